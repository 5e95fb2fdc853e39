"""Leads a session to its end, whoever watches."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from glutetimer.cli.play.acknowledged import Acknowledged
from glutetimer.coach import Coach
from glutetimer.session.events import Event
from glutetimer.session.session import Session
from glutetimer.session.snapshot import State

PATIENCE_S = 0.2
"""How long a slow disk may delay the look at the clock."""
LAST_PATIENCE_S = 10.0
LONGEST_LOOK_MS = 1_000
MOVING = (State.RUNNING, State.COUNT_IN)


class Stage(Protocol):
    """Where a session is seen and steered."""

    @property
    def stopped(self) -> bool:
        """Whether the program is to end now, and the session to go on another time."""
        ...

    def tell(self, events: Sequence[Event]) -> None:
        """Take note of what has happened and is on disk."""
        ...

    def attend(self, coach: Coach, most_ms: int) -> None:
        """Show how things stand, wait at most so long, and pass on what is asked for."""
        ...


def lead(coach: Coach, journal: Acknowledged, stage: Stage) -> None:
    """Live through a session until it is over.

    Only the person ends it early, by saying so. Whatever else breaks it off (a signal, a closed
    pipe, a fault) leaves it as a crash would leave it, to go on later.
    """
    coach.start()
    try:
        while not (coach.session.is_over or stage.stopped):
            stage.tell(journal.take(PATIENCE_S))
            stage.attend(coach, coach.wait_ms())
            coach.poll()
    finally:
        events = journal.take(LAST_PATIENCE_S)
    stage.tell(events)


def lead_by_itself(coach: Coach, speed: float) -> int:
    """Do what a keyboard would have to: go on after a sleep, and end open phases in time.

    Returns:
        How many real ms may pass until the next look, at most a second.
    """
    session = coach.session
    if session.state is State.PAUSED:
        coach.do(Session.resume)
    while session.can_tap and session.phase is not None and session.phase.opens:
        seen = coach.snapshot()
        left = seen.phase_length_ms - seen.phase_elapsed_ms
        if left > 0:
            return max(1, min(LONGEST_LOOK_MS, round(left / speed)))
        coach.do(Session.tap)
    return coach.wait_ms()


def suspend(coach: Coach, give_way: Callable[[], None]) -> None:
    """Stop the process until it is continued, the session paused as with a closed lid.

    Args:
        coach: Leads the session.
        give_way: Stops the process.
    """
    if coach.session.state in MOVING:
        coach.do(Session.pause)
    give_way()
