"""Placing phrases: none overlaps another, and what matters less gives way."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import IntEnum
from itertools import islice
from operator import attrgetter

from glutetimer.session.steps import Side

Lengths = Mapping[str, int]
"""How long each sentence is when said, in ms; what is not in it is not said."""

GAP_MS = 120
"""The least silence between two phrases."""

_end_ms_of = attrgetter("end_ms")


class Rank(IntEnum):
    """What gives way to what: a phrase that does not fit beside a higher one is dropped."""

    PHASE_WORD = 0
    """Only in the reps that are taught, where no number is said."""
    NUMBER = 1
    MILESTONE = 2
    HOLD_CHECK = 3
    HOLD_COUNT = 4
    FORM_CUE = 5


@dataclass(frozen=True, slots=True)
class Phrase:
    """A sentence at a time from the start of its step; ms."""

    at_ms: int
    length_ms: int
    text: str
    side: Side = Side.BOTH

    @property
    def end_ms(self) -> int:
        """Where it ends."""
        return self.at_ms + self.length_ms


@dataclass(frozen=True, slots=True)
class Wanted:
    """A sentence that may start between two times and must be over at a third."""

    rank: Rank
    text: str
    earliest_ms: int
    latest_ms: int
    end_ms: int
    side: Side = Side.BOTH


class Track:
    """The phrases of one step so far."""

    def __init__(self, length_of: Callable[[str], int]) -> None:
        self._length_of = length_of
        self._placed: list[Phrase] = []

    @property
    def phrases(self) -> tuple[Phrase, ...]:
        """The phrases in the order in which they are said."""
        return tuple(self._placed)

    def without(self, texts: Collection[str]) -> Track:
        """Return a track with the same phrases but those with these texts."""
        track = Track(self._length_of)
        track._placed = [phrase for phrase in self._placed if phrase.text not in texts]
        return track

    def place(self, one: Wanted) -> Phrase | None:
        """Place a phrase at the first time at which it overlaps no other, if there is one."""
        length = self._length_of(one.text)
        at = self._free_ms(one, length)
        if at is None:
            return None
        phrase = Phrase(at, length, one.text, one.side)
        insort(self._placed, phrase, key=lambda placed: placed.at_ms)
        return phrase

    def place_all(self, wanted: Iterable[Wanted]) -> list[Phrase]:
        """Place what is wanted, the highest rank first, each where it fits, else not at all."""
        ranked = sorted(wanted, key=lambda one: (one.rank, one.earliest_ms))
        return [phrase for one in ranked if (phrase := self.place(one))]

    def _free_ms(self, one: Wanted, length_ms: int) -> int | None:
        at = one.earliest_ms
        latest = min(one.latest_ms, one.end_ms - length_ms)
        first = bisect_right(self._placed, at - GAP_MS, key=_end_ms_of)
        for other in islice(self._placed, first, None):
            if at + length_ms + GAP_MS <= other.at_ms:
                break
            at = other.end_ms + GAP_MS
        return at if at <= latest else None
