"""Where lines may end: inside words too long for a line, and not between a number and its unit.

Qt by itself would make the page wider for a long word.
"""

from __future__ import annotations

import re
from unicodedata import combining

LONGEST = 24
"""A longer word may break after every letter."""
BREAK = "\N{ZERO WIDTH SPACE}"
_LONG = re.compile(rf"[^\s{BREAK}\u2e80-\U0010ffff]{{{LONGEST + 1},}}")
"""Scripts from U+2E80 on break between letters as it is."""

_UNIT = re.compile(r"(?<=\d) (?=(?:s|min|h|kg|g|km|m|cm)\b)")


def kept_together(words: str) -> str:
    """Return words to be shown where no line ends between a number and its unit."""
    return _UNIT.sub("\N{NO-BREAK SPACE}", words)


def breakable(words: str) -> str:
    """Return words to be shown where a line may end inside a very long one."""
    return words if len(words) <= LONGEST else _LONG.sub(_broken, words)


def _broken(found: re.Match[str]) -> str:
    word = found[0]
    return word[0] + "".join(one if combining(one) else BREAK + one for one in word[1:])
