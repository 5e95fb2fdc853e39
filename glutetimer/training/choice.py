"""Exercises that a programme lets one choose from, as the leans of a build-up. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from glutetimer.training.programme import Block, Programme


def choices_of(programme: Programme) -> tuple[str, ...]:
    """Return the exercises that there are to choose from, in the order of the file."""
    return next((one.choose_from for one in _all_leaves(programme) if one.choose_from), ())


def first_of(programme: Programme) -> str:
    """Return which of them comes first, "" where there is nothing to choose."""
    choices = choices_of(programme)
    names = (one.exercise for one in _all_leaves(programme))
    return next((name for name in names if name and name in choices), "")


def with_first(programme: Programme, chosen: str) -> Programme:
    """Return a programme in which one of its choices comes first in every week.

    The others follow in the order in which they are offered, as many as the week has places, so
    that none stands twice. The places keep their numbers.
    """
    choices = choices_of(programme)
    if chosen not in choices:
        return programme
    return replace(
        programme,
        blocks=_ordered(programme.blocks, chosen, choices),
        weeks=tuple(
            replace(week, blocks=_ordered(week.blocks, chosen, choices)) for week in programme.weeks
        ),
    )


def _ordered(blocks: tuple[Block, ...], chosen: str, choices: Sequence[str]) -> tuple[Block, ...]:
    there = dict.fromkeys(one.exercise for one in _leaves(blocks) if one.exercise in choices)
    order = dict.fromkeys((chosen, *choices))
    takes = dict(zip(there, order, strict=False))
    return tuple(_placed(block, takes) for block in blocks)


def _placed(block: Block, takes: Mapping[str | None, str]) -> Block:
    if block.blocks:
        return replace(block, blocks=tuple(_placed(one, takes) for one in block.blocks))
    return replace(block, exercise=takes.get(block.exercise, block.exercise))


def _all_leaves(programme: Programme) -> Iterator[Block]:
    for blocks in (programme.blocks, *(week.blocks for week in programme.weeks)):
        yield from _leaves(blocks)


def _leaves(blocks: Sequence[Block]) -> Iterator[Block]:
    for block in blocks:
        if block.blocks:
            yield from _leaves(block.blocks)
        else:
            yield block
