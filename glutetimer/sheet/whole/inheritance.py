"""What a sheet says for all exercises comes to each that does not say it itself."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from glutetimer.sheet.doses.dose import MAX
from glutetimer.sheet.names.names import NameFinder
from glutetimer.sheet.phrases.measures import highest
from glutetimer.sheet.reading import SheetBlock, SheetCircuit, SheetItem, SheetKey, SheetPart
from glutetimer.sheet.typed_value import RESTS

_OF_ROUNDS: Final = frozenset((SheetKey.SETS, SheetKey.REST))
"""What the rounds of a circuit have in place of its exercises."""
_OF_EACH: Final = frozenset((SheetKey.TIME, SheetKey.HOLD, SheetKey.REST, SheetKey.REPS))
"""What a circuit says of each of its exercises: "30 s work, 15 s rest x 8 rounds"."""


def with_defaults(
    item: SheetItem, given: Mapping[SheetKey, SheetPart], finder: NameFinder
) -> SheetItem:
    """Return an item with what holds for all, as far as it says nothing else."""
    if isinstance(item, SheetCircuit):
        of_rounds = {SheetKey.SETS} if _are_intervals(given) else _OF_ROUNDS
        inner = {key: part for key, part in given.items() if key not in of_rounds}
        blocks = tuple(_block(one, _for(one, inner, finder)) for one in item.blocks)
        parts = dict(item.parts)
        said = {key for one in (parts, *(block.parts for block in blocks)) for key in one}
        if SheetKey.REST in given and SheetKey.REST not in inner and not said & RESTS:
            parts[SheetKey.REST_ROUNDS] = given[SheetKey.REST]
        return replace(item, blocks=blocks, parts=parts)
    return _block(item, _for(item, given, finder))


def _for(
    block: SheetBlock, given: Mapping[SheetKey, SheetPart], finder: NameFinder
) -> Mapping[SheetKey, SheetPart]:
    """Return what holds for all, without the side that works for an exercise of both at once."""
    side = given.get(SheetKey.SIDE)
    is_one = side is not None and side.value in ("left", "right")
    if not is_one or finder.has_sides(block.exercise):
        return given
    return {key: part for key, part in given.items() if key is not SheetKey.SIDE}


def _are_intervals(given: Mapping[SheetKey, SheetPart]) -> bool:
    """Return whether work and a shorter rest are said together: "40 s on, 20 s off"."""
    work, rest = given.get(SheetKey.TIME), given.get(SheetKey.REST)
    if work is None or rest is None or work.value == MAX:
        return False
    return highest(rest.value) <= highest(work.value)  # type: ignore[arg-type] # amounts


def with_same_kit(items: Sequence[SheetItem]) -> list[SheetItem]:
    """Return items; one that says "with the same band" has that of the one before it."""
    found: list[SheetItem] = []
    last: dict[SheetKey, SheetPart] = {}
    for item in items:
        blocks = []
        for block in item.blocks if isinstance(item, SheetCircuit) else (item,):
            same = {one[1].casefold() for one in _SAME_KIT.finditer(block.line)}
            keys = {_KIT[one] for one in same} - set(block.parts)
            given = {key: replace(last[key], inherited=True) for key in keys if key in last}
            blocks.append(replace(block, parts={**block.parts, **given}))
            last |= {key: part for key, part in blocks[-1].parts.items() if key in _KIT.values()}
        found.append(
            replace(item, blocks=tuple(blocks)) if isinstance(item, SheetCircuit) else blocks[0]
        )
    return found


_SAME_KIT: Final = re.compile(
    r"\b(?:the|your)\ssame\s(band|loop|weight|dumbbell|kettlebell)\b", re.IGNORECASE
)
_KIT: Final = {
    **dict.fromkeys(("band", "loop"), SheetKey.BAND),
    **dict.fromkeys(("weight", "dumbbell", "kettlebell"), SheetKey.LOAD),
}


def inherited(item: SheetItem) -> SheetItem:
    """Return an item that is done again, with all that it says from another line."""
    parts = {key: replace(part, inherited=True) for key, part in item.parts.items()}
    if isinstance(item, SheetBlock):
        return replace(item, parts=parts)
    blocks = tuple(one for one in map(inherited, item.blocks) if isinstance(one, SheetBlock))
    return replace(item, parts=parts, blocks=blocks)


def with_parts(item: SheetItem, parts: Mapping[SheetKey, SheetPart]) -> SheetItem:
    """Return an item that has other values than it had, as far as it has such values."""
    if isinstance(item, SheetCircuit):
        of_rounds = dict(item.parts)
        if SheetKey.SETS in parts and SheetKey.ROUNDS in item.parts:
            of_rounds[SheetKey.ROUNDS] = parts[SheetKey.SETS]
        others: dict[SheetKey, SheetPart] = dict(parts)
        others.pop(SheetKey.SETS, None)
        blocks = tuple(replace(one, parts=_exchanged(one, others)) for one in item.blocks)
        return replace(item, parts=of_rounds, blocks=blocks)
    return replace(item, parts=_exchanged(item, parts)) if parts else item


def _exchanged(block: SheetBlock, parts: Mapping[SheetKey, SheetPart]) -> dict[SheetKey, SheetPart]:
    is_timed = SheetKey.TIME in block.parts
    given = {key: part for key, part in parts.items() if not (key is SheetKey.REPS and is_timed)}
    return {**block.parts, **given}


def handed_down(item: SheetItem) -> SheetItem:
    """Return an item in which what a circuit says of each exercise stands at these."""
    if not isinstance(item, SheetCircuit):
        return item
    of_each = {key: part for key, part in item.parts.items() if key in _OF_EACH}
    others = {key: part for key, part in item.parts.items() if key not in _OF_EACH}
    return replace(item, parts=others, blocks=tuple(_block(one, of_each) for one in item.blocks))


def _block(block: SheetBlock, given: Mapping[SheetKey, SheetPart]) -> SheetBlock:
    asked = {one for question in block.questions for one in question.about}
    parts = dict(block.parts)
    is_timed = SheetKey.TIME in parts or SheetKey.TIME in asked
    is_counted = SheetKey.REPS in parts or SheetKey.REPS in asked
    for key, part in given.items():
        is_both = key is SheetKey.SIDE and part.value == "both"
        if key in parts or key in asked or is_both:
            continue
        if key is SheetKey.REPS and is_timed:
            continue
        if key in (SheetKey.TIME, SheetKey.HOLD) and (
            is_timed or (key is SheetKey.TIME and is_counted)
        ):
            continue
        parts[key] = part
    return replace(block, parts=parts)
