"""A session that comes from elsewhere is the same session."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glutetimer.history.ids import uuid7
from glutetimer.history.rows import SessionMetadata
from glutetimer.history.store import History, open_history
from glutetimer.host.clock import FakeClock
from glutetimer.session.events import Event
from glutetimer.session.record import SetRecord


@pytest.fixture
def elsewhere(tmp_path: Path, clock: FakeClock) -> Iterator[History]:
    with open_history(tmp_path / "elsewhere" / "history.db", clock) as history:
        yield history


def copy(source: History, target: History) -> None:
    for row in reversed(source.sessions()):
        programme = source.programme(row.uuid)
        assert programme
        target.add(row, programme, source.sets(row.uuid))
    target.wait()


def test_a_history_taken_in_is_the_same_history_and_twice_is_once(
    history: History,
    elsewhere: History,
    header: SessionMetadata,
    clock: FakeClock,
    record: Callable[..., SetRecord],
    rep_event: Callable[..., Event],
) -> None:
    for _ in range(2):
        writer = elsewhere.begin(header)
        writer.put(rep_event(record(12, feel="glute_deep")))
        writer.put(rep_event(record(10, ordinal=2, test_answer=1)))
        clock.advance(3_600_000)
    elsewhere.annotate(writer.session, 6, 'with "quotes", commas and 🍑')
    elsewhere.wait()
    for _ in range(2):
        copy(elsewhere, history)
        assert history.sessions() == elsewhere.sessions()
        assert history.set_rows() == elsewhere.set_rows()
        for row in history.sessions():
            assert history.sets(row.uuid) == elsewhere.sets(row.uuid)


def test_what_a_person_changed_here_is_not_undone_by_taking_it_in_again(
    history: History, elsewhere: History, header: SessionMetadata
) -> None:
    writer = elsewhere.begin(header)
    elsewhere.wait()
    copy(elsewhere, history)
    history.annotate(writer.session, 3, "mine")
    copy(elsewhere, history)
    assert [row.note for row in history.sessions()] == ["mine"]


def test_a_session_is_taken_in_whole_or_not_at_all(
    history: History,
    elsewhere: History,
    header: SessionMetadata,
    record: Callable[..., SetRecord],
    rep_event: Callable[..., Event],
) -> None:
    writer = elsewhere.begin(header)
    writer.put(rep_event(record(12)))
    elsewhere.wait()
    (row,) = elsewhere.sets(writer.session)
    nonsense = replace(row, uuid="short", record=record(-1, ordinal=2))
    ticket = history.add(elsewhere.sessions()[0], "{}", [row, nonsense])
    assert not ticket.wait()
    assert (history.sessions(), history.set_rows()) == ([], [])


@given(st.integers(0, 2**48 - 1), st.integers(0, 2**48 - 1))
def test_ids_sort_by_time_and_say_their_version(one_ms: int, other_ms: int) -> None:
    one, other = uuid7(one_ms), uuid7(other_ms)
    assert (one[14], other[14]) == ("7", "7")
    assert one[19] in "89ab"
    assert int(one.replace("-", "")[:12], 16) == one_ms
    if one_ms != other_ms:
        assert (one < other) == (one_ms < other_ms)


def test_ids_of_one_instant_differ() -> None:
    assert len({uuid7(0) for _ in range(1000)}) == 1000
