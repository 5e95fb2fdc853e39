"""A programme without what hurts: something easier in its place, or nothing. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from glutetimer.training.adaptation import Aspect, Change, adapted
from glutetimer.training.exercise import Exercise
from glutetimer.training.programme import Block, Programme
from glutetimer.training.substitutes import Exercises, exercises_of, missing_kit, with_others

TEST: Final = "test"
"""The way of doing an exercise that is a test, and trains nothing."""


@dataclass(frozen=True, slots=True)
class Spared:
    """An exercise that is spared, and what is done in its place, "" for nothing."""

    exercise: str
    instead: str = ""


@dataclass(frozen=True, slots=True)
class Sparing:
    """A programme without what hurts, and what that changed in it."""

    programme: Programme
    spared: tuple[Spared, ...] = ()


def spare(
    programme: Programme, hurting: Collection[str], exercises: Exercises, kit: Collection[str] = ()
) -> Sparing | None:
    """Return a programme without what hurts; None where nothing is left that trains.

    What takes the place is the first easier exercise that does not hurt, that can be done with the
    things there are, and that the programme has not got anyway; it is done with the fewest reps of
    its range.

    Args:
        programme: The programme, fitted to the kit.
        hurting: The exercises that hurt.
        exercises: All exercises by id.
        kit: What the person has; empty if never asked.
    """
    there = dict.fromkeys(name for name, _ in exercises_of(programme))
    found = [name for name in there if name in hurting]
    if not found:
        return Sparing(programme)
    taken = {*there, *hurting}
    spared = []
    for name in found:
        instead = _easier(exercises.get(name), taken, exercises, kit)
        taken.add(instead)
        spared.append(Spared(name, instead))
    left = with_others(programme, {one.exercise: one.instead for one in spared}, exercises)
    left = adapted(left, _gentle(programme, spared, exercises), exercises)
    bodies = [left.blocks] if programme.blocks else [week.blocks for week in left.weeks]
    if not all(_trains(blocks, exercises) for blocks in bodies):
        return None
    return Sparing(left, tuple(spared))


def _gentle(
    programme: Programme, spared: Iterable[Spared], exercises: Exercises
) -> Iterator[Change]:
    """Yield the changes by which what takes a place is done with the fewest reps of its range."""
    for one in spared:
        if one.instead:
            least = exercises[one.instead].reps.min
            yield Change(programme.id, one.instead, Aspect.REPS, None, least)


def _easier(
    exercise: Exercise | None, taken: Collection[str], exercises: Exercises, kit: Collection[str]
) -> str:
    names = exercise.easier if exercise else ()
    known = (exercises[name] for name in names if name in exercises and name not in taken)
    return next((one.id for one in known if _takes_over(one, kit)), "")


def _takes_over(exercise: Exercise, kit: Collection[str]) -> bool:
    is_offered = exercise.status == "offered" and exercise.timing.mode != TEST
    return is_offered and not missing_kit(exercise, kit)


def _trains(blocks: tuple[Block, ...], exercises: Exercises) -> bool:
    """Return whether something in blocks is more than a test."""
    return any(name not in exercises or exercises[name].timing.mode != TEST for name in _of(blocks))


def _of(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        if block.exercise is not None:
            yield block.exercise
        yield from _of(block.blocks)
