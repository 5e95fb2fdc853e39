"""Blocks that are typed as a sentence: "clamshell 2 x 15 each side, hold 3 s"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from glutetimer.library.named_items import find_item
from glutetimer.sheet.reading import (
    SheetBlock,
    SheetItem,
    SheetQuestion,
)
from glutetimer.training.block_edits import Blocks
from glutetimer.training.exercise import Exercise
from glutetimer.training.exercise_draft import ExerciseDraft
from glutetimer.training.programme import Block


@dataclass(frozen=True, slots=True)
class TypedBlocks:
    """What a sentence comes to.

    Attributes:
        items: What was read.
        question: The first thing that is unclear.
        needed: The exercises that must be made before it can be done.
        blocks: What would be added; empty while something is open or must be made.
    """

    items: tuple[SheetItem, ...] = ()
    question: SheetQuestion | None = None
    needed: tuple[ExerciseDraft, ...] = ()
    blocks: Blocks = ()


def read_typed(
    text: str, exercises: Mapping[str, Exercise], answers: Sequence[int] = ()
) -> TypedBlocks:
    """Return what a sentence comes to.

    Args:
        text: The sentence.
        exercises: All exercises by id.
        answers: Which answer was given to each question, in the order in which they come up.

    Raises:
        UserError: If it is too long.
    """
    del answers
    found = find_item(text, exercises)
    if found is None:
        return TypedBlocks()
    item = SheetBlock(text, (0, len(text)), text, found.id)
    return TypedBlocks((item,), blocks=(Block(exercise=found.id),))


def blocks_of(
    items: tuple[SheetItem, ...], exercises: Mapping[str, Exercise], own: Mapping[str, str]
) -> Blocks:
    """Return what was read as blocks; `own` are the ids of exercises that were made for it."""
    blocks = (one for one in items if isinstance(one, SheetBlock))
    ids = [one.exercise or own.get(one.name) for one in blocks]
    return tuple(Block(exercise=one) for one in ids if one in exercises)
