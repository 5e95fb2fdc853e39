"""The one kind of error that a person can act on."""

from __future__ import annotations


class Problem(Exception):  # noqa: N818 - it is told to people as a problem, not as an error
    """One sentence for a person: what (and where), why, and what to do.

    Args:
        what: What went wrong, with the file or place it happened in.
        remedy: What the person can do about it.
    """

    def __init__(self, what: str, remedy: str = "") -> None:
        super().__init__(f"{printable(what)} {printable(remedy)}".strip())
        self.what = printable(what)
        self.remedy = printable(remedy)


_SPACES = dict.fromkeys(map(ord, "\t\n\r"), " ")
_MARKS = dict.fromkeys(
    (
        *range(32),
        *range(0x7F, 0xA0),
        *range(0x202A, 0x202F),
        *range(0x2066, 0x206A),
        *range(0xD800, 0xE000),  # of a name that is no text
    ),
    "\ufffd",
)


def printable(text: str) -> str:
    """Return text on one line, a mark in place of what steers a terminal or turns text round.

    Names of files and what stands in them may hold anything.
    """
    return text if text.isprintable() else text.translate(_MARKS | _SPACES)
