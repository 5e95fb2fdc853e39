"""The one kind of error that a person can act on."""

from __future__ import annotations

import re


class UserError(Exception):
    """One sentence for a person: what (and where), why, and what to do.

    Args:
        what: What went wrong, with the file or place it happened in.
        remedy: What the person can do about it.
    """

    def __init__(self, what: str, remedy: str = "") -> None:
        super().__init__(f"{printable(what)} {printable(remedy)}".strip())
        self.what = printable(what)
        self.remedy = printable(remedy)

    def __reduce__(self) -> tuple[type[UserError], tuple[str, str]]:
        """Return how it is made again in another process."""
        return type(self), (self.what, self.remedy)


INVISIBLE = dict.fromkeys(
    (0xAD, 0x61C, 0x200B, 0x200E, 0x200F, *range(0x2060, 0x2065), 0xFEFF), None
)
"""Soft hyphen, direction marks, spaces of no width: two names that differ in them look alike."""
_ESCAPES = r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)?"
"""What a terminal takes for colours, movements of the cursor and titles of windows."""
_JOINERS = r"(?<![^\x00-\xff])[\u200c\u200d]|[\u200c\u200d](?![^\x00-\xff])"
"""Joiners outside of the scripts and pictures that are written with them."""
_SPACES = dict.fromkeys(map(ord, "\t\n\r"), " ")
MARKS = dict.fromkeys(
    (
        *range(32),
        *range(0x7F, 0xA0),
        *range(0x202A, 0x202F),
        *range(0x2066, 0x206A),
        *range(0xD800, 0xE000),  # of a name that is no text
        *(0x2028, 0x2029, *INVISIBLE),
    ),
    "\ufffd",
)
"""What steers a terminal, turns text round or hides, and the mark that is shown for it."""
_GONE = dict.fromkeys(MARKS) | {ord(letter): letter for letter in "\t\n\r"}
_GONE |= {0x2028: "\n", 0x2029: "\n"}


def printable(text: str) -> str:
    """Return text on one line, a mark in place of what steers a terminal or turns text round.

    Names of files and what stands in them may hold anything.
    """
    return text if text.isprintable() else text.translate(MARKS | _SPACES)


def without_marks(text: str) -> str:
    """Return text of a stranger's without what steers a terminal, turns text round or hides.

    Its lines and tabs stay, and so do the letters around what is taken out.
    """
    if text.isprintable():
        return text
    # compiled when the first of them is met: every start would pay for it otherwise
    return re.sub(_JOINERS, "", re.sub(_ESCAPES, "", text).translate(_GONE))


def one_line(text: str) -> str:
    """Return a name of a stranger's on one line, without what `without_marks` takes out."""
    return text if text.isprintable() else " ".join(without_marks(text).split())
