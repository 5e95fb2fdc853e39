"""How many sets are done of an exercise where its sheet does not say."""

from __future__ import annotations

from typing import Final

from glutetimer.sheet.reading import SheetBlock, SheetKey

LONG_S: Final = 180
"""What takes as long as that is done once, s: a walk of twenty minutes. Our own rule."""


def sets_unsaid(block: SheetBlock, usual: int | None = None) -> int | None:
    """Return the number of sets that stands for none; None where the sheet says it.

    Args:
        block: An exercise that is in no circuit.
        usual: How many sets are usual, None for what is usual where it is done.
    """
    if SheetKey.SETS in block.parts:
        return None
    part = block.parts.get(SheetKey.TIME)
    time = part.value if part is not None else None
    longest = time[-1] if isinstance(time, tuple) else time
    is_long = isinstance(longest, int | float) and longest >= LONG_S
    return 1 if is_long else usual
