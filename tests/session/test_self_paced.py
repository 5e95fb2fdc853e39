"""At one's own pace: what is a tap and what a slip, and which turn a tap belongs to."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glutetimer.session.events import Event, EventType
from glutetimer.session.observe import observe
from glutetimer.session.prescription import SessionOptions
from glutetimer.session.record import Outcome
from glutetimer.session.session import LATE_TAP_MS, Session
from glutetimer.session.snapshot import State
from glutetimer.session.states import IllegalCommandError
from glutetimer.session.steps import PhaseKind, StepKind
from glutetimer.session.taps import SLIP_MS, RepTimes
from glutetimer.session.walk import REMIND_MS
from tests.session.examples import SHORT, a_session, block

T0 = 1_000_000
READY = 5_000
REPS = 8
EXERCISES = ("bridge", "squat", "raise", "lunge")


def a_set(exercise: str = "bridge", reps: int = REPS) -> Session:
    """A set at one's own pace, from the moment at which its first rep begins."""
    options = SessionOptions(pace="self", usual=SHORT)
    session = a_session(block(exercise, sets=1, reps=reps), options=options)
    session.start(T0 - READY)
    session.advance(T0)
    assert session.step.is_self_paced
    return session


def pressed(session: Session, instants: Iterable[float]) -> list[Event]:
    """Press the big key at these seconds of the set."""
    return [event for at in instants for event in session.press(T0 + round(at * 1_000))]


def done(session: Session) -> int:
    return session.records[0].done_reps


def ignored(events: Iterable[Event]) -> int:
    return sum(event.type is EventType.TAP_IGNORED for event in events)


# a bridge takes 2 s up, 2 s of hold, 2 s down and half a second to settle


def test_who_taps_at_the_top_gets_one_rep_a_tap() -> None:
    session = a_set()
    pressed(session, [2, 8.5, 15, 21.5])
    session.advance(T0 + 30_000)
    assert done(session) == 4


def test_who_taps_at_both_turns_gets_one_rep_for_two_taps_and_is_never_inverted() -> None:
    session = a_set()
    for top in (2, 8.5, 15, 21.5):
        pressed(session, [top])
        assert session.phase is not None
        assert session.phase.kind is PhaseKind.HOLD_TOP
        pressed(session, [top + 4])
        assert session.phase is not None
        assert (session.phase.kind, session.phase.opens) == (PhaseKind.LIFT, True)
    assert done(session) == 4


def test_a_bottom_tap_that_comes_late_is_understood_by_the_next_one() -> None:
    session = a_set()
    pressed(session, [2, 8])  # the way down took four seconds: this could be the next top
    assert done(session) == 1
    pressed(session, [10.5])  # but this is too soon to be another one
    assert session.phase is not None
    assert (session.phase.kind, session.phase.rep) == (PhaseKind.HOLD_TOP, 2)
    assert session.elapsed_ms(T0 + 10_500) == session.phase.start_ms
    pressed(session, [16])
    assert done(session) == 2


def test_who_lowers_at_half_the_tempo_and_taps_at_both_turns_is_understood() -> None:
    session = a_set()
    for top in (3, 12.8, 22.6):
        pressed(session, [top, top + 6.2])
    assert done(session) == 3
    assert session.phase is not None
    assert session.phase.opens


def test_who_taps_once_a_rep_may_be_much_faster_than_the_tempo() -> None:
    session = a_set()
    pressed(session, [1.5, 5.9, 10.3, 14.7])  # the second tap could be a quick way down
    session.advance(T0 + 20_000)
    assert done(session) == 4


def test_a_set_is_not_done_by_drumming_on_the_key() -> None:
    session = a_set(reps=20)
    events = pressed(session, [2 + count / 45 for count in range(45)])
    assert ignored(events) == 44
    session.advance(T0 + 10_000)
    assert done(session) == 1
    assert session.records[0].outcome is Outcome.UNDER_WAY


