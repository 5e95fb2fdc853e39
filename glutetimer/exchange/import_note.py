"""What was understood of a file with a reservation, or not at all, and where."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from glutetimer.i18n import _, ngettext

LONGEST_SHOWN: Final = 40
MAX_KINDS: Final = 1_000
"""So many kinds of remarks are kept of a file; what is like none of them counts for the last."""


class Grade(IntEnum):
    """What became of what a note is about; what was lost comes first."""

    LEFT_OUT = 0
    RESERVED = 1
    """Read, but not all of it."""
    READ = 2
    """Read; the note says how."""


@dataclass(frozen=True, slots=True)
class ImportNote:
    """A remark on one place of a file, or on several that are alike.

    Args:
        place: Where: "line 14", "session 3".
        what: What is wrong there and what was done about it, a sentence.
        grade: What became of it.
    """

    place: str
    what: str
    grade: Grade = Grade.LEFT_OUT

    def __str__(self) -> str:
        return f"{self.place}: {self.what}" if self.place else self.what


def left_out(why: object) -> str:
    """Return what is remarked on what was left out."""
    return _("{error}; left out.").format(error=why)


@dataclass(slots=True)
class _Kind:
    """Remarks that are alike: the first of them, and how many more there are."""

    line: int
    what: str
    grade: Grade
    more: int = 0


class Remarks:
    """Gathers remarks on the places of a file and sums up those of a kind.

    Args:
        place: Words where something is, from the number of its place and how many more there are.
    """

    def __init__(self, place: Callable[[int, int], str] | None = None) -> None:
        self._place = place or lines_text
        self._kinds: dict[object, _Kind] = {}

    def add(self, kind: object, line: int, what: str, grade: Grade) -> None:
        """Add a remark.

        Args:
            kind: What it has in common with others.
            line: The line it is about.
            what: What is wrong there and what was done, a sentence.
            grade: What became of it.
        """
        if (known := self._kinds.get((kind, grade))) is not None:
            known.more += 1
        elif len(self._kinds) < MAX_KINDS:
            self._kinds[kind, grade] = _Kind(line, what, grade)
        else:
            next(reversed(self._kinds.values())).more += 1

    def notes(self) -> list[ImportNote]:
        """Return one remark for each kind, what was left out first."""
        kinds = sorted(self._kinds.values(), key=lambda one: one.grade)
        return [ImportNote(self._place(one.line, one.more), one.what, one.grade) for one in kinds]


def lines_text(line: int, more: int = 0) -> str:
    """Return where something is: "line 14", "line 14 and 3 more"; "" for no line at all."""
    if not line:
        return ""
    if not more:
        return _("line {line}").format(line=line)
    return ngettext("line {line} and {n} more", "line {line} and {n} more", more).format(
        line=line, n=more
    )


def workouts_text(number: int, more: int = 0) -> str:
    """Return where something is in a file without lines: "workout 2", "workout 2 and 3 more"."""
    if not more:
        return _("workout {number}").format(number=number)
    return ngettext("workout {number} and {n} more", "workout {number} and {n} more", more).format(
        number=number, n=more
    )


def shown(text: str) -> str:
    """Return a text from a file in quotes, short and with nothing unprintable in it."""
    cut = text if len(text) <= LONGEST_SHOWN else text[: LONGEST_SHOWN - 1] + "…"
    plain = "".join(letter if letter.isprintable() else " " for letter in cut)
    return f'"{plain}"'
