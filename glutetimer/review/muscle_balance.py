"""Which of the two large glute muscles is due: what fewer sets were done for lately. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from enum import StrEnum
from typing import Final

from glutetimer.review.rows import PerformedRow
from glutetimer.review.weights import LOWER, MAXIMUS, MEDIUS, MINIMUS, UPPER
from glutetimer.training.programme import Programme
from glutetimer.training.substitutes import Exercises, exercises_of

BALANCED_OVER: Final = timedelta(weeks=2)
"""So far back the sets of the two are compared. Our default."""
ENOUGH: Final = 4.0
"""After so many sets of the one, less than half as many of the other make that one due."""
SHARE: Final = 1 / 3
"""A programme trains a muscle if at least this share of its exercises does."""
ONE_SIDE: Final = ("left", "right")


class MuscleGroup(StrEnum):
    """The two that are compared."""

    MAXIMUS = "maximus"
    """The large one at the back of the hip."""
    MEDIUS = "medius"
    """The side of the hip, with the minimus under it."""


_PARTS: Final = {
    MuscleGroup.MAXIMUS: frozenset({MAXIMUS, UPPER, LOWER}),
    MuscleGroup.MEDIUS: frozenset({MEDIUS, MINIMUS}),
}


def due_muscle(rows: Iterable[PerformedRow], exercises: Exercises) -> MuscleGroup | None:
    """Return the muscle that is due, None where both had their share or too little was done.

    Args:
        rows: The performed sets of `BALANCED_OVER`. One side of a set counts half.
        exercises: All exercises by id.
    """
    sets = dict.fromkeys(MuscleGroup, 0.0)
    for row in rows:
        if not (row.reps or row.hold_ms or row.work_ms):
            continue
        for muscle in MuscleGroup:
            if _trains(row.exercise, muscle, exercises):
                sets[muscle] += 0.5 if row.side in ONE_SIDE else 1.0
    less, more = sorted(MuscleGroup, key=lambda muscle: sets[muscle])
    return less if sets[more] >= ENOUGH and sets[less] * 2 < sets[more] else None


def serves(programme: Programme, muscle: MuscleGroup, exercises: Exercises) -> bool:
    """Return whether a programme trains a muscle."""
    names = {name for name, _ in exercises_of(programme)}
    return bool(names) and _count(names, muscle, exercises) >= SHARE * len(names)


def favours(programme: Programme, muscle: MuscleGroup, exercises: Exercises) -> bool:
    """Return whether a programme trains a muscle more than the other one."""
    names = {name for name, _ in exercises_of(programme)}
    (other,) = (one for one in MuscleGroup if one is not muscle)
    return _count(names, muscle, exercises) > _count(names, other, exercises)


def _count(names: Iterable[str], muscle: MuscleGroup, exercises: Exercises) -> int:
    return sum(_trains(name, muscle, exercises) for name in names)


def _trains(exercise: str, muscle: MuscleGroup, exercises: Exercises) -> bool:
    known = exercises.get(exercise)
    return known is not None and not _PARTS[muscle].isdisjoint(known.muscles.primary)
