"""Sets that differ in their reps or loads, as a programme has them: each a block of its own."""

from __future__ import annotations

import re
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
    if note is not None and (words := _apart_from(str(note.value), said.get(SheetKey.REPS))):
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


_LOAD: Final = r"(?:\W*(?:x|at|with)?\W*[\d.,]+ ?(?:kgs?|kilos?|lbs?|pounds?))?"


def _apart_from(note: str, reps: SheetPart | None) -> str:
    """Return a note without the row of reps and loads, which is what is done."""
    if reps is None or not reps.by_set:
        return note
    sets = (rf"(?:set \d\W*)?(?:x ?)?{one:g}(?: ?reps?)?{_LOAD}" for one in reps.by_set)
    row = re.compile(r"(?<!\d)" + r"(?!\d)\D+?".join(sets) + r"(?!\d)", re.IGNORECASE)
    left = row.sub("", note)
    return re.sub(r"^[\s,;]+|[\s,;]+$|(?<=,) ?,", "", left)
