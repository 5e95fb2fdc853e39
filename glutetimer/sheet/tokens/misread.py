"""Letters and digits that a scan of a printed page took for each other: "3 x l2", "G1ute"."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

_AS_DIGITS: Final = str.maketrans("lIOo|", "11001")
_AS_LETTERS: Final = str.maketrans("01", "ol")
_NUMBER: Final = re.compile(
    r"(?<![^\W_])(?:[lI|]\d+(?![A-Za-z0-9])|[1-9]\d?[oO]{1,2}(?![^\W_])|\d[lI]\d(?![^\W_]))"
    r"|(?<=\d[x×*])(?:[lI|]\d|[lI1-9][oO]{1,2})(?![^\W_])"
    r"|(?<![^\W_])[lI](?=\s?(?:min|mins|minute|sec|secs|kg|set|sets|reps)(?![^\W_]))"
    r"|(?<=[x×*]\s)[lI][oO0](?![^\W_])|(?<=of\s)[lI][oO0](?![^\W_])",
)
"""A digit with what was a digit beside it, and "lO" where only a number can stand."""
_WORD: Final = re.compile(r"(?<![^\W_])[^\W\d_]+[01][^\W\d_]+(?![^\W_])")
_CAPITAL: Final = re.compile(r"(?<![^\W_])[A-Z]?[a-z]+I[a-z]+(?![^\W_])")
_END: Final = re.compile(r"(?<![^\W_])([^\W\d_]{2,}[aeiour])(1{1,2}|I{1,2})(?![^\W_])")
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
    has_right = _BOTH_SIDES.search(text, start, end) is not None  # "l12 r10": left and right
    for one in _NUMBER.finditer(text, start, end):
        if not (has_right and one[0][0] in "lI"):
            found[one.start()] = one.end(), one[0].translate(_AS_DIGITS)
    for one in _WORD.finditer(text, start, end):
        read = one[0].translate(_AS_LETTERS)
        before, after = re.split("[01]", one[0].casefold(), maxsplit=1)
        if is_word(read.casefold()) or not (is_word(before) or (len(after) > 1 and is_word(after))):
            found[one.start()] = one.end(), read
    for one in _CAPITALS.finditer(text, start, end):
        found[one.start()] = one.end(), one[0].replace("0", "O")
    for one in _CAPITAL.finditer(text, start, end):
        found[one.start()] = one.end(), one[0].replace("I", "l")
    for one in _END.finditer(text, start, end):
        read = one[1] + "l" * len(one[2])
        if read.casefold() in _ENDING_IN_L:
            found[one.start()] = one.end(), read
    return found
