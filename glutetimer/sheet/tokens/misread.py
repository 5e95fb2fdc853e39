"""Letters and digits that a scan of a printed page took for each other: "3 x l2", "G1ute"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Final

from glutetimer.sheet.vocabulary.sheet_words import sheet_words

_AS_DIGITS: Final = str.maketrans("lIOo|", "11001")
_AS_LETTERS: Final = str.maketrans("01", "ol")
_AS_I: Final = str.maketrans("01", "oi")
_CONSONANTS: Final = frozenset("bcdfghjkmnpqrstvwxz")
"""Between two of them stands an "i", never an "l"."""
_NUMBER: Final = re.compile(
    r"(?<![^\W_])(?:[lI|]\d+(?![A-Za-z0-9])|[1-9]\d?[oO]{1,2}(?=(?:s|secs?|mins?|kg|reps?)?(?![^\W_]))"
    r"|\d[lI]\d(?![^\W_]))"
    r"|(?<=\d[x×*])(?:[lI|]\d|[lI1-9][oO]{1,2})(?![^\W_])"
    r"|(?<![^\W_])[lI](?=\s?(?:min|mins|minute|sec|secs|kg|set|sets|reps)(?![^\W_]))"
    r"|(?<=[x×*]\s)[lI][oO0](?![^\W_])|(?<=of\s)[lI][oO0](?![^\W_])",
)
"""A digit with what was a digit beside it, and "lO" where only a number can stand."""
_WORD: Final = re.compile(r"(?<![^\W_])[^\W\d_]+[01](?:[^\W\d_]+|[^\W\d_]{3,}[01]{1,2})(?![^\W_])")
_WHOLE: Final = re.compile(r"(?<![^\W_])(?=\w*[01I])[^\W_]{2,}(?![^\W_])")
_CAPITAL: Final = re.compile(r"(?<![^\W_])[A-Z]?[a-z]+I[a-z]+(?![^\W_])")
_BEGIN: Final = re.compile(r"(?<![^\W_])(?:I(?=[aeiouy][a-z])|1(?=[aeiouy][a-z]{2}|eg))([a-z]+)")
_BEGINNING_WITH_L: Final = frozenset(
    ("lying", "lunge", "lunges", "lateral", "leaning", "leaned", "lifts", "lifting", "long")
)
_BEGINNING_WITH_I: Final = frozenset(("Ian", "Ion", "Ions", "Iona", "Iodine", "Iowa"))
_END: Final = re.compile(r"(?<![^\W_])([^\W\d_]{2,}[aeiourl])(1{1,2}|I{1,2})(?![^\W_])")
_CAPITALS: Final = re.compile(r"(?<![^\W_])(?=[A-Z0]{4,}(?![^\W_]))[A-Z]+(?:0[A-Z]+)+(?![^\W_])")
"""A word in capitals whose "O" is a zero: "PR0GRAMME"."""
_ENDING_IN_L: Final = frozenset(
    (
        *(
            "clamshell",
            "curl",
            "heel",
            "pull",
            "roll",
            "ball",
            "drill",
            "wall",
            "hill",
            "kettlebell",
        ),
        *("barbell", "dumbbell", "all", "stall", "hall", "fall", "small", "full"),
    )
)
_LIKE: Final = re.compile(r"(?<![^\W_])(?=\w*(?:l|rn))[^\W\d_]{5,}(?![^\W_])")
"""A word in which an "l" may be an "i", or "rn" an "m": "Brldging", "perforrn"."""
_ONE: Final = re.compile(r"(?<![^\W_])[lI](?=\s?[x×]\s?[\dlIOo])(?!.*\b[rR]\s?[x×])")
"""A one before "x", where it may be "left" as well."""
_EACH: Final = re.compile(r"\b(?:each|per|both|either)\b", re.IGNORECASE)
_MIXED: Final = re.compile(r"(?<![^\W_])[1-9][oO](?![^\W_])|[a-z][01][a-z]|\b[lI][oO0]\b")
_BOTH_SIDES: Final = re.compile(r"(?<![^\W_])[rR]\s?\d")


def misread_in(
    text: str, start: int, end: int, is_word: Callable[[str], bool]
) -> dict[int, tuple[int, str]]:
    """Return where a misread number or word begins, where it ends, and what it was.

    Args:
        text: The sheet.
        start: Where the line begins.
        end: Where it ends.
        is_word: Whether letters are a word of sheets, so that "x1min" is none that was misread.
    """
    found: dict[int, tuple[int, str]] = {}
    if _EACH.search(text, start, end) or _is_scanned(text):
        found |= {one.start(): (one.end(), "1") for one in _ONE.finditer(text, start, end)}
    has_right = _BOTH_SIDES.search(text, start, end) is not None  # "l12 r10": left and right
    for one in _NUMBER.finditer(text, start, end):
        if not (has_right and one[0][0] in "lI"):
            found[one.start()] = one.end(), one[0].translate(_AS_DIGITS)
    for place, read in _misread_words(text, start, end, is_word):
        found[place[0]] = place[1], read
    for one in _CAPITALS.finditer(text, start, end):
        found[one.start()] = one.end(), one[0].replace("0", "O")
    return found


def in_letters(name: str, is_word: Callable[[str], bool]) -> str:
    """Return a name with the letters that a scan took for others."""
    for (start, end), read in reversed(list(_misread_words(name, 0, len(name), is_word))):
        name = name[:start] + read + name[end:]
    return name


def _misread_words(
    text: str, start: int, end: int, is_word: Callable[[str], bool]
) -> Iterator[tuple[tuple[int, int], str]]:
    """Give where each misread word stands, from left to right, and what it was."""
    for one in _LIKE.finditer(text, start, end):
        if read := _spelt(one[0]):
            yield one.span(), read
    for one in _WHOLE.finditer(text, start, end):
        word = one[0]
        read = _begun(word, is_word) or _ended(word) or word.replace("I", "l")
        if (whole := _WORD.fullmatch(word)) is not None:
            read = _in_letters(word, is_word)
            before, after = re.split("[01]", whole[0].casefold(), maxsplit=1)
            is_after = len(after) > 1 and is_word(after)
            is_before = is_word(before) and (len(before) > 1 or len(after) == 1 or before == "x")
            if (is_before or is_after) and not is_word(read.casefold()):
                continue
        elif not (_CAPITAL.fullmatch(word) or _begun(word, is_word) or _ended(word)):
            continue
        yield one.span(), read


@lru_cache(8)
def _is_scanned(text: str) -> bool:
    """Return whether letters and digits of a text were taken for each other."""
    return bool(_MIXED.search(text))


@lru_cache(2_000)
def _spelt(word: str) -> str:
    """Return a known word whose "i" was taken for an "l" or "m" for "rn", "" for any other."""
    if word.casefold() in sheet_words():
        return ""
    at = [place for place, one in enumerate(word) if one == "l"]
    tried = [word[:one] + "i" + word[one + 1 :] for one in at]
    tried += [word.replace("l", "i"), word.replace("rn", "m")]
    return next((one for one in tried if one.casefold() in sheet_words()), "")


def _begun(word: str, is_word: Callable[[str], bool]) -> str:
    """Return a word that begins with an "l", "" where it does not."""
    found = _BEGIN.fullmatch(word)
    read = f"l{found[1]}" if found else ""
    is_one = word[0] == "I" and word not in _BEGINNING_WITH_I
    return read if read and (is_one or is_word(read) or read in _BEGINNING_WITH_L) else ""


def _ended(word: str) -> str:
    """Return a word that ends with an "l", "" where it does not."""
    found = _END.fullmatch(word)
    read = found[1] + "l" * len(found[2]) if found else ""
    is_known = read.casefold() in _ENDING_IN_L | sheet_words()
    return read if is_known else ""


def _in_letters(word: str, is_word: Callable[[str], bool]) -> str:
    """Return a word whose digits are letters: a one is an "l", or an "i" where no "l" can be."""
    as_l, as_i = word.translate(_AS_LETTERS), word.translate(_AS_I)
    if is_word(as_l.casefold()) or is_word(as_i.casefold()):
        return as_l if is_word(as_l.casefold()) else as_i
    at = word.find("1")
    beside = {word[at - 1].casefold(), word[at + 1].casefold()} if at > 0 else set()
    return as_i if beside and beside <= _CONSONANTS else as_l
