"""What no line of a sheet says of an exercise, and no usual value can stand for: it is asked."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from glutetimer.sheet.lines.line import is_held
from glutetimer.sheet.names.names import NameFinder
from glutetimer.sheet.reading import (
    Place,
    SheetAnswer,
    SheetBlock,
    SheetCircuit,
    SheetItem,
    SheetKey,
    SheetQuestion,
)

R, T, H = SheetKey.REPS, SheetKey.TIME, SheetKey.HOLD
MOST_HELD_S: Final = 10
"""So short is what each rep of a counted exercise is held, s; longer, it is held as a whole."""


def asking_for_missing(item: SheetItem, finder: NameFinder) -> SheetItem:
    """Return an item with a question for each amount that is missing and that none stands for.

    Reps that are held, without their number; and how long something is held that is none of ours.
    An exercise of ours is done as long, or as often, as usual.
    """
    if isinstance(item, SheetCircuit):
        return replace(item, blocks=tuple(_block(one, finder) for one in item.blocks))
    return _block(item, finder)


def _block(block: SheetBlock, finder: NameFinder) -> SheetBlock:
    block = _with_held_reps(block, finder)
    asked = {key for question in block.questions for key in question.about}
    if {R, T} & (set(block.parts) | asked):
        return block
    usual = finder.usual_of(block.exercise)
    if H in block.parts:
        held = block.parts[H]
        answers = [SheetAnswer({R: reps}) for reps in usual.get(R, ())]
        return _asking(block, SheetQuestion((R,), held.places[0], tuple(answers)))
    if block.exercise is None and is_held(block.name, None, finder):
        answers = [SheetAnswer({T: seconds}) for seconds in usual.get(T, ())]
        return _asking(block, SheetQuestion((T,), _place(block), tuple(answers)))
    return block


def _with_held_reps(block: SheetBlock, finder: NameFinder) -> SheetBlock:
    """Return a counted exercise whose short time is that of each rep: "hold the bridge 5 s"."""
    seconds = block.parts[T].value if T in block.parts else None
    is_short = isinstance(seconds, int | float) and seconds <= MOST_HELD_S
    is_counted = block.exercise is not None and finder.mode_of(block.exercise) == "reps"
    if not (is_short and is_counted and "hold" in block.line.casefold()):
        return block
    parts = {H if key is T else key: part for key, part in block.parts.items()}
    return replace(block, parts=parts)


def _asking(block: SheetBlock, question: SheetQuestion) -> SheetBlock:
    return replace(block, questions=(*block.questions, question))


def _place(block: SheetBlock) -> Place:
    """Return where the name stands, else the whole block."""
    at = block.line.find(block.name)
    start = block.place[0] + at
    return (start, start + len(block.name)) if at >= 0 else block.place
