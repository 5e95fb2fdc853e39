"""Numbers as tables of any language write them.

A file's language does not say which separators it has (Strong writes points in German), so each
number is read by its own shape: the last separator of two is the decimal one, and one that stands
alone is too, unless it stands more than once.
"""

from __future__ import annotations

import re
from typing import Final

_SHAPE: Final = re.compile(
    r"\s*(?P<sign>[-−+]?)(?P<digits>[\d.,'’\u066c٫\s\u00a0\u202f\u2009]{1,40})\s*(?P<unit>[^\W\d_]{0,12}\.?)\s*"  # noqa: RUF001 - as some write them
)
_GROUPS: Final = re.compile(r"[\s'’\u00a0\u202f\u2009\u066c](?=\d{3}(?!\d))")
_PLAIN: Final = re.compile(r"\d{1,15}(\.\d{1,25})?|\.\d{1,25}")


def read_number(text: str) -> float | None:
    """Return a number, None if it is none."""
    found = read_amount(text)
    return found[0] if found and not found[1] else None


def read_amount(text: str) -> tuple[float, str] | None:
    """Return a number and the unit that is written behind it, "" for none; None if it is none."""
    if len(text) > 60 or (found := _SHAPE.fullmatch(text)) is None:  # noqa: PLR2004 - as digits allow
        return None
    digits = _GROUPS.sub("", found["digits"].strip().replace("\u066b", "."))
    comma, point = digits.rfind(","), digits.rfind(".")
    if comma >= 0 and point >= 0:
        group = "," if point > comma else "."
        digits = digits.replace(group, "")
    for mark in ",.":
        if digits.count(mark) > 1:
            first, *groups = digits.split(mark)
            if not 1 <= len(first) <= 3 or any(len(one) != 3 for one in groups):  # noqa: PLR2004 - thousands
                return None
            digits = first + "".join(groups)
    digits = digits.replace(",", ".")
    if _PLAIN.fullmatch(digits) is None:
        return None
    number = float(digits)
    return (-number if found["sign"] in ("-", "−") else number), found["unit"].casefold()
