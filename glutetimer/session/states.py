"""The state machine of a session as a table: everything that is allowed stands here."""

from __future__ import annotations

from enum import StrEnum

from glutetimer.session.snapshot import State


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
    CHANGE_REST = "change_rest"
    CORRECT = "correct"
    FEEL = "feel"
    ANSWER_TEST = "answer_test"
    STOP = "stop"


class Refusal(StrEnum):
    """Why a command cannot be done now."""

    NOT_NOW = "not in this state"
    NO_TAP = "nothing waits for a tap"
    NO_SET_YET = "no set has been done yet"
    EASIEST = "this is the easiest version there is"
    NOTHING_TO_UNDO = "there is nothing to take back"
    NO_REST = "this is no rest"
    NO_SET_ENDED = "no set has just ended"
    NOTHING_DONE = "nothing has been done yet"
    NO_TEST_ENDED = "no self-test has just ended"


class IllegalCommandError(Exception):
    """A command that cannot be done now; nothing has changed."""

    def __init__(self, command: Command, refusal: Refusal) -> None:
        super().__init__(f"{command.value}: {refusal.value}")
        self.command = command
        self.refusal = refusal


_MOVES = (Command.NEXT, Command.BACK, Command.REPEAT, Command.EASIER)
_NOTES = (Command.CORRECT, Command.FEEL, Command.ANSWER_TEST)

TABLE: dict[tuple[State, Command], State] = {
    (State.READY, Command.START): State.RUNNING,
    (State.RUNNING, Command.PAUSE): State.PAUSED,
    (State.RUNNING, Command.TAP): State.RUNNING,
    (State.RUNNING, Command.CHANGE_REST): State.RUNNING,
    (State.RUNNING, Command.PAIN): State.PAIN,
    (State.RUNNING, Command.STOP): State.STOPPED,
    (State.COUNT_IN, Command.TAP): State.COUNT_IN,
    (State.COUNT_IN, Command.PAUSE): State.PAUSED,
    (State.COUNT_IN, Command.PAIN): State.PAIN,
    (State.COUNT_IN, Command.STOP): State.STOPPED,
    (State.PAUSED, Command.RESUME): State.COUNT_IN,
    (State.PAUSED, Command.CHANGE_REST): State.PAUSED,
    (State.PAUSED, Command.PAIN): State.PAIN,
    (State.PAUSED, Command.STOP): State.STOPPED,
    (State.PAIN, Command.GO_ON): State.COUNT_IN,
    (State.PAIN, Command.UNDO_PAIN): State.COUNT_IN,
    (State.PAIN, Command.STOP): State.STOPPED,
    **{
        (state, command): State.COUNT_IN
        for state in (State.RUNNING, State.PAUSED, State.COUNT_IN)
        for command in _MOVES
    },
    **{
        (state, command): state
        for state in (State.RUNNING, State.PAUSED, State.PAIN, State.FINISHED, State.STOPPED)
        for command in _NOTES
    },
}
"""What follows a command. Where the table says count-in and the next step is no work (a rest, a
get ready), there is nothing to count in and the session runs on at once. Undoing pain that was
reported in a pause leads back into the pause. A session finishes by itself when its last step
ends."""


def after(state: State, command: Command) -> State:
    """Return the state that follows a command.

    Raises:
        IllegalCommandError: If the command cannot be done in this state.
    """
    try:
        return TABLE[state, command]
    except KeyError:
        raise IllegalCommandError(command, Refusal.NOT_NOW) from None
