"""A line of a sheet as tokens: words by what they are, and numbers with their ranges."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Final
from unicodedata import category, normalize

from glutetimer.sheet.sheet_token import MARK, SIGN, STAMP, WORD, Token
from glutetimer.sheet.stamps import STAMPS
from glutetimer.sheet.token_numbers import with_abouts, with_numbers
from glutetimer.sheet.token_ranges import with_ranges
from glutetimer.sheet.words import KINDS, NUMBERS

_MARK: Final = "[\u0300-\u036f\u200d\u20e3\ufe0e\ufe0f\U0001f3fb-\U0001f3ff]"
"""What belongs to the letter or sign before it."""


_LEXEME: Final = re.compile(
    r"(?:\d\ufe0f?\u20e3)+|[xX](?=(?:amrap|max|AMRAP|MAX)\b)|\d+(?:st|nd|rd|th)\b|\d+:\d\d(?!\d)|\d{1,3}(?:,\d{3})+(?!\d)"
    r"|\d+(?:\.\d+|,\d(?=\s?(?:kg|kilo|min|s\b|sec)))?"
    rf"|[½¼¾]|[^\W\d_]+(?=[½¼¾])|[^\W\d_]+(?:{_MARK}+[^\W\d_]*)*|[^\s\w]{_MARK}*|_+|\w"
)


_UNSEEN: Final = {0xFE0E: None, 0xFE0F: None, 0x20E3: None, 0x200D: None, 0x1F51F: "10"}
"""The marks that make a key or a picture of a sign, and the key for ten."""


_UNIT_SIGNS: Final = frozenset(("°", "\N{KEYCAP TEN}"))


_TEMPO: Final = re.compile(r"\s*:?\s*([\dXx](?:\s?[-–/:.,]\s?[\dXx]){1,4}|[\dXx]{3,4})(?![\w])")


_TAGS: Final = re.compile(r"</?(?:b|i|u|p|li|em|strong|br|span|div|td|tr)\s?/?>", re.IGNORECASE)


_BARE_TEMPO: Final = re.compile(
    r"(?<![\w-])\d[-–]\d[-–][\dXx](?:[-–][\dXx])?(?!\s?(?:reps|sets))(?![\w-])"
)


_DOSE: Final = re.compile(r"\d\s?[xX×*]\s?\d+|\d\s?(?:reps?|sets?)\b", re.IGNORECASE)


_FOUR_SPEEDS: Final = re.compile(
    r"(?<![\w.,:/-])[1-9][0-5](?:[0-5]|X)[0-5](?![\w.:/]|\s?(?:kg|m|lb)\b)"
)


_NAMES_WITH_NUMBERS: Final = re.compile(
    r"\b(?:[13]/[234](?!\s*(?:min|hour|h\b|kg|a\b|\d))|90\s?[/-]\s?90s?"
    r"|s/l|figure[- ](?:of[- ]?)?(?:4|four|8|eight)s?|[34][- ]?(?:point|way)|1[- ]?rm)\b",
    re.IGNORECASE,
)


_FIRST_MARK: Final = re.compile(r"\(?(\d{1,2})[.)][ \t]*$")


_MARKS: Final = re.compile(r"(?<=[\s;,])\(?(\d{1,2})[.)](?=[ \t]+[A-Za-z*])")
"""What counts the exercises of a line."""


@cache
def _phrases() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Return the known words by their first part, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for kind, words in KINDS.items():
        for word in words:
            parts = tuple(word.split())
            found.setdefault(parts[0], []).append((parts, kind))
    for known in found.values():
        known.sort(key=lambda one: -len(one[0]))
    return found


def tokens_of(text: str, start: int, end: int) -> list[Token]:
    """Return the tokens of a part of a text."""
    named = {one.start(): one.end() for one in _NAMES_WITH_NUMBERS.finditer(text, start, end)}
    tempos = {one.start(): one.end() for one in _BARE_TEMPO.finditer(text, start, end)}
    tempos |= _tempos_after_dose(text, start, end)
    stamps = {one.start(): one.end() for one in STAMPS.finditer(text, start, end)}
    marks = _marks(text, start, end)
    tags = {one.start(): one.end() for one in _TAGS.finditer(text, start, end)}
    raw: list[Token] = []
    skip = start
    for match in _LEXEME.finditer(text, start, end):
        skip = max(skip, tags.get(match.start(), skip))
        if match.start() < skip or _is_picture(match[0]):
            continue
        place = match.span()
        kind = WORD
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
        skip = place[1]
        joined = bool(raw) and raw[-1].place[1] == place[0]
        raw.append(Token(kind, _plain(text[slice(*place)]), place, joined=joined))
        if raw[-1].folded in ("tempo", "cadence") and (speeds := _TEMPO.match(text, place[1], end)):
            raw.append(Token("SPEEDS", speeds[1], speeds.span(1)))
            skip = speeds.end()
    numbered = list(with_numbers(list(_with_words(raw))))
    return _with_names(list(with_ranges(_with_initials(list(with_abouts(numbered))))))


def _marks(text: str, start: int, end: int) -> dict[int, int]:
    """Return the numbers that go on with the one before the line: "1) clams 2x15 2) squats"."""
    line = text.rfind("\n", 0, start) + 1
    first = _FIRST_MARK.search(text, line, start)
    found: dict[int, int] = {}
    number = int(first[1]) + 1 if first else 0
    for one in _MARKS.finditer(text, start, end) if first else ():
        if int(one[1]) == number:
            found[one.start()] = one.end()
            number += 1
    return found


def _is_picture(text: str) -> bool:
    """Return whether a sign is a picture that says nothing, wherever it stands."""
    return category(text[0]) == "So" and text[0] not in _phrases() and text not in _UNIT_SIGNS


def _plain(text: str) -> str:
    """Return a word as it is read: the digits of keys as digits, each letter with its marks."""
    return text if text.isascii() else normalize("NFC", text.translate(_UNSEEN)) or text


def _tempos_after_dose(text: str, start: int, end: int) -> dict[int, int]:
    """Return the tempos in four digits behind a dose: "3x8 3010", "3 x 8 @ 30X0"."""
    dose = _DOSE.search(text, start, end)
    if dose is None:
        return {}
    found = _FOUR_SPEEDS.finditer(text, dose.end(), end)
    return {one.start(): one.end() for one in found if not one[0].endswith("00")}


def _with_words(raw: list[Token]) -> Iterator[Token]:
    """Give the words of several parts as one, each word of its kind."""
    at = 0
    while at < len(raw):
        one = raw[at]
        length, kind = 1, one.kind
        if kind == WORD:
            for parts, known in _phrases().get(one.folded, ()):
                if tuple(each.folded for each in raw[at : at + len(parts)]) == parts:
                    length, kind = len(parts), known
                    break
        last = raw[at + length - 1]
        text = one.text if length == 1 else " ".join(each.text for each in raw[at : at + length])
        if (
            kind == WORD
            and one.folded.endswith(("st", "nd", "rd", "th"))
            and one.text[0].isdecimal()
        ):
            kind = "NAMED"
        if length == 1 and _is_plain_sign(raw, at):
            kind = SIGN
        if kind == WORD and not one.text[0].isalnum() and one.folded not in NUMBERS:
            kind = SIGN
        yield replace(one, kind=kind, text=text, place=(one.place[0], last.place[1]))
        at += length


def _is_plain_sign(raw: list[Token], at: int) -> bool:
    """Return whether a sign is a quotation mark or emphasis, not seconds, "times" or pounds."""
    one, before = raw[at], raw[at - 1].text if at else ""
    if one.text == "*":
        return not before or before == "*" or (before.isalpha() and raw[at].joined)
    if one.text == "#":
        return not (one.joined and before[-1:].isdecimal())
    return one.text == '"' and _quotes(raw, at)


def _quotes(raw: list[Token], at: int) -> bool:
    """Return whether a mark opens or closes words; one behind a number is seconds."""
    is_open = is_quote = False
    for place, one in enumerate(raw[: at + 1]):
        if one.text == '"':
            is_behind = place > 0 and one.joined and raw[place - 1].text[-1].isdecimal()
            is_quote = is_open or not is_behind
            is_open = is_quote and not is_open
    return is_quote


def _with_initials(tokens: list[Token]) -> list[Token]:
    """Take letters that are glued to numbers for what they mean: "3s x 15r", "S3 R12", "R60s"."""
    found = list(tokens)
    letters: dict[str, list[int]] = {"s": [], "r": []}
    for at, one in enumerate(tokens):
        before = tokens[at - 1] if at else None
        after = tokens[at + 1] if at + 1 < len(tokens) else None
        is_behind = before is not None and before.kind == "AMOUNT" and one.joined
        is_before = after is not None and after.kind == "AMOUNT" and after.joined
        if one.folded in letters and (is_behind or is_before):
            letters[one.folded].append(at)
        if one.folded == "r" and is_before and after and _most(after) >= _LEAST_REST_S:
            found[at] = replace(one, kind="REST")
        if one.folded == "b" and before and before.kind in ("AMOUNT", "REPS") and after is None:
            found[at] = replace(one, kind="EACH_SIDE")  # "2 x 10 B": bilaterally
        is_plus = one.text in ("+", "~") and is_behind and is_before
        if is_plus:
            found[at] = replace(one, kind="SLASH" if one.text == "+" else "DASH", text=one.text)
    if letters["s"] and letters["r"] and all(found[at].kind != "REST" for at in letters["r"]):
        for at in letters["s"]:
            found[at] = replace(found[at], kind="SETS")
        for at in letters["r"]:
            found[at] = replace(found[at], kind="REPS")
    return found


def _most(token: Token) -> float:
    return token.value[1] if isinstance(token.value, tuple) else token.value


_LEAST_REST_S: Final = 20


def _with_names(tokens: list[Token]) -> list[Token]:
    """Take words for parts of a name that mostly are parts of a dose: "glute squeeze 10 x 5 s"."""
    found = [
        one
        for at, one in enumerate(tokens)
        if not (one.text == "(" and at and tokens[at - 1].kind == "X")  # "3 x (10-12)"
    ]
    tokens = list(found)
    for at, one in enumerate(tokens[1:], 1):
        before, after = tokens[at - 1], tokens[at + 1 : at + 3]
        is_name = one.kind in ("HOLD", "SETS") and before.folded in _SQUEEZED
        counted = [each.kind for each in after] == ["AMOUNT", "X"]
        is_held = one.kind == "HOLD" and before.kind in (WORD, "SIDE") and counted
        if is_name or is_held:
            found[at] = replace(one, kind=WORD)
    return found


_SQUEEZED: Final = frozenset(
    (
        *(
            "glute",
            "glutes",
            "gluteal",
            "quad",
            "quads",
            "ham",
            "hamstring",
            "bum",
            "butt",
            "cheek",
        ),
        *("buttock", "buttocks", "ball", "pillow", "adductor", "bottom", "towel", "cushion"),
    )
)
"""What is squeezed in an exercise that is called after it."""
