"""The words for both ways of a walk: "8 there and 8 back", "10 steps out, 10 back"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from glutetimer.sheet.tokens.sheet_token import Token

_WAYS: Final = frozenset((("there", "back"), ("out", "back")))
_COUNTED: Final = frozenset(("REPS", "STEPS"))
_BETWEEN: Final = frozenset(("AND", "COMMA", "SLASH"))


def with_ways(tokens: Sequence[Token]) -> Iterator[Token]:
    """Give the tokens, the words of both ways as those where each stands behind its number."""
    kinds: dict[int, str] = {}
    for at, one in enumerate(tokens):
        if one.folded != "back" or not _is_counted(tokens, at):
            continue
        number = at - 1 - (tokens[at - 1].kind in _COUNTED)
        before = number - 1
        while before > 0 and tokens[before].kind in _BETWEEN:
            before -= 1
        is_way = (tokens[before].folded, "back") in _WAYS and before < number - 1
        if is_way and _is_counted(tokens, before):
            kinds |= {before: "THERE", at: "BACK"}
    for at, one in enumerate(tokens):
        yield replace(one, kind=kinds[at]) if at in kinds else one


def _is_counted(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a number stands right before a word, with or without "reps"."""
    number = at - 1 - (at > 0 and tokens[at - 1].kind in _COUNTED)
    return number >= 0 and tokens[number].kind == "AMOUNT"
