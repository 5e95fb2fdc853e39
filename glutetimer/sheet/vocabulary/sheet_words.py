"""All words that sheets are known to use: those of doses, of names and of headings."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from glutetimer.sheet.vocabulary.default_words import COMMON_DEFAULT
from glutetimer.sheet.vocabulary.heading_words import SECTIONS, TITLES
from glutetimer.sheet.vocabulary.known_names import MORE_NAMES
from glutetimer.sheet.vocabulary.name_words import DIFFERENT, HEADS, SAME
from glutetimer.sheet.vocabulary.other_names import OTHERS
from glutetimer.sheet.vocabulary.words import KINDS


@cache
def sheet_words() -> frozenset[str]:
    """Return all words that sheets are known to use, in small letters."""
    return frozenset(word for one in _known() for word in one.split())


def _known() -> Iterator[str]:
    yield from (word for words in KINDS.values() for word in words)
    yield from (name for names in MORE_NAMES.values() for name in names)
    yield from (*OTHERS, *SAME, *HEADS, *DIFFERENT, *COMMON_DEFAULT, *SECTIONS, *TITLES)
