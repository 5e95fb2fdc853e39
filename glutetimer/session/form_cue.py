"""Which form cue belongs to this instant."""

from __future__ import annotations

from glutetimer.session.steps import PhaseKind, Side, Step, StepPhase
from glutetimer.training.exercise import Exercise
from glutetimer.training.instruction import Cue

_MOMENTS = {
    # what a person wrote for a timed hold before it had a moment of its own stays good
    PhaseKind.HOLD: ("hold", "hold_top", "hold_bottom"),
    PhaseKind.DRILL: ("lap", "throughout"),
}


def form_cue(exercise: Exercise, step: Step, phase: StepPhase | None) -> str:
    """Return the words that help most in this phase, "" for none.

    They rotate with the reps: first what belongs to the phase itself, and where an exercise has
    more advice for all of its movement than for this phase, that takes its turns. In a hold with
    check questions the questions rotate, one a rep (S1.104).
    """
    if phase is None or not step.kind.is_work:
        return ""
    turn = max(0, phase.rep - 1)
    if phase.counts_hold and exercise.hold_checks:
        return exercise.hold_checks[turn % len(exercise.hold_checks)].say
    moments = _MOMENTS.get(phase.kind, (phase.kind.value,))
    own = [cue.say for cue in exercise.cues if cue.phase in moments and _for_side(cue, phase.side)]
    throughout = [cue.say for cue in exercise.cues if cue.phase == "throughout"]
    if not own:
        return throughout[turn % len(throughout)] if throughout else ""
    if phase.kind.is_hold or not throughout:
        return own[turn % len(own)]
    # every third rep the movement is told what holds all the way through
    if turn % 3 == 2:  # noqa: PLR2004 - the third of three
        return throughout[turn // 3 % len(throughout)]
    return own[(turn - turn // 3) % len(own)]


def _for_side(cue: Cue, side: Side) -> bool:
    return cue.side is None or side.value == cue.side
