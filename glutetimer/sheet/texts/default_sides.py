"""The side that a line says for all: "Right leg only:", "Operated leg: LEFT"."""

from __future__ import annotations

import re
from typing import Final

from glutetimer.sheet.phrases.phrases import DosePhrase
from glutetimer.sheet.phrases.scan import Scan, one_line
from glutetimer.sheet.texts.line_reading import Said

_SIDES: Final = frozenset(("left", "right", "both", "each"))
_NAMED_SIDE: Final = re.compile(
    r"^\W*(?:operated|affected|injured|treated|surgical|weak(?:er)?|bad|sore)\s"
    r"(?:side|leg|hip|knee|foot|ankle)\s?[:=–-]?\s?(?:is\s)?(?:the\s)?(?P<side>left|right)\b\W*$",
    re.IGNORECASE | re.MULTILINE,
)
"""A line that names the side that was operated on: "Operated leg: LEFT"."""
_FEW_OF_SIDE: Final = 5
"""In more words a side is that of what hurts: "Here is the next step for the left hip:"."""


def sides_below(cut: Scan) -> list[Said]:
    """Return the side of all below: "Carry on with the right leg only for the time being:"."""
    line = one_line(cut.text[slice(*cut.place)]).rstrip("*_ ")
    sides = [one for one in cut.phrases if one.says in _SIDES]
    is_only = any(one.kind == "ONLY" for one in cut.tokens) or len(cut.all_words) <= _FEW_OF_SIDE
    is_all = bool(sides) and len(sides) == len(cut.phrases) and line.endswith(":") and is_only
    return [(one.says, cut.tokens[one.first : one.end]) for one in sides if is_all]


def sides_named_above(cut: Scan) -> list[Said]:
    """Return the side of all that is only called that which was operated on."""
    named = {one["side"].casefold() for one in _NAMED_SIDE.finditer(cut.text, 0, cut.place[0])}
    if len(named) != 1:
        return []
    only = [one for one in cut.phrases if is_only_side(cut, one)]
    return [(side, cut.tokens[one.first : one.end]) for side in named for one in only]


def is_only_side(cut: Scan, phrase: DosePhrase) -> bool:
    """Return whether one of the sides is meant that has no name: "operated leg only"."""
    kinds = {one.kind for one in cut.tokens[phrase.first : phrase.end]}
    return phrase.says == "some_side" and "ONLY" in kinds  # not "Lie on your good side"
