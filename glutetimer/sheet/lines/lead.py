"""Words before an exercise that lead to it: "Don't forget", "Swap squats for"."""

from __future__ import annotations

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
