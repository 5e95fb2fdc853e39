"""The day that a line begins with: "Mon: clams"."""

from __future__ import annotations

from typing import Final

from glutetimer.sheet.phrases.scan import Chunk, Scan
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
