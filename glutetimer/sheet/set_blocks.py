"""Sets that differ in their reps, as a programme has them: each a block of its own."""

from __future__ import annotations

import re
from dataclasses import replace

from glutetimer.sheet.reading import SheetBlock, SheetKey, SheetPart


def set_blocks(block: SheetBlock) -> tuple[SheetBlock, ...]:
    """Return an exercise once for each set where the sheet says "12, 10, 8", else as it is.

    The rest between its sets stands before each but the first.
    """
    reps, sets = block.parts.get(SheetKey.REPS), block.parts.get(SheetKey.SETS)
    if reps is None or sets is None or sets.value != len(reps.by_set):
        return (block,)
    parts = dict(block.parts)
    note = parts.pop(SheetKey.NOTE, None)
    if note is not None and (words := _apart_from(str(note.value), reps.by_set)):
        parts[SheetKey.NOTE] = replace(note, value=words)
    rest = parts.get(SheetKey.REST)
    between: dict[SheetKey, SheetPart] = {}
    if rest is not None:
        between[SheetKey.REST_EXERCISES] = rest
    return tuple(
        replace(
            block,
            parts={
                **(between if at else {}),
                **parts,
                SheetKey.SETS: SheetPart(1, sets.places),
                SheetKey.REPS: SheetPart(one, reps.places),
            },
        )
        for at, one in enumerate(reps.by_set)
    )


def _apart_from(note: str, row: tuple[float, ...]) -> str:
    """Return a note without the row of reps, which is what is done."""
    numbers = r"\D+".join(f"{one:g}" for one in row)
    left = re.sub(rf"(?<!\d)(?:x ?)?{numbers}(?!\d)", "", note)
    return re.sub(r"^[\s,;]+|[\s,;]+$|(?<=,) ?,", "", left)
