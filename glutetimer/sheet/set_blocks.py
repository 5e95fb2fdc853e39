"""Sets that differ in their reps or loads, as a programme has them: each a block of its own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from glutetimer.sheet.reading import SheetBlock, SheetKey, SheetPart

_OF_SETS: Final = (SheetKey.REPS, SheetKey.LOAD)


def set_blocks(block: SheetBlock) -> tuple[SheetBlock, ...]:
    """Return an exercise once for each set where the sheet says "12, 10, 8", else as it is.

    The rest between its sets stands before each but the first.
    """
    sets = block.parts.get(SheetKey.SETS)
    said = {key: block.parts[key] for key in _OF_SETS if key in block.parts}
    differ = {key: part for key, part in said.items() if part.by_set}
    if sets is None or not differ or any(len(one.by_set) != sets.value for one in differ.values()):
        return (block,)
    parts = dict(block.parts)
    note = parts.pop(SheetKey.NOTE, None)
    if note is not None and (words := _apart_from(str(note.value), differ)):
        parts[SheetKey.NOTE] = replace(note, value=words)
    rest = parts.get(SheetKey.REST)
    between: dict[SheetKey, SheetPart] = {}
    if rest is not None:
        between[SheetKey.REST_EXERCISES] = rest
    one_set = SheetPart(1, sets.places)
    number = len(next(iter(differ.values())).by_set)
    return tuple(
        replace(
            block,
            parts={
                **(between if at else {}),
                **parts,
                SheetKey.SETS: one_set,
                **{key: SheetPart(one.by_set[at], one.places) for key, one in differ.items()},
            },
        )
        for at in range(number)
    )


_UNIT: Final = r"(?: ?(?:kgs?|kilos?|lbs?|pounds?))?"
_LOAD: Final = rf"(?:\W*(?:x|at|with)?\W*[\d.,]+{_UNIT})?"


def _apart_from(note: str, differ: Mapping[SheetKey, SheetPart]) -> str:
    """Return a note without the rows of reps and loads, which are what is done."""
    for key, part in differ.items():
        behind = rf"(?: ?reps?)?{_LOAD}" if key is SheetKey.REPS else _UNIT
        sets = (rf"(?:set \d\W*)?(?:x ?)?{one:g}{behind}" for one in part.by_set)
        row = re.compile(r"(?<!\d)" + r"(?!\d)\D+?".join(sets) + r"(?!\d)", re.IGNORECASE)
        note = row.sub("", note)
    return re.sub(r"^[\s,;]+|[\s,;]+$|(?<=,) ?,", "", note)
