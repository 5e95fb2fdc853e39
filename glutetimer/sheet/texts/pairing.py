"""What says that an exercise is done in turn with one above it: "superset with 3a, rest 60 s"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, NamedTuple

from glutetimer.sheet.doses.dose import ReadDose
from glutetimer.sheet.doses.meanings import take
from glutetimer.sheet.phrases.scan import one_line, scan
from glutetimer.sheet.reading import SheetKey, SheetPart

ABOVE: Final = "above"
"""The exercise right above is meant."""
_PAIRED: Final = re.compile(
    r"[ \t]*(?:<[-–—=]+|←|↑|\^|[,;(–—-])?[ \t]*"
    r"(?P<words>(?:super[ -]?set(?:ted)?|pair(?:ed)?|alternated?)"
    r"\s(?:this\s)?(?:(?:with|w/)\s|to\s)?(?:(?:no\.?|number|exercise|ex\.?|\#)\s?)?"
    r"(?:(?P<number>\d{1,2}[a-e]|\d{1,2}(?=\s*(?:[,;.)]|$)))|(?:the\s)?(?:one\s|exercise\s)?above"
    r"|(?:the\s)?(?:previous|last)\s(?:one|exercise))\b)[ \t]*[).,;:]*[ \t]*(?P<more>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_OF_ROUNDS: Final = frozenset(("rest", "rest_bare", "rest_minutes", "no_rest", "rounds"))


class Pairing(NamedTuple):
    """How a line says that its exercise is done in turn with one above."""

    end: int
    """Where the line ends without it."""
    number: str
    words: str
    parts: Mapping[SheetKey, SheetPart]


def pairing_in(text: str, start: int, end: int) -> Pairing | None:
    """Return what a line says of the exercise with which its own is done in turn."""
    found = next((one for one in _found(text, start, end) if one.start() > start), None)
    if found is None:
        return None
    more = scan(text, *found.span("more"))
    if more.chunks or not {one.says for one in more.phrases} <= _OF_ROUNDS:
        return None
    dose = ReadDose(text)
    for one in more.phrases:
        take(dose, one.says, more.tokens[one.first : one.end])
    if SheetKey.REST in dose.parts:
        dose.parts[SheetKey.REST_ROUNDS] = dose.parts.pop(SheetKey.REST)
    number = (found["number"] or ABOVE).casefold()
    return Pairing(found.start(), number, one_line(text[found.start("words") : end]), dose.parts)


def _found(text: str, start: int, end: int) -> list[re.Match[str]]:
    places = [one.start() for one in re.finditer(r"[ \t]*(?:<|←|[,;(–—↑^-]|\b)", text[start:end])]
    matches = [_PAIRED.match(text, start + at, end) for at in places]
    return [one for one in matches if one is not None]
