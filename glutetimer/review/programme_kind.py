"""What kind of programme it is: training, a break at the desk, or a test. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum, auto
from typing import Final

from glutetimer.training.programme import Block, Programme

TESTS: Final = "self_test"
"""The purpose of programmes that test and do not train."""
DESK: Final = "desk"
"""The purpose of programmes for people who sit a lot."""


class ProgrammeKind(Enum):
    """What a programme is, apart from what it is made for."""

    TRAINING = auto()
    BREAK = auto()
    """A minute or two at the desk, one set of each exercise: it may be done at any hour."""
    BUILD_UP = auto()
    """Like a break, with weeks that build up on each other."""
    TEST = auto()


def kind_of(programme: Programme) -> ProgrammeKind:
    """Return what kind of programme it is."""
    if TESTS in programme.purposes:
        return ProgrammeKind.TEST
    if DESK not in programme.purposes:
        return ProgrammeKind.TRAINING
    bodies = (programme.blocks, *(week.blocks for week in programme.weeks))
    if any(sets != 1 for blocks in bodies for sets in _sets(blocks, None)):
        return ProgrammeKind.TRAINING
    return ProgrammeKind.BUILD_UP if programme.weeks else ProgrammeKind.BREAK


def _sets(blocks: tuple[Block, ...], rounds: int | None) -> Iterator[int | None]:
    """Yield the sets of each exercise, None for the usual number; in a circuit they are rounds."""
    for block in blocks:
        if block.blocks:
            yield from _sets(block.blocks, block.rounds or 1)
        else:
            yield rounds if rounds is not None else block.sets
