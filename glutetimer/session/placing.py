"""Placing phrases: none overlaps another, and what matters less gives way."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import IntEnum

from glutetimer.session.steps import Side, Step

Lengths = Mapping[str, int]
"""How long each sentence is when said, in ms; what is not in it is not said."""

GAP_MS = 120
"""The least silence between two phrases."""
BETWEEN_CUES_MS = 6_000
"""A coach who talks all the time is not listened to."""


class Rank(IntEnum):
    """What gives way to what: a phrase that does not fit beside a higher one is dropped."""

    NUMBER = 0
    MILESTONE = 1
    HOLD_CHECK = 2
    HOLD_COUNT = 3
    PHASE_WORD = 4
    FORM_CUE = 5


@dataclass(frozen=True, slots=True)
class Phrase:
    """A sentence at a time from the start of its step; ms."""

    at_ms: int
    length_ms: int
    text: str
    side: Side = Side.BOTH


@dataclass(frozen=True, slots=True)
class Wanted:
    """A sentence that may start between two times and must end in its step."""

    rank: Rank
    text: str
    earliest_ms: int
    latest_ms: int
    side: Side = Side.BOTH


def fitted(wanted: Iterable[Wanted], step: Step, lengths: Lengths) -> tuple[Phrase, ...]:
    """Place what is wanted, the highest rank first, each where it fits, else not at all."""
    placed: list[Phrase] = []
    last_cue_ms = -BETWEEN_CUES_MS
    told_reps: set[int] = set()
    for one in sorted(wanted, key=lambda one: (one.rank, one.earliest_ms)):
        length = lengths.get(one.text)
        if length is None:
            continue
        is_cue = one.rank in (Rank.FORM_CUE, Rank.HOLD_CHECK)
        if one.rank is Rank.FORM_CUE and one.earliest_ms < last_cue_ms + BETWEEN_CUES_MS:
            continue
        at = _free_ms(placed, one, length, step.length_ms)
        if at is None:
            continue
        rep = _rep_at(step, at)
        if is_cue and rep in told_reps:
            continue
        if is_cue:
            told_reps.add(rep)
            last_cue_ms = at
        placed.append(Phrase(at, length, one.text, one.side))
    return tuple(sorted(placed, key=lambda phrase: phrase.at_ms))


def _free_ms(placed: list[Phrase], one: Wanted, length_ms: int, step_ms: int) -> int | None:
    """Return the first time at which a phrase overlaps no other, None if there is none."""
    at = one.earliest_ms
    latest = one.latest_ms if one.latest_ms == at else min(one.latest_ms, step_ms) - length_ms
    for other in sorted(placed, key=lambda phrase: phrase.at_ms):
        if other.at_ms + other.length_ms + GAP_MS <= at:
            continue
        if at + length_ms + GAP_MS <= other.at_ms:
            break
        at = other.at_ms + other.length_ms + GAP_MS
    return at if at <= latest and at + length_ms <= step_ms else None


def _rep_at(step: Step, at_ms: int) -> int:
    return next((phase.rep for phase in step.phases if phase.end_ms > at_ms), 0)
