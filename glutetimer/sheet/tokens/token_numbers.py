"""Numbers of a line in digits, in words and as fractions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from glutetimer.sheet.tokens.sheet_token import SIGN, WORD, Token
from glutetimer.sheet.vocabulary.words import DASHES, NUMBERS

_FRACTIONS: Final = {("1", "2"): 0.5, ("1", "4"): 0.25, ("3", "4"): 0.75, ("1", "3"): 1 / 3}


_NO_COUNT: Final = frozenset(
    ("leg", "legs", "legged", "arm", "armed", "hand", "handed", "foot", "point", "way", "side")
)
"""A number before one of them says how an exercise is done: "one-leg deadlift"."""


_MOST_LIMBS: Final = 4
_GROUPED: Final = re.compile(r"\d{1,3}(?:,\d{3})+")
"""A large number with commas: "10,000"."""


def with_numbers(tokens: list[Token]) -> Iterator[Token]:
    """Give numbers in digits, in words and as fractions as amounts."""
    at = 0
    while at < len(tokens):
        if _is_minute_and_a_half(tokens, at):
            end = tokens[at + 4].place[1]
            yield replace(tokens[at], kind="AMOUNT", value=1.5)
            yield replace(tokens[at + 1], place=(tokens[at + 1].place[0], end))
            at += 5
            continue
        number, length = _number(tokens, at)
        if length:
            first, last = tokens[at], tokens[at + length - 1]
            kind = "CLOCK" if ":" in first.text else "AMOUNT"
            place = (first.place[0], last.place[1])
            yield replace(first, kind=kind, value=number, place=place)
        else:
            yield tokens[at]
        at += length or 1


def _is_minute_and_a_half(tokens: list[Token], at: int) -> bool:
    words = [one.folded for one in tokens[at : at + 5]]
    return words[:1] in (["a"], ["one"]) and words[1:] == ["minute", "and", "a", "half"]


def _number(tokens: list[Token], at: int) -> tuple[float, int]:
    """Return the number that begins at a token, and how many tokens it has; none has 0."""
    one = tokens[at]
    if one.kind != WORD:
        return 0, 0
    after = [each.folded for each in tokens[at + 1 : at + 4]]
    if one.text[0].isdecimal() or (one.text[0] == ":" and one.text[1:].isdecimal()):
        return _number_in_digits(one.text, after)
    hyphen = after[:1] == ["-"]
    number, length = _number_in_words(one.folded, after[1:] if hyphen else after)
    if length == 1 and (_is_hyphened(tokens, at) or _is_pronoun(tokens, at)):
        return 0, 0
    return number, length + (hyphen and length > 1)


def _is_pronoun(tokens: list[Token], at: int) -> bool:
    """Return whether "one" counts nothing: "the next one is", "just one exercise"."""
    before = tokens[at - 1].kind if at else ""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    is_apart = after is not None and after.kind in ("DASH", "SLASH") and not after.joined
    is_counting = after is not None and (after.kind in _COUNTED or after.folded in NUMBERS)
    is_counting = is_counting and not is_apart
    return tokens[at].folded == "one" and not is_counting and before not in ("X", "COLON")


_COUNTED: Final = frozenset(
    ("SETS", "REPS", "STEPS", "GOES", "TIMES", "ROUNDS", "SEC", "MIN", "HOUR", "KG", "LB", "X",
     "SIDE", "OR", "IN", "DASH", "SLASH", "DAY", "BREATHS", "COUNT", "TRAVEL_UNIT",
     "DISTANCE_UNIT")
)  # fmt: skip # a word list
"""What may follow a "one" that counts."""


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
        return int(minutes[:4] or 0) * 60 + int(seconds), 1
    if after[:1] == ["/"] and (digits, *after[1:2]) in _FRACTIONS:
        return _FRACTIONS[digits, after[1]], 3
    grouped = digits.replace(",", "" if _GROUPED.fullmatch(digits) else ".")
    number = float(grouped[:9])
    if after[:3] == ["and", "a", "half"]:
        return number + 0.5, 4
    if after and after[0] in ("½", "¼", "¾"):
        return number + NUMBERS[after[0]], 2
    if after[1:2] == ["/"] and (after[0], *after[2:3]) in _FRACTIONS:
        return number + _FRACTIONS[after[0], after[2]], 4
    return number, 1


def _number_in_words(word: str, after: list[str]) -> tuple[float, int]:
    if word == "half" and after[:1] in (["a"], ["an"]):
        return (6, 3) if after[1:2] == ["dozen"] else (0.5, 2)
    if word == "couple" and after[:1] == ["of"]:
        return 2, 2
    number = NUMBERS.get(word, 0)
    if number and after[:3] == ["and", "a", "half"]:
        return number + 0.5, 4
    if not number or (number <= _MOST_LIMBS and after and after[0] in _NO_COUNT):
        return 0, 0
    tens = number >= 20 and number % 10 == 0  # noqa: PLR2004 - "twenty-five"
    if tens and after and 0 < NUMBERS.get(after[0], 0) < 10:  # noqa: PLR2004 - its ones
        return number + NUMBERS[after[0]], 2
    return number, 1


_COUPLES: Final = frozenset(("a couple of", "couple of", "a couple"))
_IN_PAIRS: Final = frozenset(("SETS", "ROUNDS", "GOES", "MIN", "HOUR"))
"""What is two where it is a couple."""


def with_pairs(tokens: list[Token]) -> Iterator[Token]:
    """Give "a couple of sets" as two of them; a couple of reps or times may be more."""
    for at, one in enumerate(tokens):
        after = tokens[at + 1].kind if at + 1 < len(tokens) else ""
        is_pair = one.kind == "VAGUE" and one.folded in _COUPLES and after in _IN_PAIRS
        yield replace(one, kind=WORD, text="two") if is_pair else one


_BEFORE_SO: Final = ("AMOUNT", "SEC", "MIN", "M", "HOUR", "REPS", "SETS", "TIMES", "KG", "LB")
"""Behind what "or so" says that it is about that: "45 seconds or so"."""


def with_halves(tokens: list[Token]) -> Iterator[Token]:
    """Give the tokens; "a minute and a half" is 1.5 minutes."""
    at = 0
    while at < len(tokens):
        one = tokens[at]
        behind = [each.folded for each in tokens[at + 2 : at + 5]]
        is_half = one.kind in ("A", "AMOUNT") and [
            each.kind for each in tokens[at + 1 : at + 2]
        ] in (
            ["MIN"],
            ["HOUR"],
        )
        if not (is_half and behind == ["and", "a", "half"] and not isinstance(one.value, tuple)):
            yield one
            at += 1
            continue
        yield replace(one, kind="AMOUNT", value=(one.value or 1) + 0.5)
        unit = tokens[at + 1]
        yield replace(unit, place=(unit.place[0], tokens[at + 4].place[1]))
        at += 5


def with_abouts(tokens: list[Token]) -> Iterator[Token]:
    """Give "10 or so" and "8ish" as the amount."""
    for at, one in enumerate(tokens):
        after = tokens[at + 1] if at + 1 < len(tokens) else None
        if one.kind == "AMOUNT" and after is not None and after.kind == "SO":
            yield replace(one, place=(one.place[0], after.place[1]))
        elif one.kind != "SO" or not at or tokens[at - 1].kind not in _BEFORE_SO:
            yield one
