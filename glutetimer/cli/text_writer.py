"""Writes text for people: wrapped to the width of the terminal, coloured where it can be."""

from __future__ import annotations

import os
import re
import sys

from glutetimer.cli.streams import reporting_write_errors
from glutetimer.errors import printable

TYPE_CHECKING = False
if TYPE_CHECKING:  # without typing: a list is to start quickly
    from collections.abc import Mapping, Sequence
    from typing import TextIO

_FIRST_UNUSUAL = "\u0300"
"""From here on a letter may combine with another or be two columns wide."""
_NARROW = frozenset("–—’“”…−×·•←→↑↓")
"""Typography that takes one column each."""
WIDEST = 96
"""Longer lines are hard to read, however wide the terminal is."""
NARROWEST = 40
GAP = 2
"""Between the columns of a table."""
LEAST_LAST = 24
"""The last column of a table wraps down to this width; a narrower one stands under the others."""

STYLES = {
    "bold": "1",
    "mute": "2",
    "lift": "1;34",
    "hold": "1;33",
    "lower": "1;32",
    "rest": "36",
    "bad": "31",
}
"""The roles of text, with their codes for terminals (SGR)."""
_OURS = frozenset(f"\x1b[{code}m" for code in (*STYLES.values(), "0"))
_STYLED = re.compile(r"(\x1b\[[0-9;]*m)")


class TextWriter:
    """A stream to write on.

    Args:
        stream: Where the text goes; stdout if left out.
        width: How many columns there are; those of the terminal if left out.
        coloured: Whether to use colours; where it is a terminal and NO_COLOR is not set, if
            left out.
    """

    def __init__(
        self,
        stream: TextIO | None = None,
        width: int | None = None,
        *,
        coloured: bool | None = None,
    ) -> None:
        self._stream = stream or sys.stdout
        self._begun = False
        self.width = terminal_width(self._stream) if width is None else width
        self.coloured = takes_colour(self._stream, os.environ) if coloured is None else coloured

    def styled(self, text: str, role: str) -> str:
        """Return text in the style of a role."""
        text = printable(text)
        return f"\x1b[{STYLES[role]}m{text}\x1b[0m" if self.coloured and text else text

    def line(self, text: str = "") -> None:
        """Write one line as it is."""
        self._begun = True
        with reporting_write_errors():
            print(self._harmless(text.rstrip()), file=self._stream, flush=True)

    def heading(self, text: str) -> None:
        """Write a heading over what follows, with a blank line between it and what was before."""
        if self._begun:
            self.line()
        self.text(text, role="bold")

    def text(self, words: str, *, mark: str = "", indent: int = 0, role: str = "") -> None:
        """Write a paragraph; `mark` stands before its first line, the others are set in."""
        first = " " * indent + mark
        for number, piece in enumerate(wrapped(words, self.width - len(first))):
            start = first if number == 0 else " " * len(first)
            self.line(start + (self.styled(piece, role) if role else piece))

    def table(
        self, rows: Sequence[Sequence[str]], *, indent: int = 0, roles: Sequence[str] = ()
    ) -> None:
        """Write rows in columns; the last column wraps, numbers stand to the right."""
        if not rows:
            return
        widths = [max(cells(row[at]) for row in rows) for at in range(len(rows[0]))]
        set_in = indent + sum(widths[:-1]) + GAP * (len(widths) - 1)
        room = self.width - set_in
        if room < min(LEAST_LAST, widths[-1]):
            self._stacked(rows, indent, roles)
            return
        for row in rows:
            parts = [
                self._styled(_pad(text, width), roles, at)
                for at, (text, width) in enumerate(zip(row[:-1], widths[:-1], strict=True))
            ]
            start = " " * indent + "".join(part + " " * GAP for part in parts)
            last = wrapped(row[-1], room) or [""]
            self.line(start + self._styled(last[0], roles, len(row) - 1))
            for piece in last[1:]:
                self.line(" " * set_in + self._styled(piece, roles, len(row) - 1))

    def _stacked(self, rows: Sequence[Sequence[str]], indent: int, roles: Sequence[str]) -> None:
        """Write the last column of each row under the others."""
        for *first, last in rows:
            heads = (" " * GAP).join(name.strip() for name in first)
            self.text(heads, indent=indent, role="".join(roles[len(first) - 1 : len(first)]))
            self.text(last, indent=indent + GAP, role="".join(roles[len(first) :]))

    def columns(self, heads: Sequence[str], rows: Sequence[Sequence[str]], indent: int = 0) -> None:
        """Write names on the left and numbers in columns under their heads."""
        widths = [max(cells(row[at]) for row in (heads, *rows)) for at in range(len(heads))]
        fixed = sum(widths[1:]) + GAP * (len(widths) - 1) + indent
        first = min(widths[0], max(12, self.width - fixed))
        for number, row in enumerate((heads, *rows)):
            name = wrapped(row[0], first) or [""]
            for piece in name[:-1]:
                self.line(" " * indent + piece)
            numbers = "".join(
                " " * (GAP + width - cells(text)) + text
                for text, width in zip(row[1:], widths[1:], strict=True)
            )
            line = " " * indent + name[-1] + " " * (first - cells(name[-1])) + numbers
            self.line(self.styled(line, "mute") if number == 0 else line)

    def _harmless(self, text: str) -> str:
        """Return text without what steers a terminal, but for our own styles."""
        if text.isprintable():
            return text
        if not self.coloured:
            return printable(text)
        return "".join(part if part in _OURS else printable(part) for part in _STYLED.split(text))

    def _styled(self, text: str, roles: Sequence[str], column: int) -> str:
        role = roles[column] if column < len(roles) else ""
        return self.styled(text, role) if role else text


def terminal_width(stream: TextIO) -> int:
    """Return how many columns a stream has; 80 where it is no terminal and nobody says."""
    columns = os.environ.get("COLUMNS", "")
    width = int(columns) if columns.isascii() and columns.isdigit() and len(columns) < 6 else 0  # noqa: PLR2004 - none is that wide
    if not width:
        try:
            width = os.get_terminal_size(stream.fileno()).columns
        except (OSError, ValueError, AttributeError):
            width = 80
    return max(NARROWEST, min(width or 80, WIDEST))


def takes_colour(stream: TextIO, environment: Mapping[str, str]) -> bool:
    """Return whether colours are wanted there (https://no-color.org)."""
    if environment.get("NO_COLOR") or environment.get("TERM") == "dumb":
        return False
    return stream.isatty()


def wrapped(words: str, width: int) -> list[str]:
    """Return a paragraph as lines of at most so many columns."""
    if cells(words) <= width:
        return [words] if words else []
    import textwrap  # noqa: PLC0415 - short lists do without

    return textwrap.wrap(words, max(10, width), break_on_hyphens=False)


def cells(text: str) -> int:
    """Return how many columns of a terminal a text takes."""
    if text.isascii() or all(letter < _FIRST_UNUSUAL or letter in _NARROW for letter in text):
        return len(text)
    from wcwidth import wcswidth, wcwidth

    width = wcswidth(text)
    return width if width >= 0 else sum(max(0, wcwidth(letter)) for letter in text)


def _pad(text: str, width: int) -> str:
    space = " " * (width - cells(text))
    return space + text if text[:1].isdigit() and text[-1:].isdigit() else text + space