def test_a_key_that_repeats_for_a_minute_is_one_tap() -> None:
    session = a_set(reps=20)
    pressed(session, [1 + count / 30 for count in range(1_800)])
    assert done(session) <= 1


def test_a_press_before_anybody_can_be_at_the_top_is_a_slip() -> None:
    session = a_set()
    assert ignored(pressed(session, [0.1])) == 1
    assert session.phase is not None
    assert session.phase.opens


def test_a_press_in_the_hold_never_pauses_it() -> None:
    session = a_set()
    events = pressed(session, [2, 2.5, 3.2])
    assert session.state is State.RUNNING
    assert ignored(events) == 2
    session.advance(T0 + 6_500)
    assert (done(session), session.records[0].hold_ms) == (1, 2_000)


def test_the_seconds_that_were_really_held_are_kept_beside_the_planned_ones() -> None:
    session = a_set("squat", reps=2)  # 2.5 s down, 3 s of hold, 1.5 s up
    pressed(session, [2.5, 5.0])  # up again before the hold was over
    record = session.records[0]
    assert record.planned_hold_ms == 6_000
    assert record.hold_ms == 2_500 - RepTimes.of(session.step).least_back_ms
    assert record.done_reps == 1


def test_pausing_has_its_own_key_and_the_big_key_goes_on() -> None:
    session = a_set()
    pressed(session, [2])
    session.pause_or_resume(T0 + 3_000)
    assert session.state is State.PAUSED
    session.press(T0 + 60_000)
    assert session.state is State.COUNT_IN
    assert ignored(session.press(T0 + 60_150)) == 1  # the second half of a double click
    session.advance(T0 + 63_000)
    assert observe(session, T0 + 63_000).state is State.WAITING
    pressed(session, [65])
    session.advance(T0 + 70_000)
    assert done(session) == 1


def test_next_on_a_remote_control_taps_in_a_set_and_skips_elsewhere() -> None:
    session = a_set(reps=1)
    session.forward(T0 + 2_000)
    assert session.phase is not None
    assert session.phase.kind is PhaseKind.HOLD_TOP
    session.pause(T0 + 3_000)
    session.forward(T0 + 4_000)
    assert session.state is State.COUNT_IN
    led = a_session(block("bridge", sets=1, reps=2), block("squat"))
    led.start(T0)
    led.advance(T0 + 6_000)
    led.forward(T0 + 6_000)
    assert led.records[0].outcome is Outcome.SKIPPED


def test_the_last_tap_of_a_slower_person_does_not_pause_or_skip_the_rest() -> None:
    for key in (Session.press, Session.forward):
        options = SessionOptions(pace="self", usual=SHORT)
        session = a_session(block("bridge", sets=2, reps=1), options=options)
        session.start(T0 - READY)
        pressed(session, [2])
        events = key(session, T0 + 6_500 + LATE_TAP_MS - 1)
        assert session.step.kind is StepKind.REST
        assert session.state is State.RUNNING
        assert events[-1].reason == "set_over"
        session.press(T0 + 6_500 + LATE_TAP_MS)
        assert session.state is State.PAUSED


def test_whoever_forgets_to_tap_is_reminded_once() -> None:
    session = a_set()
    assert session.due_ms == T0 + REMIND_MS
    events = session.advance(T0 + 10 * REMIND_MS)
    assert [event.type for event in events] == [EventType.TAP_MISSED]
    assert observe(session, T0 + REMIND_MS).is_tap_missed
    assert done(session) == 0
    pressed(session, [300])
    assert not observe(session, T0 + 300_000).is_tap_missed
    session.advance(T0 + 304_500)
    assert session.due_ms == T0 + 304_500 + REMIND_MS


def test_one_tap_more_than_the_set_has_reps_ends_it() -> None:
    session = a_set(reps=3)
    pressed(session, [2, 8.5, 15, 18.5])
    assert (done(session), session.records[0].outcome) == (3, Outcome.COMPLETED)


