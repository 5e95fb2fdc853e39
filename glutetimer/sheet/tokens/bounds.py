"""The least and the most said apart, as one range: "min. 8, max. 12", "at least 8, up to 12"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from glutetimer.sheet.tokens.sheet_token import Token

_LEAST: Final = frozenset(("min", "minimum", "at least"))
_MOST: Final = frozenset(("max", "maximum", "up to"))
_BETWEEN: Final = ("COMMA", "SLASH", "AND", "DASH")


def with_bounds(tokens: Sequence[Token]) -> Iterator[Token]:
    """Give the tokens, the least and the most of one thing as its range."""
    at = 0
    while at < len(tokens):
        is_unit = at > 0 and tokens[at - 1].kind == "AMOUNT"  # "1 min 8"
        least = None if is_unit else _bound(tokens, at, _LEAST)
        joint = least[1] if least else at
        joint += joint < len(tokens) and tokens[joint].kind in _BETWEEN
        most = _bound(tokens, joint, _MOST) if least else None
        if least and most and least[0] < most[0]:
            place = (tokens[at].place[0], tokens[most[1] - 1].place[1])
            yield replace(tokens[at], kind="AMOUNT", value=(least[0], most[0]), place=place)
            at = most[1]
        else:
            yield tokens[at]
            at += 1


def _bound(tokens: Sequence[Token], at: int, words: frozenset[str]) -> tuple[float, int] | None:
    """Return the number behind one of some words, and where it ends: "min. 8", "max of 12"."""
    if at >= len(tokens) or tokens[at].folded not in words:
        return None
    number = at + 1
    while number < len(tokens) and tokens[number].folded in (".", ":", "of"):
        number += 1
    found = tokens[number] if number < len(tokens) else None
    if found is None or found.kind != "AMOUNT" or isinstance(found.value, tuple):
        return None
    return found.value, number + 1
