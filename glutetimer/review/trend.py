"""Whether training grows: means over four weeks, and what the last four hold beside the first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from glutetimer.review.totals import Totals

MEAN_OF: Final = 4
"""So many weeks make a mean: a programme of three sessions evens out in them."""
LEAST: Final = 2 * MEAN_OF - 1
"""With fewer whole weeks there is nothing to compare; eight weeks with this one are enough."""
STEADY: Final = 0.1
"""A smaller change of a mean, as a share, is none."""


class Direction(Enum):
    """Where training leads."""

    GROWS = auto()
    STEADY = auto()
    FALLS = auto()
    MIXED = auto()


@dataclass(frozen=True, slots=True)
class MeanChange:
    """The mean of a week in the first four weeks and in the last four."""

    first: float
    last: float

    @property
    def sign(self) -> int:
        """1 where it grew, -1 where it fell, 0 where it is much the same."""
        change = self.last - self.first
        if abs(change) <= STEADY * self.first:
            return 0
        return 1 if change > 0 else -1


@dataclass(frozen=True, slots=True)
class TrainingTrend:
    """What became of some weeks.

    `weeks` are all of them, `sets` and `hold_ms` the means of a week, `steps` how far up the
    ladders it went since the first four weeks.
    """

    weeks: int
    sets: MeanChange
    hold_ms: MeanChange
    steps: int

    @property
    def direction(self) -> Direction:
        """Where it leads: sets, holds and steps on the ladders all count."""
        signs = {self.sets.sign, self.hold_ms.sign, min(1, self.steps)}
        if {1, -1} <= signs:
            return Direction.MIXED
        if 1 in signs:
            return Direction.GROWS
        return Direction.FALLS if -1 in signs else Direction.STEADY


def means(values: Sequence[float]) -> list[float | None]:
    """Return for each week the mean of it and the three before, None for the first three."""
    return [
        sum(values[place + 1 - MEAN_OF : place + 1]) / MEAN_OF if place + 1 >= MEAN_OF else None
        for place in range(len(values))
    ]


def trend(whole_weeks: Sequence[Totals], steps: int) -> TrainingTrend | None:
    """Return what became of weeks that are over, the oldest first; None if they are too few.

    Args:
        whole_weeks: The weeks since training began.
        steps: How far up the ladders it went since the first four of them.
    """
    first, last = whole_weeks[:MEAN_OF], whole_weeks[-MEAN_OF:]
    if len(whole_weeks) < LEAST or not any(one.sets for one in (*first, *last)):
        return None
    return TrainingTrend(
        len(whole_weeks),
        MeanChange(_mean(one.sets for one in first), _mean(one.sets for one in last)),
        MeanChange(_mean(one.hold_ms for one in first), _mean(one.hold_ms for one in last)),
        steps,
    )


def _mean(values: Iterable[int]) -> float:
    return sum(values) / MEAN_OF
