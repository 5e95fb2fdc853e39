"""What was understood of an exercise of a sheet, in words, as it will be done."""

from __future__ import annotations

from collections.abc import Mapping

from glutetimer.i18n import _
from glutetimer.presentation.sheet.part_words import number_text, part_text
from glutetimer.sheet.reading import SheetBlock, SheetKey
from glutetimer.sheet.set_blocks import set_blocks


def block_words(block: SheetBlock) -> Mapping[SheetKey, str]:
    """Return the words of each part; reps that differ from set to set stand one by one."""
    words = {key: part_text(key, part.value) for key, part in block.parts.items()}
    sets = [one.parts for one in set_blocks(block)]
    if len(sets) > 1:
        row = _(", ").join(number_text(parts[SheetKey.REPS].value) for parts in sets)
        words[SheetKey.REPS] = _("{row} reps").format(row=row)
        if SheetKey.NOTE not in sets[0]:  # it said no more than that row
            words.pop(SheetKey.NOTE, None)
        else:
            words[SheetKey.NOTE] = part_text(SheetKey.NOTE, sets[0][SheetKey.NOTE].value)
    return words
