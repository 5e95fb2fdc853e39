"""How each phase of a session is shown and sounds: one table for every kind."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from glutetimer.i18n import N_, _, content
from glutetimer.i18n.letter_case import inside
from glutetimer.session.steps import PhaseKind, StepPhase
from glutetimer.session.tones import PHASE_TONES, Tone
from glutetimer.training.exercise import Exercise
from glutetimer.training.wording import phase_word


class Shape(StrEnum):
    """The shapes that distinguish phases without colour."""

    UP = "up"
    SQUARE = "square"
    DOWN = "down"
    BARS = "bars"
    DOT = "dot"
    ARROWS = "arrows"
    PLAY = "play"
    CHECK = "check"


GLYPHS: Final = {
    Shape.UP: ("▲", "^"),
    Shape.SQUARE: ("■", "#"),
    Shape.DOWN: ("▼", "v"),
    Shape.BARS: ("‖", "="),
    Shape.DOT: ("●", "o"),
    Shape.ARROWS: ("⇄", "x"),
    Shape.PLAY: ("▶", ">"),
    Shape.CHECK: ("✓", "*"),
}
"""Each shape as a character, and as one of ASCII."""


@dataclass(frozen=True, slots=True)
class PhaseDisplay:
    """One phase: its word, the role of its colour, its shape and its tone."""

    message: str
    role: str
    shape: Shape
    tone: Tone | None

    @property
    def word(self) -> str:
        """The word in the program's language."""
        return inside(_(self.message))


def _display(
    kind: PhaseKind, message: str, role: str, shape: Shape
) -> tuple[PhaseKind, PhaseDisplay]:
    return kind, PhaseDisplay(message, role, shape, PHASE_TONES[kind])


PHASE_DISPLAYS: Final = dict(
    (
        _display(PhaseKind.LIFT, N_("Lift"), "lift", Shape.UP),
        _display(PhaseKind.HOLD_TOP, N_("Hold"), "hold", Shape.SQUARE),
        _display(PhaseKind.LOWER, N_("Lower"), "lower", Shape.DOWN),
        _display(PhaseKind.HOLD_BOTTOM, N_("Hold"), "hold", Shape.SQUARE),
        _display(PhaseKind.HOLD, N_("Hold"), "hold", Shape.SQUARE),
        _display(PhaseKind.DRILL, N_("Go"), "lift", Shape.PLAY),
        _display(PhaseKind.REST, N_("Rest"), "rest", Shape.BARS),
        _display(PhaseKind.GET_READY, N_("Ready"), "rest", Shape.DOT),
        _display(PhaseKind.SWITCH, N_("Switch"), "rest", Shape.ARROWS),
    )
)
SETTLING: Final = PhaseDisplay(N_("Settle"), "rest", Shape.DOT, None)
"""The moment on the mat between two bridges: still, but no hold."""


def word_in(exercise: Exercise | None, phase: StepPhase) -> str:
    """Return what a phase is called: the exercise's own word while the body works."""
    works = phase.kind.is_rep or phase.kind in (PhaseKind.HOLD, PhaseKind.DRILL)
    own = phase_word(exercise, phase.kind.value) if exercise and works else ""
    return content(own) or phase_display(phase).word


def phase_display(phase: StepPhase) -> PhaseDisplay:
    """Return how a phase is shown."""
    return SETTLING if phase.settles else PHASE_DISPLAYS[phase.kind]
