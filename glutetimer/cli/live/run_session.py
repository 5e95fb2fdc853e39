"""Runs a session in the terminal to its end, whichever view shows it."""

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
"""How long a slow disk may delay the next poll."""
LAST_PATIENCE_S = 10.0
LONGEST_WAIT_MS = 1_000


class SessionView(Protocol):
    """Shows a session and takes the keys for it."""

    @property
    def stopped(self) -> bool:
        """Whether the program is to end now, and the session to go on another time."""
        ...

    def notify(self, events: Sequence[Event]) -> None:
        """Take note of what has happened and is on disk."""
        ...

    def update(self, most_ms: int) -> None:
        """Repaint, wait for input for at most so long, and carry out what is asked for."""
        ...


def run_session(runner: SessionRunner, journal: DurableEvents, view: SessionView) -> None:
    """Run a session until it is over.

    Only the person ends it early, by saying so. Whatever else interrupts it (a signal, a closed
    pipe, a fault) leaves it as a crash would leave it, to go on later.
    """
    runner.start()
    try:
        while not (runner.session.is_over or view.stopped):
            view.notify(journal.take(PATIENCE_S))
            view.update(runner.wait_ms())
            runner.poll()
    finally:
        events = journal.take(LAST_PATIENCE_S)
    view.notify(events)


def run_unattended(runner: SessionRunner, speed: float) -> int:
    """Stand in for the keyboard: resume after a sleep, and tap where an open phase is due to end.

    Returns:
        How many real ms may pass until the next poll, at most a second.
    """
    session = runner.session
    if session.state is State.PAUSED:
        runner.do(Session.resume)
    while session.can_tap and session.phase is not None and session.phase.opens:
        seen = runner.snapshot()
        left = seen.phase_length_ms - seen.phase_elapsed_ms
        if left > 0:
            return max(1, min(LONGEST_WAIT_MS, round(left / speed)))
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
