"""A session that broke off goes on in the same exercise, set, side and rep."""

from __future__ import annotations

import contextlib
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glutetimer.presentation.amounts import amount_ahead
from glutetimer.presentation.coming_up import next_line
from glutetimer.session.events import Event, EventType
from glutetimer.session.observe import observe
from glutetimer.session.phrases import phrases
from glutetimer.session.prescription import Pace, SessionOptions
from glutetimer.session.record import Outcome, SetRecord
from glutetimer.session.resumption import Resumption, resumption
from glutetimer.session.session import Session
from glutetimer.session.speech_options import SpeechOptions
from glutetimer.session.states import IllegalCommandError
from glutetimer.session.steps import Side, StepKind
from glutetimer.session.tones import Tone
from glutetimer.session.upcoming import upcoming
from glutetimer.training.programme import Block
from tests.session.examples import EXERCISES, SHORT, WHY, a_plan, a_session, block
from tests.session.test_what_always_holds import Press, presses, programmes

T0 = 7_000_000
"""Another start of the machine: its clock has nothing to do with that before."""


def broken_off(
    session: Session, *blocks: Block, options: SessionOptions | None = None
) -> Resumption:
    """Find the way back with nothing but the records."""
    at_ms = max((record.started_ms for record in session.records), default=0)
    found = resumption(a_plan(*blocks, options=options), EXERCISES, session.records, at_ms)
    assert found is not None
    return found


def session_at(at_ms: int, *blocks: Block) -> Session:
    session = a_session(*blocks)
    session.start(0)
    session.advance(at_ms)
    return session


def gone_on(stopped: Resumption, ms: int = 0) -> tuple[Session, list[Event]]:
    session = Session(stopped, EXERCISES)
    events = list(session.start(T0))
    if ms:
        events += session.advance(T0 + ms)
    return session, events


SIDES = (block("bridge", sets=1, reps=2), block("raise", sets=2, reps=8))


def test_it_goes_on_from_set_2_left_rep_5_through_a_get_ready() -> None:
    session = session_at(0, *SIDES)
    while not (session.step.set == 2 and session.step.kind is StepKind.SET and session.phase.rep):
        session.advance(session.due_ms)
    while session.phase.rep < 5:
        session.advance(session.due_ms)
    stopped = broken_off(session, *SIDES)
    assert (stopped.step.exercise, stopped.step.set) == ("raise", 2)
    assert (stopped.step.side, stopped.rep) == (Side.LEFT, 5)

    again, events = gone_on(stopped, 5_000)

    assert [event.type for event in events[:2]] == [
        EventType.SESSION_RESUMED,
        EventType.GET_READY_STARTED,
    ]
    assert (again.step.kind, again.phase.rep) == (StepKind.SET, 5)
    again.advance(T0 + 5_000 + 4 * 3_000)
    last = again.records[len(session.records) - 1]
    assert (last.done_reps, last.outcome) == (8, Outcome.COMPLETED)
    assert last.work_ms == 8 * 3_000


def test_session_time_goes_on_where_it_stopped() -> None:
    stopped = replace(broken_off(session_at(20_000, *SIDES), *SIDES), at_ms=18_000)
    _, events = gone_on(stopped, 30_000)
    assert events[0].at_ms == 18_000
    assert events[-1].at_ms > 18_000


def test_the_get_ready_shows_and_says_only_what_is_still_to_do() -> None:
    three = (block("bridge", sets=1, reps=4),)
    stopped = broken_off(session_at(5_000 + 2 * 6_500 + 1_000, *three), *three)
    session, _ = gone_on(stopped)
    seen = observe(session, T0)
    assert seen.time_left_ms == 5_000 + 2 * 6_500
    assert [segment.done for segment in seen.segments] == [0.5]
    lifts = [
        due.at_ms - T0 for due in upcoming(session, T0, T0 + 60_000) if due.cue.tone is Tone.LIFT
    ]
    assert lifts == [5_000, 11_500]


def test_a_set_whose_last_rep_was_done_is_only_closed() -> None:
    two = (block("bridge", sets=2, reps=1),)
    session = session_at(5_000 + 6_000, *two)
    (record,) = session.records
    done = replace(record, done_reps=1, hold_ms=2_000, work_ms=6_000)
    stopped = resumption(a_plan(*two), EXERCISES, (done,), 11_500)
    assert stopped
    assert (stopped.step.set, stopped.rep) == (2, 1)
    again, events = gone_on(stopped, 60_000)
    assert [event.type for event in events[:3]] == [
        EventType.SESSION_RESUMED,
        EventType.SET_COMPLETED,
        EventType.GET_READY_STARTED,
    ]
    assert [record.outcome for record in again.records] == [Outcome.COMPLETED] * 2


