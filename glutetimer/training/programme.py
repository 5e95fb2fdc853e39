"""A programme: an ordered list of blocks, or weeks of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from glutetimer.training.exercise import Count, Seconds
from glutetimer.training.sourced import Id, Short, Sourced, Statement, Text

Sets = Annotated[int, Meta(ge=1, le=20)]
Rounds = Annotated[int, Meta(ge=1, le=20)]
Load = Annotated[float, Meta(ge=0, le=500)]
MAX_DEPTH = 3
"""How deep circuits may stand in circuits."""
MAX_STEPS = 2000
"""How many steps a programme may come to."""


class Block(Sourced, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One exercise with its prescription, or a circuit of blocks done in rounds.

    Exactly one of `exercise` and `blocks` is there. What is left out comes from the exercise and
    from the usual values of guidance.toml. `reps` are a side where the exercise has sides.
    """

    exercise: Id | None = None
    sets: Sets | None = None
    reps: Count | None = None
    hold_s: Seconds | None = None
    duration_s: Seconds | None = None
    tempo: Short | None = None
    first_side: Literal["left", "right"] | None = None
    side: Literal["left", "right"] | None = None
    """The only side that is done; without it, all sides that the exercise has."""
    pace: Literal["coach", "self"] | None = None
    band: Short | None = None
    load_kg: Load | None = None
    get_ready_s: Seconds | None = None
    rest_before_s: Seconds | None = None
    rest_s: Seconds | None = None
    rest_between_sides_s: Seconds | None = None
    wait: bool = False
    """Wait for the person before this block starts."""
    optional: bool = False
    keeps: bool = False
    """The programme is about this exercise: fitting it to the time there is leaves it in."""
    choose_from: tuple[Id, ...] = ()
    rounds: Rounds | None = None
    rest_between_rounds_s: Seconds | None = None
    note: Text | None = None
    """What else is to be known of this block: "feet on the sofa"."""
    blocks: tuple[Block, ...] = ()


class Week(Sourced, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One week of a build-up: the blocks of each of its sessions."""

    week: Annotated[int, Meta(ge=1, le=52)]
    blocks: tuple[Block, ...]


class ProgrammeNote(Statement, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What is to be known of a programme."""

    warning: bool = False
    """Whether it is shown and said before each session: "stop if your knee hurts"."""


class Programme(Sourced, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What a session consists of. Exactly one of `blocks` and `weeks` is there."""

    id: Id
    name: Short
    purposes: tuple[Id, ...] = ()
    note: tuple[ProgrammeNote, ...] = ()
    feel: Statement | None = None
    often: Short | None = None
    """How often it is to be done, in the words of whoever prescribed it: "3-4 times a week"."""
    blocks: tuple[Block, ...] = ()
    weeks: tuple[Week, ...] = ()


def warnings_of(programme: Programme) -> tuple[str, ...]:
    """Return what is said before each session of a programme."""
    return tuple(one.text for one in programme.note if one.warning)


def own_notes(programme: Programme) -> tuple[str, ...]:
    """Return what a person says of a programme besides warnings, and no article does."""
    own = (one for one in programme.note if not (one.warning or one.sources or one.default))
    return tuple(one.text for one in own)


def cited_by(programme: Programme) -> tuple[str, ...]:
    """Return the sources of a programme and of its blocks, in order."""

    def of(blocks: tuple[Block, ...]) -> Iterator[str]:
        for block in blocks:
            yield from block.sources
            yield from of(block.blocks)

    weeks = (source for week in programme.weeks for source in of(week.blocks))
    return (*programme.sources, *of(programme.blocks), *weeks)


def notes_of(programme: Programme) -> Iterator[str]:
    """Yield the warnings of a programme and what its blocks say besides, week by week."""

    def of(blocks: tuple[Block, ...]) -> Iterator[str]:
        for block in blocks:
            if block.note:
                yield block.note
            yield from of(block.blocks)

    yield from warnings_of(programme)
    yield from of(programme.blocks)
    for week in programme.weeks:
        yield from of(week.blocks)


class Usual(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The values used where a programme says nothing; see guidance.toml for their reasons."""

    sets: int = 2
    rest_ms: int = 45_000
    between_exercises_ms: int = 20_000
    between_sides_ms: int = 8_000
    short_rest_ms: int = 15_000
    get_ready_ms: int = 10_000
    between_holds_ms: int = 5_000
