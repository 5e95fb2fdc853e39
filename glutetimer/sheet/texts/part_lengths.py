"""Headings that say how long a part or a session takes: "Lunch break legs - about 20 minutes"."""

from __future__ import annotations

from typing import Final

from glutetimer.sheet.phrases.measures import highest, measures_of
from glutetimer.sheet.phrases.scan import Chunk, Scan
from glutetimer.sheet.vocabulary.heading_words import PARTS
from glutetimer.sheet.vocabulary.name_surroundings import IMPERATIVE_NAMES, VERBS

LONGEST_TIME_S: Final = 300
"""A longer time is that of a session, not of an exercise."""
_TRAINED: Final = frozenset(("glutes", "hips", "legs", "body", "abs", "bum"))
"""What parts are called after that they train."""


def part_before_length(cut: Scan) -> str:
    """Return what a line calls a part of which it only says how long it takes, "" for no part."""
    if [one.says for one in cut.phrases] != ["time"] or cut.phrases[0].first == 0:
        return ""
    length = cut.phrases[0]
    sign = cut.tokens[length.first - 1]
    words = cut.words(Chunk(0, length.first))
    is_part = words[-1:] and words[-1] in PARTS | _TRAINED
    is_part = is_part and not set(words) & (VERBS | IMPERATIVE_NAMES)
    seconds = highest(measures_of(cut.tokens[length.first : length.end])[0].amount)
    if sign.text.isalnum() or not is_part or seconds <= LONGEST_TIME_S:
        return ""
    return cut.text_of(0, length.first - 1).strip(" -–:,(")
