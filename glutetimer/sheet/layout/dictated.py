"""Texts that were spoken: "full stop" ends a line, and "number two" begins one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from glutetimer.sheet.reading import Place

_STOP: Final = re.compile(
    r"[,.]?\s*(?<!\ba\s)(?<!\bthe\s)\b(?:full\s+stop|new\s+(?:line|paragraph)|next\s+line)\b[.,]?"
    r"|[ \t]*\n[ \t]*\n\s*",
    re.IGNORECASE,
)
"""What ends a line where one speaks; an empty line does so too."""
_SPOKEN: Final = re.compile(r"\bfull\s+stop\b(?=\W*(?:$|\w))", re.IGNORECASE)
_COUNT: Final = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_NUMBERED: Final = re.compile(
    r"(?<!\bdo\s)(?<!\bskip\s)(?<!\brepeat\s)(?<!\bof\s)(?<!\bfor\s)(?<!\bto\s)"
    rf"\b(?:number|exercise)\s(?P<count>\d{{1,2}}|{'|'.join(_COUNT)})[ ,:.-]+(?=[A-Za-z])"
    r"(?!(?:and|or|to|twice|once|again|of|x|reps?|sets?|times)\b)",
    re.IGNORECASE,
)


def dictated_lines(text: str) -> list[Place]:
    """Return the lines of a text with spoken stops, [] for one without."""
    if not any(not _is_of_talk(text, one.start()) for one in _SPOKEN.finditer(text)):
        return []
    found: list[Place] = []
    at = 0
    stops = [one for one in _STOP.finditer(text) if not _is_of_talk(text, one.start())]
    for stop in stops:
        found.append((at, stop.start()))
        if "\n" in stop[0] and not stop[0].strip():
            found.append((stop.end(), stop.end()))
        at = stop.end()
    found.append((at, len(text)))
    return [_trimmed(text, one) for one in found]


def _is_of_talk(text: str, at: int) -> bool:
    """Return whether one only speaks of a full stop: "come to a full stop"."""
    return text[:at].rstrip().casefold().endswith((" a", " the", " to"))


def _trimmed(text: str, place: Place) -> Place:
    words = text[slice(*place)]
    start = place[0] + len(words) - len(words.lstrip())
    return start, max(start, place[0] + len(words.rstrip()))


def unwrapped(text: str, lines: Sequence[Place]) -> list[Place]:
    """Return the lines; where "number two" stands in the middle of one, those as wide go on."""
    if all(len(counted_in_line(text, one)) == 1 for one in lines):
        return list(lines)
    widest = max(end - start for start, end in lines)
    found: list[Place] = []
    goes_on = False
    for start, end in lines:
        is_empty = not text[start:end].strip()
        if goes_on and not is_empty:
            found[-1] = found[-1][0], end
        else:
            found.append((start, end))
        goes_on = not is_empty and end - start >= _NEARLY * widest
    return found


_NEARLY: Final = 0.8


def counted_in_line(text: str, line: Place, fewest: int = 2) -> list[Place]:
    """Return a line, cut before each "number two" that goes on counting in it.

    Args:
        text: The sheet.
        line: Where the line stands.
        fewest: How many there must be.
    """
    begins: list[int] = []
    expected = 0
    for one in _NUMBERED.finditer(text, *line):
        number = _COUNT.index(one["count"].casefold()) + 1 if one["count"].isalpha() else 0
        number = number or int(one["count"])
        if number == expected or not begins:
            begins.append(one.start())
            expected = number + 1
    begins = [one for one in begins if text[line[0] : one].strip()] if len(begins) >= fewest else []
    return list(pairwise([line[0], *begins, line[1]]))


def begins_count(line: str) -> bool:
    """Return whether a line begins with "number two"."""
    return bool(_NUMBERED.match(line))
