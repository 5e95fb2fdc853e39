"""Sets that differ, as a programme has them: each a block of its own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from glutetimer.sheet.reading import SheetBlock, SheetKey, SheetPart


def set_blocks(block: SheetBlock) -> tuple[SheetBlock, ...]:
    """Return an exercise once for each set where the sheet says "12, 10, 8", else as it is.

    The rest between its sets stands before each but the first.
    """
    sets = block.parts.get(SheetKey.SETS)
    if sets is None:
        return (block,)
    rows = {key: part for key, part in block.parts.items() if len(part.by_set) == sets.value}
    if not rows:
        return (block,)
    parts = dict(block.parts)
    note = parts.pop(SheetKey.NOTE, None)
    if note is not None and (words := _apart_from(str(note.value), rows)):
        parts[SheetKey.NOTE] = replace(note, value=words)
    rest = parts.get(SheetKey.REST)
    between: dict[SheetKey, SheetPart] = {}
    if rest is not None:
        between[SheetKey.REST_EXERCISES] = rest
    number = len(next(iter(rows.values())).by_set)
    return tuple(
        replace(
            block,
            parts={
                **(between if at else {}),
                **parts,
                SheetKey.SETS: SheetPart(1, sets.places),
                **{key: SheetPart(one.by_set[at], one.places) for key, one in rows.items()},
            },
        )
        for at in range(number)
    )


_UNIT: Final = r"(?: ?(?:kgs?|kilos?|lbs?|pounds?|s|secs?|seconds?)\b)?"
_LOAD: Final = rf"(?: ?(?:x|at|with|@) ?[\d.]+{_UNIT})?"


def _apart_from(note: str, rows: Mapping[SheetKey, SheetPart]) -> str:
    """Return a note without the numbers of each set, which are what is done."""
    for key, part in rows.items():
        behind = rf"(?: ?reps?)?{_LOAD}" if key is SheetKey.REPS else _UNIT
        sets = (rf"(?:set \d\W*)?(?:x ?)?{one:g}{behind}" for one in part.by_set)
        row = re.compile(r"(?<!\d)" + r"(?!\d)\D+?".join(sets) + r"(?!\d)", re.IGNORECASE)
        note = row.sub("", note)
    return re.sub(r"^[\s,;]+|[\s,;]+$|(?<=,) ?,", "", note)
