"""Pain: which set it belongs to, what is left out, and the way back when it was a mistake."""

from __future__ import annotations

import contextlib
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glutetimer.presentation.pain import left_out_words, where_hurt
from glutetimer.presentation.summary import headline
from glutetimer.session import speech
from glutetimer.session.events import Event, EventType
from glutetimer.session.observe import observe
from glutetimer.session.phrases import phrases
from glutetimer.session.prescription import SessionOptions
from glutetimer.session.record import Outcome
from glutetimer.session.resumption import Resumption, resumption
from glutetimer.session.session import Session
from glutetimer.session.snapshot import State
from glutetimer.session.speech_options import SpeechOptions
from glutetimer.session.states import IllegalCommandError
from glutetimer.session.steps import Side, StepKind
from glutetimer.training.programme import Block
from tests.session.examples import EXERCISES, SHORT, WHY, a_plan, a_session, block
from tests.session.test_what_always_holds import Press, presses, programmes

TWO = (block("bridge", sets=2, reps=1), block("squat", sets=1, reps=1))
T_REP, T_REST, T_READY = 6_000, 12_000, 49_500
"""In the first rep of the bridges, in the rest after it, in the get ready of the squats."""


def circuit(*blocks: Block, rounds: int = 2, rest_s: float = 60) -> Block:
    return Block(blocks=blocks, rounds=rounds, rest_between_rounds_s=rest_s, default=WHY)


def session_at(at_ms: int, *blocks: Block) -> Session:
    session = a_session(*blocks)
    session.start(0)
    session.advance(at_ms)
    return session


def broken_off(session: Session, *blocks: Block) -> Resumption:
    at_ms = max((record.started_ms for record in session.records), default=0)
    found = resumption(a_plan(*blocks), EXERCISES, session.records, at_ms)
    assert found is not None
    return found


def ahead(session: Session) -> list[tuple[str, int]]:
    later = session.plan.steps[session.step_index + 1 :]
    return [(step.exercise, step.round) for step in later if step.kind.is_work]


def reported(events: tuple[Event, ...]) -> Event:
    (event,) = (one for one in events if one.type is EventType.PAIN_REPORTED)
    return event


def test_pain_in_a_rest_names_and_marks_the_exercise_just_done() -> None:
    session = session_at(43_000, *TWO)
    assert (session.step.kind, session.step.exercise) == (StepKind.REST, "squat")
    event = reported(session.pain(43_000))
    assert (event.exercise, event.set, event.records) == ("bridge", 2, (session.records[1],))
    seen = observe(session, 43_000)
    assert seen.last_record is not None
    assert (seen.last_record.exercise, seen.left_out) == ("bridge", 0)
    assert ahead(session) == [("squat", 1)]


@pytest.mark.parametrize("at_ms", range(500, 90_000, 500))
def test_pain_taken_back_leads_back_to_its_set_also_after_a_crash(at_ms: int) -> None:
    session = session_at(at_ms, *TWO)
    try:
        session.pain(at_ms)
        session.go_on(at_ms + 1_000)
        session.undo_pain(at_ms + 2_000)
    except IllegalCommandError:  # the session is over, or there is nothing to take back
        return
    ahead = next(one for one in session.plan.steps[session.step_index :] if one.kind.is_work)
    found = broken_off(session, *TWO).step
    assert (found.exercise, found.set, found.side) == (ahead.exercise, ahead.set, ahead.side)


def test_the_strip_keeps_its_shape_until_it_is_said_whether_it_is_pain() -> None:
    session = session_at(20_000, *TWO)
    before = [(one.exercise, one.length_ms) for one in observe(session, 20_000).segments]
    session.pain(20_000)
    asked = observe(session, 21_000)
    assert [(one.exercise, one.length_ms) for one in asked.segments] == before
    session.go_on(22_000)
    after = [(one.exercise, one.length_ms) for one in observe(session, 22_000).segments]
    assert len(after) < len(before)


@pytest.mark.parametrize("press", [lambda s: s.correct(43_000, 1), lambda s: s.feel(43_000, "x")])
def test_whatever_changes_a_set_in_the_rest_after_it_names_that_set(press: Press) -> None:
    session = session_at(43_000, *TWO)
    (event,) = press(session)  # type: ignore[call-arg,misc] # one argument is bound
    assert (event.exercise, event.set) == ("bridge", 2)


def test_pain_before_anything_was_done_leaves_out_what_was_to_come_and_stays_on_disk() -> None:
    session = session_at(2_000, *TWO)
    event = reported(session.pain(2_000))
    (record,) = session.records
    assert (record.exercise, record.outcome, record.pain_rep) == ("bridge", Outcome.PAIN, 0)
    assert (event.exercise, event.records) == ("bridge", (record,))
    assert observe(session, 2_000).left_out == 2
    assert broken_off(session, *TWO).step.exercise == "squat"
    session.go_on(3_000)
    assert session.step.exercise == "squat"


