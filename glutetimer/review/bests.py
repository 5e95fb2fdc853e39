"""Personal bests: the most reps in a set, the longest hold, the heaviest load or band."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from glutetimer.training.bands import NO_BANDS, STRENGTHS, OwnBands


class Feat(StrEnum):
    """What a best is in: reps in one set, ms of one hold, kg, or the strength of a band.

    A strength is given by its place among `STRENGTHS`.
    """

    REPS = "reps"
    HOLD = "hold"
    LOAD = "load"
    BAND = "band"


@dataclass(frozen=True, slots=True)
class Best:
    """The most there ever was of something, and the day on which it was first reached."""

    exercise: str
    feat: Feat
    value: float
    day: date
    side: str = "both"


class Mark(NamedTuple):
    """A kind of set that was done, and the first day on which it was.

    `reps` are those that count, `hold_s` is the length of one hold where the set is timed.
    """

    exercise: str
    side: str
    kind: str
    reps: int
    hold_s: int
    load_kg: float | None
    band: str | None
    day: date


def bests(marks: Iterable[Mark], own: OwnBands = NO_BANDS) -> list[Best]:
    """Return the best of every exercise in everything that it has a best in.

    Reps count where a set is counted in reps, holds where it is timed. The first day wins. A band
    counts by its strength, which `own` knows of colours; one with another name has no place.
    """
    found: dict[tuple[str, Feat], Best] = {}
    for mark in marks:
        for feat, value in _feats(mark, own):
            best = found.get((mark.exercise, feat))
            if best is None or (value, best.day) > (best.value, mark.day):
                found[mark.exercise, feat] = Best(mark.exercise, feat, value, mark.day, mark.side)
    return sorted(found.values(), key=lambda one: (one.exercise, list(Feat).index(one.feat)))


def _feats(mark: Mark, own: OwnBands) -> Iterable[tuple[Feat, float]]:
    if mark.kind == "set" and mark.reps:
        yield Feat.REPS, mark.reps
    if mark.hold_s:
        yield Feat.HOLD, mark.hold_s * 1000
    if mark.load_kg and mark.reps:
        yield Feat.LOAD, mark.load_kg
    strength = own.strengths.get(mark.band or "", mark.band)
    if strength in STRENGTHS and mark.reps:
        yield Feat.BAND, STRENGTHS.index(strength)
