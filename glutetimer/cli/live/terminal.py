"""The terminal as a screen: draws pictures, and is restored afterwards."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import Self, TextIO

from glutetimer.cli.live.keyboard import Keyboard
from glutetimer.cli.live.screen_rows import compose
from glutetimer.cli.live.signals import Signals
from glutetimer.cli.live.styled_text import Line, cut
from glutetimer.cli.live.view import View
from glutetimer.cli.text_writer import TextWriter
from glutetimer.session.events import Event
from glutetimer.session.snapshot import Snapshot

_ENTER = "\x1b[?1049h\x1b[?25l\x1b[2J"
_LEAVE = "\x1b[?25h\x1b[?1049l"
LEAST_WIDTH = 20
"""What is composed for so many columns is cut where there are fewer."""


class Terminal(Keyboard):
    """Takes over a terminal, screen and keys, while it is entered.

    Args:
        writer: Styles the text.
        interrupts: Says when the size changes, and ends waiting.
    """

    def __init__(
        self, writer: TextWriter, interrupts: Signals, out: TextIO, keyboard: TextIO
    ) -> None:
        super().__init__(interrupts, keyboard)
        self._writer = writer
        self._out = out
        self._shown: list[str] = []

    @property
    def size(self) -> tuple[int, int]:
        """Columns and rows."""
        try:
            size = os.get_terminal_size(self._out.fileno())
        except OSError:
            return 80, 24
        return max(LEAST_WIDTH, size.columns), max(1, size.lines)

    def notify(self, events: Sequence[Event]) -> None:
        """Do nothing: the picture shows what has happened."""

    def paint(self, snapshot: Snapshot, view: View) -> None:
        """Show an instant of the session."""
        self.show(compose(snapshot, view, *self.size))

    def show(self, lines: Sequence[Line]) -> None:
        """Put a picture on the screen; only the lines that changed are written."""
        self._come_back()
        if self._interrupts.resized:
            self._interrupts.resized = False
            self._shown = []
            self._write("\x1b[2J")
        width, _ = self.size
        drawn = [
            "".join(
                self._writer.styled(text, role) if role else text for text, role in cut(line, width)
            )
            for line in lines
        ]
        changes = [
            f"\x1b[{row};1H{text}\x1b[K"
            for row, text in enumerate(drawn, start=1)
            if row > len(self._shown) or self._shown[row - 1] != text
        ]
        self._shown = drawn
        self._write("".join(changes))

    def __enter__(self) -> Self:
        if sys.platform == "win32":
            os.system("")  # noqa: S605,S607 - this is how a Windows console learns escape codes
        return super().__enter__()

    def _take_over(self) -> None:
        super()._take_over()
        self._shown = []
        self._write(_ENTER)

    def __exit__(self, *_: object) -> None:
        self._write(_LEAVE)
        super().__exit__()

    def _write(self, text: str) -> None:
        try:
            self._out.write(text)
            self._out.flush()
        except OSError:
            self._interrupts.stopped = True  # the terminal is gone
