"""Finds documents by the words of their fields, and says in which field each was found."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, zip_longest
from typing import Final

from glutetimer.presentation.library.search_words import (
    alternatives,
    begins,
    stem,
    wanted_words,
    words_of,
)

LONGEST_QUERY: Final = 200
"""More of a query is not looked at."""
NAMES_ONLY: Final = 2
"""A word of so few letters is looked for in names alone, where it is the only one."""
NAME_RANK: Final = 1
"""The rank of names: fields that count as much, or more."""
TYPED: Final = 4
"""A word of fewer letters is not taken for one that was mistyped."""
ALIKE: Final = 76
"""How alike (of 100) a mistyped word is to the one that was meant."""
SENTENCE: Final = 4
"""Of so many words it will do that most are found; of fewer, each is wanted."""
MOST: Final = 0.6
"""How many of the words of a sentence are to be found in one document."""
_WORD: Final = 1_000_000
_RANK: Final = 1_000
_LONGER: Final = 400
"""What a word more, a rank less and a longer field do to a score; the least score is the best."""


@dataclass(frozen=True, slots=True)
class SearchField:
    """A text of a document.

    `kind` says what it is, and `rank` how much it counts, 0 the most. `reason` is what is said of
    a document that was found by it.
    """

    kind: str
    text: str
    rank: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class SearchHit:
    """A document that was found, and the field that says it best."""

    document: str
    field: SearchField


class SearchIndex:
    """The fields of documents by their words."""

    def __init__(self) -> None:
        self._ids: list[str] = []
        self._fields: list[SearchField] = []
        self._owners: list[int] = []
        self._words: list[tuple[str, ...]] = []
        self._scores: list[int] = []
        self._found: dict[str, set[int]] = defaultdict(set)
        self._named: dict[str, set[int]] = defaultdict(set)
        self._stems: dict[str, str] = {}
        self._sorted: list[str] = []

    def add(self, document: str, fields: Iterable[SearchField]) -> None:
        """Add a document; where a query does not decide, what was added first comes first."""
        owner = len(self._ids)
        self._ids.append(document)
        self._sorted = []
        for field in fields:
            place, words = len(self._fields), words_of(field.text)
            self._fields.append(field)
            self._owners.append(owner)
            self._words.append(words)
            self._scores.append(field.rank * _RANK + min(len(words), _LONGER) + _LONGER)
            for word in words:
                self._stems[word] = root = stem(word)
                for one in {root, word}:
                    self._found[one].add(place)
                    if field.rank <= NAME_RANK:
                        self._named[one].add(place)

    def search(
        self, query: str, first: str = "", *, together: bool = False
    ) -> tuple[SearchHit, ...]:
        """Return what a query finds, the best first; a word that is nowhere is passed over.

        "Lunge or squat" finds what has either word, the best of each in turn.

        Args:
            query: What was typed.
            first: A kind of field that counts most for once.
            together: Whether all words must stand in one field.
        """
        parts = (query,) if together else alternatives(query[:LONGEST_QUERY])
        each = (self._search(part, first, together=together) for part in parts)
        found: dict[str, SearchHit] = {}
        for hit in filter(None, chain.from_iterable(zip_longest(*each))):
            found.setdefault(hit.document, hit)
        return tuple(found.values())

    def _search(self, query: str, first: str, *, together: bool) -> tuple[SearchHit, ...]:
        words = wanted_words(query[:LONGEST_QUERY])
        if len(words) > 1 and len(words[-1]) == 1:  # a word that has just been begun
            words = words[:-1]
        index = self._named if len(words) == 1 and len(words[0]) <= NAMES_ONLY else self._found
        found = [places for word in words if (places := self._places(word, index))]
        if not found:
            return ()
        least = _least(found, self._owners)
        said = words_of(query)
        best: dict[int, tuple[int, int]] = {}
        owners, scores, texts, fields = self._owners, self._scores, self._words, self._fields
        for place, count in _counted(found).items():
            owner = owners[place]
            if owner not in least or (together and count < len(found)):
                continue
            score = scores[place] - count * _WORD
            if texts[place][0] == said[0]:
                score -= _begins_with(texts[place], said)
            if first and fields[place].kind == first:
                score -= _WORD // 2
            if owner not in best or score < best[owner][0]:
                best[owner] = score, place
        ranked = sorted((score, owner, place) for owner, (score, place) in best.items())
        return tuple(
            SearchHit(self._ids[owner], self._fields[place]) for _score, owner, place in ranked
        )

    def _places(self, word: str, index: Mapping[str, set[int]]) -> set[int]:
        """Return the fields with a word, with one that begins so, or with one that was meant."""
        return set().union(*(index.get(root, ()) for root in self._roots(word)))

    def _roots(self, word: str) -> set[str]:
        root = stem(word)
        roots = {*self._beginning(root), *self._beginning(word)}
        cut = (one for one in (word[:-1], word[:-2]) if one in self._found)
        roots.update(one for one in cut if begins(one, word))
        return roots if roots or len(word) < TYPED else self._mistyped(word)

    def _beginning(self, beginning: str) -> Iterator[str]:
        self._sorted = self._sorted or sorted(self._found)
        for place in range(bisect_left(self._sorted, beginning), len(self._sorted)):
            if not self._sorted[place].startswith(beginning):
                return
            yield self._sorted[place]

    def _mistyped(self, word: str) -> set[str]:
        """Return the stems of the words that were most likely meant."""
        from rapidfuzz import fuzz, process  # slow to load

        begun = {one: one[: len(word) + 1] for one in self._stems}
        found = process.extract(word, begun, scorer=fuzz.ratio, score_cutoff=ALIKE, limit=3)
        best = max((score for _, score, _ in found), default=0)
        return {self._stems[str(key)] for _, score, key in found if score > best - 5}


def _begins_with(words: tuple[str, ...], said: tuple[str, ...]) -> int:
    """Return how much better a field is that begins with what was typed, or is just that."""
    return _LONGER + (words == said) if words[: len(said)] == said else 0


def _counted(found: list[set[int]]) -> Mapping[int, int]:
    """Return how many of the words each field has."""
    return dict.fromkeys(found[0], 1) if len(found) == 1 else Counter(chain.from_iterable(found))


def _least(found: list[set[int]], owners: list[int]) -> Mapping[int, int]:
    """Return the documents with enough of the words, and how many each has."""
    counts = Counter(chain.from_iterable({owners[place] for place in one} for one in found))
    words = len(found)
    least = words
    if words >= SENTENCE:
        least = max(2, min(max(counts.values()), round(words * MOST)))
    return {owner: count for owner, count in counts.items() if count >= least}
