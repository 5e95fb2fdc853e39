"""A value as a person types it over one that was read: "12", "8-10", "1 min", "2-0-2-0"."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final

from glutetimer.sheet.reading import Amount, SheetKey, Value

MAX: Final = "max"
_Read = Callable[[str], float | None]
_NUMBER: Final = r"\d{1,4}(?:[.,]\d{1,2})?"
_LENGTH: Final = re.compile(
    r"(?P<clock>\d{1,2})(?::|\s*(?:m|min|mins|minutes?|')\s*)(?P<rest>[0-5]\d)"
    r"\s*(?:s|secs?|seconds?|\")?"
    rf"|(?P<number>{_NUMBER})\s*(?P<unit>m[a-z]*|s[a-z]*|[\"'])?"
)
_RANGE: Final = re.compile(r"\s*(?:-|–|—|\bto\b)\s*")
_MINUTE: Final = 60
_LBS: Final = 0.4536
_BOUNDS: Final = {
    SheetKey.SETS: (1, 20),
    SheetKey.ROUNDS: (1, 20),
    SheetKey.REPS: (1, 1000),
    SheetKey.HOLD: (0, 600),
    SheetKey.TIME: (1, 3600),
    SheetKey.REST: (0, 3600),
    SheetKey.REST_ROUNDS: (0, 3600),
    SheetKey.REST_EXERCISES: (0, 3600),
    SheetKey.LOAD: (0.1, 500),
}
"""What a programme takes."""
COUNTS: Final = frozenset({SheetKey.SETS, SheetKey.REPS, SheetKey.ROUNDS})
RESTS: Final = frozenset({SheetKey.REST, SheetKey.REST_ROUNDS, SheetKey.REST_EXERCISES})
LENGTHS: Final = frozenset({SheetKey.HOLD, SheetKey.TIME}) | RESTS
OPEN: Final = frozenset({SheetKey.REPS, SheetKey.TIME, SheetKey.HOLD})
"""What may be as much as one can."""
_LONGEST: Final = 120
_MAY_BE_NONE: Final = frozenset({SheetKey.LOAD, SheetKey.BAND})
_NONE: Final = frozenset(
    {"0", "0 kg", "-", "no", "none", "nothing", "no weight", "no load", "no band", "bodyweight"}
)


def typed_value(key: SheetKey, typed: str) -> Value | None:
    """Return what was typed as a value of a key, None if it cannot be one."""
    words = " ".join(typed.split()).casefold()
    if not words:
        return None
    if key in OPEN and words in {MAX, "amrap"}:
        return MAX
    if key in LENGTHS and key is not SheetKey.TIME and words in {"no", "none"}:
        return 0
    if key in READERS:
        return _amount(key, words, READERS[key])
    return _tempo(words) if key is SheetKey.TEMPO else " ".join(typed.split())[:_LONGEST]


def is_none(key: SheetKey, typed: str) -> bool:
    """Return whether what was typed over a value of a key says that there is none."""
    words = " ".join(typed.split()).casefold()
    return not words or (key in _MAY_BE_NONE and words in _NONE)


def _amount(key: SheetKey, words: str, one: _Read) -> Amount | None:
    parts = _RANGE.split(words)
    if len(parts) > 2:  # noqa: PLR2004 - the least and the most
        return None
    read = [one(part) for part in parts]
    # "30-45 s", "1-2 min": the unit stands once
    if len(parts) == 2 and one is _length and parts[0].replace(".", "").isdecimal():  # noqa: PLR2004 - likewise
        unit = re.sub(r"^[\d.,:\s]+", "", parts[1])
        read[0] = one(f"{parts[0]} {unit}")
    known = [number for number in read if number is not None]
    least, most = _BOUNDS[key]
    if len(known) < len(parts) or not all(least <= number <= most for number in known):
        return None
    if len(known) == 1 or known[0] == known[1]:
        return known[0]
    return (known[0], known[1]) if known[0] < known[1] else None


def _count(words: str) -> float | None:
    found = re.fullmatch(r"(\d{1,4})\s*(?:x|times|reps?|sets?|rounds?)?", words)
    return int(found[1]) if found else None


def _length(words: str) -> float | None:
    found = _LENGTH.fullmatch(words.strip())
    if found is None:
        return None
    if found["clock"]:
        return int(found["clock"]) * _MINUTE + int(found["rest"])
    number = _number(found["number"])
    unit = found["unit"] or "s"
    return number * _MINUTE if unit[0] in "m'" else number


def _load(words: str) -> float | None:
    found = re.fullmatch(rf"({_NUMBER})\s*(kg|kgs|kilos?|lbs?|pounds?|#)?", words)
    if found is None:
        return None
    number = _number(found[1])
    return round(number * _LBS, 1) if (found[2] or "kg")[0] in "lp#" else number


def _number(words: str) -> float:
    number = float(words.replace(",", "."))
    return int(number) if number.is_integer() else number


def _tempo(words: str) -> Value | None:
    parts = re.split(r"[-/ ]+", words)
    if len(parts) == 3:  # noqa: PLR2004 - without the pause at the top
        parts.append("0")
    if len(parts) != 4 or not all(re.fullmatch(r"x|\d{1,2}(?:\.\d)?", one) for one in parts):  # noqa: PLR2004 - the phases
        return None
    return tuple("X" if one == "x" else _number(one) for one in parts)


READERS: Final[Mapping[SheetKey, _Read]] = {
    **dict.fromkeys(COUNTS, _count),
    **dict.fromkeys(LENGTHS, _length),
    SheetKey.LOAD: _load,
}
