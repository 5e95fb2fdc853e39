"""The summary of a session in the terminal, by exercise."""

from __future__ import annotations

from collections.abc import Sequence

from glutetimer.cli.text_writer import TextWriter
from glutetimer.i18n import _, content
from glutetimer.presentation.amounts import Exercises, clock_text
from glutetimer.presentation.summary import (
    HEADS,
    TOGETHER,
    TRIAL,
    pain_lines,
    set_remarks,
    summary_rows,
    together,
)
from glutetimer.session.record import SetRecord
from glutetimer.training.amounts import AmountTotals


def summary_cells(records: Sequence[SetRecord], exercises: Exercises) -> list[tuple[str, ...]]:
    """Return a row for each exercise of which something was done, and their sum if several."""
    rows = summary_rows(records, exercises)
    cells = [(row.name, *_figures(row.totals)) for row in rows]
    return [*cells, (_(TOGETHER), *_figures(together(rows)))] if len(rows) > 1 else cells


def write_end(
    records: Sequence[SetRecord],
    exercises: Exercises,
    length_ms: int,
    name: str | None,
    *,
    is_trial: bool,
) -> None:
    """Write the summary of a session; under its name and length, where lines did not say them."""
    writer = TextWriter()
    if name is not None:
        writer.line(writer.styled(f"{content(name)}, {clock_text(length_ms)}", "bold"))
    writer.line()
    write_summary(records, exercises, writer)
    if is_trial:
        writer.line(_(TRIAL))


def write_summary(records: Sequence[SetRecord], exercises: Exercises, writer: TextWriter) -> None:
    """Write the table, then what hurt, what was cut short and what was made easier."""
    cells = summary_cells(records, exercises)
    if cells:
        writer.columns(["", *(_(head) for head in HEADS[1:])], cells)
    else:
        writer.line(_("No rep was done."))
    for line in (*pain_lines(records, exercises), *set_remarks(records, exercises)):
        writer.line(line)


def _figures(totals: AmountTotals) -> tuple[str, ...]:
    return (
        str(totals.sets) if totals.sets else "",
        str(totals.reps) if totals.reps else "",
        clock_text(totals.hold_ms) if totals.hold_ms else "",
        clock_text(totals.work_ms) if totals.work_ms else "",
    )
