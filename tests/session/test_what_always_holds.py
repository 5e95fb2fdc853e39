"""What must hold for every session, however it is polled and whatever keys are pressed."""

from __future__ import annotations

import contextlib
from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from glutetimer.session.events import Event, EventType
from glutetimer.session.observe import observe
from glutetimer.session.prescription import Pace, SessionOptions
from glutetimer.session.record import Outcome
from glutetimer.session.session import Session
from glutetimer.session.snapshot import State
from glutetimer.session.states import IllegalCommandError
from glutetimer.training.programme import Block
from tests.session.examples import EXERCISES, SHORT, WHY, a_session, block

blocks = st.builds(
    lambda exercise, sets, reps, rest: block(
        exercise, sets=sets, reps=reps, rest_before_s=rest if rest is None else float(rest)
    ),
    st.sampled_from(sorted(EXERCISES)),
    st.integers(1, 2),
    st.integers(1, 3),
    st.sampled_from([None, 0, 7]),
)
programmes = st.lists(
    st.one_of(
        blocks,
        st.builds(
            lambda inner, rounds: Block(blocks=tuple(inner), rounds=rounds, default=WHY),
            st.lists(blocks, min_size=1, max_size=2),
            st.integers(1, 2),
        ),
    ),
    min_size=1,
    max_size=3,
)
polls = st.lists(st.integers(0, 40_000), max_size=30)
START = 5_000


def events_of(session: Session, gaps: list[int], total_ms: int) -> list[Event]:
    events = list(session.start(START))
    now = START
    for gap in gaps:
        now += gap
        events += session.advance(now)
    events += session.advance(START + total_ms)
    return events


@given(programmes, polls)
def test_any_split_of_time_into_polls_gives_the_same_events(
    programme: list[Block], gaps: list[int]
) -> None:
    total = a_session(*programme).plan.total_ms
    horizon = max(total, sum(gaps))
    once = events_of(a_session(*programme), [], horizon)
    often = events_of(a_session(*programme), gaps, horizon)
    assert once == often


@given(programmes)
def test_the_length_shown_before_the_start_is_the_length_it_takes(programme: list[Block]) -> None:
    session = a_session(*programme)
    events = events_of(session, [], session.plan.total_ms)
    assert events[-1].type is EventType.SESSION_FINISHED
    assert events[-1].at_ms == session.plan.total_ms
    session = a_session(*programme)
    session.start(START)
    session.advance(START + session.plan.total_ms - 1)
    assert not session.is_over


@given(programmes)
def test_everything_planned_is_done_to_the_millisecond(programme: list[Block]) -> None:
    session = a_session(*programme)
    events_of(session, [], session.plan.total_ms)
    for record, step in zip(
        session.records, (s for s in session.plan.steps if s.kind.is_work), strict=True
    ):
        assert record.outcome is Outcome.COMPLETED
        assert record.done_reps == step.reps
        assert record.hold_ms == record.planned_hold_ms
        assert record.work_ms == sum(p.length_ms for p in step.phases if p.counts_work)


@given(programmes, st.integers(0, 400_000), st.integers(0, 10_000_000))
def test_a_pause_only_shifts_and_counts_in(programme: list[Block], at: int, pause_ms: int) -> None:
    untouched = a_session(*programme)
    total = untouched.plan.total_ms
    events = events_of(untouched, [], total)
    at = at % total
    session = a_session(*programme)
    session.start(START)
    session.advance(START + at)
    session.pause(START + at)
    elapsed = session.elapsed_ms(START + at)
    session.resume(START + at + pause_ms)
    again = elapsed - session.elapsed_ms(START + at + pause_ms)
    count_in = 3_000 if session.step.kind.is_work else 0
    shift = pause_ms + count_in + (again if session.step.kind.is_work else 0)
    rest = session.advance(START + total + shift)
    assert rest[-1].type is EventType.SESSION_FINISHED
    assert rest[-1].at_ms == total + shift
    assert [e.rep for e in events if e.type is EventType.REP_COMPLETED and e.at_ms > at] == [
        e.rep for e in rest if e.type is EventType.REP_COMPLETED
    ]
    assert [(r.done_reps, r.hold_ms, r.work_ms) for r in untouched.records] == [
        (r.done_reps, r.hold_ms, r.work_ms) for r in session.records
    ]


Press = Callable[[Session, int], object]
presses: list[Press] = [
    Session.press,
    Session.pause,
    Session.resume,
    Session.tap,
    Session.next,
    Session.back,
    Session.repeat,
    Session.easier,
    Session.pain,
    Session.go_on,
    Session.undo_pain,
    Session.advance,
    lambda session, now: session.change_rest(now, 10_000),
    lambda session, now: session.change_rest(now, -10_000),
    lambda session, now: session.correct(now, -1),
    lambda session, now: session.feel(now, "quads"),
    lambda session, now: session.answer_test(now, 1),
]


@given(
    programmes,
    st.sampled_from(["coach", "self"]),
    st.lists(st.tuples(st.sampled_from(presses), st.integers(0, 25_000)), max_size=40),
)
def test_random_buttons_never_break_an_invariant(
    programme: list[Block], pace: Pace, buttons: list[tuple[Press, int]]
) -> None:
    session = a_session(*programme, options=SessionOptions(pace=pace, usual=SHORT))
    now = START
    session.start(now)
    done: dict[int, int] = {}
    last_event = 0
    for press, gap in buttons:
        now += gap
        before = (session.state, session.step_index, session.records)
        session.advance(now)
        caught_up = (session.state, session.step_index, session.records)
        try:
            press(session, now)
        except IllegalCommandError:
            assert (session.state, session.step_index, session.records) == caught_up
        assert len(session.records) >= len(before[2])
        for record in session.records:
            assert 0 <= done.get(record.ordinal, 0) <= record.done_reps <= record.planned_reps
            assert record.hold_ms <= record.planned_hold_ms
            assert record.hold_ms <= record.work_ms or record.work_ms == 0
            done[record.ordinal] = record.done_reps
        open_records = [r for r in session.records if r.outcome is Outcome.UNDER_WAY]
        assert open_records in ([], [session.records[-1]] if session.records else [])
        assert bool(open_records) <= session.step.kind.is_work
        seen = observe(session, now)
        assert 0 <= seen.progress <= 1
        assert seen.time_left_ms >= 0
        assert all(0 <= segment.done <= 1 for segment in seen.segments)
        assert seen.rep <= max(1, seen.step.reps)
        assert now - START >= last_event
    with contextlib.suppress(IllegalCommandError):
        session.stop(now)
    assert session.state in (State.STOPPED, State.FINISHED)
    assert all(record.outcome is not Outcome.UNDER_WAY for record in session.records)


@given(programmes, st.lists(st.integers(0, 20_000), max_size=20))
def test_events_come_in_the_order_in_which_they_were_due(
    programme: list[Block], gaps: list[int]
) -> None:
    events = events_of(a_session(*programme), gaps, 3_000_000)
    instants = [event.at_ms for event in events]
    assert instants == sorted(instants)
