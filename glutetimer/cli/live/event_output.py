"""The view of a session without a screen: events go out as they come."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from glutetimer.app.session_runner import SessionRunner
from glutetimer.cli.live.run_session import run_unattended, suspend
from glutetimer.cli.live.signals import Signals
from glutetimer.session.events import Event


class EventOutput:
    """A view without a keyboard: events go out as they come, and nothing waits for a tap."""

    def __init__(
        self,
        runner: SessionRunner,
        write: Callable[[Event], None],
        interrupts: Signals,
        speed: float,
    ) -> None:
        self._runner = runner
        self._write = write
        self._interrupts = interrupts
        self._speed = speed

    @property
    def stopped(self) -> bool:
        """Whether a signal asked for the end."""
        return self._interrupts.stopped

    def notify(self, events: Sequence[Event]) -> None:
        """Write the events."""
        for event in events:
            self._write(event)

    def update(self, most_ms: int) -> None:
        """Wait until something is due."""
        if self._interrupts.suspended:
            suspend(self._runner, self._interrupts.suspend)
        self._interrupts.wait(min(most_ms, run_unattended(self._runner, self._speed)))
