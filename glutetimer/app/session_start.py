"""The beginning of a live session: anew, or where one broke off."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from glutetimer.app.context import AppContext
from glutetimer.app.interrupted_session import InterruptedSession
from glutetimer.app.live_session import LiveSession
from glutetimer.app.session_runner import SessionJournal
from glutetimer.history.session_writer import SessionWriter
from glutetimer.session.plan import Plan
from glutetimer.session.resumption import Resumption
from glutetimer.session.tones import CueSink
from glutetimer.training.programme import Programme


@dataclass(frozen=True, slots=True)
class SessionStart:
    """Where a session starts, and how it is opened in the history."""

    start: Plan | Resumption
    open_writer: Callable[[], SessionWriter]

    @property
    def plan(self) -> Plan:
        """What is to be done."""
        return self.start.plan if isinstance(self.start, Resumption) else self.start


def new_start(
    context: AppContext, programme: Programme, plan: Plan, *, kept: Plan | None = None
) -> SessionStart:
    """Return the start of a new session; `kept` is the plan as the history keeps it."""
    return SessionStart(plan, lambda: context.begin(kept or plan, programme))


def resumed_start(context: AppContext, interrupted: InterruptedSession) -> SessionStart:
    """Return the start of a session that broke off.

    Opening its writer raises a `UserError` if it goes on elsewhere or has been ended meanwhile.
    """
    return SessionStart(interrupted.stopped, lambda: context.go_on(interrupted))


def live_session(
    context: AppContext,
    start: SessionStart,
    writer: SessionWriter,
    sink: CueSink,
    *,
    journal: SessionJournal | None = None,
    speed: float = 1.0,
) -> LiveSession:
    """Return a session that is ready to run.

    Args:
        context: Gives settings and content.
        start: Where it starts.
        writer: Writes it into the history.
        sink: Where it is heard.
        journal: Passes the events on to the writer; None for the writer itself.
        speed: How many times faster than the clock.
    """
    runner = context.runner(start.start, journal or writer, sink, speed)
    catalogue = context.catalogue
    feel = catalogue.guidance.feel_check.options
    return LiveSession(runner, writer, catalogue.exercises, feel)
