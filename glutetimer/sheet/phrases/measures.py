"""The numbers of a phrase with what they measure: counts, seconds and kilograms."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from glutetimer.sheet.reading import Amount, Place
from glutetimer.sheet.tokens.sheet_token import Token

MINUTE_S: Final = 60
POUND_KG: Final = 0.45359237


class Measure(NamedTuple):
    """A number, what it measures ("count", "s" or "kg"), and where it stands."""

    unit: str
    amount: Amount
    place: Place


def measures_of(tokens: Sequence[Token]) -> list[Measure]:
    """Return the numbers among the tokens of a phrase."""
    return list(_measures(tokens))


def _measures(tokens: Sequence[Token]) -> Iterator[Measure]:
    at = 0
    while at < len(tokens):
        one, *after = tokens[at : at + 5]
        kinds = [each.kind for each in after]
        unit = 2 if kinds[:1] == ["DASH"] else 1
        kind = tokens[at + unit].kind if at + unit < len(tokens) else ""
        if one.kind == "AMOUNT" and kind in ("MIN", "M") and kinds[1:3] == ["AMOUNT", "SEC"]:
            both = times(one.value, MINUTE_S), after[1].value
            both_s = plain(float(str(both[0])) + float(str(both[1])))
            yield Measure("s", both_s, _place(one, after[2]))
            at += 4
        elif one.kind == "AMOUNT" and kind in _UNITS:
            name, factor = _UNITS[kind]
            yield Measure(name, times(one.value, factor), _place(one, tokens[at + unit]))
            at += unit + 1
        elif one.kind == "AMOUNT":
            yield Measure("count", plain(one.value), one.place)
            at += 1
        elif one.kind == "CLOCK":
            yield Measure("s", plain(one.value), one.place)
            at += 1
        elif one.kind == "A" and kinds[:1] in (["MIN"], ["SEC"]):
            yield Measure("s", MINUTE_S if kinds[0] == "MIN" else 1, _place(one, after[0]))
            at += 2
        else:
            at += 1


_UNITS: Final = {
    "SEC": ("s", 1.0),
    "MIN": ("s", float(MINUTE_S)),
    "KG": ("kg", 1.0),
    "LB": ("kg", POUND_KG),
}


def times(amount: Amount, factor: float) -> Amount:
    """Return an amount in another unit; pounds come to kilograms with one decimal."""
    digits = 1 if factor == POUND_KG else 2
    if isinstance(amount, tuple):
        return _number(amount[0] * factor, digits), _number(amount[1] * factor, digits)
    return _number(amount * factor, digits)


def plain(amount: Amount) -> Amount:
    """Return an amount with whole numbers as such."""
    return times(amount, 1)


def lowest(amount: Amount) -> float:
    """Return a number, or the least of a range."""
    return amount[0] if isinstance(amount, tuple) else amount


def highest(amount: Amount) -> float:
    """Return a number, or the most of a range."""
    return amount[1] if isinstance(amount, tuple) else amount


def _number(number: float, digits: int) -> float:
    rounded = round(number, digits)
    return int(rounded) if rounded == int(rounded) else rounded


def _place(first: Token, last: Token) -> Place:
    return first.place[0], last.place[1]
