"""What counts the exercises of a line: "1) … 2) …", "a. … b. …", "i) … ii) …", "A1. … A2. …"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

_ROMAN: Final = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii")
_COUNT: Final = r"\d{1,2}|[a-h]|[iv]{1,4}"
_FIRST: Final = re.compile(rf"(?<!\w)\(?({_COUNT})[.)][ \t]*$", re.IGNORECASE)
_NEXT: Final = re.compile(
    rf"(?<=[\s;,])\(?({_COUNT})[.)](?=[ \t]+[A-Za-z*]|[ \t]+\d+[ \tx×])", re.IGNORECASE
)
_FIRST_LABEL: Final = re.compile(r"\b([A-H])1[.):]?[ \t–—-]*$", re.IGNORECASE)
_NEXT_LABEL: Final = re.compile(
    r"(?<=[\s;,/+])([A-H])(\d)[.):]?[ \t–—-]*(?=[ \t]*[A-Za-z*])", re.IGNORECASE
)


def list_marks(text: str, start: int, end: int) -> dict[int, int]:
    """Return the places of what goes on counting from the marker before a part of a text.

    Args:
        text: The sheet.
        start: Where the words behind the marker of a line begin.
        end: Where the line ends.
    """
    line = text.rfind("\n", 0, start) + 1
    found: dict[int, int] = {}
    first = _FIRST.search(text, line, start)
    expected = _after(first[1]) if first else ""
    for one in _NEXT.finditer(text, start, end) if first else ():
        if one[1].casefold() == expected:
            found[one.start()] = one.end()
            expected = _after(one[1])
    label = _FIRST_LABEL.search(text, line, start)
    expected = f"{label[1]}2".casefold() if label else ""
    for one in _NEXT_LABEL.finditer(text, start, end) if label else ():
        if f"{one[1]}{one[2]}".casefold() == expected:
            found[one.start()] = one.end()
            expected = f"{one[1]}{int(one[2]) + 1}".casefold()
    return found


def _after(mark: str) -> str:
    """Return what counts the next exercise: "2" after "1", "b" after "a", "ii" after "i"."""
    folded = mark.casefold()
    if folded.isdecimal():
        return str(int(folded) + 1)
    if folded in _ROMAN:
        return dict(pairwise(_ROMAN)).get(folded, "")
    return chr(ord(folded) + 1) if len(folded) == 1 else ""
