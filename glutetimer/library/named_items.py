"""Finds an exercise, programme or topic by its id, its name, an alias, or how a name begins."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, Protocol, TypeVar

from glutetimer.i18n import content


class Named(Protocol):
    """What has an id and a name."""

    @property
    def id(self) -> str:
        """The id."""
        ...

    @property
    def name(self) -> str:
        """What it is called."""
        ...


T = TypeVar("T", bound=Named)

NEAR: Final = 60
"""How alike (of 100) a name is that may have been meant."""
_LONGEST: Final = 80
"""More of a name is not looked at."""


def find_item(called: str, items: Mapping[str, T], *, guesses: bool = False) -> T | None:
    """Return the one item that is called so, None if there is none or more than one.

    Capitals, and what joins the words, do not matter: "Glute Bridge" and "glute-bridge" are
    `glute_bridge`. Another name that the item is known by comes after the names of all.

    Args:
        called: What was written.
        items: What there is.
        guesses: Whether the beginning will do where only one item begins so: for looking at it,
            never for what is done or changed then.
    """
    if called in items:
        return items[called]
    wanted = plain_words(called[:_LONGEST])
    if not wanted:
        return None
    names = {item.id: [plain_words(name) for name in _names(item)] for item in items.values()}
    others = {item.id: [plain_words(name) for name in _aliases(item)] for item in items.values()}
    whole = [one for one, words in names.items() if wanted in words]
    known = [one for one, words in others.items() if wanted in words]
    found = whole or known
    if guesses and not found:
        found = [one for one in names if any(name.startswith(wanted) for name in names[one])]
    return items[found[0]] if len(found) == 1 else None


def named_so(called: str, items: Mapping[str, T]) -> T | None:
    """Return an item that has this id or name, whole, whatever else is called so too."""
    wanted = plain_words(called[:_LONGEST])
    names = ((item, map(plain_words, _names(item))) for item in items.values())
    return next((item for item, words in names if wanted in words), None)


def near_ids(called: str, items: Mapping[str, T], most: int = 1, like: int = NEAR) -> list[str]:
    """Return the ids of the items that may have been meant, the most likely first.

    Args:
        called: What was written.
        items: What there is.
        most: How many are wanted.
        like: How alike (of 100) their names must be, where none begins so.
    """
    by_name = {plain_words(name): item.id for item in items.values() for name in _names(item)}
    wanted = plain_words(called[:_LONGEST])
    begun = [name for name in by_name if wanted and name.startswith(wanted)]
    found = nearest(wanted, begun or by_name, like=0 if begun else like, most=2 * most)
    return list(dict.fromkeys(by_name[name] for name in found))[:most]


def nearest(name: str, among: Iterable[str], like: int = NEAR, most: int = 1) -> list[str]:
    """Return which of some names are the nearest to one, the nearest first.

    Args:
        name: What was written.
        among: What there is.
        like: How alike (of 100) they must be.
        most: How many are wanted.
    """
    from rapidfuzz import fuzz, process  # slow to load

    found = process.extract(
        name[:_LONGEST], list(among), scorer=fuzz.ratio, score_cutoff=like, limit=most
    )
    return [str(one[0]) for one in found]


def _names(item: Named) -> Iterator[str]:
    yield item.id
    yield item.name
    yield content(item.name)


def _aliases(item: Named) -> Iterator[str]:
    """Yield what else an item is called; only exercises have such names."""
    for alias in getattr(item, "aliases", ()):
        yield alias
        yield content(alias)


def plain_words(name: str) -> str:
    """Return a name without what does not matter: capitals, and what joins the words."""
    joined = name.replace("_", " ").replace("-", " ").replace("’", "'")
    return " ".join(unicodedata.normalize("NFKC", joined).casefold().split())
