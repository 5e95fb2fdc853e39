"""Adds the id to names of own exercises and programmes that look like another name."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final, TypeVar

import msgspec

from glutetimer.errors import one_line
from glutetimer.i18n import _
from glutetimer.training.exercise import Exercise
from glutetimer.training.programme import Programme

T = TypeVar("T", Exercise, Programme)

LONGEST_NAME: Final = 120
_ALIKE: Final = str.maketrans(
    "авеёкмнорстухіјѕԁԛԝһӏαβγεζηικνορτυχωϲ01|",  # noqa: RUF001 - look-alikes are the subject
    "abeekmhopctyxijsdqwhlabyezniknoptuxwcoll",
)
"""Letters of other scripts, and digits, that look like Latin ones."""


def with_distinct_names(own: Mapping[str, T], shipped: Iterable[T]) -> dict[str, T]:
    """Return own items, with the id added to each name that looks like another."""
    names = Counter(confusable_key(item.name) for item in (*shipped, *own.values()))
    return {
        name: item if names[confusable_key(item.name)] == 1 else _named(item)
        for name, item in own.items()
    }


def confusable_key(name: str) -> str:
    """Return a key that is equal for names that look alike."""
    folded = unicodedata.normalize("NFKD", one_line(name)).casefold()
    letters = "".join(letter for letter in folded if letter.isalnum() or letter == "|")
    return letters.translate(_ALIKE).replace("l", "i")


def with_id(name: str, item: str) -> str:
    """Return a name with the id that tells it from others that look like it."""
    named = _("{name} (your own: {id})")
    room = LONGEST_NAME - len(named.format(name="", id=item))
    return named.format(name=name[:room], id=item)


def _named(item: T) -> T:
    return msgspec.structs.replace(item, name=with_id(item.name, item.id))
