"""How each phase of a session is told to people: its word, and the part its colour plays."""

from __future__ import annotations

from typing import Final, NamedTuple

from glutetimer.session.steps import PhaseKind, StepPhase


class Telling(NamedTuple):
    """The word of a phase and the role its colour plays: lift, hold, lower or rest."""

    word: str
    role: str


TELLINGS: Final = {
    PhaseKind.LIFT: Telling("lift", "lift"),
    PhaseKind.HOLD_TOP: Telling("hold", "hold"),
    PhaseKind.LOWER: Telling("lower", "lower"),
    PhaseKind.HOLD_BOTTOM: Telling("hold", "hold"),
    PhaseKind.HOLD: Telling("hold", "hold"),
    PhaseKind.DRILL: Telling("go", "lift"),
    PhaseKind.REST: Telling("rest", "rest"),
    PhaseKind.GET_READY: Telling("ready", "rest"),
    PhaseKind.SWITCH: Telling("switch", "rest"),
}
SETTLING: Final = Telling("settle", "rest")
"""The moment on the mat between two bridges: still, but nobody would call it a hold."""


def telling_of(phase: StepPhase) -> Telling:
    """Return how a phase is told."""
    return SETTLING if phase.settles else TELLINGS[phase.kind]
