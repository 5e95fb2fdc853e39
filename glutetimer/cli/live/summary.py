"""The summary of a session in the terminal, by exercise."""

from __future__ import annotations

from collections.abc import Sequence

from glutetimer.cli.text_writer import TextWriter
from glutetimer.i18n import _
from glutetimer.presentation.amounts import clock_text
from glutetimer.presentation.summary import HEADS, TOGETHER, SummaryRow, SummaryView, together
from glutetimer.training.amounts import AmountTotals


def summary_cells(rows: Sequence[SummaryRow]) -> list[tuple[str, ...]]:
    """Return a row for each exercise of which something was done, and their sum if several."""
    cells = [(row.name, *_figures(row.totals)) for row in rows]
    return [*cells, (_(TOGETHER), *_figures(together(rows)))] if len(rows) > 1 else cells


def write_summary(view: SummaryView, writer: TextWriter) -> None:
    """Write the headline and the table, then what hurt, what was not as planned, and the week."""
    if view.headline:
        writer.text(view.headline, role="bold")
        writer.line()
    if view.rows:
        writer.columns(["", *(_(head) for head in HEADS[1:])], summary_cells(view.rows))
    for paragraph in ((*view.pains, *view.remarks), (view.week_line,)):
        lines = [line for line in paragraph if line]
        if lines:
            writer.line()
        for line in lines:
            writer.text(line)


def _figures(totals: AmountTotals) -> tuple[str, ...]:
    return (
        str(totals.sets) if totals.sets else "",
        str(totals.reps) if totals.reps else "",
        clock_text(totals.hold_ms) if totals.hold_ms else "",
        clock_text(totals.work_ms) if totals.work_ms else "",
    )
