"""Doses that are for another day than this one: "drop to 2x8 if it hurts", "→ 3x12 as able"."""

from __future__ import annotations

from typing import Final

from glutetimer.sheet.phrases.phrase_kinds import COUNTS, SURE_COUNTS
from glutetimer.sheet.phrases.phrases import DosePhrase
from glutetimer.sheet.phrases.scan import Scan
from glutetimer.sheet.vocabulary.reserve_words import CASES, CHANGING, LATER, LATER_PAIRS

_VERB_NEAR: Final = 5
"""So many words before a dose may stand what changes to it: "drop the reps right down to"."""


def is_instead(scan: Scan, phrase: DosePhrase, start: int) -> bool:
    """Return whether a phrase is what the dose before it is changed to, now or later.

    Args:
        scan: The line.
        phrase: What is perhaps for another day.
        start: Where the part of the line begins that is about this exercise.
    """
    before_it = [one for one in scan.phrases if start <= one.first and one.end <= phrase.first]
    if phrase.says == "max" and before_it and before_it[-1].end == phrase.first:
        return is_instead(scan, before_it[-1], start)  # "→ 3x12 as tolerated"
    earlier = [one.end for one in before_it if one.says in SURE_COUNTS]
    if not earlier or phrase.says not in COUNTS:
        return False
    between = [one.folded for one in scan.tokens[earlier[-1] : phrase.first]][-_VERB_NEAR:]
    before = between[-1] if between else ""
    if _ends_with_arrow(between) or before == "to" == " ".join(between):
        return is_later(scan, phrase.end)
    is_changed = bool(before.split()) and before.split()[-1] == "to"
    is_changed = is_changed and any(CHANGING & set(one.split()) for one in between)
    return is_changed or (is_for_a_case(scan, phrase.end) and phrase.says in SURE_COUNTS)


def _ends_with_arrow(words: list[str]) -> bool:
    return words[-1:] == ["→"] or (len(words) > 1 and words[-1] == ">" and words[-2] in "-–—=")


def is_for_a_case(scan: Scan, at: int) -> bool:
    """Return whether a condition stands at a token: "if sore", "on bad days"."""
    words = [one.folded for one in scan.tokens[at : at + 4]]
    is_day = words[:1] == ["on"] and any(one.rstrip("s") == "day" for one in words)
    return bool(CASES & set(words[:1])) or is_day


def is_later(scan: Scan, at: int) -> bool:
    """Return whether what stands at a token puts off what is before it: "as able", "by week 4"."""
    words = [word for one in scan.tokens[at : at + 3] for word in one.folded.split()]
    return bool(LATER & set(words[:1])) or (tuple(words[:2]) in LATER_PAIRS)
