"""What takes the place of an exercise for which a person has not got the things. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from msgspec.structs import replace

from glutetimer.training.exercise import Exercise, RepRange
from glutetimer.training.programme import Block, Programme

ALWAYS_THERE = frozenset({"mat", "chair", "bench_or_chair", "bare_feet_or_minimal_shoes"})
"""What a home has without anybody buying it; a mat is kind, a carpet does."""
Exercises = Mapping[str, Exercise]


@dataclass(frozen=True, slots=True)
class Swap:
    """An exercise that gave way to another one, and the things that it would have needed."""

    exercise: str
    instead: str
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lack:
    """An exercise that nothing takes the place of, and the things that it would need."""

    exercise: str
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KitFit:
    """A programme as it can be done with the things there are, and what that changed in it."""

    programme: Programme
    swaps: tuple[Swap, ...] = ()
    lacks: tuple[Lack, ...] = ()

    @property
    def missing(self) -> tuple[str, ...]:
        """The things that nothing takes the place of, each once."""
        return tuple(dict.fromkeys(item for lack in self.lacks for item in lack.missing))

    @property
    def wanting(self) -> frozenset[str]:
        """The things that are not there, whether something takes their place or not."""
        return frozenset((*self.missing, *(item for swap in self.swaps for item in swap.missing)))

    def of(self, exercises: Collection[str]) -> KitFit:
        """Return what matters where only these exercises are done."""
        return KitFit(
            self.programme,
            tuple(swap for swap in self.swaps if swap.instead in exercises),
            tuple(lack for lack in self.lacks if lack.exercise in exercises),
        )


def fit_kit(programme: Programme, exercises: Exercises, kit: Collection[str]) -> KitFit:
    """Return a programme with each exercise that wants what is not there replaced.

    Args:
        programme: The programme.
        exercises: All exercises by id.
        kit: What the person has; empty if never asked, which changes nothing.
    """
    if not kit:
        return KitFit(programme)
    have = {*kit, *ALWAYS_THERE}
    swaps: dict[str, Swap] = {}
    lacks: dict[str, Lack] = {}
    for name, optional in exercises_of(programme):
        exercise = exercises.get(name)
        gone = _missing(exercise, have) if exercise else ()
        if exercise is None or not gone:
            continue
        instead = _substitute(exercise, exercises, have)
        if instead is not None:
            swaps[name] = Swap(name, instead.id, gone)
        elif not optional:
            lacks[name] = Lack(name, gone)
    instead_of = {name: swap.instead for name, swap in swaps.items()}
    fitted = with_others(programme, instead_of, exercises)
    return KitFit(fitted, tuple(swaps.values()), tuple(lacks.values()))


def missing_kit(exercise: Exercise, kit: Collection[str]) -> tuple[str, ...]:
    """Return the things that an exercise needs and a person has not got; none if never asked."""
    return _missing(exercise, {*kit, *ALWAYS_THERE}) if kit else ()


def exercises_of(programme: Programme) -> list[tuple[str, bool]]:
    """Return the exercises of a programme, week by week, and whether each is optional."""
    return [
        (block.exercise, block.optional) for block in exercise_blocks(programme) if block.exercise
    ]


def exercise_blocks(programme: Programme) -> list[Block]:
    """Return the blocks of a programme that are exercises, week by week, those in circuits too."""

    def of(blocks: tuple[Block, ...]) -> Iterator[Block]:
        for block in blocks:
            if block.exercise is not None:
                yield block
            yield from of(block.blocks)

    return [*of(programme.blocks), *(one for week in programme.weeks for one in of(week.blocks))]


def with_others(
    programme: Programme, instead_of: Mapping[str, str], exercises: Exercises
) -> Programme:
    """Return a programme with other exercises in the place of some, which "" leaves out."""
    if not instead_of:
        return programme
    return replace(
        programme,
        blocks=_swapped(programme.blocks, instead_of, exercises),
        weeks=tuple(
            replace(week, blocks=_swapped(week.blocks, instead_of, exercises))
            for week in programme.weeks
        ),
    )


def _missing(exercise: Exercise, have: Collection[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.item for one in exercise.needed_kit if one.item not in have))


def _substitute(exercise: Exercise, exercises: Exercises, have: Collection[str]) -> Exercise | None:
    """Return what its file names for those without the things, else the first easier one."""
    named = (exercise.without_equipment,) if exercise.without_equipment else ()
    found = (exercises.get(name) for name in (*named, *exercise.easier))
    return next(
        (one for one in found if one and one.status == "offered" and not _missing(one, have)), None
    )


def _swapped(
    blocks: tuple[Block, ...], instead_of: Mapping[str, str], exercises: Exercises
) -> tuple[Block, ...]:
    placed = []
    for block in blocks:
        name = block.exercise
        if name is None:
            inside = _swapped(block.blocks, instead_of, exercises)
            placed += [replace(block, blocks=inside)] if inside else []
        elif instead := instead_of.get(name, name):
            is_same = instead == name
            placed.append(
                block if is_same else _in_place(block, exercises[instead], exercises[name])
            )
    return tuple(placed)


def _in_place(block: Block, instead: Exercise, before: Exercise) -> Block:
    """Return a block with another exercise, with what of its prescription suits that."""
    is_alike = instead.timing.mode == before.timing.mode
    return replace(
        block,
        exercise=instead.id,
        reps=_nearest(block.reps, instead.reps, is_alike=is_alike),
        hold_s=block.hold_s if is_alike else None,
        duration_s=block.duration_s if is_alike else None,
        tempo=block.tempo if is_alike else None,
        band=block.band if instead.uses_mini_band else None,
        choose_from=(),
        note=None,
    )


def _nearest(reps: int | None, span: RepRange, *, is_alike: bool) -> int | None:
    """Return the reps in a range nearest to those asked for, None for the usual ones."""
    if reps is None:
        return None
    nearest = min(max(reps, span.min), span.max)
    return nearest if is_alike or nearest == reps else None
