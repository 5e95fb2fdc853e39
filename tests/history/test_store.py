"""What is written stays, as it was written."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

from glutetimer.errors import UserError
from glutetimer.history.rows import SessionMetadata, SessionState
from glutetimer.history.store import History
from glutetimer.host.clock import FakeClock
from glutetimer.session.events import Event, EventType
from glutetimer.session.record import Outcome, SetRecord
from glutetimer.session.steps import Side, StepKind


def test_a_session_is_read_as_it_was_done(
    history: History,
    header: SessionMetadata,
    clock: FakeClock,
    record: Callable[..., SetRecord],
    rep_event: Callable[..., Event],
) -> None:
    writer = history.begin(header)
    clock.advance(12_000)
    done = record(reps=3, band="medium", load_kg=2.5, feel="glute_deep", pain_rep=4)
    writer.put(rep_event(done, at_ms=12_000))
    clock.advance(1_000)
    whole = replace(done, outcome=Outcome.COMPLETED, ended_ms=13_000)
    writer.put(rep_event(whole, at_ms=13_000, type=EventType.SET_COMPLETED))
    writer.put(rep_event(at_ms=13_000, type=EventType.SESSION_FINISHED))
    assert history.wait()

    (session,) = history.sessions()
    assert session.uuid == writer.session
    assert session.state is SessionState.FINISHED
    assert session.ended_utc_ms - session.started_utc_ms == 13_000
    assert session.local_date == date(2026, 11, 20)
    assert json.loads(history.programme(writer.session)) == json.loads(header.programme_json)
    (performed,) = history.sets(writer.session)
    assert performed.record == whole
    assert performed.exercise_name == "Glute bridge"
    assert performed.started_utc_ms - session.started_utc_ms == 10_000


def test_an_answer_after_the_end_makes_a_session_no_longer(
    history: History,
    header: SessionMetadata,
    record: Callable[..., SetRecord],
    rep_event: Callable[..., Event],
) -> None:
    writer = history.begin(header)
    writer.put(rep_event(record(12), at_ms=60_000))
    writer.put(rep_event(at_ms=61_000, type=EventType.SESSION_FINISHED))
    answered = record(12, feel="quads")
    writer.put(rep_event(answered, at_ms=300_000, type=EventType.FEEL_RECORDED)).wait()
    (session,) = history.sessions()
    assert session.last_event_ms == 61_000


def test_every_rep_updates_the_one_row_of_its_set(
    history: History,
    header: SessionMetadata,
    record: Callable[..., SetRecord],
    rep_event: Callable[..., Event],
) -> None:
    writer = history.begin(header)
    for reps in range(1, 13):
        writer.put(rep_event(record(reps)))
    history.wait()
    assert [row.record.done_reps for row in history.sets(writer.session)] == [12]


def test_the_local_date_is_that_of_the_place(
    history: History, header: SessionMetadata, clock: FakeClock
) -> None:
    clock.start = datetime(2026, 12, 31, 23, 30, tzinfo=timezone(-timedelta(hours=5)))
    history.begin(header)
    history.wait()
    (session,) = history.sessions()
    assert (session.local_date, session.utc_offset_min) == (date(2026, 12, 31), -300)


def test_a_second_attempt_stands_beside_the_first(
    history: History,
    header: SessionMetadata,
    record: Callable[..., SetRecord],
    rep_event: Callable[..., Event],
) -> None:
    writer = history.begin(header)
    writer.put(rep_event(record(5, outcome=Outcome.RESTARTED, ended_ms=20_000)))
    writer.put(rep_event(record(12, ordinal=2, set=1, attempt=2)))
    history.wait()
    rows = history.sets(writer.session)
    assert [(row.record.attempt, row.record.done_reps) for row in rows] == [(1, 5), (2, 12)]


def test_a_self_test_keeps_its_answer_and_its_scale(
    history: History,
    header: SessionMetadata,
    record: Callable[..., SetRecord],
    rep_event: Callable[..., Event],
) -> None:
    writer = history.begin(header)
    clench = record(1, kind=StepKind.SELF_TEST, exercise="clench_test", side=Side.LEFT)
    writer.put(rep_event(clench))
    writer.put(rep_event(replace(clench, test_answer=0)))
    writer.put(rep_event(replace(clench, test_answer=2)))
    history.wait()
    (row,) = history.sets(writer.session)
    assert (row.record.test_answer, row.test_scale) == (2, 4)


def test_an_event_without_a_record_waits_for_those_before_it(
    history: History,
    header: SessionMetadata,
    record: Callable[..., SetRecord],
    rep_event: Callable[..., Event],
) -> None:
    writer = history.begin(header)
    earlier = writer.put(rep_event(record(1)))
    later = writer.put(rep_event(type=EventType.PHASE_STARTED))
    assert later.wait()
    assert earlier.durable


def test_what_a_person_adds_later_is_kept_beside_what_was_counted(
    history: History,
    header: SessionMetadata,
    record: Callable[..., SetRecord],
    rep_event: Callable[..., Event],
) -> None:
    writer = history.begin(header)
    writer.put(rep_event(record(12)))
    writer.finish(SessionState.STOPPED)
    history.annotate(writer.session, 7, "Left hip tired")
    history.wait()
    (row,) = history.sets(writer.session)
    history.correct(row.uuid, 10)
    history.set_feel(row.uuid, "glute_side")
    history.wait()

    (session,) = history.sessions()
    assert (session.state, session.effort, session.note) == ("stopped", 7, "Left hip tired")
    (row,) = history.sets(writer.session)
    assert (row.record.done_reps, row.record.reps, row.record.feel) == (12, 10, "glute_side")


def test_a_deleted_session_is_out_of_sight_and_comes_back(
    history: History,
    header: SessionMetadata,
    record: Callable[..., SetRecord],
    rep_event: Callable[..., Event],
) -> None:
    writer = history.begin(header)
    writer.put(rep_event(record(12)))
    history.delete(writer.session)
    history.wait()
    assert (history.sessions(), history.set_rows()) == ([], [])
    assert [row.uuid for row in history.deleted_sessions()] == [writer.session]
    history.undelete(writer.session)
    history.wait()
    assert len(history.sessions()) == len(history.set_rows()) == 1


def test_one_wording_of_a_programme_is_kept_once(history: History, header: SessionMetadata) -> None:
    for _ in range(3):
        history.begin(header)
    changed = history.begin(replace(header, programme_json='{"id": "other"}'))
    history.wait()
    with history._reader() as connection:
        assert connection.execute("SELECT count(*) FROM programme_snapshot").fetchone() == (2,)
    assert history.programme(changed.session) == '{"id": "other"}'


def test_sessions_are_asked_for_by_day_the_newest_first(
    history: History, header: SessionMetadata, clock: FakeClock
) -> None:
    for _ in range(4):
        history.begin(header)
        clock.advance(24 * 3_600_000)
    history.wait()
    days = [row.local_date.day for row in history.sessions(since=date(2026, 11, 21))]
    assert days == [23, 22, 21]
    assert [row.local_date.day for row in history.sessions(until=date(2026, 11, 21))] == [21, 20]
    assert [row.local_date.day for row in history.sessions(limit=1)] == [23]


def test_a_clock_that_is_set_back_breaks_nothing(
    history: History,
    header: SessionMetadata,
    clock: FakeClock,
    record: Callable[..., SetRecord],
    rep_event: Callable[..., Event],
    problems: list[UserError],
) -> None:
    writer = history.begin(header)
    clock.advance(-3_600_000)
    assert writer.put(rep_event(record(1))).wait()
    assert writer.finish(SessionState.FINISHED).wait()
    (session,) = history.sessions()
    assert session.ended_utc_ms >= session.started_utc_ms
    assert not problems


def test_nonsense_is_refused_and_reported_and_the_session_goes_on(
    history: History,
    header: SessionMetadata,
    record: Callable[..., SetRecord],
    rep_event: Callable[..., Event],
    problems: list[UserError],
) -> None:
    writer = history.begin(header)
    nonsense = writer.put(rep_event(record(-1)))
    sense = writer.put(rep_event(record(2, ordinal=2)))
    assert sense.wait()
    assert not nonsense.wait()
    assert [row.record.done_reps for row in history.sets(writer.session)] == [2]
    assert ["could not be written" in str(problem) for problem in problems] == [True]


def test_thousands_of_events_are_written_in_groups(
    history: History,
    header: SessionMetadata,
    record: Callable[..., SetRecord],
    rep_event: Callable[..., Event],
) -> None:
    writer = history.begin(header)
    tickets = [
        writer.put(rep_event(record(reps, ordinal=ordinal)))
        for ordinal in range(1, 201)
        for reps in range(1, 13)
    ]
    assert tickets[-1].wait(timeout_s=10)
    assert all(ticket.durable for ticket in tickets)
    assert sum(row.done_reps for row in history.set_rows()) == 2400
