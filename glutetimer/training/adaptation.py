"""A programme as one person does it: a copy with the changes that were accepted. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from msgspec.structs import replace

from glutetimer.training.choice import choices_of, with_first
from glutetimer.training.exercise import Exercise
from glutetimer.training.programme import Block, Programme
from glutetimer.training.substitutes import exercises_of

Value = int | float | str


class Aspect(StrEnum):
    """What of a programme is changed; the values are written into the history."""

    REPS = "reps"
    """Reps of a set, a side where the exercise has sides."""
    HOLD_S = "hold_s"
    """The hold that counts, or the length of a timed hold, in seconds."""
    EXERCISE = "exercise"
    """Another exercise in its place, by its id."""
    BAND = "band"
    """The band, by the id of its colour."""
    FIRST_SIDE = "first_side"
    """The side to begin with: "left" or "right"."""
    LEAD = "lead"
    """Which of the exercises that a programme lets one choose from comes first; it names none."""


@dataclass(frozen=True, slots=True)
class Change:
    """One value of one exercise in one programme, before and after.

    `exercise` is "" where the whole programme changes. `before` is None where nothing was said.
    """

    programme: str
    exercise: str
    aspect: Aspect
    before: Value | None
    after: Value


@dataclass(frozen=True, slots=True)
class Adaptation:
    """A programme with changes made.

    `made` are those that make a difference, of each exercise and aspect the last one, and none of
    an exercise that gave way to another one since; `passed_over` those that the programme has no
    place for (any more): the exercise is not in it, or what is to take its place cannot be done.
    """

    programme: Programme
    made: tuple[Change, ...] = ()
    passed_over: tuple[Change, ...] = ()


def adapted(
    programme: Programme, changes: Iterable[Change], exercises: Mapping[str, Exercise]
) -> Programme:
    """Return a copy of a programme with changes made one after the other; see `adapt`."""
    return adapt(programme, changes, exercises).programme


def adapt(
    programme: Programme, changes: Iterable[Change], exercises: Mapping[str, Exercise]
) -> Adaptation:
    """Return a copy of a programme with changes made one after the other.

    Changes of other programmes are left out; where none applies, the programme is the same object.

    Args:
        programme: The programme as its file has it.
        changes: The changes in force, the oldest first.
        exercises: All exercises by id.
    """
    made: _Made = {}
    passed_over = []
    for change in changes:
        if change.programme != programme.id:
            continue
        if not _has_place(programme, change, exercises):
            passed_over.append(change)
            continue
        _note(made, change)
        if change.aspect is Aspect.LEAD:
            programme = with_first(programme, str(change.after))
            continue
        programme = replace(
            programme,
            blocks=_changed(programme.blocks, change, exercises),
            weeks=tuple(
                replace(week, blocks=_changed(week.blocks, change, exercises))
                for week in programme.weeks
            ),
        )
    differing = tuple(change for was, change in made.values() if change.after != was)
    return Adaptation(programme, differing, tuple(passed_over))


_Made = dict[tuple[str, Aspect], tuple[Value | None, Change]]
"""The last change of each exercise and aspect, with the value before the first one."""


def _note(made: _Made, change: Change) -> None:
    """Note a change; one that leads back to the exercise that was there takes the other away."""
    place = (change.exercise, change.aspect)
    was, _ = made.pop(place, (change.before, change))
    if change.aspect is Aspect.EXERCISE:  # it takes with it what was changed of it
        for other in [one for one in made if one[0] == change.exercise]:
            del made[other]
        way_there = (str(change.after), Aspect.EXERCISE)
        if way_there in made and made[way_there][1].after == change.exercise:
            del made[way_there]
            return
    made[place] = (was, change)


def _has_place(programme: Programme, change: Change, exercises: Mapping[str, Exercise]) -> bool:
    if change.aspect is Aspect.EXERCISE:
        instead = exercises.get(str(change.after))
        if instead is None or instead.status != "offered":
            return False
    if change.aspect is Aspect.LEAD:
        return change.after in choices_of(programme)
    return any(name == change.exercise for name, _ in exercises_of(programme))


def _changed(
    blocks: tuple[Block, ...], change: Change, exercises: Mapping[str, Exercise]
) -> tuple[Block, ...]:
    return tuple(_changed_block(block, change, exercises) for block in blocks)


def _changed_block(block: Block, change: Change, exercises: Mapping[str, Exercise]) -> Block:
    if block.blocks:
        return replace(block, blocks=_changed(block.blocks, change, exercises))
    if block.exercise != change.exercise:
        return block
    match change.aspect:
        case Aspect.REPS:
            block = replace(block, reps=int(change.after))
        case Aspect.HOLD_S:
            block = replace(block, hold_s=float(change.after))
        case Aspect.BAND:
            block = replace(block, band=str(change.after))
        case Aspect.FIRST_SIDE:
            block = replace(block, first_side="right" if change.after == "right" else "left")
        case Aspect.EXERCISE:
            block = _with_exercise(block, exercises[str(change.after)])
    return block


def _with_exercise(block: Block, exercise: Exercise) -> Block:
    """Return a block with another exercise, which starts at the low end of its range."""
    return replace(
        block,
        exercise=exercise.id,
        reps=exercise.reps.min,
        hold_s=None,
        duration_s=None,
        tempo=None,
        band=block.band if exercise.uses_mini_band else None,
        load_kg=None,
        note=None,
        choose_from=(),
    )
