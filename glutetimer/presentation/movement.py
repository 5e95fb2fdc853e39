"""The movement of an exercise in one sentence, as a display shows it."""

from __future__ import annotations

from glutetimer.i18n import ENGLISH, _, content, language
from glutetimer.presentation.amounts import SECOND_MS, short_length
from glutetimer.training.exercise import Exercise
from glutetimer.training.wording import STAY, movement_of


def movement_text(exercise: Exercise, hold_ms: int | None = None) -> str:
    """Return the movement with how long one stays at the turn, "" where there is no sentence.

    In English it is the sentence that is spoken.
    """
    if language() == ENGLISH or exercise.movement is None:
        return movement_of(exercise, hold_ms)
    held = exercise.timing.tempo.hold_ms if hold_ms is None else hold_ms
    return content(exercise.movement.say).replace(STAY, _stay(held))


def _stay(ms: int) -> str:
    if not ms:
        return _("without a stop")
    if ms < SECOND_MS:
        return _("stay a moment")
    return _("stay {length}").format(length=short_length(ms))
