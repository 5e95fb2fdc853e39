"""What a person changed in a programme by accepting advice, at the exercise and as a sentence."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from glutetimer.app.planned_programme import PlannedProgramme
from glutetimer.i18n import N_, _
from glutetimer.i18n.counts import reps_text
from glutetimer.i18n.letter_case import inside
from glutetimer.presentation.amounts import (
    SECOND_MS,
    Exercises,
    band_text,
    exercise_name,
    short_length,
)
from glutetimer.training.adaptation import Aspect, Change

_FIRST: Final = {"left": N_("left side first"), "right": N_("right side first")}

_NAMES: Final = (Aspect.EXERCISE, Aspect.LEAD)
"""What is changed to another exercise, which is told there."""


def change_notes(planned: PlannedProgramme, exercises: Exercises) -> tuple[str, ...]:
    """Return what is as the person wants it, and which of their changes have no place any more."""
    return tuple(
        sentence.format(changes="; ".join(_named(change, exercises) for change in changes))
        for sentence, changes in (
            (_("With your changes: {changes}."), planned.changes),
            (
                _("Your changes that this programme has no place for any more: {changes}."),
                planned.passed_over,
            ),
        )
        if changes
    )


def step_notes(changes: Iterable[Change], exercises: Exercises) -> dict[str, str]:
    """Return for each exercise what of it the person changed: "your change: hold 3 s"."""
    found: dict[str, list[str]] = {}
    for change in changes:
        done = change.after if change.aspect in _NAMES else change.exercise
        found.setdefault(str(done), []).append(_words(change, exercises))
    return {
        name: _("your change: {changes}").format(changes=", ".join(words))
        for name, words in found.items()
    }


def _named(change: Change, exercises: Exercises) -> str:
    """Return a change with the exercise that it is about: "glute bridge, hold 3 s"."""
    done = change.after if change.aspect in _NAMES else change.exercise
    name = inside(exercise_name(exercises, str(done)))
    return _("{exercise}, {change}").format(exercise=name, change=_words(change, exercises))


def _words(change: Change, exercises: Exercises) -> str:
    match change.aspect:
        case Aspect.REPS:
            return reps_text(int(change.after))
        case Aspect.HOLD_S:
            length = short_length(round(float(change.after) * SECOND_MS))
            return _("hold {length}").format(length=length)
        case Aspect.BAND:
            return band_text(str(change.after))
        case Aspect.FIRST_SIDE:
            return _(_FIRST[str(change.after)])
        case Aspect.LEAD:
            return _("first, as you chose")
        case _:
            name = inside(exercise_name(exercises, change.exercise))
            return _("in place of {exercise}").format(exercise=name)
