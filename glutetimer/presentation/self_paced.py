"""What is said and shown while the person sets the pace."""

from __future__ import annotations

from typing import Final

from glutetimer.i18n import N_, _, content
from glutetimer.i18n.letter_case import capitalised
from glutetimer.presentation.phases import word_in
from glutetimer.session.snapshot import Snapshot
from glutetimer.session.steps import PhaseKind, Step, StepPhase
from glutetimer.training.exercise import Exercise

_IGNORED: Final = {
    "too_soon": N_("Too soon for a rep: that tap was not counted."),
    "set_over": N_("The set is done: that tap was not needed."),
}

_TOP, _BOTTOM, _THERE = range(3)
_WHERE: Final = (N_("tap at the top"), N_("tap at the bottom"), N_("tap when there"))
_HOW: Final = (
    N_("{word}, then tap at the top"),
    N_("{word}, then tap at the bottom"),
    N_("{word}, and tap when you are there"),
)
_WAITING: Final = (
    N_("Waiting for your tap at the top"),
    N_("Waiting for your tap at the bottom"),
    N_("Waiting for your tap"),
)
_UPRIGHT: Final = ("standing", "seated")
"""Lying one lifts against gravity; on one's feet a step or a leg that goes back has no top."""


def ignored_line(reason: str | None) -> str:
    """Return why a tap did not count."""
    return _(_IGNORED[reason or "too_soon"])


def where_to_tap(kind: PhaseKind, exercise: Exercise | None) -> str:
    """Return where the tap belongs that ends a movement, in a few words."""
    return _(_WHERE[_turning_point(kind, exercise)])


def tap_cue(snapshot: Snapshot, exercise: Exercise | None) -> str:
    """Return the line shown while a rep waits for its tap.

    The first rep of a set says how it goes, one for which nothing was tapped for long reminds of
    it, and the others have their form cue.
    """
    if snapshot.is_tap_missed:
        return _(_WAITING[_turning_point(_opening(snapshot.step).kind, exercise)])
    return how_to_tap(snapshot.step, exercise) if snapshot.rep <= 1 else content(snapshot.cue)


def at_own_pace_line(step: Step | None, exercise: Exercise | None) -> str:
    """Return what a get-ready says about the taps of the step it leads to, "" if it has none."""
    if step is None or not step.is_self_paced:
        return ""
    return how_to_tap(step, exercise)


def how_to_tap(step: Step, exercise: Exercise | None) -> str:
    """Return the sentence that says where in the reps of a self-paced set the tap belongs."""
    opening = _opening(step)
    words = _(_HOW[_turning_point(opening.kind, exercise)])
    return capitalised(words.format(word=word_in(exercise, opening)))


def _opening(step: Step) -> StepPhase:
    """Return the movement that leads to the turning point."""
    return next(phase for phase in step.phases if phase.opens)


def _turning_point(kind: PhaseKind, exercise: Exercise | None) -> int:
    """Return where a movement ends: at the top, at the bottom, or neither."""
    if kind is PhaseKind.LOWER:
        return _BOTTOM
    return _THERE if exercise is not None and exercise.position in _UPRIGHT else _TOP
