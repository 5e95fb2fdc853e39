"""A session on a live screen: draws it and passes the keys on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Protocol

from glutetimer.app.actions import Action
from glutetimer.app.live_session import MOVING, LiveSession, Reaction
from glutetimer.cli.live.run_session import suspend
from glutetimer.cli.live.signals import Signals
from glutetimer.cli.live.view import View
from glutetimer.presentation.after_end import GUARD_MS, closes_question, is_meant_for_session
from glutetimer.presentation.answers import advice_line
from glutetimer.presentation.feedback import (
    LEAST_SHOWN_MS,
    feedback_line,
    is_out_of_date,
    shown_ms,
    sound_line,
)
from glutetimer.presentation.key_input import press_key
from glutetimer.presentation.keys import KeyPress
from glutetimer.session.events import Event
from glutetimer.session.snapshot import Snapshot

FRAME_MS = 100
CLOSING_MS = 30_000
"""How long the last question stays when nobody answers; nothing ever waits for it."""


class Mutable(Protocol):
    """Something that sounds and can be silenced."""

    muted: bool


class Display(Protocol):
    """Where a session is shown, and where its keys come from."""

    def notify(self, events: Sequence[Event]) -> None:
        """Take note of what has happened and is on disk."""
        ...

    def paint(self, snapshot: Snapshot, view: View) -> None:
        """Show an instant of the session."""
        ...

    def keys(self, ms: int) -> list[str]:
        """Wait for keys, at most so long, and return them."""
        ...

    def suspend(self) -> None:
        """Give the terminal back and stop this process until it is continued."""
        ...


class LiveScreen:
    """A view with a screen and a keyboard.

    Args:
        live: The session.
        view: What the screen shows besides the snapshot.
        display: The screen and the keyboard.
        interrupts: Says when to stop or to suspend the process.
        now_ms: The machine's monotonic clock, for messages that pass.
        sound: What can be muted, None where nothing sounds.
        messages: Sentences to show, which other threads may add to.
    """

    def __init__(
        self,
        live: LiveSession,
        view: View,
        display: Display,
        interrupts: Signals,
        now_ms: Callable[[], int],
        sound: Mutable | None = None,
        messages: list[str] | None = None,
    ) -> None:
        self._live = live
        self._view = view
        self._display = display
        self._interrupts = interrupts
        self._now_ms = now_ms
        self._sound = sound
        self._messages = [] if messages is None else messages
        self._message_until_ms = 0
        self._closed = False

    @property
    def stopped(self) -> bool:
        """Whether a signal asked for the end."""
        return self._interrupts.stopped

    def notify(self, events: Sequence[Event]) -> None:
        """Pass on what has happened and is on disk."""
        self._display.notify(events)

    def show_message(self, sentence: str) -> None:
        """Show a sentence for a while."""
        self._view = replace(self._view, message=sentence)
        self._message_until_ms = self._now_ms() + shown_ms(sentence)

    def update(self, most_ms: int) -> None:
        """Draw the screen, wait a frame at most, and do what the keys ask."""
        if self._interrupts.suspended:
            suspend(self._live.runner, self._display.suspend)
        self._draw()
        moving = self._live.state in MOVING or bool(self._view.message)
        for key in self._display.keys(min(most_ms, FRAME_MS) if moving else most_ms):
            if not self._live.is_over:
                self._report(press_key(KeyPress(key), self._live))

    def close(self) -> None:
        """After the end: leave the last question on the screen for a while.

        Keys that come right after the end were meant for the session and do nothing.
        """
        ended_ms = self._now_ms()
        until = ended_ms + (CLOSING_MS if self._live.asks_question else GUARD_MS)
        while not (self._closed or self.stopped) and (left := until - self._now_ms()) > 0:
            if self._interrupts.suspended:
                suspend(self._live.runner, self._display.suspend)
            self._draw()
            for key in self._display.keys(min(left, 1_000)):
                press, since_ms = KeyPress(key), self._now_ms() - ended_ms
                if closes_question(press, since_ms):
                    self._closed = True
                elif press.answer is not None and not is_meant_for_session(since_ms):
                    self._report(self._live.answer(press.answer))
                    until = min(until, self._now_ms() + LEAST_SHOWN_MS)

    def _draw(self) -> None:
        if self._view.message and self._now_ms() >= self._message_until_ms:
            self._view = replace(self._view, message="")
        if self._messages and not self._view.message:
            self.show_message(self._messages.pop(0))
        self._view = replace(self._view, plan=self._live.session.plan, overlay=self._live.overlay)
        self._display.paint(self._live.runner.picture(), self._view)

    def _report(self, reaction: Reaction | None) -> None:
        """Show the sentence that answers a key."""
        if reaction is None:
            return
        if is_out_of_date(reaction.events):
            self._view = replace(self._view, message="")
        line = feedback_line(reaction, self._live.exercises)
        line = line or advice_line(reaction.events, self._view.exercises, self._view.feel)
        if reaction.view_action is Action.MUTE:
            line = self._mute()
        if line:
            self.show_message(line)

    def _mute(self) -> str:
        if self._sound is not None:
            self._sound.muted = not self._sound.muted
        return sound_line(muted=self._sound.muted if self._sound else None)