def test_pain_in_the_get_ready_after_a_rest_belongs_to_what_comes() -> None:
    three = (*TWO, block("raise", sets=1))
    session = session_at(T_READY, *three)
    assert (session.step.kind, session.step.exercise) == (StepKind.GET_READY, "squat")
    assert reported(session.pain(T_READY)).exercise == "squat"
    assert {exercise for exercise, _ in ahead(session)} == {"raise"}
    assert broken_off(session, *three).step.exercise == "raise"


def test_pain_right_after_a_set_belongs_to_it_though_the_next_is_counted_in() -> None:
    two = (block("bridge", sets=1, reps=1), block("squat", rest_before_s=0.0, reps=1, sets=1))
    session = session_at(12_000, *two)
    assert (session.step.kind, session.step.exercise) == (StepKind.GET_READY, "squat")
    assert reported(session.pain(12_000)).exercise == "bridge"
    assert ahead(session) == [("squat", 1)]


def test_pain_in_the_get_ready_after_pain_belongs_to_the_next_exercise() -> None:
    session = session_at(T_REP, *TWO)
    session.pain(T_REP)
    session.go_on(7_000)
    session.pain(8_000)
    first, second = session.records
    assert (first.exercise, first.pain_rep) == ("bridge", 1)
    assert (second.exercise, second.pain_rep, second.outcome) == ("squat", 0, Outcome.PAIN)
    assert ahead(session) == []


def test_other_blocks_of_the_same_exercise_are_left_out_too() -> None:
    three = (block("bridge", sets=1, reps=1), block("squat", sets=1), block("bridge", sets=2))
    session = session_at(T_REP, *three)
    session.pain(T_REP)
    assert ahead(session) == [("squat", 1)]
    assert observe(session, T_REP).left_out == 2
    again = Session(broken_off(session, *three), EXERCISES)
    again.start(0)
    again.advance(10_000_000)
    assert {record.exercise for record in again.records} == {"bridge", "squat"}
    assert len(again.records) == 2


def test_what_was_made_easier_and_hurt_does_not_come_again_as_the_harder_version() -> None:
    three = (block("bridge", sets=1, reps=1), block("squat", sets=1), block("bridge", sets=1))
    session = session_at(T_REP, *three)
    session.easier(T_REP)
    session.advance(30_000)
    assert session.step.exercise == "low_bridge"
    session.pain(session.origin_ms + 500)
    assert ahead(session) == [("squat", 1)]
    assert broken_off(session, *three).step.exercise == "squat"


def test_in_a_circuit_every_round_of_it_is_left_out_and_the_rest_between_rounds_stays() -> None:
    rounds = (circuit(block("bridge", reps=1), block("squat", reps=1, rest_before_s=0.0)),)
    session = session_at(T_REP, *rounds)
    session.pain(T_REP)
    assert ahead(session) == [("squat", 1), ("squat", 2)]
    between = [
        step.length_ms
        for step in session.plan.steps
        if step.kind is StepKind.REST and step.round == 2
    ]
    assert between == [60_000]


def test_what_hurt_takes_over_from_nothing_in_this_session() -> None:
    blocks = (block("low_bridge", sets=2, reps=1), block("bridge", sets=2, reps=3))
    session = session_at(T_REP, *blocks)
    session.pain(T_REP)
    session.go_on(T_REP)
    now = session.due_ms or 0
    session.advance(now)
    assert session.step.exercise == "bridge"
    assert session.easier_version is not None
    assert (session.easier_version.exercise.id, session.easier_version.reps) == ("bridge", 2)
    session.easier(now)
    assert {exercise for exercise, _ in ahead(session)} == {"bridge"}
    session.advance(now + 60_000)
    assert broken_off(session, *blocks).step.exercise == "bridge"


def test_what_was_said_to_hurt_by_mistake_can_take_over() -> None:
    blocks = (block("low_bridge", sets=1, reps=1), block("bridge", sets=1, reps=3))
    session = session_at(T_REP, *blocks)
    session.pain(T_REP)
    session.undo_pain(T_REP)
    while session.step.exercise != "bridge":
        session.advance(session.due_ms or 0)
    assert session.easier_version is not None
    assert session.easier_version.exercise.id == "low_bridge"


