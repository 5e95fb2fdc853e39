"""What a session came to, exercise by exercise."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from glutetimer.cli.paper import Paper
from glutetimer.session.record import SetRecord
from glutetimer.training.exercise import Exercise
from glutetimer.words import clock_text, exercise_name

HEADS = ("", "sets", "reps", "held", "under tension")


def summary_rows(
    records: Sequence[SetRecord], exercises: Mapping[str, Exercise]
) -> list[tuple[str, ...]]:
    """Return a row for each exercise of which something was done, and their sum if several."""
    done = [record for record in records if record.reps or record.hold_ms]
    names = list(dict.fromkeys(record.exercise for record in done))
    rows = [
        (exercise_name(exercises, name), *_totals([one for one in done if one.exercise == name]))
        for name in names
    ]
    return [*rows, ("Together", *_totals(done))] if len(rows) > 1 else rows


def write_summary(
    records: Sequence[SetRecord], exercises: Mapping[str, Exercise], paper: Paper
) -> None:
    """Write the table."""
    rows = summary_rows(records, exercises)
    if not rows:
        paper.line("No rep was done.")
        return
    paper.columns(HEADS, rows)


def _totals(records: Sequence[SetRecord]) -> tuple[str, ...]:
    hold_ms = sum(_counted(record, record.hold_ms) for record in records)
    work_ms = sum(_counted(record, record.work_ms) for record in records)
    return (
        str(len(records)),
        str(sum(record.reps for record in records)),
        clock_text(hold_ms) if hold_ms else "",
        clock_text(work_ms) if work_ms else "",
    )


def _counted(record: SetRecord, measured_ms: int) -> int:
    """Return the time of the reps that count: a corrected set has that of its average rep."""
    if record.corrected_reps is None or record.done_reps == 0:
        return measured_ms
    return round(measured_ms * record.corrected_reps / record.done_reps)
