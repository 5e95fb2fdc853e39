"""What each action and answer means in each state of a session."""

from __future__ import annotations

import pytest

from glutetimer.app.actions import VIEW_ACTIONS, Action, Overlay
from glutetimer.app.context import AppContext
from glutetimer.app.live_session import COVERS, LiveSession
from glutetimer.history.rows import SessionRow
from glutetimer.host.clock import FakeClock
from glutetimer.session.events import EventType
from glutetimer.session.record import Outcome
from glutetimer.session.snapshot import State
from glutetimer.session.states import Refusal
from glutetimer.session.steps import StepKind
from tests.app.conftest import Do, pass_time

IN_A_SET_MS = 40_000


@pytest.fixture
def live(do: Do) -> LiveSession:
    """A session in its first set."""
    live = do("cyclist_four", ms=IN_A_SET_MS)
    assert live.session.step.kind.is_work
    return live


def written(context: AppContext) -> SessionRow:
    context.history.wait()
    (row,) = context.history.sessions()
    return row


def until(live: LiveSession, clock: FakeClock, kind: StepKind) -> None:
    while live.session.step.kind is not kind:
        pass_time(live, clock, 500)


def test_the_big_key_pauses_and_goes_on(live: LiveSession) -> None:
    live.act(Action.PRESS)
    assert live.state is State.PAUSED
    live.act(Action.PRESS)
    assert live.state is State.COUNT_IN


def test_the_confirming_key_of_a_remote_control_does_not_pause(live: LiveSession) -> None:
    assert live.act(Action.CONFIRM).events == ()
    assert live.state is State.RUNNING


def test_what_cannot_be_done_says_why_and_changes_nothing(live: LiveSession) -> None:
    reaction = live.act(Action.LONGER)
    assert reaction.refusal is not None
    assert reaction.refusal.refusal is Refusal.NO_REST
    assert live.state is State.RUNNING


def test_a_rest_changes_by_ten_seconds(live: LiveSession, clock: FakeClock) -> None:
    until(live, clock, StepKind.REST)
    length = live.session.step.length_ms
    live.act(Action.LONGER)
    assert live.session.step.length_ms == length + 10_000
    live.act(Action.SHORTER)
    assert live.session.step.length_ms == length


def test_counts_are_corrected_one_by_one_in_the_rest(live: LiveSession, clock: FakeClock) -> None:
    until(live, clock, StepKind.REST)
    done = live.session.records[0].reps
    live.act(Action.LESS)
    assert live.session.records[0].reps == done - 1
    live.act(Action.MORE)
    live.act(Action.MORE)
    assert live.session.records[0].reps == done + 1


@pytest.mark.parametrize("action", sorted(VIEW_ACTIONS, key=lambda one: one.value))
def test_what_the_front_end_does_itself_is_handed_back(live: LiveSession, action: Action) -> None:
    assert live.act(action).view_action is action
    assert live.state is State.RUNNING


@pytest.mark.parametrize("action", [Action.HELP, Action.WHY])
def test_what_is_read_waits_and_goes_with_any_key_which_does_nothing_else(
    live: LiveSession, action: Action
) -> None:
    step = live.session.step
    live.act(action)
    assert (live.overlay, live.state) == (COVERS[action], State.PAUSED)
    live.act(Action.NEXT)
    assert (live.overlay, live.state) == (Overlay.NOTHING, State.COUNT_IN)
    assert live.session.step is step
    live.act(action)
    live.answer(0)
    assert live.overlay is Overlay.NOTHING


def test_leaving_asks_and_the_session_waits(live: LiveSession) -> None:
    live.act(Action.LEAVE)
    assert (live.overlay, live.state) == (Overlay.END, State.PAUSED)


@pytest.mark.parametrize("action", [Action.LEAVE, Action.PRESS, Action.PAUSE, Action.NEXT])
def test_whoever_stays_goes_on_where_it_was(live: LiveSession, action: Action) -> None:
    live.act(Action.LEAVE)
    live.act(action)
    assert (live.overlay, live.state) == (Overlay.NOTHING, State.COUNT_IN)


def test_a_session_that_was_paused_before_stays_paused(live: LiveSession) -> None:
    live.act(Action.PAUSE)
    live.act(Action.LEAVE)
    live.act(Action.LEAVE)
    assert (live.overlay, live.state) == (Overlay.NOTHING, State.PAUSED)


@pytest.mark.parametrize("action", [Action.YES, Action.CONFIRM])
def test_whoever_says_yes_ends_it_and_it_is_kept(
    live: LiveSession, action: Action, context: AppContext
) -> None:
    live.act(Action.LEAVE)
    reaction = live.act(action)
    assert reaction.events[-1].type is EventType.SESSION_STOPPED
    assert live.is_over
    assert written(context).ended_utc_ms is not None


