"""From one rung of a ladder to the next, and back to an easier exercise."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, Final, NamedTuple

import msgspec

from glutetimer.review.progress.knowledge import ProgressKnowledge
from glutetimer.training.exercise import Exercise
from glutetimer.training.guidance import Ladder
from glutetimer.training.substitutes import missing_kit

TEST: Final = "test"
"""The mode of a self-test, which takes over from no exercise."""


class NextRung(NamedTuple):
    """A rung that is reached from another one, and the facts that name this way."""

    exercise: Exercise
    facts: tuple[str, ...]


def next_rung(name: str, known: ProgressKnowledge, taken: Collection[str] = ()) -> NextRung | None:
    """Return the rung after an exercise, None at the top and where the person cannot do it.

    It stands further up on a ladder, and the file of the exercise names it as harder, so that it
    is one step. One for which the kit is not there is passed over.

    Args:
        name: The id of the exercise.
        known: Exercises, ladders and kit.
        taken: The exercises of the same programme, which already has the rung then.
    """
    exercise = known.exercises.get(name)
    for ladder in known.ladders:
        if exercise is None or name not in ladder.steps:
            continue
        above = ladder.steps[ladder.steps.index(name) + 1 :]
        for one in (known.exercises.get(step) for step in above if step in exercise.harder):
            if one is None or not _can_be_done(one, known):
                continue
            if one.id in taken:
                break
            return NextRung(one, _facts_of(ladder, one, exercise))
    return None


def easier_rung(
    exercise: Exercise, known: ProgressKnowledge, taken: Collection[str] = ()
) -> Exercise | None:
    """Return what is easier than an exercise: the rung before it, else what its file names."""
    below = [
        step
        for ladder in known.ladders
        if exercise.id in ladder.steps
        for step in reversed(ladder.steps[: ladder.steps.index(exercise.id)])
        if step in exercise.easier
    ]
    found = (known.exercises.get(name) for name in dict.fromkeys((*below, *exercise.easier)))
    return next(
        (
            one
            for one in found
            if one is not None
            and one.id not in taken
            and one.level <= exercise.level
            and _can_be_done(one, known)
        ),
        None,
    )


def _can_be_done(exercise: Exercise, known: ProgressKnowledge) -> bool:
    return (
        exercise.status == "offered"
        and exercise.timing.mode != TEST
        and not missing_kit(exercise, known.kit)
    )


def _facts_of(ladder: Ladder, rung: Exercise, before: Exercise) -> tuple[str, ...]:
    """Return what the ladder rests on, as far as the file of the rung says it, new things first."""
    cited, known = _cited(msgspec.to_builtins(rung)), _cited(msgspec.to_builtins(before))
    of_rung = [fact for fact in ladder.sources if fact in cited]
    return tuple(sorted(of_rung, key=lambda fact: fact in known)) or ladder.sources


def _cited(part: Any) -> set[str]:  # noqa: ANN401 - any part of a file
    if isinstance(part, dict):
        found = set(part.get("sources", ()))
        return found.union(*(_cited(one) for one in part.values()))
    if isinstance(part, list | tuple):
        return set().union(*(_cited(one) for one in part))
    return set()
