"""The week as it is looked up, as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from glutetimer.review.breaks import NO_BREAKS, BreakTotals
from glutetimer.review.progress.advice import Advice
from glutetimer.review.week_report import WeekReport

if TYPE_CHECKING:
    from glutetimer.review.progress.standing import RungNeeds


@dataclass(frozen=True, slots=True)
class WeekFacts:
    """The week so far, and what comes next: the first open advice, else what a rung needs.

    `needs` is the exercise that is done now, and what the rung after it needs. `breaks` are those
    of the week, which the rest of it does not count.
    """

    report: WeekReport
    advice: Advice | None = None
    needs: tuple[str, RungNeeds] | None = None
    breaks: BreakTotals = NO_BREAKS
