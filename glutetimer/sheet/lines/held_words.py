"""Holds that name what is held before how long: "hold the knees out 2 secs"."""

from __future__ import annotations

from typing import Final

from glutetimer.sheet.doses.dose import LONGEST_STOP_S
from glutetimer.sheet.phrases.measures import highest, measures_of
from glutetimer.sheet.phrases.phrase_kinds import SURE_COUNTS
from glutetimer.sheet.phrases.phrases import DosePhrase
from glutetimer.sheet.phrases.scan import Scan
from glutetimer.sheet.tokens.sheet_token import SIGN

_MOST_WORDS: Final = 4
_HOLDING: Final = frozenset(
    ("hold", "holding", "pause", "pausing", "squeeze", "squeezing", "clench", "hold it")
)
_BEGINS: Final = frozenset(("COMMA", SIGN, "AND", "DASH", "SLASH", "COLON", "WITH"))
_PARTS: Final = frozenset(("COMMA", "COLON", SIGN, "AMOUNT", "BAND", "LOAD_THING", "AND"))
_THINGS: Final = frozenset(
    ("on", "onto", "wall", "chair", "rail", "bench", "ball", "breath", "between", "then", "every")
)
"""What is held on to, or makes another statement of it."""


def hold_before(scan: Scan, phrase: DosePhrase) -> int | None:
    """Return where the word stands that makes a time behind a few words that of a hold."""
    if phrase.says != "time":
        return None
    at = phrase.first - 1
    while at >= 0 and scan.tokens[at].folded not in _HOLDING:
        one = scan.tokens[at]
        if one.kind in _PARTS or one.folded in _THINGS or phrase.first - at > _MOST_WORDS:
            return None
        at -= 1
    if at < 1 or at == phrase.first - 1:
        return None
    begins = scan.tokens[at - 1].kind in _BEGINS or scan.tokens[at - 1].folded == "then"
    begins = begins or any(one.end == at for one in scan.phrases)
    is_counted = any(one.says in SURE_COUNTS and one.end <= at for one in scan.phrases)
    length = highest(measures_of(scan.tokens[phrase.first : phrase.end])[0].amount)
    return at if begins and is_counted and length <= LONGEST_STOP_S else None