def test_when_everything_was_done_it_ends_at_once() -> None:
    one = (block("bridge", sets=1, reps=1),)
    session = session_at(60_000, *one)
    stopped = broken_off(session, *one)
    assert stopped.step.kind is StepKind.END
    again, events = gone_on(stopped)
    assert again.is_over
    assert events[-1].type is EventType.SESSION_FINISHED


def test_before_the_first_set_it_begins_with_its_get_ready() -> None:
    stopped = broken_off(session_at(2_000, *SIDES), *SIDES)
    assert (stopped.step.exercise, stopped.rep, stopped.records) == ("bridge", 1, ())


def test_a_timed_hold_is_done_again_from_its_start() -> None:
    planks = (block("plank", sets=1, reps=3),)
    session = session_at(5_000 + 15_000 + 5_000 + 9_000, *planks)
    again, _ = gone_on(broken_off(session, *planks), 5_000)
    seen = observe(again, T0 + 5_000)
    assert (seen.rep, seen.seconds_left) == (2, 15)


def test_what_hurt_stays_left_out_and_what_was_made_easier_stays_easier() -> None:
    three = (block("bridge", sets=2, reps=2), block("squat", sets=2, reps=2), block("raise"))
    session = session_at(7_000, *three)
    session.easier(7_000)
    session.advance(60_000)
    assert session.step.exercise == "low_bridge"
    assert broken_off(session, *three).step.exercise == "low_bridge"
    while session.step.exercise != "squat" or not session.step.kind.is_work:
        session.advance(session.due_ms)
    session.pain(session.due_ms - 1)
    assert broken_off(session, *three).step.exercise == "raise"


def test_what_was_made_easier_while_the_set_was_counted_in_again_is_found() -> None:
    one = (block("bridge", sets=1, reps=1),)
    session = session_at(5_000, *one)
    session.back(5_000)
    session.easier(5_000)
    session.advance(25_000)
    assert session.records[-1].exercise == "low_bridge"
    assert broken_off(session, *one).step.exercise == "low_bridge"


def test_what_is_made_easier_is_found_though_the_old_one_was_repeated_first() -> None:
    one = (block("bridge", sets=1, reps=1),)
    session = session_at(5_000, *one)
    session.easier(5_000)
    session.repeat(5_000)
    session.advance(35_000)
    assert [record.exercise for record in session.records] == ["bridge", "bridge", "low_bridge"]
    assert broken_off(session, *one).step.exercise == "low_bridge"


def test_the_get_ready_says_and_shows_with_which_rep_it_goes_on() -> None:
    said = SpeechOptions(lengths={"Going on at number": 900, "5.": 400, "8 on each side.": 900})
    options = SessionOptions(usual=SHORT, speech=said)
    session = a_session(block("raise", sets=1, reps=8), options=options)
    session.start(0)
    while not (session.step.kind.is_work and session.phase and session.phase.rep == 5):
        session.advance(session.due_ms or 0)
    stopped = broken_off(session, block("raise", sets=1, reps=8), options=options)
    again, _ = gone_on(stopped)
    assert [phrase.text for phrase in phrases(again.plan, again.step_index)] == [
        "Going on at number", "5.",
    ]  # fmt: skip # one phase a line
    seen = observe(again, T0)
    assert seen.step.first_rep == 5
    assert seen.next_step is not None
    assert amount_ahead(seen.next_step, seen.step.first_rep) == "from rep 5 of 8"
    assert next_line(seen.next_step, EXERCISES, seen.step.first_rep).endswith("from rep 5 of 8")


@pytest.mark.parametrize("presses", [1, 2])
@pytest.mark.parametrize("in_set", [True, False])
def test_less_of_the_same_stays_less(presses: int, in_set: bool) -> None:  # noqa: FBT001 - a case
    sets = (block("squat", sets=3, reps=4),)
    session = session_at(8_000, *sets)
    if not in_set:
        session.advance(60_000)
        while session.step.kind is not StepKind.REST:
            session.advance(session.due_ms)
    for _ in range(presses):
        session.easier(session.due_ms - 1)
    while not session.step.kind.is_work:
        session.advance(session.due_ms)
    session.advance(session.due_ms)
    again = broken_off(session, *sets)
    assert (again.step.exercise, again.step.reps) == ("squat", 4 - 2 * presses or 1)
    left = [step.reps for step in again.plan.steps[again.index :] if step.kind.is_work]
    assert set(left) == {again.step.reps}


