"""Ranges of a line as one amount: "10-12", "10 to 12", "between 10 and 12"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from glutetimer.sheet.tokens.sheet_token import Token
from glutetimer.sheet.vocabulary.words import DASHES

_WIDEST: Final = 3
"""So many times the least is the most of a range with spaces around its dash."""


_TO: Final = frozenset(("to", "or", "til", "till", "~", *DASHES))


def with_ranges(tokens: list[Token]) -> Iterator[Token]:
    """Give "10-12", "10 to 12" and "between 10 and 12" as one amount."""
    at = 0
    while at < len(tokens):
        one = tokens[at]
        if one.kind == "BETWEEN" and _is_range(tokens, at + 1, frozenset(("and",))):
            yield _joined(tokens[at], tokens[at + 1], tokens[at + 3])
            at += 4
        elif _is_range(tokens, at, _TO):
            yield _joined(one, one, tokens[at + 2])
            at += 3
        elif _repeats_unit(tokens, at):
            yield _joined(one, one, tokens[at + 3])
            at += 4
        else:
            yield one
            at += 1


def _repeats_unit(tokens: list[Token], at: int) -> bool:
    """Return whether both ends of a range have their unit: "20 s to 30 s", "5kg-8kg"."""
    if len(tokens) < at + 5 or tokens[at + 1].kind not in _UNITS:
        return False
    least, unit, sign, most, same = tokens[at : at + 5]
    is_pair = unit.kind == same.kind and not (sign.kind == "DASH" and not most.joined)
    return is_pair and _is_range([least, sign, most], 0, _TO)


_UNITS: Final = frozenset(("SEC", "MIN", "KG", "LB", "REPS"))


def _joined(first: Token, least: Token, most: Token) -> Token:
    amount = (float(str(least.value)), float(str(most.value)))
    return replace(first, kind="AMOUNT", value=amount, place=(first.place[0], most.place[1]))


def _is_range(tokens: list[Token], at: int, to: frozenset[str]) -> bool:
    """Return whether a range begins at a token, which is no dash between two statements."""
    if len(tokens) < at + 3:
        return False
    least, sign, most = tokens[at : at + 3]
    if not (least.kind == most.kind == "AMOUNT" and sign.folded in to):
        return False
    rises = float(str(least.value)) < float(str(most.value))
    chained = (
        at + 4 < len(tokens)
        and tokens[at + 3].kind == "DASH" == sign.kind
        and (tokens[at + 4].kind == "AMOUNT" and tokens[at + 3].joined)
    )
    measured = (
        sign.kind != "DASH"
        and tokens[at + 3 : at + 4]
        and (tokens[at + 3].kind in ("LENGTH_UNIT", "PERCENT"))
    )
    before = tokens[max(at - 2, 0) : at]
    chained = chained or (
        [one.kind for one in before] == ["AMOUNT", "DASH"] and before[1].joined and least.joined
    )  # "60-65-70"
    if chained or not rises or measured:
        return False
    spaced = sign.kind == "DASH" and not sign.joined and not most.joined
    if not spaced:
        return True
    if float(str(most.value)) > _WIDEST * float(str(least.value)):
        return False  # "3 x 10 - 60 s": the rest
    after = tokens[at + 3].kind if at + 3 < len(tokens) else "REPS"
    return after in ("REPS", "SETS", "TIMES", "EACH", "PER", "SLASH", "EACH_SIDE") or (
        after in ("SEC", "MIN")
        and not any(one.kind in ("REST", "HOLD") for one in tokens[at + 3 :])
    )
