"""Finds which exercise a name in a sheet means: one for certain, some perhaps, or none of ours."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from glutetimer.sheet.reading import SheetKey, Value
from glutetimer.sheet.tokens.lexemes import known_phrases
from glutetimer.sheet.tokens.misread import in_letters
from glutetimer.sheet.vocabulary.heading_words import TITLES
from glutetimer.sheet.vocabulary.known_names import MORE_NAMES, UNSURE_NAMES
from glutetimer.sheet.vocabulary.name_words import (
    DIFFERENT,
    HEADS,
    LOADS,
    NOISE,
    PLACES,
    SAME,
    WEAK_HEADS,
)
from glutetimer.sheet.vocabulary.other_names import OTHERS
from glutetimer.sheet.vocabulary.prose import PROSE
from glutetimer.training.exercise import Exercise
from glutetimer.training.exercise_draft import USUAL_REPS, USUAL_S

Words = frozenset[str]
NEAR: Final = 0.5
"""How alike (of 1) two names are that one may mean the other."""
MOST_ANSWERS: Final = 3
_TYPO: Final = 82
"""How alike (of 100) two spellings are that one is taken for the other."""
_SHORTEST_TYPO: Final = 5
"""Shorter words are rather another word; the one word that says which exercise it is may be"""
_SHORTEST_SLIP: Final = 4
"""so short, with one letter left out."""
_MOST_PIECES: Final = 12
BAND: Final = "band"
_ONE_LEG: Final = "1leg"
OUT: Final = "out"
"""Where the knees go in "band knees out"."""


@dataclass(frozen=True, slots=True)
class FoundName:
    """What a name means: `exercise` for certain, else one of `perhaps`, else nothing of ours."""

    exercise: str | None = None
    perhaps: tuple[str, ...] = ()
    is_known: bool = False
    """Whether it is for certain the name of an exercise, of ours or another."""


UNKNOWN: Final = FoundName()
_NO_NAMES: Final = NOISE | PROSE | TITLES


_MISREAD: Final = re.compile(r"(?<=[a-z])[01]{1,2}(?=[a-z]|$| )")
_LETTERS: Final = str.maketrans("01", "ol")


@lru_cache(20_000)
def plain_words(name: str) -> tuple[str, ...]:
    """Return the words of a name that tell it from others, each in its usual form."""
    read = in_letters(name, known_phrases().__contains__)
    letters = "".join(
        one
        for one in unicodedata.normalize("NFKD", read.casefold())
        if not unicodedata.combining(one) and unicodedata.category(one) != "Cf"
    )
    letters = _MISREAD.sub(lambda one: one[0].translate(_LETTERS), letters)
    spaced = "".join(one if one.isalnum() else " " for one in letters.replace("'s ", " "))
    text = " " + " ".join(_singular(word) for word in spaced.split()) + " "
    for word, same in _SAME:
        if f" {word} " in text:
            text = text.replace(f" {word} ", f" {same} ")
    return tuple(text.split())


def _singular(word: str) -> str:
    if word.endswith(("ches", "shes", "sses")):
        return word[:-2]
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word  # noqa: PLR2004 - "abs"


_SAME: Final = sorted(
    ((" ".join(map(_singular, word.split())), same) for word, same in SAME.items()),
    key=lambda pair: -len(pair[0]),
)


class NameFinder:
    """Finds exercises by the names that sheets give them.

    Args:
        exercises: All of ours by id, the person's own among them.
    """

    def __init__(self, exercises: Mapping[str, Exercise]) -> None:
        self._exercises = exercises
        self._known: dict[Words, str | None] = {}
        self._whole: dict[str, str | None] = {}
        """The names without spaces."""
        for exercise in exercises.values():
            bare = exercise.name.partition("(")[0]
            more = MORE_NAMES.get(exercise.id, ())
            self._learn((exercise.name, *exercise.aliases, *more), exercise.id)
            self._learn((bare, exercise.id.replace("_", " ")), exercise.id)
        self._learn(OTHERS, None)
        self._vocabulary = {word for known in self._known for word in known} | DIFFERENT
        self._unsure = {_telling(plain_words(one)): of for one, of in UNSURE_NAMES.items()}
        self._vocabulary |= {word for words in self._unsure for word in words}
        self._read: dict[str, Words] = {}
        self._exact: dict[tuple[str, str], FoundName] = {}
        self._near: dict[Words, FoundName] = {}
        self._spellings: dict[str, str] = {}
        """The words looked up so far."""

    def _learn(self, names: Iterable[str], exercise: str | None) -> None:
        for name in names:
            words = plain_words(name)
            self._known.setdefault(_telling(words), exercise)
            self._whole.setdefault(_singular("".join(words)), exercise)

    def exact(self, name: str, band: str = "") -> FoundName:
        """Return what a name is for certain.

        Args:
            name: The name in the words of the sheet.
            band: What else the line says of a band, and where it goes; "" for no band.
        """
        if (name, band) not in self._exact:
            self._exact[name, band] = self._exactly(name, band)
        return self._exact[name, band]

    def _exactly(self, name: str, band: str) -> FoundName:
        words = self._words(name)
        if not words or (words <= PLACES | {BAND} and OUT not in plain_words(name)):
            return UNKNOWN  # where a band goes
        if band:
            where = {word for word in plain_words(band) if word in ("below", "above")}
            for added in ({BAND, "knee", *where} if where else {BAND}, {BAND}):
                found = self._known.get(words | added)
                is_new = BAND not in words and not self._takes_band(words)
                if found and (is_new or (where and words - added and BAND in words)):
                    return FoundName(found, is_known=True)
        for tried in (words, words - LOADS, words - {BAND}, words - {BAND} - LOADS):
            if tried not in self._known or not tried:
                continue
            exercise = self._known[tried]
            extra = words - tried
            is_other = exercise is None and BAND not in extra
            if is_other or not extra or (exercise and self._takes(exercise, extra)):
                return FoundName(exercise, is_known=True)
        return self._in_pieces(name)

    def _in_pieces(self, name: str) -> FoundName:
        """Return what a name means that came apart in a copy: "C lam shell s"."""
        pieces = plain_words(name)
        if not any(len(one) == 1 for one in pieces) or len(pieces) > _MOST_PIECES:
            return UNKNOWN
        whole = _singular("".join(pieces))
        if whole not in self._whole:
            return UNKNOWN
        return FoundName(self._whole[whole], is_known=True)

    def near(self, name: str) -> FoundName:
        """Return what a name that is none for certain may mean."""
        words = self._words(name)
        if words not in self._near:
            self._near[words] = self._nearly(words)
        return self._near[words]

    def _nearly(self, words: Words) -> FoundName:
        if unsure := self._unsure.get(words - LOADS - {BAND}):
            return FoundName(perhaps=unsure)
        scores: dict[str | None, float] = {}
        for known, exercise in self._known.items():
            common = words & known
            is_kin = common & HEADS or (common & WEAK_HEADS and len(common) > 1)
            if is_kin and not (words - known) & DIFFERENT:
                score = 2 * len(common) / (len(words) + len(known))
                scores[exercise] = max(score, scores.get(exercise, 0))
        best = max(scores.values(), default=0)
        if best < NEAR or scores.get(None, 0) == best > max(
            (score for one, score in scores.items() if one), default=0
        ):
            return UNKNOWN
        likely = sorted((one for one in scores if one), key=lambda one: -scores[one])
        return FoundName(perhaps=tuple(one for one in likely if scores[one] >= NEAR)[:MOST_ANSWERS])

    def is_same(self, one: str, other: str) -> bool:
        """Return whether two names have the same words."""
        return self._words(one) == self._words(other)

    def mode_of(self, exercise: str | None) -> str:
        """Return how an exercise is timed, "" for none of ours."""
        known = self._exercises.get(exercise or "")
        return known.timing.mode if known else ""

    def turning_of(self, exercise: str | None) -> str:
        """Return where a rep of an exercise turns: "top" or "bottom", "" for none of ours."""
        known = self._exercises.get(exercise or "")
        if known is None or known.timing.mode == "hold":
            return ""
        return str(known.timing.tempo.turning_hold).removeprefix("hold_")

    def usual_of(self, exercise: str | None) -> Mapping[SheetKey, tuple[Value, ...]]:
        """Return the reps, or seconds, that an exercise is done for; one's own has those of new."""
        known = self._exercises.get(exercise or "")
        if known is None:
            return {SheetKey.REPS: (USUAL_REPS,), SheetKey.TIME: (USUAL_S,)}
        work = known.timing.hold if known.timing.mode == "hold" else known.timing.duration
        if known.timing.mode in ("hold", "drill") and work is not None:
            return {SheetKey.TIME: (_range(work.min or work.s, work.max or work.s),)}
        return {SheetKey.REPS: (_range(known.reps.min, known.reps.max),)}

    def takes_turns(self, exercise: str | None) -> bool:
        """Return whether the sides of an exercise take turns."""
        known = self._exercises.get(exercise or "")
        return known is not None and known.sides == "alternating"

    def of_one_side(self, exercise: str | None) -> str | None:
        """Return the exercise that does with one side what another does with both at once."""
        base = (exercise or "").removesuffix("_both")
        others = (f"{base}_each_side", f"single_leg_{base}")
        return next((one for one in others if one in self._exercises), None)

    def is_single_leg(self, name: str) -> bool:
        """Return whether a name says that one leg works at a time."""
        return _ONE_LEG in plain_words(name)

    def has_sides(self, exercise: str | None) -> bool:
        """Return whether an exercise has sides; one that is none of ours may have."""
        known = self._exercises.get(exercise or "")
        return known is None or known.sides != "both"

    def _words(self, name: str) -> Words:
        if name not in self._read:
            self._read[name] = _telling(tuple(self._spelt(word) for word in plain_words(name)))
        return self._read[name]

    def _spelt(self, word: str) -> str:
        """Return a word as it is usually spelt."""
        if len(word) < _SHORTEST_SLIP or word in self._vocabulary or word in _NO_NAMES:
            return word
        if word not in self._spellings:
            self._spellings[word] = self._nearest(word)
        return self._spellings[word]

    def _nearest(self, word: str) -> str:
        """Return the word of the vocabulary that is meant by one with a slip, else the same."""
        from rapidfuzz import process
        from rapidfuzz.distance import OSA, Indel

        lengths = range(len(word) - 1, len(word) + 2)
        kin = sorted(one for one in self._vocabulary if one[0] == word[0] and len(one) in lengths)
        if len(word) < _SHORTEST_TYPO:
            kin = [one for one in kin if one in HEADS]
        alike = process.extractOne(
            word, kin, scorer=Indel.normalized_similarity, score_cutoff=_TYPO / 100
        )
        long = [one for one in kin if len(one) >= _SHORTEST_TYPO]
        if alike:
            return alike[0]
        return next((one for one in long if OSA.distance(word, one, score_cutoff=1) == 1), word)

    def _takes(self, exercise: str, extra: Words) -> bool:
        """Return whether an exercise can be done with a load or band and stays the same."""
        return (not extra & LOADS or self._has_kit(exercise, "weight")) and (
            BAND not in extra or self._has_kit(exercise, BAND)
        )

    def _takes_band(self, words: Words) -> bool:
        exercise = self._known.get(words)
        return exercise is not None and self._has_kit(exercise, BAND)

    def _has_kit(self, exercise: str, item: str) -> bool:
        known = self._exercises.get(exercise)
        return known is not None and any(item in kit.item for kit in known.equipment)


def _range(least: float, most: float) -> Value:
    return least if least == most else (least, most)


def _telling(words: Iterable[str]) -> Words:
    """Return the words that tell a name from others; all of them where there is none."""
    found = frozenset(words)
    telling = found - NOISE
    if "side" in telling and "lying" in telling:
        telling -= {"lying"}
    return telling or found