def test_what_hurt_stays_left_out_when_something_else_is_made_easier() -> None:
    rounds = (circuit(block("bridge", reps=1), block("squat", reps=1)),)
    session = session_at(T_REP, *rounds)
    session.next(T_REP)
    while not (session.step.kind is StepKind.SET and session.step.exercise == "squat"):
        session.next(T_REP)
        session.advance(session.due_ms or 0)
    now = session.due_ms or 0
    session.pain(now - 1)
    session.go_on(now)
    session.advance(now + 9_000)
    session.easier(now + 9_000)
    assert {exercise for exercise, _ in ahead(session)} == {"low_bridge"}


def test_pain_after_back_or_easier_is_not_forgotten_when_it_broke_off() -> None:
    for press in (Session.back, Session.easier):
        session = session_at(T_REP, *TWO)
        press(session, T_REP)
        session.pain(T_REP + 500)
        assert ahead(session) == [("squat", 1)]
        assert broken_off(session, *TWO).step.exercise == "squat"


def test_after_pain_the_next_exercise_is_announced_by_name() -> None:
    options = SessionOptions(usual=SHORT, speech=SpeechOptions(lengths={"Squat.": 900}))
    for at_ms in (12_000, 43_000):
        session = a_session(*TWO, options=options)
        session.start(0)
        session.advance(at_ms)
        session.pain(at_ms)
        session.go_on(at_ms + 500)
        said = phrases(session.plan, session.step_index)
        assert [phrase.text for phrase in said] == [speech.name_of(EXERCISES["squat"])]


def test_it_gets_a_whole_get_ready_even_where_it_would_have_followed_at_once() -> None:
    two = (block("bridge", sets=1, reps=2), block("squat", rest_before_s=0.0, sets=1))
    session = session_at(T_REP, *two)
    session.pain(T_REP)
    session.go_on(T_REP)
    assert (session.step.kind, session.step.length_ms) == (StepKind.GET_READY, SHORT.get_ready_ms)


def test_the_rest_in_which_pain_was_reported_does_not_come_again() -> None:
    three = (*TWO, block("raise", sets=1))
    session = session_at(T_READY, *three)
    total_ms = session.plan.total_ms
    session.pain(T_READY)
    session.go_on(T_READY)
    session.repeat(T_READY)
    assert observe(session, T_READY).time_left_ms <= total_ms
    assert [exercise for exercise, _ in ahead(session)] == ["raise", "raise"]
    still = [step for step in session.plan.steps if step.exercise == "squat"]
    assert [step.kind for step in still] == [StepKind.REST]


def test_a_session_that_ends_with_pain_is_not_said_to_be_done() -> None:
    said = SpeechOptions(lengths={speech.DONE: 900, speech.ENDED: 900})
    for hurts in (False, True):
        session = a_session(*TWO, options=SessionOptions(usual=SHORT, speech=said))
        session.start(0)
        while session.step.exercise != "squat" or not session.step.kind.is_work:
            session.advance(session.due_ms or 0)
        now = session.origin_ms + 500
        if hurts:
            session.pain(now)
            session.go_on(now)
        session.advance(10_000_000)
        assert session.state is State.FINISHED
        assert (session.is_done, observe(session, now).is_done) == (not hurts, not hurts)
        (last,) = phrases(session.plan, session.step_index)
        assert last.text == (speech.ENDED if hurts else speech.DONE)
        assert headline(session, 60_000).startswith("Ended early" if hurts else "Done.")


@pytest.mark.parametrize(
    ("at_ms", "left_out", "where"),
    [
        (2_000, "2 sets of it", "Before: bridge, set 1"),
        (T_REP, "this set and 1 more", "Bridge, set 1, rep 1"),
        (T_REST, "1 set of it", "Just done: bridge, set 1"),
        (34_000, "the rest of this set", "Bridge, set 2, rep 1"),
        (43_000, "nothing more of it was to come", "Just done: bridge, set 2"),
    ],
)
def test_the_pain_panel_says_what_hurt_and_what_is_left_out(
    at_ms: int, left_out: str, where: str
) -> None:
    session = session_at(at_ms, *TWO)
    session.pain(at_ms)
    seen = observe(session, at_ms)
    assert left_out_words(seen) == left_out
    assert where_hurt(seen, EXERCISES) == where


def test_a_mistaken_key_is_undone_and_the_rep_is_done_again() -> None:
    session = session_at(T_REP, *TWO)
    before = session.records, session.plan
    session.pain(T_REP)
    events = session.undo_pain(20_000)
    assert (session.records, session.plan) == before
    assert [event.type for event in events] == [EventType.PAIN_UNDONE, EventType.RESUMING]
    assert events[0].records == session.records
    assert session.state is State.COUNT_IN
    session.advance(10_000_000)
    assert [(r.outcome, r.pain_rep) for r in session.records] == [(Outcome.COMPLETED, None)] * 3


