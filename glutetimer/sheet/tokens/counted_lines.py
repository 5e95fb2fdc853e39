"""Lines that count themselves by bare numbers or letters: "1 KB swing x 15", "C Leg press 3x8"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

_COUNTED: Final = re.compile(r"[ \t]*(?P<number>\d{1,2})[ ](?=[A-Za-z][^\d\n]*(?P<amount>\d)?)")
_FEWEST: Final = 3
"""So many in a row, from 1 on, are a list; a ladder of reps has no amounts behind the names."""
_OF_ALL: Final = re.compile(
    r"\d\s?(?:s|secs?|seconds?|mins?|minutes?)\b.*\b(?:work|on|each|every|per|station)\b"
    r"|\d.*\b(?:of\s)?each\W*$",
    re.IGNORECASE,
)
"""What a line says of all below, which so have no amounts: "40 s work, 20 s rest"."""
_MISREAD: Final = re.compile(
    r"[ \t]*[lI][.)][ \t]+(?=[A-Za-z])(?=[^\n]*(?:\n(?![ \t]*\d{1,2}[.)]).*)*\n[ \t]*2[.)])"
)
"""A one that a scan took for a letter, before a two."""
_LABELLED: Final = re.compile(r"[ \t]*(?P<letter>[A-H])[ ]?\d[.):]?[ \t]", re.IGNORECASE)
_LETTERED: Final = re.compile(r"[ \t]*(?P<letter>[A-H])[ \t]+(?=[A-Za-z]{2})")


@lru_cache(8)
def counted_lines(text: str) -> dict[int, tuple[str, int]]:
    """Return the numbers of such lines and where the words behind them begin, by their starts."""
    found: dict[int, tuple[str, int]] = {}
    run: dict[int, tuple[str, int]] = {}
    at = 0
    above, letter = "", ""
    is_dosed = False
    for line in text.splitlines(keepends=True):
        counted = _COUNTED.match(line)
        number = int(counted["number"]) if counted else 0
        if number != len(run) + 1:
            found |= run if len(run) >= _FEWEST else {}
            run = {}
        is_dosed = bool(_OF_ALL.search(above)) if not run else is_dosed
        if counted and number == len(run) + 1 and (counted["amount"] or is_dosed):
            run[at] = counted["number"], at + counted.end()
        else:
            found |= run if len(run) >= _FEWEST else {}
            run = {}
        if misread := _MISREAD.match(text, at):
            found[at] = "1", misread.end()
        if lettered := _LETTERED.match(line):
            if letter and lettered["letter"] == chr(ord(letter) + 1):  # "C" after "B1" and "B2"
                found[at] = lettered["letter"], at + lettered.end()
                letter = lettered["letter"]
        elif labelled := _LABELLED.match(line):
            letter = labelled["letter"].upper()
        above = line if line.strip() else above
        at += len(line)
    return found | (run if len(run) >= _FEWEST else {})
