"""Runs a session in the terminal to its end, whichever stage shows it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from glutetimer.app.live_session import MOVING
from glutetimer.app.session_runner import SessionRunner
from glutetimer.cli.live.durable_events import DurableEvents
from glutetimer.session.events import Event
from glutetimer.session.session import Session
from glutetimer.session.snapshot import State

PATIENCE_S = 0.2
"""How long a slow disk may delay the look at the clock."""
LAST_PATIENCE_S = 10.0
LONGEST_LOOK_MS = 1_000


class Stage(Protocol):
    """Where a session is seen and steered."""

    @property
    def stopped(self) -> bool:
        """Whether the program is to end now, and the session to go on another time."""
        ...

    def notify(self, events: Sequence[Event]) -> None:
        """Take note of what has happened and is on disk."""
        ...

    def attend(self, most_ms: int) -> None:
        """Show how things stand, wait at most so long, and pass on what is asked for."""
        ...


def run_session(runner: SessionRunner, journal: DurableEvents, stage: Stage) -> None:
    """Run a session until it is over.

    Only the person ends it early, by saying so. Whatever else breaks it off (a signal, a closed
    pipe, a fault) leaves it as a crash would leave it, to go on later.
    """
    runner.start()
    try:
        while not (runner.session.is_over or stage.stopped):
            stage.notify(journal.take(PATIENCE_S))
            stage.attend(runner.wait_ms())
            runner.poll()
    finally:
        events = journal.take(LAST_PATIENCE_S)
    stage.notify(events)


def run_unattended(runner: SessionRunner, speed: float) -> int:
    """Do what a keyboard would have to: go on after a sleep, and end open phases in time.

    Returns:
        How many real ms may pass until the next look, at most a second.
    """
    session = runner.session
    if session.state is State.PAUSED:
        runner.do(Session.resume)
    while session.can_tap and session.phase is not None and session.phase.opens:
        seen = runner.snapshot()
        left = seen.phase_length_ms - seen.phase_elapsed_ms
        if left > 0:
            return max(1, min(LONGEST_LOOK_MS, round(left / speed)))
        runner.do(Session.tap)
    return runner.wait_ms()


def suspend(runner: SessionRunner, stop_process: Callable[[], None]) -> None:
    """Stop the process until it is continued, the session paused as with a closed lid.

    Args:
        runner: Runs the session.
        stop_process: Stops the process.
    """
    if runner.session.state in MOVING:
        runner.do(Session.pause)
    stop_process()
