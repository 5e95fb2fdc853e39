"""The shapes that tell phases apart without colour, for terminals that know them or not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, TextIO

from glutetimer.session.steps import PhaseKind, StepPhase

_ORDER = (PhaseKind.LIFT, PhaseKind.LOWER, PhaseKind.DRILL, PhaseKind.REST, PhaseKind.SWITCH)


@dataclass(frozen=True, slots=True)
class Shapes:
    """One set of characters.

    `moves` are those of lift, lower, drill, rest and switch; `square` is every hold's and `dot`
    every other phase's. `full`, `part` and `empty` make bars; `pixel` makes big digits.
    """

    moves: str
    square: str
    dot: str
    full: str
    part: str
    empty: str
    pixel: str
    rule: str
    note: str
    separator: str
    check: str

    def of(self, phase: StepPhase) -> str:
        """Return the shape of a phase."""
        if phase.counts_hold:
            return self.square
        return self.moves[_ORDER.index(phase.kind)] if phase.kind in _ORDER else self.dot

    @property
    def pause(self) -> str:
        """The shape of a rest, and of a session that is paused."""
        return self.moves[_ORDER.index(PhaseKind.REST)]


UNICODE: Final = Shapes("▲▼▶‖⇄", "■", "●", "█", "▌", "░", "█", "─", "♪", "·", "✓")
ASCII: Final = Shapes("^v>=x", "#", "o", "#", "+", ".", "#", "-", "~", "|", "*")


def shapes_for(stream: TextIO) -> Shapes:
    """Return the shapes that a stream can write."""
    encoding = getattr(stream, "encoding", None) or "ascii"
    try:
        "▲▼▶‖⇄■●█▌░─♪·✓".encode(encoding)
    except (LookupError, UnicodeEncodeError):
        return ASCII
    return UNICODE
