"""Rows of a table whose columns are parted by single spaces, as copied out of a document."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from glutetimer.sheet.reading import Place
from glutetimer.sheet.texts.columns import DOSED, column_of

SPACE: Final = " "
_FEWEST_HEADS: Final = 3
_AMOUNT: Final = (
    r"(?:(?:\d+(?:[.,]\d+)?(?:\s?(?:-|–|to)\s?\d+)?|max|amrap)"
    r"(?:\s?(?:secs?|seconds?|s|mins?|minutes?|m|kgs?|lbs?|reps?|x)\b)?|[-–—](?=\s|$))"
)


def spaced_heads(text: str, line: Place) -> list[Place]:
    """Return the places of heads that are a word each: "Exercise Sets Reps Hold"; else none."""
    places = [(line[0] + one.start(), line[0] + one.end()) for one in _words(text, line)]
    kinds = [column_of(text[slice(*one)]) for one in places]
    is_head = len(kinds) >= _FEWEST_HEADS and kinds[0] == "name" and all(kinds)
    is_dosed = kinds[1:2] in (["sets"], ["reps"]) and set(kinds[2:-1]) <= DOSED
    return places if is_head and is_dosed and len(set(kinds)) == len(kinds) else []


def _words(text: str, line: Place) -> list[re.Match[str]]:
    return list(re.finditer(r"\S+", text[slice(*line)]))


def spaced_cells(text: str, line: Place, kinds: Sequence[str]) -> list[Place]:
    """Return the places of the cells of a row below such heads; none where it is no row."""
    cells = [_AMOUNT if kind in DOSED else r"\S+" for kind in kinds[1:-1]]
    last = rf"{_AMOUNT}(?:\s*\D.*)?" if kinds[-1] in DOSED else r"\S.*"
    row = r"\s+".join([r"\s*(\S.*?)", *(f"({one})" for one in (*cells, last))]) + r"\s*"
    found = re.compile(row, re.IGNORECASE).fullmatch(text, *line)
    return [found.span(at) for at in range(1, len(kinds) + 1)] if found is not None else []
