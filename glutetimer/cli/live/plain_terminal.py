"""A session in lines that stay, with keys: for screen readers and terminals without a screen."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from typing import TextIO

from glutetimer.app.actions import Overlay
from glutetimer.cli.live.keyboard import Keyboard
from glutetimer.cli.live.plain_output import Lines
from glutetimer.cli.live.screen_rows import hint_pairs
from glutetimer.cli.live.signals import Signals
from glutetimer.cli.live.view import View
from glutetimer.cli.text_writer import TextWriter
from glutetimer.presentation.keys import KEY_HELP, key_label
from glutetimer.presentation.mat_description import announcement, sentences
from glutetimer.presentation.mat_view_model import mat_view_model
from glutetimer.presentation.panels import end_lines
from glutetimer.session.events import Event, EventType
from glutetimer.session.snapshot import Snapshot, State

_SET_ENDS = (EventType.SET_COMPLETED, EventType.SET_ENDED_EARLY)


class PlainTerminal(Keyboard):
    """Writes what a screen reader is told in the window, once, when it is new, and reads keys.

    Args:
        writer: Writes the lines.
        lines: Words what a set came to.
        interrupts: Ends waiting.
        keyboard: What the keys are read from.
        counts: Whether each rep is written too, as where nothing sounds.
    """

    def __init__(
        self,
        writer: TextWriter,
        lines: Lines,
        interrupts: Signals,
        keyboard: TextIO,
        *,
        counts: bool,
    ) -> None:
        super().__init__(interrupts, keyboard)
        self._writer = writer
        self._lines = lines
        self._counts = counts
        self._announced = ""
        self._message = ""
        self._named_keys = False

    def notify(self, events: Sequence[Event]) -> None:
        """Write what a set came to and, where wanted, its reps."""
        for event in events:
            if event.type in _SET_ENDS:
                self._writer.text(self._lines.words(event).strip())
            elif event.type is EventType.REP_COMPLETED and self._counts:
                self._writer.line(str(event.rep))

    def paint(self, snapshot: Snapshot, view: View) -> None:
        """Write what is new: a message, a step, a question with its keys."""
        if not self._named_keys:
            self._named_keys = True
            self._writer.text(_keys_line(snapshot, view))
        if view.message != self._message:
            self._message = view.message
            self._writer.text(view.message)
        words = _announced(snapshot, view)
        if words != self._announced:
            self._announced = words
            self._writer.text(words)

    def keys(self, ms: int) -> list[str]:
        """Wait for keys, at most so long, and return them.

        Where whole lines are sent, as by a shell inside an editor, Enter only sends the key.
        """
        found = super().keys(ms)
        return found[:-1] if len(found) > 1 and found[-1] == "enter" else found


def _announced(snapshot: Snapshot, view: View) -> str:
    if view.overlay is Overlay.KEYS:
        keys = [f"{key_label(line.terminal)}: {line.words}" for line in KEY_HELP if line.terminal]
        return sentences([*keys, *(view.session_help.safety if view.session_help else ())])
    if view.overlay is Overlay.END:
        return sentences([*end_lines(), _keys_line(snapshot, view)])
    model = mat_view_model(snapshot, view.exercises, view.feel, view.overlay, view.session_help)
    said = announcement(snapshot, model, view.exercises)
    if snapshot.state is State.PAIN and model.panel is not None:
        answers = {card.key for card in model.panel.cards}
        return f"{said} {_keys_line(snapshot, view, besides=answers)}"
    return said


def _keys_line(snapshot: Snapshot, view: View, besides: Container[str] = ()) -> str:
    pairs = ((key, words) for key, words in hint_pairs(snapshot, view) if key not in besides)
    return sentences([f"{key_label(key)}: {words}" for key, words in pairs])


def is_dumb(environment: Mapping[str, str]) -> bool:
    """Return whether the terminal cannot place text (TERM=dumb)."""
    return environment.get("TERM") == "dumb"
