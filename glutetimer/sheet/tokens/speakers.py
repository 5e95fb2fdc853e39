"""Who says a line of a talk that was written down: "Jo: how many clams?", "Kim: 15 each side"."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from itertools import pairwise
from typing import Final

from glutetimer.sheet.tokens.lexemes import known_phrases
from glutetimer.sheet.vocabulary.heading_words import DAYS, SECTIONS, TITLES
from glutetimer.sheet.vocabulary.name_words import HEADS
from glutetimer.sheet.vocabulary.prose import PROSE

_SAID: Final = re.compile(r"[ \t]*(?P<who>[A-Z][\w.'’-]{0,15}(?: [A-Z][\w.'’-]{0,15})?): +(?=\S)")
_SPEAKERS: Final = 2
_FEWEST: Final = 2
"""So much says each of them."""


@lru_cache(8)
def speakers(text: str) -> dict[int, int]:
    """Return where the words of each line begin behind who says them, by the start of the line."""
    found: dict[int, int] = {}
    who: list[str] = []
    asked: set[str] = set()
    at = 0
    lines = text.splitlines(keepends=True)
    for line in lines:
        if said := _SAID.match(line):
            found[at] = at + said.end()
            who.append(said["who"])
            asked |= {said["who"]} if line.rstrip().endswith("?") else set()
        at += len(line)
    counted = Counter(who)
    is_talk = len(counted) == _SPEAKERS and bool(asked)
    is_talk = is_talk and (min(counted.values()) >= _FEWEST or _is_answered(text, who))
    is_talk = is_talk and 2 * len(who) > sum(bool(line.strip()) for line in lines)
    return found if is_talk and not any(map(_is_label, counted)) else {}


def _is_answered(text: str, who: list[str]) -> bool:
    """Return whether what one asks is answered by the other right below: "Jo: yes, 3x10"."""
    said = [one for one in text.splitlines() if _SAID.match(one)]
    return any(
        asker != other and line.rstrip().endswith("?") and _ANSWER.match(_SAID.sub("", below))
        for (asker, line), (other, below) in pairwise(zip(who, said, strict=True))
    )


_ANSWER: Final = re.compile(
    r"(?:oh\s|ah\s|hi\s|hm+\s)?(?:yes|no|yep|yup|yeah|nope|nah|sure|ok|okay|of course"
    r"|definitely|absolutely"
    r"|please do|not yet|you can|you could|keep|just|only|do|try|maybe|about|go|drop|leave"
    r"|stay|stick|skip|stop|\d+)\b",
    re.IGNORECASE,
)
"""How an answer begins."""


def _is_label(words: str) -> bool:
    """Return whether words before a colon are an exercise, a day or a field, not a person."""
    said = {one.rstrip("s") for one in words.casefold().split()}
    known = {one.rstrip("s") for one in HEADS | DAYS | SECTIONS | TITLES | PROSE}
    return bool(said & known) or any(one in known_phrases() for one in words.casefold().split())
