"""Words before an exercise that lead to it: "Don't forget", "Swap squats for"."""

from __future__ import annotations

import re
from typing import Final

from glutetimer.sheet.names.line_name import Name, name_in
from glutetimer.sheet.names.names import NameFinder
from glutetimer.sheet.phrases.phrase_kinds import COUNTS, SURE_COUNTS
from glutetimer.sheet.phrases.scan import Chunk, Scan

_REMINDERS: Final = (
    *(("don", "t", "forget"), ("dont", "forget"), ("do", "not", "forget"), ("remember",)),
    *(("don", "t", "skip"), ("dont", "skip"), ("do", "not", "skip"), ("never", "skip")),
    *(("keep",), ("carry", "on", "with"), ("continue", "with"), ("back", "to")),
    ("keep", "going", "with"),
    *(("make", "sure"), ("be", "sure"), ("keep", "up"), ("not", "forgetting"), ("plus",)),
)
"""What only reminds of the exercise behind it."""
_FILLERS: Final = frozenset(
    ("right", "so", "ok", "okay", "well", "now", "and", "oh", "then", "yes")
)
"""What people say first."""
_SWAPS: Final = {
    "swap": ("for", "with", "to"),
    "swapping": ("for", "with", "to"),
    "replace": ("with", "by"),
    "replacing": ("with", "by"),
    "change": ("to", "for", "into"),
    "switch": ("to", "for", "with"),
    "exchange": ("for", "with"),
    "trade": ("for",),
    "instead": ("do", "try", ","),
    "no": ("do", "try", "but"),
    "stop": ("do", "try", "start"),
    "skip": ("do", "try"),
    "drop": ("do", "try", "for"),
    "rather": ("do", "try", ","),
}
"""How a line begins that changes an exercise, and behind which words the new one stands."""


_OPENINGS: Final = frozenset(("also", "and", "oh", "ps", "but", "please", "pls"))
"""What may stand before a reminder."""


TURNED: Final = re.compile(
    r"\W*(?:(?:swap(?:ped)?|changed?|replaced?)\s?[:–—-]\s*)?(?:the\s|your\s)?"
    r"(?P<name>[A-Za-z][\w\s-]{1,40}?)(?:\s?\([^)]*\))?,?\s(?:now\s)?"
    r"(?:become|becomes|turns?\sinto|(?:is|are)\sreplaced\s(?:by|with))\s",
    re.IGNORECASE,
)
"""A line that tells what an exercise becomes: "Squats (3 x 12) become split squats, 2 x 6"."""


def turned_into(cut: Scan, finder: NameFinder) -> Name | None:
    """Return the name of the exercise that another becomes, None where none does."""
    found = TURNED.match(cut.text, *cut.place)
    if found is None or not finder.exact(found["name"]).is_known:
        return None
    begin = next((at for at, one in enumerate(cut.tokens) if one.place[0] >= found.end()), 0)
    name = name_in(cut, finder, begin) if begin else None
    return name if name is not None and name.found.is_known else None


def led_to(cut: Scan, finder: NameFinder) -> Name | None:
    """Return the name of the exercise that a line leads to, None where it is no such line.

    The words before it stay a note.
    """
    for begin in _begins(cut):
        counted = [one.first for one in cut.phrases if one.says in COUNTS]
        said = {one.says for one in cut.phrases if one.first >= begin}
        is_sure = bool(said & SURE_COUNTS) or (bool(said & COUNTS) and "each" in said)
        if not is_sure or min(counted) < begin:
            continue
        name = name_in(cut, finder, begin)
        if name is not None and (name.found.is_known or name.found.perhaps):
            return name
    return None


def _begins(cut: Scan) -> list[int]:
    """Return where the exercise may begin."""
    words = [(word, at) for at in range(len(cut.tokens)) for word in cut.words(Chunk(at, at + 1))]
    while words and words[0][0] in _OPENINGS:
        words = words[1:]
    folded = tuple(word for word, _at in words)
    fillers = next((at for at, one in enumerate(folded) if one not in _FILLERS), 0)
    words, folded = words[fillers:], folded[fillers:]
    for reminder in sorted(_REMINDERS, key=len, reverse=True):
        if folded[: len(reminder)] == reminder and len(words) > len(reminder):
            return [words[len(reminder)][1]]
    pivots = _SWAPS.get(folded[0] if folded else "", ())
    return [at + 1 for at, one in enumerate(cut.tokens[:-1]) if one.folded in pivots]
