"""The table of states drives the session: every command in every state does what it names."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import product

import pytest

from glutetimer.session.prescription import SessionOptions
from glutetimer.session.session import Session
from glutetimer.session.snapshot import State
from glutetimer.session.states import TABLE, Command, IllegalCommandError, Refusal
from glutetimer.session.steps import StepKind
from tests.session.examples import SHORT, a_session, block

NOW = 60_000
LIVE_STATES = [state for state in State if state is not State.WAITING]
"""Waiting is how a snapshot calls a running session that waits for a tap."""

DO: dict[Command, Callable[[Session, int], object]] = {
    Command.START: Session.start,
    Command.PAUSE: Session.pause,
    Command.RESUME: Session.resume,
    Command.TAP: Session.tap,
    Command.NEXT: Session.next,
    Command.BACK: Session.back,
    Command.REPEAT: Session.repeat,
    Command.EASIER: Session.easier,
    Command.PAIN: Session.pain,
    Command.GO_ON: Session.go_on,
    Command.UNDO_PAIN: Session.undo_pain,
    Command.UNDO_PAIN_OF_PAUSE: Session.undo_pain,
    Command.CHANGE_REST: lambda session, now: session.change_rest(now, 10_000),
    Command.CORRECT: lambda session, now: session.correct(now, 1),
    Command.FEEL: lambda session, now: session.feel(now, "glute_deep"),
    Command.ANSWER_TEST: lambda session, now: session.answer_test(now, 0),
    Command.STOP: Session.stop,
}


def begun(*exercises: str, pace: str = "coach") -> Session:
    options = SessionOptions(pace=pace, usual=SHORT)  # type: ignore[arg-type] # as it is written
    blocks = [block(exercise, sets=2, reps=2) for exercise in exercises]
    session = a_session(*blocks, options=options)
    session.start(0)
    return session


def session_until(
    *exercises: str, until: Callable[[Session], bool], pace: str = "coach"
) -> Session:
    """Let time pass, with taps where they are waited for, until something holds."""
    session = begun(*exercises, pace=pace)
    for now in range(0, NOW, 500):
        session.advance(now)
        if until(session):
            return session
        if session.phase is not None and session.phase.opens:
            session.tap(now)
    raise AssertionError(exercises)


def in_set(session: Session) -> bool:
    return session.step.kind.is_work and bool(session.records)


def in_rest(session: Session) -> bool:
    return session.step.kind is StepKind.REST


def in_last_set(session: Session) -> bool:
    return in_set(session) and session.step.set == session.step.sets


PLACES: list[Callable[[], Session]] = [
    lambda: session_until("bridge", until=in_set),
    lambda: session_until("bridge", until=in_rest),
    lambda: session_until("bridge", until=in_last_set),
    lambda: session_until("clench", until=in_rest),
    lambda: session_until("bridge", until=in_set, pace="self"),
    lambda: session_until("bridge", until=in_last_set, pace="self"),
    lambda: session_until("bridge", "squat", until=in_set),
    lambda: begun("bridge"),
]


def sessions(state: State) -> Iterator[tuple[Session, int]]:
    """Give sessions in a state, each with the instant at which it is there."""
    if state is State.READY:
        yield a_session(block("bridge")), 0
        return
    for place in PLACES:
        session = place()
        now = _now_of(session)
        for then in WAYS[state]:
            found = place()
            try:
                then(found, now)
            except IllegalCommandError:
                continue
            if found.state is state:
                yield found, now


def _now_of(session: Session) -> int:
    """Return the first half second that the session has not passed."""
    return -(-session.origin_ms // 500) * 500 + 500


def _finish(session: Session, now: int) -> None:
    while session.state is not State.FINISHED:
        session.next(now)
        session.advance(now := now + 3_000)


def _confirm_pain(session: Session, now: int) -> None:
    session.pain(now)
    session.go_on(now)


WAYS: dict[State, list[Callable[[Session, int], object]]] = {
    State.RUNNING: [
        Session.advance,
        _confirm_pain,
        lambda one, now: (one.pause(now), _confirm_pain(one, now)),
    ],
    State.PAUSED: [
        Session.pause,
        lambda one, now: (_confirm_pain(one, now), one.pause(now)),
        lambda one, now: (one.pause(now), _confirm_pain(one, now), one.pause(now)),
    ],
    State.COUNT_IN: [Session.back, lambda one, now: (one.pause(now), one.resume(now))],
    State.PAIN: [Session.pain, lambda one, now: (one.pause(now), one.pain(now))],
    State.FINISHED: [_finish, lambda one, _: one.advance(NOW)],
    State.STOPPED: [Session.stop],
}


def refusal(command: Command, session: Session, now: int) -> Refusal | None:
    """Do a command; return why it was refused, None if it was done."""
    try:
        DO[command](session, now)
    except IllegalCommandError as error:
        return error.refusal
    return None


@pytest.mark.parametrize(("state", "command"), list(product(LIVE_STATES, Command)))
def test_the_state_after_a_command_is_the_one_the_table_names(
    state: State, command: Command
) -> None:
    is_allowed = (state, command) in TABLE
    done = 0
    for session, reached in sessions(state):
        if session.was_paused_before_pain and command is Command.UNDO_PAIN:
            continue
        if not session.was_paused_before_pain and command is Command.UNDO_PAIN_OF_PAUSE:
            continue
        before = (session.state, session.records, session.plan, session.step_index)
        why = refusal(command, session, NOW if session.is_over else reached)
        if why is None:
            assert session.state is TABLE[state, command].of(session.step)
            done += 1
        else:
            assert (session.state, session.records, session.plan, session.step_index) == before
            assert is_allowed is (why is not Refusal.NOT_NOW)
    assert (done > 0) is is_allowed


@pytest.mark.parametrize("command", Command)
def test_every_command_is_allowed_somewhere(command: Command) -> None:
    assert any(allowed is command for _, allowed in TABLE)
