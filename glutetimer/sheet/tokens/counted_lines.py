"""Lines that count themselves by bare numbers: "1 KB swing x 15", "2 Lunges x 20"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

_COUNTED: Final = re.compile(r"[ \t]*(?P<number>\d{1,2})[ ](?=[A-Za-z][^\d\n]*\d)")
_FEWEST: Final = 3
"""So many in a row, from 1 on, are a list; a ladder of reps has no amounts behind the names."""


@lru_cache(8)
def counted_lines(text: str) -> dict[int, tuple[str, int]]:
    """Return the numbers of such lines and where the words behind them begin, by their starts."""
    found: dict[int, tuple[str, int]] = {}
    run: dict[int, tuple[str, int]] = {}
    at = 0
    for line in text.splitlines(keepends=True):
        counted = _COUNTED.match(line)
        number = int(counted["number"]) if counted else 0
        if number != len(run) + 1:
            found |= run if len(run) >= _FEWEST else {}
            run = {}
        if counted and number == len(run) + 1:
            run[at] = counted["number"], at + counted.end()
        at += len(line)
    return found | (run if len(run) >= _FEWEST else {})
