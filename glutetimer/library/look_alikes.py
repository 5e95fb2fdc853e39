"""Tells a person's own exercises and programmes apart from others that are called the same."""

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
    "авеёкмнорстухіјѕԁԛԝһӏαβγεζηικνορτυχωϲ01|",  # noqa: RUF001 - that is what it is about
    "abeekmhopctyxijsdqwhlabyezniknoptuxwcoll",
)
"""Letters of other scripts, and digits, that look like Latin ones."""


def told_apart(own: Mapping[str, T], shipped: Iterable[T]) -> dict[str, T]:
    """Return own items, with their ids in the names that would be taken for another's."""
    names = Counter(look(item.name) for item in (*shipped, *own.values()))
    return {
        name: item if names[look(item.name)] == 1 else _named(item) for name, item in own.items()
    }


def look(name: str) -> str:
    """Return what two names that look alike have in common."""
    folded = unicodedata.normalize("NFKD", one_line(name)).casefold()
    letters = "".join(letter for letter in folded if letter.isalnum() or letter == "|")
    return letters.translate(_ALIKE).replace("l", "i")


def _named(item: T) -> T:
    name = _("{name} (your own: {id})")
    room = LONGEST_NAME - len(name.format(name="", id=item.id))
    return msgspec.structs.replace(item, name=name.format(name=item.name[:room], id=item.id))
