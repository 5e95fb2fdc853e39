"""What to do before a programme: warm up, jog."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from glutetimer.training.exercise import Exercise
from glutetimer.training.guidance import GeneralAdvice
from glutetimer.training.sourced import Statement

EASY_LEVEL: Final = 1
"""Exercises of this level need no warm-up."""


def preparation(exercises: Sequence[Exercise], advice: GeneralAdvice) -> tuple[Statement, ...]:
    """Return what is said before a programme of these exercises begins.

    It is not said in the middle of it, where run-throughs follow the drill at once (S3.6).
    """
    found = []
    if any(map(_is_running, exercises)):
        found.append(advice.easy_jog)
    elif exercises and _is_hard(exercises[0]):
        found.append(advice.warm_up)
    return tuple(found)


def _is_running(exercise: Exercise) -> bool:
    mode = exercise.timing.mode
    return mode == "distance" or (mode == "drill" and "running" in exercise.tags)


def _is_hard(exercise: Exercise) -> bool:
    warms_up = exercise.is_bridge or "warm_up" in exercise.slots
    return exercise.level > EASY_LEVEL and not warms_up
