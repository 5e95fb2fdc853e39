"""The view of a session without a screen: events go out as they come."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from glutetimer.app.session_runner import SessionRunner
from glutetimer.cli.live.run_session import run_unattended, suspend
from glutetimer.cli.live.signals import Signals
from glutetimer.session.events import Event
from glutetimer.session.session import Session

if TYPE_CHECKING:
    from glutetimer.cli.live.keyboard import Keyboard

ENDING: Final = frozenset(("escape", "q"))
"""The keys that end a break."""


class EventOutput:
    """A view without a screen: events go out as they come, and nothing waits for a tap.

    Args:
        runner: Runs the session.
        write: Writes an event.
        interrupts: The signals that end it.
        speed: How many times faster than the clock it runs.
        keyboard: Where there is one on which a key can end it at once, as a break ends.
    """

    def __init__(
        self,
        runner: SessionRunner,
        write: Callable[[Event], None],
        interrupts: Signals,
        speed: float,
        keyboard: Keyboard | None = None,
    ) -> None:
        self._keyboard = keyboard
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
            stop = self._keyboard.suspend if self._keyboard else self._interrupts.suspend
            suspend(self._runner, stop)
        ms = min(most_ms, run_unattended(self._runner, self._speed))
        if self._keyboard is None:
            self._interrupts.wait(ms)
        elif ENDING & {*self._keyboard.keys(ms)} and not self._runner.session.is_over:
            self._runner.do(Session.stop)