def test_undone_in_a_rest_the_rest_goes_on_where_it_was() -> None:
    session = session_at(T_REST, *TWO)
    plan, left = session.plan, session.due_ms
    assert left is not None
    session.pain(T_REST)
    session.undo_pain(30_000)
    assert (session.plan, session.state) == (plan, State.RUNNING)
    assert session.due_ms == left - T_REST + 30_000
    assert session.records[0].pain_rep is None
    assert session.records[0].outcome is Outcome.COMPLETED


def test_undone_in_a_pause_it_is_paused_again() -> None:
    session = session_at(T_REP, *TWO)
    session.pause(T_REP)
    session.pain(T_REP)
    session.undo_pain(20_000)
    assert session.state is State.PAUSED
    assert session.records[0].outcome is Outcome.UNDER_WAY


def test_undone_before_anything_was_done_the_set_is_done_after_all() -> None:
    session = session_at(2_000, *TWO)
    session.pain(2_000)
    session.undo_pain(3_000)
    assert (session.state, session.step.kind) == (State.RUNNING, StepKind.GET_READY)
    assert session.records[0].pain_rep is None
    stopped = broken_off(session, *TWO)
    assert (stopped.step.exercise, stopped.step.set) == ("bridge", 1)
    session.advance(10_000_000)
    assert [r.outcome for r in session.records] == [Outcome.RESTARTED, *[Outcome.COMPLETED] * 3]


def test_there_is_a_way_back_until_the_next_set_begins() -> None:
    session = session_at(T_REP, *TWO)
    with pytest.raises(IllegalCommandError):
        session.undo_pain(T_REP)
    before = session.plan, session.step_index, session.records
    session.pain(T_REP)
    session.go_on(7_000)
    assert session.can_undo_pain
    session.undo_pain(7_500)
    assert (session.plan, session.step_index, session.records) == before
    assert (session.state, session.count_in_end_ms) == (State.COUNT_IN, 10_500)
    session.advance(10_000_000)
    assert [(r.outcome, r.pain_rep) for r in session.records] == [(Outcome.COMPLETED, None)] * 3


def test_once_another_set_has_begun_the_pain_stays() -> None:
    session = session_at(T_REP, *TWO)
    session.pain(T_REP)
    session.go_on(7_000)
    now = 7_000
    while not session.step.kind.is_work:
        session.advance(now := now + 500)
    session.back(now)
    for press in (session.pause, session.resume, session.back):
        assert not session.can_undo_pain
        with pytest.raises(IllegalCommandError):
            session.undo_pain(now)
        press(now)


def test_after_the_answer_a_hold_goes_on_from_its_last_whole_second() -> None:
    session = session_at(5_000 + 9_700, block("plank", sets=1, reps=1), block("bridge", reps=1))
    session.pain(5_000 + 9_700)
    session.go_on(16_000)
    session.undo_pain(20_000)
    session.advance(23_000)
    assert session.elapsed_ms(23_000) == 9_000


def test_a_hold_that_was_stopped_by_mistake_keeps_its_seconds_once() -> None:
    session = session_at(5_000 + 9_700, block("plank", sets=1, reps=1))
    session.pain(5_000 + 9_700)
    assert session.records[0].hold_ms == 9_000
    session.undo_pain(20_000)
    assert session.records[0].hold_ms == 0
    session.advance(10_000_000)
    assert session.records[0].hold_ms == 15_000
    assert session.records[0].side is Side.LEFT


@given(
    programmes,
    st.lists(st.tuples(st.sampled_from(presses), st.integers(0, 25_000)), max_size=25),
    st.sampled_from(("asked", "answered")),
)
def test_undoing_leads_back_to_where_it_was_from_everywhere(
    programme: list[Block], buttons: list[tuple[Press, int]], pain: str
) -> None:
    session, now = session_at(0, *programme), 0
    for press, gap in buttons:
        now += gap
        with contextlib.suppress(IllegalCommandError):
            press(session, now)
    before = session.plan, session.step_index, session.records, session.elapsed_ms(now)
    try:
        session.pain(now)
    except IllegalCommandError:
        return
    hurt = broken_off(session, *programme)
    if pain == "answered":
        session.go_on(now)
        if not session.can_undo_pain:
            return
    session.undo_pain(now)
    assert (session.plan, session.step_index) == before[:2]
    assert session.elapsed_ms(now) <= before[3]
    same = [replace(one, pain_rep=None) for one in before[2]]
    assert [replace(one, pain_rep=None) for one in session.records[: len(same)]] == same
    assert all(one.outcome is Outcome.RESTARTED for one in session.records[len(same) :])
    left = {step.exercise for step in hurt.plan.steps[hurt.index :] if step.kind.is_work}
    assert session.records[-1].exercise not in left
