"""A guided break as it runs: it leads, one key ends it, and nothing is asked."""

from __future__ import annotations

from typing import Final

from glutetimer.app.actions import Action
from glutetimer.app.live_session import LiveSession, Reaction
from glutetimer.app.session_runner import SessionRunner
from glutetimer.session.events import Event
from glutetimer.session.session import Session
from glutetimer.session.snapshot import State

ENDS_BREAK: Final = (Action.LEAVE, Action.PAIN)
"""What hurts is not gone on with; in a break nothing is noted of it."""


class BreakRunner(SessionRunner):
    """Runs a break. One during which the machine slept was over when it fell asleep."""

    def poll(self) -> tuple[Event, ...]:
        """Return the events that were due until now."""
        events = super().poll()
        if self.session.state is not State.PAUSED:
            return events
        return (*events, *self._live(self.session.stop(self.length_ms)))


class BreakSession(LiveSession):
    """A break: of all actions only those that end it, and mute."""

    def act(self, action: Action) -> Reaction:
        """Do what an action means in a break."""
        if self.is_over:
            return Reaction()
        if action in ENDS_BREAK:
            return self._do(Session.stop)
        return Reaction(view_action=action) if action is Action.MUTE else Reaction()

    def answer(self, index: int) -> Reaction:  # noqa: ARG002 - as a session takes it
        """Return nothing: nothing is asked."""
        return Reaction()

    def ask_to_end(self) -> Reaction:
        """End the break: that is not asked either."""
        return self.act(Action.LEAVE)
