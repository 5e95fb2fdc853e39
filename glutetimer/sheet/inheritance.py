"""What a sheet says for all exercises comes to each that does not say it itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from glutetimer.sheet.reading import SheetBlock, SheetCircuit, SheetItem, SheetKey, SheetPart


def with_defaults(item: SheetItem, given: Mapping[SheetKey, SheetPart]) -> SheetItem:
    """Return an item with what holds for all, as far as it says nothing else."""
    if isinstance(item, SheetCircuit):
        inner = dict(given)
        for key in (SheetKey.SETS, SheetKey.REST):
            inner.pop(key, None)
        return replace(item, blocks=tuple(_block(one, inner) for one in item.blocks))
    return _block(item, given)


def _block(block: SheetBlock, given: Mapping[SheetKey, SheetPart]) -> SheetBlock:
    asked = {one for question in block.questions for one in question.about}
    parts = dict(block.parts)
    is_timed = SheetKey.TIME in parts or SheetKey.TIME in asked
    is_counted = SheetKey.REPS in parts or SheetKey.REPS in asked
    for key, part in given.items():
        if key in parts or key in asked:
            continue
        if key is SheetKey.REPS and is_timed:
            continue
        if key in (SheetKey.TIME, SheetKey.HOLD) and (
            is_timed or (key is SheetKey.TIME and is_counted)
        ):
            continue
        parts[key] = part
    return replace(block, parts=parts)
