"""Short guided breaks, and what they come to by days and weeks; they are no sessions. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, NamedTuple

from glutetimer.review.periods import FirstDay


@dataclass(frozen=True, slots=True, kw_only=True)
class GuidedBreak:
    """A break in which something was done.

    `programme` is the id of a programme, or of an exercise that was done alone, `programme_name`
    what it was called then. `length_ms` is how long it was until what happened last in it,
    `finished` whether it was done to its end. `work_ms` is time under tension.
    """

    uuid: str
    programme: str
    programme_name: str
    started_utc_ms: int
    utc_offset_min: int
    local_date: date
    length_ms: int
    finished: bool
    reps: int
    hold_ms: int
    work_ms: int


class BreakTotals(NamedTuple):
    """How many breaks there were, and what was done in them."""

    breaks: int = 0
    reps: int = 0
    hold_ms: int = 0
    work_ms: int = 0


NO_BREAKS: Final = BreakTotals()


def totals_of_breaks(breaks: Iterable[GuidedBreak]) -> BreakTotals:
    """Return what breaks come to."""
    found = list(breaks)
    return BreakTotals(
        len(found),
        sum(one.reps for one in found),
        sum(one.hold_ms for one in found),
        sum(one.work_ms for one in found),
    )


def breaks_by_week(
    breaks: Iterable[GuidedBreak], first_day: FirstDay
) -> Mapping[date, BreakTotals]:
    """Return what breaks come to in each week with any, by its first day, the oldest first."""
    found: defaultdict[date, list[GuidedBreak]] = defaultdict(list)
    for one in breaks:
        found[first_day.start_of(one.local_date)].append(one)
    return {start: totals_of_breaks(found[start]) for start in sorted(found)}
