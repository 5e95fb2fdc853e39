"""What a session came to, exercise by exercise."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from glutetimer.cli.text_writer import TextWriter
from glutetimer.i18n import _
from glutetimer.presentation.amounts import clock_text, exercise_name
from glutetimer.presentation.summary import HEADS, TOGETHER
from glutetimer.session.record import SetRecord
from glutetimer.training.exercise import Exercise


def summary_rows(
    records: Sequence[SetRecord], exercises: Mapping[str, Exercise]
) -> list[tuple[str, ...]]:
    """Return a row for each exercise of which something was done, and their sum if several."""
    done = [record for record in records if record.did_something]
    names = list(dict.fromkeys(record.exercise for record in done))
    rows = [
        (exercise_name(exercises, name), *_totals([one for one in done if one.exercise == name]))
        for name in names
    ]
    return [*rows, (_(TOGETHER), *_totals(done))] if len(rows) > 1 else rows


def write_summary(
    records: Sequence[SetRecord], exercises: Mapping[str, Exercise], writer: TextWriter
) -> None:
    """Write the table."""
    rows = summary_rows(records, exercises)
    if not rows:
        writer.line(_("No rep was done."))
        return
    writer.columns(["", *(_(head) for head in HEADS[1:])], rows)


def _totals(records: Sequence[SetRecord]) -> tuple[str, ...]:
    reps, hold_ms, work_ms = map(sum, zip(*(one.amounts for one in records), strict=True))
    return (
        str(len(records)),
        str(reps),
        clock_text(hold_ms) if hold_ms else "",
        clock_text(work_ms) if work_ms else "",
    )
