"""A line of a sheet as tokens: words by what they are, and numbers with their ranges."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Final
from unicodedata import category, normalize

from glutetimer.sheet.reading import Amount, Place
from glutetimer.sheet.stamps import STAMPS
from glutetimer.sheet.words import DASHES, KINDS, NUMBERS

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
WORD: Final = "WORD"
MARK: Final = "MARK"
"""The number of a further exercise on a line: "2)"."""
STAMP: Final = "STAMP"
"""A date, a time of day and the like: a number that is no dose."""
SIGN: Final = "SIGN"
"""A comma, a bracket and the like, that the grammar does not know."""
_WIDEST: Final = 3
"""So many times the least is the most of a range with spaces around its dash."""
_FRACTIONS: Final = {("1", "2"): 0.5, ("1", "4"): 0.25, ("3", "4"): 0.75, ("1", "3"): 1 / 3}
_TO: Final = frozenset(("to", "or", "til", "till", "~", *DASHES))
_NO_COUNT: Final = frozenset(
    ("leg", "legs", "legged", "arm", "armed", "hand", "handed", "foot", "point", "way", "side")
)
"""A number before one of them says how an exercise is done: "one-leg deadlift"."""
_TEMPO: Final = re.compile(r"\s*:?\s*([\dXx](?:\s?[-–/:.,]\s?[\dXx]){1,4}|[\dXx]{3,4})(?![\w])")
_TAGS: Final = re.compile(r"</?(?:b|i|u|p|li|em|strong|br|span|div|td|tr)\s?/?>", re.IGNORECASE)
_GROUPED: Final = re.compile(r"\d{1,3}(?:,\d{3})+")
"""A large number with commas: "10,000"."""
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


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a sign or a number, what it is, and where it stands in the text."""

    kind: str
    text: str
    place: Place
    value: Amount = 0
    joined: bool = False
    """Whether it follows the one before without a space."""
    folded: str = field(init=False)
    """The text in small letters."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "folded", self.text.casefold())


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
    numbered = list(_with_numbers(list(_with_words(raw))))
    return _with_names(list(_with_ranges(_with_initials(list(_with_abouts(numbered))))))


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


def _with_numbers(tokens: list[Token]) -> Iterator[Token]:
    """Give numbers in digits, in words and as fractions as amounts."""
    at = 0
    while at < len(tokens):
        number, length = _number(tokens, at)
        if length:
            first, last = tokens[at], tokens[at + length - 1]
            kind = "CLOCK" if ":" in first.text else "AMOUNT"
            place = (first.place[0], last.place[1])
            yield replace(first, kind=kind, value=number, place=place)
        else:
            yield tokens[at]
        at += length or 1


def _number(tokens: list[Token], at: int) -> tuple[float, int]:
    """Return the number that begins at a token, and how many tokens it has; none has 0."""
    one = tokens[at]
    if one.kind != WORD:
        return 0, 0
    after = [each.folded for each in tokens[at + 1 : at + 4]]
    if one.text[0].isdecimal():
        return _number_in_digits(one.text, after)
    hyphen = after[:1] == ["-"]
    number, length = _number_in_words(one.folded, after[1:] if hyphen else after)
    if length == 1 and _is_hyphened(tokens, at):
        return 0, 0
    return number, length + (hyphen and length > 1)


def _is_hyphened(tokens: list[Token], at: int) -> bool:
    """Return whether a number word is a part of a name: "four-square hops", "figure-of-eight"."""
    after = tokens[at + 1 : at + 3]
    if [one.text in DASHES and one.joined for one in after[:1]] == [True]:
        word = after[1].folded if len(after) > 1 and after[1].joined else ""
        return word.isalpha() and after[1].kind == WORD and word not in NUMBERS
    before = tokens[max(at - 2, 0) : at]
    is_last = len(before) > 1 and before[1].text in DASHES and before[1].joined
    is_last = is_last and tokens[at].joined and before[0].kind in (WORD, "OF")
    return is_last and (not after or after[0].kind in (WORD, SIGN, "COLON", "DASH"))


def _number_in_digits(digits: str, after: list[str]) -> tuple[float, int]:
    """Return a number, a time such as "1:30", or a fraction, and how many tokens it has."""
    if ":" in digits:
        minutes, seconds = digits.split(":")
        return int(minutes[:4]) * 60 + int(seconds), 1
    if after[:1] == ["/"] and (digits, *after[1:2]) in _FRACTIONS:
        return _FRACTIONS[digits, after[1]], 3
    grouped = digits.replace(",", "" if _GROUPED.fullmatch(digits) else ".")
    number = float(grouped[:9])
    if after and after[0] in ("½", "¼", "¾"):
        return number + NUMBERS[after[0]], 2
    if after[1:2] == ["/"] and (after[0], *after[2:3]) in _FRACTIONS:
        return number + _FRACTIONS[after[0], after[2]], 4
    return number, 1


def _number_in_words(word: str, after: list[str]) -> tuple[float, int]:
    if word == "half" and after[:1] in (["a"], ["an"]):
        return 0.5, 2
    if word == "couple" and after[:1] == ["of"]:
        return 2, 2
    number = NUMBERS.get(word, 0)
    if not number or (after and after[0] in _NO_COUNT):
        return 0, 0
    tens = number >= 20 and number % 10 == 0  # noqa: PLR2004 - "twenty-five"
    if tens and after and 0 < NUMBERS.get(after[0], 0) < 10:  # noqa: PLR2004 - its ones
        return number + NUMBERS[after[0]], 2
    return number, 1


def _with_abouts(tokens: list[Token]) -> Iterator[Token]:
    """Give "10 or so" and "8ish" as the amount."""
    for at, one in enumerate(tokens):
        after = tokens[at + 1] if at + 1 < len(tokens) else None
        if one.kind == "AMOUNT" and after is not None and after.kind == "SO":
            yield replace(one, place=(one.place[0], after.place[1]))
        elif one.kind != "SO" or not at or tokens[at - 1].kind != "AMOUNT":
            yield one


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


def _with_ranges(tokens: list[Token]) -> Iterator[Token]:
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
        else:
            yield one
            at += 1


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
