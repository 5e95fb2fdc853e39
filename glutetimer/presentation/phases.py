"""How each phase of a session is told to people: its word, and the part its colour plays."""

from __future__ import annotations

from typing import Final, NamedTuple

from glutetimer.session.steps import PhaseKind, StepPhase


class PhaseDisplay(NamedTuple):
    """The word of a phase and the role its colour plays: lift, hold, lower or rest."""

    word: str
    role: str


PHASE_DISPLAYS: Final = {
    PhaseKind.LIFT: PhaseDisplay("lift", "lift"),
    PhaseKind.HOLD_TOP: PhaseDisplay("hold", "hold"),
    PhaseKind.LOWER: PhaseDisplay("lower", "lower"),
    PhaseKind.HOLD_BOTTOM: PhaseDisplay("hold", "hold"),
    PhaseKind.HOLD: PhaseDisplay("hold", "hold"),
    PhaseKind.DRILL: PhaseDisplay("go", "lift"),
    PhaseKind.REST: PhaseDisplay("rest", "rest"),
    PhaseKind.GET_READY: PhaseDisplay("ready", "rest"),
    PhaseKind.SWITCH: PhaseDisplay("switch", "rest"),
}
SETTLING: Final = PhaseDisplay("settle", "rest")
"""The moment on the mat between two bridges: still, but nobody would call it a hold."""


def phase_display(phase: StepPhase) -> PhaseDisplay:
    """Return how a phase is told."""
    return SETTLING if phase.settles else PHASE_DISPLAYS[phase.kind]
