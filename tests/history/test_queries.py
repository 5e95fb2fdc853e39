"""What review asks of the file beside its rows, and what a person corrects afterwards."""

from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glutetimer.history.manual_session import ManualSession, can_be_remembered, session_by_hand
from glutetimer.history.rows import SessionMetadata, SessionState
from glutetimer.history.store import History
from glutetimer.host.assets import assets_dir
from glutetimer.host.clock import FakeClock
from glutetimer.library.catalogue import load_catalogue
from glutetimer.review.bests import Mark
from glutetimer.review.ladders import Practised
from glutetimer.session.compile import compile_programme
from glutetimer.session.events import Event
from glutetimer.session.plan import Plan
from glutetimer.session.prescription import SessionOptions
from glutetimer.session.record import SetRecord
from glutetimer.session.steps import Side, StepKind

DAY_MS = 24 * 3_600_000
MONDAY, THURSDAY = date(2026, 11, 20), date(2026, 11, 23)
Draw = Callable[..., SetRecord]
DrawEvent = Callable[..., Event]
CATALOGUE = load_catalogue(assets_dir())


@pytest.fixture
def two_sessions(
    history: History, header: SessionMetadata, clock: FakeClock, record: Draw, rep_event: DrawEvent
) -> tuple[str, str]:
    """Do a session with bridges and a plank, and three days later one with fewer bridges."""
    first = history.begin(header)
    plank = record(2, ordinal=2, kind=StepKind.HOLD, exercise="plank", side=Side.LEFT, tempo=None)
    first.put(rep_event(record(12, load_kg=20.0), plank))
    first.finish(SessionState.FINISHED)
    clock.advance(3 * DAY_MS)
    second = history.begin(header)
    second.put(rep_event(record(12, load_kg=20.0), record(0, ordinal=2, exercise="plank")))
    second.finish(SessionState.FINISHED)
    history.wait()
    return first.session, second.session


@pytest.mark.usefixtures("two_sessions")
def test_training_days_are_those_on_which_something_was_done(history: History) -> None:
    assert history.training_days() == {MONDAY: 1, THURSDAY: 1}
    assert history.set_rows(since=MONDAY, until=MONDAY)[-1].exercise == "plank"
    assert history.practised() == {
        "glute_bridge": Practised(2, MONDAY, THURSDAY),
        "plank": Practised(1, MONDAY, MONDAY),
    }
    assert history.practised(since=THURSDAY) == {"glute_bridge": Practised(1, THURSDAY, THURSDAY)}
    assert history.practised(until=MONDAY)["glute_bridge"] == Practised(1, MONDAY, MONDAY)


@pytest.mark.usefixtures("two_sessions")
def test_a_mark_has_the_first_day_on_which_it_was_reached(history: History) -> None:
    assert Mark("glute_bridge", "both", "set", 12, 0, 20.0, None, MONDAY) in history.marks()
    assert [mark.hold_s for mark in history.marks() if mark.exercise == "plank"] == [2]


def test_a_deleted_session_is_gone_from_every_answer(
    history: History, two_sessions: tuple[str, str]
) -> None:
    first, _ = two_sessions
    history.delete(first).wait()
    assert history.training_days() == {THURSDAY: 1}
    assert history.practised()["glute_bridge"].first == THURSDAY
    assert all(mark.day == THURSDAY for mark in history.marks())
    kept = history.session(first)
    assert kept is not None
    assert kept.deleted


def test_a_session_moves_to_another_day_with_all_its_instants(
    history: History, two_sessions: tuple[str, str]
) -> None:
    first, _ = two_sessions
    before = history.session(first)
    assert before is not None
    history.move(first, MONDAY - timedelta(days=40)).wait()
    after = history.session(first)
    assert after is not None
    assert after.local_date == MONDAY - timedelta(days=40)
    assert before.started_utc_ms - after.started_utc_ms == 40 * DAY_MS
    assert before.ended_utc_ms - after.ended_utc_ms == 40 * DAY_MS
    assert history.set_rows(until=after.local_date)[0].session == first
    history.move(first, MONDAY).wait()
    again = history.session(first)
    assert again is not None
    assert (again.started_utc_ms, again.local_date) == (before.started_utc_ms, MONDAY)
    assert history.session("unknown") is None


def plan_of(programme: str) -> Plan:
    found = CATALOGUE.programmes[programme]
    week = 1 if found.weeks else None
    return compile_programme(found, CATALOGUE.exercises, SessionOptions(), week=week)


NOW = datetime(2026, 11, 20, 9, 0, tzinfo=timezone(timedelta(hours=1)))


def test_what_is_written_down_by_hand_reads_like_any_session(history: History) -> None:
    plan = plan_of("cyclist_four")
    amounts = ((2, 10), (1, 15), (0, 20), (2, 8))
    remembered = ManualSession(date(2026, 11, 18), 20, amounts, effort=6, note="In the garden.")
    row, sets = session_by_hand(plan, remembered, NOW, round(NOW.timestamp() * 1000))
    history.add(row, "{}", sets).wait()
    rows = history.set_rows()
    assert [(one.exercise, one.side, one.reps) for one in rows] == [
        ("glute_bridge", "both", 10),
        ("glute_bridge", "both", 10),
        ("side_leg_lift_bench", "left", 15),
        ("side_leg_lift_bench", "right", 15),
        ("mini_band_squat", "both", 8),
        ("mini_band_squat", "both", 8),
    ]
    assert all(one.work_ms == one.reps * one.rep_work_ms > 0 for one in rows)
    kept = history.session(row.uuid)
    assert kept is not None
    assert (kept.local_date, kept.effort, kept.note) == (date(2026, 11, 18), 6, "In the garden.")


@pytest.mark.parametrize("programme", sorted(CATALOGUE.programmes))
def test_by_hand_a_set_counts_what_it_counts_in_a_session(programme: str) -> None:
    plan = plan_of(programme)
    amounts = tuple((1, one.reps) for one in plan.prescriptions)
    _, sets = session_by_hand(
        plan, ManualSession(NOW.date(), 20, amounts), NOW, round(NOW.timestamp() * 1000)
    )
    lived = {(step.block, step.side): step.reps for step in plan.steps if step.kind.is_work}
    written = {(row.record.block, row.record.side): row.record for row in sets}
    tests = {(step.block, step.side) for step in plan.steps if step.kind is StepKind.SELF_TEST}
    assert written.keys() == lived.keys() - tests
    for key, record in written.items():
        assert (record.planned_reps, record.done_reps) == (lived[key], lived[key])


@given(
    st.sampled_from(sorted(CATALOGUE.programmes)),
    st.dates(date(2020, 1, 1), NOW.date()),
    st.integers(1, 300),
)
def test_a_session_by_hand_is_on_its_day_and_never_begins_in_the_future(
    programme: str, day: date, minutes: int
) -> None:
    plan = plan_of(programme)
    amounts = tuple((one.sets, one.reps) for one in plan.prescriptions)
    now_ms = round(NOW.timestamp() * 1000)
    row, sets = session_by_hand(plan, ManualSession(day, minutes, amounts), NOW, now_ms)
    begun = datetime.fromtimestamp(row.started_utc_ms / 1000, tz=NOW.tzinfo)
    assert begun.date() == row.local_date == day
    assert begun <= NOW
    expected = sum(
        one.sets * len(one.sides) for one in plan.prescriptions if can_be_remembered(one)
    )
    assert len(sets) == expected
    ends = [one.record.ended_ms for one in sets]
    assert ends == sorted(ends)
    assert max(ends, default=0) <= minutes * 60_000
