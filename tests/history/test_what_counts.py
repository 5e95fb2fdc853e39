"""One rule says which sessions count: for the week's goal, weeks in a row, and as done today."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from glutetimer.history.rows import SessionMetadata, SessionState
from glutetimer.history.store import History
from glutetimer.host.clock import FakeClock
from glutetimer.review.weeks import this_week
from glutetimer.session.events import Event
from glutetimer.session.record import Outcome, SetRecord
from glutetimer.session.steps import StepKind

Draw = Callable[..., SetRecord]
STOPPED, FINISHED = SessionState.STOPPED, SessionState.FINISHED


def plank(record: Draw, held_ms: int) -> SetRecord:
    drawn = record(0, hold_ms=held_ms, work_ms=held_ms)
    return replace(drawn, kind=StepKind.HOLD, tempo=None, planned_reps=1, planned_hold_ms=15_000)


@pytest.mark.parametrize(
    ("state", "draw", "counts"),
    [
        (STOPPED, lambda record: [record(3)], False),
        (STOPPED, lambda record: [record(3, pain_rep=4, outcome=Outcome.PAIN)], False),
        (STOPPED, lambda record: [record(12)], True),
        (STOPPED, lambda record: [record(8), record(4, ordinal=2)], True),
        (STOPPED, lambda record: [record(3, corrected_reps=12)], True),
        (STOPPED, lambda record: [record(12, corrected_reps=2)], False),
        (STOPPED, lambda record: [plank(record, 10_000)], False),
        (FINISHED, lambda record: [record(3)], True),
        (FINISHED, lambda record: [record(0, outcome=Outcome.SKIPPED)], False),
        (FINISHED, lambda _: [], False),
    ],
)
def test_a_session_counts_when_one_whole_set_was_done_or_it_was_finished(
    state: SessionState,
    draw: Callable[[Draw], list[SetRecord]],
    counts: bool,  # noqa: FBT001 - a column of the table
    history: History,
    header: SessionMetadata,
    record: Draw,
    rep_event: Callable[..., Event],
    clock: FakeClock,
) -> None:
    writer = history.begin(header)
    sets = draw(record)
    if sets:
        writer.put(rep_event(*sets))
    writer.finish(state).wait()

    assert bool(history.sessions(counted=True)) == counts
    assert bool(history.training_days()) == counts
    week = this_week(history.set_rows(), clock.now().date())
    assert bool(week.sessions) == counts

    assert len(history.sessions()) == 1, "nothing is lost"
    assert week.reps == sum(one.reps for one in sets), "every rep counts for itself"
