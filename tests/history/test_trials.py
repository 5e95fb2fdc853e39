"""A session at another speed is kept and listed, and counts for nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from glutetimer.history.rows import SessionMetadata, SessionState
from glutetimer.history.store import History
from glutetimer.host.clock import FakeClock
from glutetimer.session.events import Event
from glutetimer.session.record import SetRecord

Draw = Callable[..., SetRecord]
RepEvent = Callable[..., Event]


@pytest.fixture
def trial(history: History, header: SessionMetadata, record: Draw, rep_event: RepEvent) -> str:
    """A trial in which everything was done that leaves a trace."""
    writer = history.begin(replace(header, trial=True, week=2))
    writer.put(rep_event(record(12, feel="glute_deep", exercise="clench_test", test_answer=2)))
    writer.finish(SessionState.FINISHED).wait()
    return writer.session


def test_it_is_kept_and_listed(history: History, trial: str) -> None:
    (row,) = history.sessions()
    assert (row.uuid, row.trial) == (trial, True)
    assert [one.record.reps for one in history.sets(trial)] == [12]
    assert [row.reps for row in history.set_rows(trials=True)] == [12]
    assert history.sessions(trials=False) == []


def test_it_counts_for_nothing(history: History, trial: str) -> None:
    assert trial
    asked = (
        history.sessions(counted=True),
        history.set_rows(),
        history.training_days(),
        history.marks(),
        history.practised(),
        history.feel_answers(date(2026, 1, 1)),
        history.built_up(),
        history.self_tests(),
        history.first_day(),
        list(history.entries()),
    )
    assert not any(asked), asked


def test_it_is_exported_where_it_is_asked_for(history: History, trial: str) -> None:
    for found in (history.entries(trials=True), history.entries(session=trial)):
        assert [(one.session.uuid, one.session.trial) for one in found] == [(trial, True)]


def test_one_that_broke_off_stays_a_trial(
    history: History,
    header: SessionMetadata,
    open_again: Callable[[], History],
    clock: FakeClock,
) -> None:
    broken = history.begin(replace(header, trial=True))
    history.wait()
    broken.claim.release()
    clock.advance(60_000)
    again = open_again()
    again.go_on(broken.session, header).finish(SessionState.FINISHED).wait()
    assert [row.trial for row in again.sessions()] == [True]
