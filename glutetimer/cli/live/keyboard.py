"""The keys of a terminal, one at a time and unechoed; the terminal is given back afterwards."""

from __future__ import annotations

import codecs
import os
import sys
from typing import Any, Self, TextIO

from glutetimer.cli.live.signals import Signals
from glutetimer.cli.live.terminal_keys import WINDOWS_CODES, keys_in
from glutetimer.host.translations import languages
from glutetimer.presentation.keyboard_layouts import LayoutGuess, use_layout

_ESCAPE_MS = 30
"""How long the rest of an escape sequence may take to arrive."""


class Keyboard:
    """Takes over the keys of a terminal while it is entered.

    Args:
        interrupts: Ends waiting, and says when the process goes on after a stop.
        stream: What the keys are read from.
    """

    def __init__(self, interrupts: Signals, stream: TextIO) -> None:
        self._interrupts = interrupts
        self._keyboard = stream.fileno()
        self._guess = LayoutGuess(languages(os.environ))
        self._before: Any = None
        self._decoder = codecs.getincrementaldecoder("utf-8")(errors="replace")

    def keys(self, ms: int) -> list[str]:
        """Wait for keys, at most so long, and return them."""
        self._come_back()
        if not self._interrupts.wait(ms, self._keyboard):
            return []
        if sys.platform == "win32":
            return self._windows_keys()
        text = self._read()
        if text.endswith("\x1b") and self._interrupts.wait(_ESCAPE_MS, self._keyboard):
            text += self._read()
        return self._named(text)

    def suspend(self) -> None:
        """Give the terminal back and stop this process until it is continued (Ctrl+Z)."""
        self.__exit__()
        self._interrupts.suspend()
        self.__enter__()

    def _come_back(self) -> None:
        """Take over again after a stop: the shell may have written and set the keyboard back."""
        if self._interrupts.continued:
            self._interrupts.continued = False
            self._take_over()

    def _take_over(self) -> None:
        if sys.platform != "win32":
            import termios  # noqa: PLC0415 - not there on Windows
            import tty  # noqa: PLC0415 - likewise

            # keys come at once, unechoed, also those typed before; Ctrl+C and Ctrl+Z stay signals
            tty.setcbreak(self._keyboard, termios.TCSADRAIN)

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
        return self._named(letter)

    def _named(self, text: str) -> list[str]:
        found = keys_in(text, self._guess)
        use_layout(self._guess.layout)
        return found

    def __enter__(self) -> Self:
        if sys.platform != "win32":
            import termios  # noqa: PLC0415 - not there on Windows

            self._before = termios.tcgetattr(self._keyboard)
        self._take_over()
        return self

    def __exit__(self, *_: object) -> None:
        """Give the terminal back; keys that nobody has read yet were meant for the session."""
        if self._before is None:
            return
        import termios  # noqa: PLC0415 - not there on Windows

        try:
            termios.tcsetattr(self._keyboard, termios.TCSAFLUSH, self._before)
        except termios.error:
            return
