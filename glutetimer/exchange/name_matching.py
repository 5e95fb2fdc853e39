"""Compares names of exercises by their words, and by what must never differ between two.

"Glute Bridge (Single Leg)" is the single-leg bridge, "Squat (Band)" no plain squat, "Hip Abduction
(Machine)" nothing that is done on a mat, and "Side Plank (Left)" the side plank, on the left.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from glutetimer.library import named_items
from glutetimer.session.steps import Side
from glutetimer.training.exercise import Exercise

LIKE: Final = 90
"""How alike (of 100) the words of a name are to those of ours that it is taken for."""
_WAYS: Final = (
    (re.compile(r"\b(single|one|1) ?(leg|legged)\b|\b(unilateral|einbeinig)\b"), "one leg"),
    (
        re.compile(r"\b(mini|resistance|thera|loop|hip) ?bands?\b|\b(bands?|banded|theraband)\b"),
        "band",
    ),
    (re.compile(r"\bsmith machine\b"), ""),
    (re.compile(r"\b(machine|cable|cables|pulley|maschine|kabelzug)\b"), "machine"),
)
"""How an exercise is done; what is taken for it must be done the same way."""
_SIDES: Final = (
    (re.compile(r"\b(left|links|gauche|izquierda|esquerda|sinistra)\b"), Side.LEFT),
    (re.compile(r"\b(right|rechts|droite|derecha|direita|destra)\b"), Side.RIGHT),
)
_SAME: Final = {
    "clam shell": "clamshell",
    "clam": "clamshell",
    "thruster": "thrust",
    "kb": "kettlebell",
    "walking": "walk",
    "raise": "lift",
}
"""Words for the same."""
_LOADS: Final = re.compile(
    r"\((barbell|dumbbells?|kettlebell|bodyweight|body weight|weighted|plate|(lang|kurz)hantel)\)"
    r"|^(barbell|dumbbell|weighted|bodyweight) "
)
"""What a load is, which is written down as a number."""
_EMPTY: Final = frozenset(("the", "with", "on", "a", "of", "to", "each"))
_IN_BRACKETS: Final = re.compile(r"\([^)]*\)")
_NO_LETTER: Final = re.compile(r"[^\w]+|_")


@dataclass(frozen=True, slots=True)
class ParsedName:
    """A name of an exercise: its words in order, how it is done, and on which side."""

    words: str
    ways: frozenset[str]
    side: Side | None


@lru_cache(4096)
def parsed(name: str) -> ParsedName:
    """Return the parts of a name."""
    letters = "".join(
        one
        for one in unicodedata.normalize("NFKD", name.casefold())
        if not unicodedata.combining(one)
    )
    plain = f"{_LOADS.sub(' ', letters.strip())} "
    plain = _NO_LETTER.sub(" ", plain).strip()
    ways = set()
    for pattern, way in _WAYS:
        plain, found = pattern.subn(" ", plain)
        if found and way:
            ways.add(way)
    side = None
    for pattern, one in _SIDES:
        plain, found = pattern.subn(" ", plain)
        side = one if found else side
    words = " ".join(_singular(word) for word in plain.split() if word not in _EMPTY)
    for other, same in _SAME.items():
        words = re.sub(rf"\b{other}\b", same, words)
    return ParsedName(" ".join(sorted(words.split())), frozenset(ways), side)


def side_of(name: str) -> Side | None:
    """Return the side that a name says, None for none."""
    return parsed(name).side


class NameMatcher:
    """Finds which of our exercises other programs mean.

    Args:
        exercises: Our exercises by id.
    """

    def __init__(self, exercises: Mapping[str, Exercise]) -> None:
        self._known: dict[frozenset[str], dict[str, str]] = {}
        offered = [one for one in exercises.values() if one.status == "offered"]
        for exercise in offered:
            self._learn(exercise, (exercise.name, exercise.id, *exercise.aliases))
        for exercise in offered:  # what stands in brackets distinguishes two of ours, not theirs
            self._learn(exercise, (_IN_BRACKETS.sub(" ", exercise.name),))
        for exercise in offered:
            if any("band" in kit.item for kit in exercise.equipment if kit.optional):
                self._learn(exercise, (f"{exercise.name} band",))

    def _learn(self, exercise: Exercise, names: Iterable[str]) -> None:
        for name in names:
            one = parsed(name)
            self._known.setdefault(one.ways, {}).setdefault(one.words, exercise.id)

    def match(self, name: str) -> str:
        """Return the id of the exercise that a name means, "" for none."""
        for variant in (name, _IN_BRACKETS.sub(_ways_only, name)):
            one = parsed(variant)
            known = self._known.get(one.ways, {})
            if one.words in known:
                return known[one.words]
            if one.words and (near := nearest(one.words, known, LIKE)):
                return known[near]
        return ""


def nearest(name: str, among: Iterable[str], like: int) -> str:
    """Return which of some names is the nearest to one, "" if none is so alike (of 100)."""
    return next(iter(named_items.nearest(name, among, like)), "")


def _ways_only(bracket: re.Match[str]) -> str:
    """Return what stands in brackets, if it says how an exercise is done or on which side."""
    one = parsed(bracket[0])
    return bracket[0] if one.ways or one.side else " "


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word  # noqa: PLR2004 - "abs"
