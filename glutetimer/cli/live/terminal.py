"""The terminal in raw mode: reads keys, draws screens, and is restored afterwards."""

from __future__ import annotations

import codecs
import os
import sys
from collections.abc import Sequence
from typing import Any, Self, TextIO

from glutetimer.cli.live.signals import Signals
from glutetimer.cli.live.styled_text import Line, cut
from glutetimer.cli.live.terminal_keys import WINDOWS_CODES, keys_in
from glutetimer.cli.text_writer import TextWriter

_ENTER = "\x1b[?1049h\x1b[?25l\x1b[2J"
_LEAVE = "\x1b[?25h\x1b[?1049l"
_ESCAPE_MS = 30
"""How long the rest of an escape sequence may take to arrive."""


class Terminal:
    """Takes over a terminal while it is entered.

    Args:
        writer: Styles the text.
        interrupts: Says when the size changes, and ends waiting.
    """

    def __init__(
        self, writer: TextWriter, interrupts: Signals, out: TextIO, keyboard: TextIO
    ) -> None:
        self._writer = writer
        self._interrupts = interrupts
        self._out = out
        self._keyboard = keyboard.fileno()
        self._shown: list[str] = []
        self._before: Any = None
        self._decoder = codecs.getincrementaldecoder("utf-8")(errors="replace")

    @property
    def size(self) -> tuple[int, int]:
        """Columns and rows."""
        try:
            size = os.get_terminal_size(self._out.fileno())
        except OSError:
            return 80, 24
        return max(20, size.columns), max(8, size.lines)

    def show(self, lines: Sequence[Line]) -> None:
        """Put a picture on the screen; only the lines that changed are written."""
        if self._interrupts.continued:  # the shell may have written and set the keyboard back
            self._interrupts.continued = False
            self._take_over()
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

    def keys(self, ms: int) -> list[str]:
        """Wait for keys, at most so long, and return them."""
        if not self._interrupts.wait(ms, self._keyboard):
            return []
        if sys.platform == "win32":
            return self._windows_keys()
        text = self._read()
        if text.endswith("\x1b") and self._interrupts.wait(_ESCAPE_MS, self._keyboard):
            text += self._read()
        return keys_in(text)

    def suspend(self) -> None:
        """Give the terminal back and stop this process until it is continued (Ctrl+Z)."""
        self.__exit__()
        self._interrupts.suspend()
        self.__enter__()

    def _read(self) -> str:
        try:
            content = os.read(self._keyboard, 256)
        except OSError:
            content = b""
        if not content:  # the terminal is gone
            self._interrupts.stopped = True
        return self._decoder.decode(content)

    def _windows_keys(self) -> list[str]:
        import msvcrt  # noqa: PLC0415 - only there on Windows

        letter: str = msvcrt.getwch()  # type: ignore[attr-defined,unused-ignore] # Windows only
        if letter in "\x00\xe0":
            second: str = msvcrt.getwch()  # type: ignore[attr-defined,unused-ignore] # Windows only
            return [WINDOWS_CODES[second]] if second in WINDOWS_CODES else []
        if letter == "\x03":
            self._interrupts.stopped = True
            return []
        return keys_in(letter)

    def __enter__(self) -> Self:
        if sys.platform == "win32":
            os.system("")  # noqa: S605,S607 - this is how a Windows console learns escape codes
        else:
            import termios  # noqa: PLC0415 - not there on Windows

            self._before = termios.tcgetattr(self._keyboard)
        self._take_over()
        return self

    def _take_over(self) -> None:
        if sys.platform != "win32":
            import tty  # noqa: PLC0415 - not there on Windows

            # keys come at once and unechoed; Ctrl+C and Ctrl+Z stay signals
            tty.setcbreak(self._keyboard)
        self._shown = []
        self._write(_ENTER)

    def __exit__(self, *_: object) -> None:
        """Give the terminal back; keys that nobody has read yet were meant for the session."""
        self._write(_LEAVE)
        self._restore()

    def _write(self, text: str) -> None:
        try:
            self._out.write(text)
            self._out.flush()
        except OSError:
            self._interrupts.stopped = True  # the terminal is gone

    def _restore(self) -> None:
        if self._before is None:
            return
        import termios  # noqa: PLC0415 - not there on Windows

        try:
            termios.tcsetattr(self._keyboard, termios.TCSAFLUSH, self._before)
        except termios.error:
            return
