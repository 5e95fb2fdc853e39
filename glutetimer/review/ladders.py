"""Progress on ladders: exercises from easy to hard, and weeks of a build-up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

LATELY = timedelta(weeks=6)
"""For so long an exercise counts as being done."""


class Practised(NamedTuple):
    """How often an exercise was done, or a week of a build-up, and when first and last."""

    sessions: int
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Rung:
    """One step of a ladder, and what was done of it, None for nothing yet."""

    step: str
    done: Practised | None


@dataclass(frozen=True, slots=True)
class Climb:
    """A ladder with its rungs, easy first, and the place of the rung that holds now.

    That is the hardest one done lately; None if none was.
    """

    ladder: str
    rungs: tuple[Rung, ...]
    now: int | None


def steps_up(
    ladders: Iterable[Sequence[str]], practised: Mapping[str, Practised], since: date
) -> int:
    """Return how many steps the ladders were climbed since a day, beyond the highest before it.

    A ladder that was begun since then was not climbed. What `practised` leaves out was not done.
    """
    climbed = 0
    for steps in ladders:
        begun = [place for place, step in enumerate(steps) if step in practised]
        before = [place for place in begun if practised[steps[place]].first < since]
        climbed += max(begun) - max(before) if before else 0
    return climbed


def climb(
    ladder: str, steps: Sequence[str], practised: Mapping[str, Practised], today: date
) -> Climb:
    """Return how far somebody has climbed a ladder of exercises or weeks."""
    rungs = tuple(Rung(step, practised.get(step)) for step in steps)
    lately = [
        place
        for place, rung in enumerate(rungs)
        if rung.done is not None and rung.done.last > today - LATELY
    ]
    return Climb(ladder, rungs, max(lately, default=None))


def left_behind(climbs: Iterable[Climb]) -> dict[str, str]:
    """Return the steps that were not done since a higher one was begun, each with that one.

    The higher one is the one that holds now.
    """
    return {
        climbed.rungs[place].step: climbed.rungs[climbed.now].step
        for climbed in climbs
        if climbed.now is not None
        for place in range(climbed.now)
        if is_left_behind(climbed, place)
    }


def is_left_behind(climbed: Climb, place: int) -> bool:
    """Return whether a step was not done since the one that holds now was begun."""
    done = climbed.rungs[place].done
    now = None if climbed.now is None else climbed.rungs[climbed.now].done
    return done is not None and now is not None and done.last < now.first
