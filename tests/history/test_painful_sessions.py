"""The sessions in which something hurt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from glutetimer.history.rows import SessionMetadata, SessionState
from glutetimer.history.store import History
from glutetimer.session.events import Event
from glutetimer.session.record import Outcome, SetRecord

Draw = Callable[..., SetRecord]
RepEvent = Callable[..., Event]


@pytest.mark.parametrize(
    "fields", [{"pain_rep": 0}, {"feel": "pain"}, {"outcome": Outcome.PAIN}, {"pain_rep": 3}]
)
@pytest.mark.parametrize("is_trial", [False, True])
def test_every_word_of_pain_counts_that_of_a_trial_too(
    history: History,
    header: SessionMetadata,
    record: Draw,
    rep_event: RepEvent,
    fields: dict[str, object],
    *,
    is_trial: bool,
) -> None:
    writer = history.begin(replace(header, trial=is_trial))
    writer.put(rep_event(record(12, exercise="squat", **fields)))
    writer.finish(SessionState.FINISHED).wait()
    (row,) = history.sessions()
    found = [("squat", row.uuid, row.local_date, True)]
    assert history.painful_sessions() == found


def test_where_nothing_hurt_there_is_none(
    history: History, header: SessionMetadata, record: Draw, rep_event: RepEvent
) -> None:
    writer = history.begin(header)
    writer.put(rep_event(record(12, feel="glute_deep")))
    writer.finish(SessionState.FINISHED).wait()
    assert history.painful_sessions() == []
