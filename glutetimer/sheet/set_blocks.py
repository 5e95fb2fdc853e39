"""Sets that differ, as a programme has them: each a block of its own."""

from __future__ import annotations

import re
from dataclasses import replace

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
    words = str(note.value) if note is not None else ""
    for part in rows.values():
        words = _apart_from(words, part.by_set)
    if note is not None and words:
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
                **{key: SheetPart(one.by_set[at], one.places) for key, one in rows.items()},
            },
        )
        for at in range(len(next(iter(rows.values())).by_set))
    )


def _apart_from(note: str, row: tuple[float, ...]) -> str:
    """Return a note without a row of numbers, which is what is done."""
    numbers = r"\D+".join(f"{one:g}" for one in row)
    left = re.sub(rf"(?<!\d)(?:x ?)?{numbers}(?!\d)(?: (?:kg|s)\b)?", "", note)
    return re.sub(r"^[\s,;]+|[\s,;]+$|(?<=,) ?,", "", left)
