"""A line of a sheet as its smallest parts: words, signs and digits, not yet what they say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final
from unicodedata import category, normalize

from glutetimer.sheet.tokens.list_marks import list_marks
from glutetimer.sheet.tokens.misread import misread_in
from glutetimer.sheet.tokens.sheet_token import MARK, STAMP, WORD, Token
from glutetimer.sheet.tokens.stamps import STAMPS
from glutetimer.sheet.vocabulary.words import KINDS

_HIDDEN: Final = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff"
"""What has no width: soft hyphens, and marks of where a word may break or which way it runs."""
_MARK: Final = f"[{_HIDDEN}\u0300-\u036f\u20e3\ufe0e\ufe0f\U0001f3fb-\U0001f3ff]"
"""What belongs to the letter or sign before it."""


_LEXEME: Final = re.compile(
    r"(?:\d\ufe0f?\u20e3)+|[xX](?=(?:amrap|max|AMRAP|MAX)\b)|(?<=\d)[xX](?=[lI][oO\d]\b)|\d+(?:st|nd|rd|th)\b"
    r"|\d+:\d\d(?!\d)|(?<=[\sxX×*(@/]):[0-9]\d(?![\d:])|\d{1,3}(?:,\d{3})+(?!\d)"
    rf"|\d+(?:[{_HIDDEN}]+\d+)+|\d+(?:\.\d+|,\d(?=\s?(?:kg|kilo|min|s\b|sec)))?"
    rf"|[½¼¾]|[^\W\d_]+(?=[½¼¾])|[^\W\d_]+(?:{_MARK}+[^\W\d_]*)*|[^\s\w]{_MARK}*|_+|\w"
)


_UNSEEN: Final = {0xFE0E: None, 0xFE0F: None, 0x20E3: None, 0x1F51F: "10"}
"""The marks that make a key or a picture of a sign, and the key for ten."""


_UNIT_SIGNS: Final = frozenset(("°", "\N{KEYCAP TEN}"))


_TEMPO: Final = re.compile(
    r"\s*:?\s*([\dXx](?:(?:\s?[-–]\s?[\dXx]){1,4}|\s?([/:.,])\s?[\dXx](?:\s?\2\s?[\dXx]){0,3})"
    r"|(?!\d[xX](?:\d\d|[5-9])(?!\w))[\dXx]{3,4})(?![\w])"
)


_TAGS: Final = re.compile(r"</?(?:b|i|u|p|li|em|strong|br|span|div|td|tr)\s?/?>", re.IGNORECASE)


_BARE_TEMPO: Final = re.compile(
    r"(?<![\w-])[0-6][-–][0-6][-–][0-6Xx](?:[-–][0-6Xx])?(?!\s?(?:reps|sets))(?![\w-])"
)


_DOSE: Final = re.compile(r"\d\s?[xX×*]\s?\d+|\d\s?(?:reps?|sets?)\b", re.IGNORECASE)


_FOUR_SPEEDS: Final = re.compile(
    r"(?<![\w.,:/-])[1-9][0-5](?:[0-5]|X)[0-5](?![\w.:/]|\s?(?:kg|m|lb)\b)"
)


_NAMES_WITH_NUMBERS: Final = re.compile(
    r"\b(?:[13]/[234](?!\s*(?:min|hour|h\b|kg|a\b|\d))|90\s?[/-]\s?90s?"
    r"|ex(?:ercise)?\.?[ ]?\d{1,2}(?=[ :.)-]+\d+[ ]?(?:[x×*]|sets?|reps?))"
    r"|(?<![\w.,/-])[12]-(?:leg|hand|arm)(?:s|ged|ed)?"
    r"|(?<![:\d])\d:\d(?![:\d])|\d{1,2}\s?/\s?52|s/l|x[ -](?:band[ ]?)?walks?"
    r"|(?<=clench test), (?:both sides|each side alone)"
    r"|figure[- ](?:of[- ]?)?(?:4|four|8|eight)s?|[34][- ]?(?:point|way)|\d{1,2}[- ]?rm)\b",
    re.IGNORECASE,
)


@cache
def known_phrases() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Return the known words by their first part, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for kind, words in KINDS.items():
        for word in words:
            signs = (" and ", " & ", " + ") if kind == "DAILY" else (" and ",)
            for spelt in {word.replace(" and ", sign) for sign in signs}:
                parts = tuple(spelt.split())
                found.setdefault(parts[0], []).append((parts, kind))
    for known in found.values():
        known.sort(key=lambda one: -len(one[0]))
    return found


def lexemes(text: str, start: int, end: int) -> Iterator[Token]:
    """Give the smallest parts of a part of a text; dates, tempos and the like are one each."""
    named = {one.start(): one.end() for one in _NAMES_WITH_NUMBERS.finditer(text, start, end)}
    tempos = {one.start(): one.end() for one in _BARE_TEMPO.finditer(text, start, end)}
    tempos |= _tempos_after_dose(text, start, end)
    stamps = {one.start(): one.end() for one in STAMPS.finditer(text, start, end)}
    marks = list_marks(text, start, end)
    tags = {one.start(): one.end() for one in _TAGS.finditer(text, start, end)}
    misread = misread_in(text, start, end, known_phrases().__contains__)
    skip = last = start
    for match in _LEXEME.finditer(text, start, end):
        skip = max(skip, tags.get(match.start(), skip))
        if match.start() < skip or _is_picture(match[0]) or not unhidden(match[0]):
            continue
        place = match.span()
        kind, words = WORD, ""
        if place[0] in stamps:
            place = (place[0], stamps[place[0]])
            kind = STAMP
        elif place[0] in marks:
            place = (place[0], marks[place[0]])
            kind = MARK
        elif place[0] in named:
            place = (place[0], named[place[0]])
            kind = "NAMED"
        elif place[0] in tempos:
            place = (place[0], tempos[place[0]])
            kind = "SPEEDS"
        elif place[0] in misread:
            stop, words = misread[place[0]]
            place = (place[0], stop)
        joined = last > start and not unhidden(text[last : place[0]])
        found = Token(kind, words or _plain(text[slice(*place)]), place, joined=joined)
        yield found
        skip = last = place[1]
        if found.folded in ("tempo", "cadence") and (speeds := _TEMPO.match(text, place[1], end)):
            yield Token("SPEEDS", speeds[1], speeds.span(1))
            skip = last = speeds.end()


def unhidden(text: str) -> str:
    """Return a text without what has no width."""
    return text if text.isascii() else "".join(one for one in text if category(one) != "Cf")


def _is_picture(text: str) -> bool:
    """Return whether a sign is a picture that says nothing, wherever it stands."""
    return category(text[0]) == "So" and text[0] not in known_phrases() and text not in _UNIT_SIGNS


def _plain(text: str) -> str:
    """Return a word as it is read: the digits of keys as digits, each letter with its marks."""
    if text.isascii():
        return text
    return normalize("NFC", unhidden(text).translate(_UNSEEN)) or text


def _tempos_after_dose(text: str, start: int, end: int) -> dict[int, int]:
    """Return the tempos in four digits behind a dose: "3x8 3010", "3 x 8 @ 30X0"."""
    dose = _DOSE.search(text, start, end)
    if dose is None:
        return {}
    found = _FOUR_SPEEDS.finditer(text, dose.end(), end)
    return {one.start(): one.end() for one in found if not one[0].endswith("00")}
