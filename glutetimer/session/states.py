"""The state machine of a session as a table, which drives it: see `Session` and `Walk.follow`."""

from __future__ import annotations

from enum import StrEnum
from typing import Final, NamedTuple

from glutetimer.session.snapshot import State
from glutetimer.session.steps import Step, StepKind


class Command(StrEnum):
    """What a person can ask of a session."""

    START = "start"
    PAUSE = "pause"
    RESUME = "resume"
    TAP = "tap"
    NEXT = "next"
    BACK = "back"
    REPEAT = "repeat"
    EASIER = "easier"
    PAIN = "pain"
    GO_ON = "go_on"
    UNDO_PAIN = "undo_pain"
    UNDO_PAIN_OF_PAUSE = "undo_pain_of_pause"
    """Undoing pain that was reported in a pause."""
    CHANGE_REST = "change_rest"
    CORRECT = "correct"
    FEEL = "feel"
    ANSWER_TEST = "answer_test"
    STOP = "stop"


class Refusal(StrEnum):
    """Why a command cannot be done now."""

    NOT_NOW = "not_now"
    NO_TAP = "no_tap"
    NO_SET_YET = "no_set_yet"
    EASIEST = "easiest"
    NOTHING_TO_UNDO = "nothing_to_undo"
    NO_REST = "no_rest"
    NO_SET_ENDED = "no_set_ended"
    NOTHING_DONE = "nothing_done"
    NO_TEST_ENDED = "no_test_ended"


class IllegalCommandError(Exception):
    """A command that cannot be done now; nothing has changed."""

    def __init__(self, command: Command, refusal: Refusal) -> None:
        super().__init__(f"{command.value}: {refusal.value}")
        self.command = command
        self.refusal = refusal


class Target(NamedTuple):
    """The state after a command, by the step that the session then stands in.

    `work` holds for a step in which the body works, `still` for a rest, switch or get ready, `end`
    for the end of the plan.
    """

    work: State
    still: State
    end: State

    def of(self, step: Step) -> State:
        """Return the state for a step."""
        if step.kind is StepKind.END:
            return self.end
        return self.work if step.kind.is_work else self.still


def _always(state: State) -> Target:
    return Target(state, state, state)


_RUNS = Target(State.RUNNING, State.RUNNING, State.FINISHED)
"""Time passes; a session finishes by itself when its last step ends."""
_COUNTED_IN = Target(State.COUNT_IN, State.RUNNING, State.FINISHED)
"""Work is counted in. Before a rest or a get ready there is nothing to count in."""
_MOVES = (Command.NEXT, Command.BACK, Command.REPEAT, Command.EASIER)
_ANSWERS = (Command.FEEL, Command.ANSWER_TEST)

TABLE: Final[dict[tuple[State, Command], Target]] = {
    (State.READY, Command.START): _RUNS,
    (State.RUNNING, Command.PAUSE): _always(State.PAUSED),
    (State.RUNNING, Command.TAP): _RUNS,
    (State.RUNNING, Command.CHANGE_REST): _RUNS,
    (State.RUNNING, Command.PAIN): _always(State.PAIN),
    (State.RUNNING, Command.STOP): _always(State.STOPPED),
    (State.COUNT_IN, Command.TAP): _always(State.COUNT_IN),
    (State.COUNT_IN, Command.PAUSE): _always(State.PAUSED),
    (State.COUNT_IN, Command.PAIN): _always(State.PAIN),
    (State.COUNT_IN, Command.STOP): _always(State.STOPPED),
    (State.PAUSED, Command.RESUME): _COUNTED_IN,
    (State.PAUSED, Command.CHANGE_REST): _always(State.PAUSED),
    (State.PAUSED, Command.PAIN): _always(State.PAIN),
    (State.PAUSED, Command.STOP): _always(State.STOPPED),
    (State.PAIN, Command.GO_ON): _COUNTED_IN,
    (State.PAIN, Command.UNDO_PAIN): _COUNTED_IN,
    (State.PAIN, Command.UNDO_PAIN_OF_PAUSE): _always(State.PAUSED),
    (State.PAIN, Command.STOP): _always(State.STOPPED),
    **{
        (state, command): _COUNTED_IN
        for state in (State.RUNNING, State.PAUSED, State.COUNT_IN)
        for command in _MOVES
    },
    **{
        (state, command): _always(state)
        for state in (State.RUNNING, State.PAUSED, State.FINISHED, State.STOPPED)
        for command in (Command.CORRECT, *_ANSWERS)
    },
    **{(State.PAIN, command): _always(State.PAIN) for command in _ANSWERS},
    **{
        (state, command): target
        for state in (State.RUNNING, State.PAUSED)
        for command, target in (
            (Command.UNDO_PAIN, _COUNTED_IN),
            (Command.UNDO_PAIN_OF_PAUSE, _always(State.PAUSED)),
        )
    },
}
"""What follows a command. What is not here is not allowed. Time alone makes two changes: a
count-in runs out into running, and the last step ends in finished."""


def after(state: State, command: Command) -> Target:
    """Return what follows a command.

    Raises:
        IllegalCommandError: If the command cannot be done in this state.
    """
    try:
        return TABLE[state, command]
    except KeyError:
        raise IllegalCommandError(command, Refusal.NOT_NOW) from None
