"""Blocks that are typed as a sentence: "clamshell 2 x 15 each side, hold 3 s"."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeGuard

from glutetimer.sheet.reading import (
    SheetBlock,
    SheetCircuit,
    SheetItem,
    SheetProgramme,
    SheetQuestion,
)
from glutetimer.training.block_edits import Blocks
from glutetimer.training.exercise import Exercise
from glutetimer.training.exercise_draft import ExerciseDraft


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
    from glutetimer.sheet.as_programme import needed_exercises  # noqa: PLC0415 - the grammar takes its time
    from glutetimer.sheet.read import read_sheet  # noqa: PLC0415 - likewise

    sheet = read_sheet(text, exercises)
    items = tuple(item for programme in sheet.programmes for item in programme.items)
    for answer in answers:
        items = _answered(items, answer)
    question = next(_questions(items), None)
    if question is not None or not items:
        return TypedBlocks(items, question)
    needed = needed_exercises(SheetProgramme(None, items), exercises)
    blocks = () if needed else blocks_of(items, exercises, {})
    return TypedBlocks(items, None, needed, blocks)


def made_blocks(
    typed: TypedBlocks,
    make: Callable[[Iterable[ExerciseDraft]], tuple[Exercise, ...]],
    exercises: Callable[[], Mapping[str, Exercise]],
) -> Blocks:
    """Return what was typed as blocks, once the exercises that it needs are made.

    Raises:
        UserError: If one cannot be made.
    """
    made = make(typed.needed)
    own = {draft.name: one.id for draft, one in zip(typed.needed, made, strict=True)}
    return typed.blocks or blocks_of(typed.items, exercises(), own)


def blocks_of(
    items: tuple[SheetItem, ...], exercises: Mapping[str, Exercise], own: Mapping[str, str]
) -> Blocks:
    """Return what was read as blocks; `own` are the ids of exercises that were made for it."""
    from glutetimer.sheet.as_programme import as_programme  # noqa: PLC0415 - as above

    return as_programme(SheetProgramme(None, items), "typed", "typed", exercises, own).blocks


def _questions(items: tuple[SheetItem, ...]) -> Iterator[SheetQuestion]:
    for item in items:
        yield from item.questions
        if isinstance(item, SheetCircuit):
            yield from _questions(item.blocks)


def _answered(items: tuple[SheetItem, ...], number: int) -> tuple[SheetItem, ...]:
    """Return what was read with the first question answered."""
    from glutetimer.sheet.answer import answered  # noqa: PLC0415 - as above

    for at, item in enumerate(items):
        changed: SheetItem = item
        if item.questions and isinstance(item, SheetBlock):
            question = item.questions[0]
            if number < len(question.answers):
                changed = answered(item, question, question.answers[number])
        elif isinstance(item, SheetCircuit) and any(_questions(item.blocks)):
            inner = _answered(item.blocks, number)
            changed = replace(item, blocks=tuple(one for one in inner if _is_block(one)))
        if changed is not item:
            return (*items[:at], changed, *items[at + 1 :])
    return items


def _is_block(item: SheetItem) -> TypeGuard[SheetBlock]:
    return isinstance(item, SheetBlock)
