"""What review is given is what was done."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from glutetimer.history.rows import SessionMetadata, SessionState
from glutetimer.history.store import History
from glutetimer.host.clock import FakeClock
from glutetimer.review.weeks import Grouping, Totals, weeks
from glutetimer.session.events import Event
from glutetimer.session.record import SetRecord
from glutetimer.session.steps import Side, StepKind
from glutetimer.training.tempo import Tempo
from tests.phase_orders import LOWER_FIRST

DAY_MS = 24 * 3_600_000


def test_every_set_with_its_day_and_its_time(
    history: History,
    header: SessionMetadata,
    clock: FakeClock,
    record: Callable[..., SetRecord],
    rep_event: Callable[..., Event],
) -> None:
    squat = Tempo(LOWER_FIRST, lift_ms=1000, hold_top_ms=500, lower_ms=3000, hold_bottom_ms=3000)
    plank = record(2, ordinal=2, kind=StepKind.HOLD, tempo=None, planned_reps=3)
    monday = history.begin(header)
    monday.put(rep_event(record(12, feel="glute_deep", load_kg=5.0)))
    monday.put(rep_event(replace(plank, planned_hold_ms=90_000)))
    clock.advance(3 * DAY_MS)
    thursday = history.begin(header)
    thursday.put(rep_event(record(4, side=Side.LEFT, tempo=squat)))
    thursday.put(rep_event(record(0, ordinal=2, side=Side.RIGHT)))
    history.wait()

    bridge, hold, left, right = history.set_rows()
    assert (bridge.session, bridge.local_date) == (monday.session, date(2026, 11, 20))
    assert (bridge.reps, bridge.hold_ms, bridge.work_ms) == (12, 24_000, 72_000)
    assert (bridge.rep_hold_ms, bridge.rep_work_ms) == (2000, 6000)
    assert (bridge.feel, bridge.load_kg, bridge.programme) == ("glute_deep", 5.0, "cyclist_four")
    assert (hold.kind, hold.rep_hold_ms, hold.rep_work_ms) == ("hold", 30_000, 30_000)
    assert (left.side, left.rep_hold_ms, left.rep_work_ms) == ("left", 3000, 7000)
    assert (right.local_date, right.reps) == (date(2026, 11, 23), 0)
    assert history.set_rows(since=date(2026, 11, 21)) == [left, right]


def test_how_often_an_exercise_was_felt_where(
    history: History,
    header: SessionMetadata,
    clock: FakeClock,
    record: Callable[..., SetRecord],
    rep_event: Callable[..., Event],
) -> None:
    for feel in ("glute_deep", "glute_deep", "hamstring"):
        writer = history.begin(header)
        writer.put(rep_event(record(12, feel=feel)))
        writer.put(rep_event(record(12, ordinal=2, feel=feel)))
        writer.finish(SessionState.FINISHED)
        clock.advance(DAY_MS)
    history.begin(header).put(rep_event(record(12, feel="glute_deep")))  # is under way
    history.wait()

    found = {count.feel: count for count in history.feel_answers(date(2026, 11, 1))}
    assert {feel: count.sessions for feel, count in found.items()} == {
        "glute_deep": 2,
        "hamstring": 1,
    }
    assert found["hamstring"].last_utc_ms - found["glute_deep"].last_utc_ms == DAY_MS
    assert [count.feel for count in history.feel_answers(date(2026, 11, 22))] == ["hamstring"]


def test_weeks_of_what_was_kept(
    history: History,
    header: SessionMetadata,
    clock: FakeClock,
    record: Callable[..., SetRecord],
    rep_event: Callable[..., Event],
) -> None:
    for _ in range(3):
        writer = history.begin(header)
        writer.put(rep_event(record(10)))
        writer.put(rep_event(record(10, ordinal=2, corrected_reps=8)))
        writer.finish(SessionState.FINISHED)
        clock.advance(2 * DAY_MS)
    history.wait()
    first, second = weeks(history.set_rows(), Grouping.EXERCISE)
    assert (first.label, second.label) == ("2026-W47", "2026-W48")
    assert first.groups["glute_bridge"] == Totals(
        sessions=2, sets=4, reps=36, hold_ms=72_000, work_ms=216_000
    )
    assert second.total.sessions == 1


def test_the_answers_after_self_tests(
    history: History,
    header: SessionMetadata,
    record: Callable[..., SetRecord],
    rep_event: Callable[..., Event],
) -> None:
    writer = history.begin(header)
    for ordinal, side in enumerate((Side.LEFT, Side.RIGHT), start=1):
        clench = record(1, ordinal, kind=StepKind.SELF_TEST, exercise="clench_test", side=side)
        writer.put(rep_event(replace(clench, test_answer=ordinal)))
    writer.put(rep_event(record(12, ordinal=3)))
    history.wait()
    found = [(row.side, row.answer, row.scale) for row in history.self_tests()]
    assert found == [("left", 1, 4), ("right", 2, 4)]
    assert history.self_tests(since=date(2026, 11, 21)) == []