def test_records_of_another_programme_lead_nowhere() -> None:
    session = session_at(20_000, *SIDES)
    assert resumption(a_plan(block("plank")), EXERCISES, session.records, 0) is None


@pytest.mark.parametrize("press", [Session.next, Session.back, Session.repeat, Session.pain])
def test_every_key_works_in_the_get_ready_that_leads_back(press: Press) -> None:
    one = (block("bridge", sets=1, reps=3), block("squat"))
    session, _ = gone_on(broken_off(session_at(5_000 + 8_000, *one), *one))
    press(session, T0 + 1_000)
    first = session.records[0]
    session.advance(T0 + 14_000)
    if press is Session.next or press is Session.back:  # straight in, counted in, and on with rep 2
        assert first.outcome is Outcome.UNDER_WAY
        assert session.phase.rep == 3
    elif press is Session.repeat:  # the whole set again
        assert first.outcome is Outcome.RESTARTED
        assert (session.records[-1].attempt, session.phase.rep) == (2, 2)
    else:
        assert first.outcome is Outcome.PAIN


def facts(records: tuple[SetRecord, ...]) -> list[tuple[object, ...]]:
    return [
        (r.ordinal, r.exercise, r.side, r.set, r.done_reps, r.hold_ms, r.work_ms, r.outcome)
        for r in records
    ]


@given(programmes, st.lists(st.integers(0, 90_000), min_size=1, max_size=4))
def test_however_often_it_breaks_off_everything_is_done_once(
    programme: list[Block], lives: list[int]
) -> None:
    whole = session_at(10_000_000, *programme)
    session = a_session(*programme)
    session.start(T0)
    for ms in lives:
        session.advance(T0 + ms)
        session = Session(broken_off(session, *programme), EXERCISES)
        session.start(T0)
    session.advance(T0 + 10_000_000)
    assert session.is_over
    assert facts(session.records) == facts(whole.records)


@given(
    programmes,
    st.sampled_from(["coach", "self"]),
    st.lists(st.tuples(st.sampled_from(presses), st.integers(0, 25_000)), max_size=40),
)
def test_whatever_was_pressed_the_set_under_way_is_found(
    programme: list[Block], pace: Pace, buttons: list[tuple[Press, int]]
) -> None:
    options = SessionOptions(pace=pace, usual=SHORT)
    session = a_session(*programme, options=options)
    now = 0
    session.start(now)
    for press, gap in buttons:
        now += gap
        with contextlib.suppress(IllegalCommandError):
            press(session, now)
    stopped = broken_off(session, *programme, options=options)
    last = session.records[-1] if session.records else None
    if last is not None and last.outcome is Outcome.UNDER_WAY:
        step = session.step
        assert (stopped.step.exercise, stopped.step.set) == (step.exercise, step.set)
        assert (stopped.step.side, stopped.step.round) == (step.side, step.round)
        assert stopped.rep == last.done_reps + 1
    again = Session(stopped, EXERCISES)
    again.start(T0)
    assert again.records[: len(session.records) - 1] == session.records[:-1]


def test_a_set_at_ones_own_pace_goes_on_with_the_rep_that_waits_for_its_tap() -> None:
    options = SessionOptions(pace="self", usual=SHORT)
    blocks = (block("bridge", sets=1, reps=4),)
    session = a_session(*blocks, options=options)
    session.start(0)
    for at in (7_000, 13_500, 20_000):
        session.press(at)
    stopped = broken_off(session, *blocks, options=options)
    assert stopped.rep == 3

    again, _ = gone_on(stopped, 60_000)
    assert (again.phase.rep, again.phase.opens) == (3, True)
    for at in (60_000, 66_500):
        again.press(T0 + at)
    again.advance(T0 + 80_000)
    assert (again.records[0].done_reps, again.records[0].outcome) == (4, Outcome.COMPLETED)
    assert again.records[0].hold_ms == 8_000


def test_a_set_that_was_begun_again_is_not_taken_for_that_of_the_next_round() -> None:
    inner = Block(blocks=(block("bridge", sets=1, reps=3),), rounds=1, default=WHY)
    twice = Block(blocks=(inner,), rounds=2, default=WHY)
    session = session_at(12_000, twice)  # in the second rep
    session.back(12_000)
    session.advance(22_000)
    assert [record.outcome for record in session.records] == [
        Outcome.RESTARTED,
        Outcome.UNDER_WAY,
    ]

    on, _ = gone_on(broken_off(session, twice), 600_000)

    assert [record.done_reps for record in on.records if record.outcome is Outcome.COMPLETED] == [
        3,
        3,
    ]
