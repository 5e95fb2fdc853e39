"""The characters of shapes, bars and digits, in Unicode and in ASCII."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, TextIO

from glutetimer.presentation.phases import GLYPHS, Shape, phase_display
from glutetimer.session.steps import StepPhase


@dataclass(frozen=True, slots=True)
class Shapes:
    """One set of characters.

    `full`, `part` and `empty` make bars; `pixel` makes big digits; `own` marks our own defaults.
    """

    is_ascii: bool
    full: str
    part: str
    empty: str
    pixel: str
    rule: str
    note: str
    separator: str
    own: str

    def of(self, phase: StepPhase) -> str:
        """Return the character of a phase."""
        return self.character(phase_display(phase).shape)

    def character(self, shape: Shape) -> str:
        """Return the character of a shape."""
        return GLYPHS[shape][self.is_ascii]

    @property
    def pause(self) -> str:
        """The character of a rest, and of a session that is paused."""
        return self.character(Shape.BARS)

    @property
    def dot(self) -> str:
        """The character of getting ready."""
        return self.character(Shape.DOT)

    @property
    def check(self) -> str:
        """The character of what is done or chosen."""
        return self.character(Shape.CHECK)


UNICODE: Final = Shapes(
    is_ascii=False,
    full="█",
    part="▌",
    empty="░",
    pixel="█",
    rule="─",
    note="♪",
    separator="·",
    own="°",
)
ASCII: Final = Shapes(
    is_ascii=True,
    full="#",
    part="+",
    empty=".",
    pixel="#",
    rule="-",
    note="~",
    separator="|",
    own="*",
)


def shapes_for(stream: TextIO) -> Shapes:
    """Return the shapes that a stream can write."""
    encoding = getattr(stream, "encoding", None) or "ascii"
    try:
        "▲▼▶‖⇄■●█▌░─♪·✓°".encode(encoding)
    except (LookupError, UnicodeEncodeError):
        return ASCII
    return UNICODE
