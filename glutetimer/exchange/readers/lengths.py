"""Lengths as other programs write them: "1h 43m", "1:10:05", "1 Std. 10 Min.", or a bare number."""

from __future__ import annotations

import re
from typing import Final

from glutetimer.exchange.readers.calendar_words import folded, time_units
from glutetimer.exchange.readers.numbers import read_number

SECOND_MS: Final = 1000
MINUTE_MS: Final = 60_000
HOUR_MS: Final = 3_600_000
LENGTH_UNITS: Final = {"s": SECOND_MS, "min": MINUTE_MS, "h": HOUR_MS}
"""How long a number is, by the unit that a head names."""

_LONGEST: Final = 40
_COLONS: Final = re.compile(r"(?:(\d{1,4}):)?(\d{1,4}):(\d{2})(?:[.,]\d{1,9})?(?: ?(?:h|hr|hrs))?")
_PART: Final = re.compile(
    r"\s*(\d{1,6}(?:[.,]\d{1,3})?)\s*([^\W\d_]{1,14}\.?)(?:\s*,)?(?: (?:e|y|et|und|and) )?"
)


def read_length_ms(text: str, unit_ms: int = SECOND_MS, pair_ms: int = MINUTE_MS) -> int | None:
    """Return a length in ms, 0 for an empty text, None if it is none.

    Args:
        text: The length.
        unit_ms: The unit of a bare number.
        pair_ms: The unit of the first of two numbers with a colon: a minute in a set, an hour in
            a workout.
    """
    if len(text) > _LONGEST:
        return None
    plain = text.strip()
    if not plain:
        return 0
    if found := _COLONS.fullmatch(plain):
        hours, middle, last = (int(part or 0) for part in found.groups())
        if found[1] is None:
            return middle * pair_ms + last * pair_ms // 60
        return hours * HOUR_MS + middle * MINUTE_MS + last * SECOND_MS
    if (number := read_number(plain)) is not None:
        return round(number * unit_ms) if 0 <= number < 1e9 else None  # noqa: PLR2004 - decades
    return _with_units(plain)


def is_bare(text: str) -> bool:
    """Return whether a length is a number above nothing without a unit."""
    number = read_number(text.strip()) if len(text) <= _LONGEST else None
    return number is not None and number > 0


def _with_units(plain: str) -> int | None:
    total = at = 0
    while at < len(plain):
        found = _PART.match(plain, at)
        unit_ms = time_units().get(folded(found[2])) if found else None
        if found is None or unit_ms is None:
            return None
        total += round(float(found[1].replace(",", ".")) * unit_ms)
        at = found.end()
    return total
