"""The day that a line begins with: "Mon: clams"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from glutetimer.sheet.phrases.scan import Chunk, Scan
from glutetimer.sheet.reading import SheetBlock, SheetKey, SheetPart
from glutetimer.sheet.vocabulary.heading_words import DAYS, SECTIONS

_MOST_WORDS: Final = 7


def day_before(cut: Scan) -> tuple[str, int]:
    """Return the day that a line begins with, and where what follows it begins: "Mon: clams"."""
    if cut.first_word not in DAYS:
        return "", 0
    for at, token in enumerate(cut.tokens[:_MOST_WORDS]):
        is_sign = token.kind in ("COLON", "DASH") and not token.joined
        if token.kind == "COLON" or is_sign:
            words = cut.words(Chunk(0, at))
            if all(one in DAYS or one in SECTIONS or one.isdecimal() for one in words):
                return cut.text_of(0, at), at + 1
            return "", 0
    return "", 0


def often_as_before(cut: Scan, blocks: Sequence[SheetBlock], begin: int) -> tuple[SheetBlock, ...]:
    """Return the exercises of a line with the days before them: "Mon/Wed/Fri: bridges 3x12"."""
    often = [one for one in cut.phrases if one.says == "often" and one.end <= begin]
    if not often:
        return tuple(blocks)
    place = cut.slice_of(often[0].first, often[0].end)
    part = SheetPart(cut.text_of(often[0].first, often[0].end), (place,))
    return tuple(replace(one, parts={SheetKey.PER: part, **one.parts}) for one in blocks)