@pytest.mark.parametrize("exercise", EXERCISES)
def test_a_tap_exactly_in_the_tempo_is_one_rep(exercise: str) -> None:
    session = a_set(exercise)
    times = RepTimes.of(session.step)
    rep_s = (times.out_ms + times.hold_ms + times.back_ms + times.settle_ms) / 1_000
    reps = session.step.reps
    pressed(session, [times.out_ms / 1_000 + count * rep_s for count in range(reps)])
    session.advance(T0 + 3_600_000)
    assert (done(session), session.records[0].outcome) == (reps, Outcome.COMPLETED)


paces = st.floats(0.85, 1.5)
later = st.floats(0.6, 3.0)


@given(st.sampled_from(EXERCISES), paces, paces, st.lists(later, min_size=16, max_size=16))
def test_one_tap_a_rep_counts_right_whatever_the_later_pace(
    exercise: str, first: float, second: float, rest: list[float]
) -> None:
    session = a_set(exercise)
    times = RepTimes.of(session.step)
    now = T0 + times.out_ms
    session.press(now)
    reps = session.step.reps
    for count, pace in enumerate([first, second, *rest][: reps - 1], start=2):
        moving = times.out_ms + times.back_ms + times.settle_ms
        now += times.hold_ms + max(round(moving * pace), 2 * SLIP_MS)
        session.press(now)
        assert session.phase is not None
        assert (session.phase.rep, session.phase.opens) == (count, False)
        assert done(session) == count - 1
    session.advance(now + 60_000)
    assert (done(session), session.records[0].outcome) == (reps, Outcome.COMPLETED)


@given(
    st.sampled_from(EXERCISES),
    st.floats(0.6, 1.3),
    st.floats(0.5, 1.3),
    st.lists(st.floats(0.5, 5.0), min_size=2 * REPS, max_size=2 * REPS),
)
def test_two_taps_a_rep_count_right_and_are_never_inverted(
    exercise: str, back: float, out: float, rest: list[float]
) -> None:
    session = a_set(exercise)
    times = RepTimes.of(session.step)
    now = T0 + times.out_ms
    paces = iter([back, out, *rest])
    for rep in range(1, REPS):
        session.press(now)
        assert session.phase is not None
        assert (session.phase.rep, session.phase.opens) == (rep, False)
        assert session.elapsed_ms(now) <= session.phase.start_ms
        now += times.hold_ms + max(round(times.back_ms * next(paces)), SLIP_MS)
        session.press(now)
        assert done(session) == rep
        now += times.settle_ms + max(round(times.out_ms * next(paces)), SLIP_MS)
    assert session.records[0].outcome is Outcome.UNDER_WAY


Key = Callable[[Session, int], object]
KEYS: list[Key] = [
    Session.press,
    Session.press,
    Session.press,
    Session.forward,
    Session.pause_or_resume,
    Session.advance,
]


@given(
    st.sampled_from(EXERCISES),
    st.lists(st.tuples(st.sampled_from(KEYS), st.integers(0, 9_000)), max_size=80),
)
def test_random_taps_and_pauses_count_nothing_that_no_body_can_do(
    exercise: str, keys: list[tuple[Key, int]]
) -> None:
    session = a_set(exercise)
    times = RepTimes.of(session.step)
    least_ms = max(2 * SLIP_MS, (times.out_ms + times.back_ms) // 3 - 2)
    now, taps, before = T0, 0, 0
    for key, gap in keys:
        now += gap
        session.advance(now)
        running = session.state is State.RUNNING and session.step.is_self_paced
        if running and key in (Session.press, Session.forward):
            taps += 1
        try:
            key(session, now)
        except IllegalCommandError:
            assert session.is_over
        record = session.records[0]
        if running and key is not Session.pause_or_resume:
            assert session.state is not State.PAUSED  # no tap pauses
        assert before <= record.done_reps <= min(taps, record.planned_reps)
        assert record.done_reps * least_ms <= now - T0
        assert record.hold_ms <= record.done_reps * times.hold_ms
        assert record.work_ms <= now - T0
        if record.outcome is Outcome.COMPLETED:
            assert record.done_reps == record.planned_reps
        before = record.done_reps