def test_another_key_leaves_the_question_where_it_is(live: LiveSession) -> None:
    live.act(Action.LEAVE)
    for action in (Action.BACK, Action.REPEAT, Action.EASIER, Action.LONGER):
        assert live.act(action).events == ()
        assert live.overlay is Overlay.END
    live.answer(0)
    assert live.overlay is Overlay.END


def test_pain_is_taken_whatever_covers_the_session(live: LiveSession) -> None:
    for cover in (Action.LEAVE, Action.HELP):
        live.act(cover)
        live.act(Action.PAIN)
        assert (live.state, live.overlay) == (State.PAIN, Overlay.NOTHING)
        live.act(Action.BACK)
        assert live.session.records[0].outcome is not Outcome.PAIN


@pytest.mark.parametrize("action", [Action.NEXT, Action.FORWARD])
def test_after_pain_it_goes_on_with_the_next_exercise(live: LiveSession, action: Action) -> None:
    block = live.session.step.block
    live.act(Action.PAIN)
    live.act(action)
    assert live.state is State.RUNNING
    assert live.session.step.block != block


@pytest.mark.parametrize(("index", "goes_on_with_it"), [(0, True), (1, False), (2, True)])
def test_the_digits_answer_the_pain_panel(
    live: LiveSession,
    index: int,
    goes_on_with_it: bool,  # noqa: FBT001 - a column of the table
) -> None:
    block = live.session.step.block
    live.act(Action.PAIN)
    assert live.answer(3).events == ()
    assert live.state is State.PAIN
    live.answer(index)
    assert live.state is not State.PAIN
    assert (live.session.step.block == block) is goes_on_with_it


def test_leaving_after_pain_asks_too_and_a_slip_can_still_be_taken_back(live: LiveSession) -> None:
    block = live.session.step.block
    live.act(Action.PAIN)
    live.act(Action.LEAVE)
    assert (live.state, live.overlay) == (State.PAIN, Overlay.END)
    live.act(Action.LEAVE)
    assert (live.state, live.overlay) == (State.PAIN, Overlay.NOTHING)
    live.answer(2)
    assert live.session.step.block == block
    assert all(one.outcome is not Outcome.PAIN for one in live.session.records)


def test_after_pain_the_session_ends_once_the_person_says_so(live: LiveSession) -> None:
    for action in (Action.PAIN, Action.LEAVE, Action.YES):
        live.act(action)
    assert live.is_over
    assert live.session.records[-1].outcome is Outcome.PAIN


def test_enter_alone_answers_nothing_after_pain(live: LiveSession) -> None:
    live.act(Action.PAIN)
    assert live.act(Action.CONFIRM).events == ()
    assert live.state is State.PAIN


def test_where_it_was_felt_is_asked_and_answered_by_index(
    live: LiveSession, clock: FakeClock
) -> None:
    assert not live.asks_question
    while not live.asks_question:
        pass_time(live, clock, 500)
    block = live.session.records[-1].block
    assert live.answer(99).events == ()
    live.answer(0)
    first = live.session.records[-1].feel
    assert first is not None
    live.feel(block, None)
    assert live.session.records[-1].feel is None
    live.answer(1)
    assert live.session.records[-1].feel not in (None, first)


def test_a_digit_answers_nothing_while_nothing_is_asked(live: LiveSession) -> None:
    assert live.answer(0).events == ()
    assert live.session.records[-1].feel is None


def test_a_self_test_is_answered_by_index_then_or_later(
    do: Do, clock: FakeClock, context: AppContext
) -> None:
    live = do("clench_check", ms=0)
    while not live.asks_question:
        pass_time(live, clock, 500)
    ordinal = live.session.records[-1].ordinal
    live.answer(2)
    assert live.session.records[-1].test_answer == 2
    pass_time(live, clock)
    assert live.is_over
    live.answer_test(ordinal, 0)
    row = written(context)
    answers = {one.record.ordinal: one.record.test_answer for one in context.history.sets(row.uuid)}
    assert answers[ordinal] == 0


def test_effort_and_note_are_written_at_once_and_after_the_end(do: Do, context: AppContext) -> None:
    live = do("clench_check")
    assert (live.effort, live.note) == (None, "")
    live.set_effort(7)
    assert (written(context).effort, written(context).note) == (7, "")
    live.set_note("left hip")
    assert (written(context).effort, written(context).note) == (7, "left hip")
    assert (live.effort, live.note) == (7, "left hip")


def test_a_session_that_is_over_takes_no_action_and_asks_nothing(do: Do) -> None:
    live = do("clench_check")
    for action in Action:
        assert live.act(action).events == ()
    assert live.ask_to_end().events == ()
    assert live.overlay is Overlay.NOTHING


def test_what_was_due_before_a_refused_action_is_passed_on_with_the_refusal(
    live: LiveSession, clock: FakeClock
) -> None:
    clock.advance(2_000)  # a gap as short as this is no sleep
    reaction = live.act(Action.LONGER)
    assert reaction.refusal is not None
    assert EventType.PHASE_STARTED in {event.type for event in reaction.events}
