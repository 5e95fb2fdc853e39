"""What is known of today, and what a person chose for it."""

from __future__ import annotations

from dataclasses import dataclass

from glutetimer.app.planned_programme import PlannedProgramme
from glutetimer.app.week_facts import WeekFacts
from glutetimer.review.calendar import TrainingCalendar
from glutetimer.review.reason import Reason
from glutetimer.review.totals import Totals
from glutetimer.session.prescription import Pace
from glutetimer.training.bands import NO_BANDS, OwnBands

MINUTE_MS = 60_000


@dataclass(frozen=True, slots=True)
class TodayChoice:
    """What the person has chosen on Today; None leaves it to the suggestion and settings."""

    programme: str | None = None
    week: int | None = None
    minutes: int | None = None
    pace: Pace | None = None
    band: str | None = None
    """The colour of a mini band."""

    @property
    def budget_ms(self) -> int | None:
        """The time there is."""
        return None if self.minutes is None else self.minutes * MINUTE_MS


@dataclass(frozen=True, slots=True)
class TodayFacts:
    """What to do today and why, what else there is, and the week so far.

    `pace` is "coach" or "self". `shows_safety` says that what is safe is to be read before the
    first session. `asked_kit` are the things to ask for at a first start, None once that is over;
    `hold_s` is the hold at the top. `bands` are the person's mini bands. `report` is how the week
    goes, None where it was not looked up.
    """

    chosen: PlannedProgramme
    reason: Reason
    others: tuple[PlannedProgramme, ...]
    week: Totals
    calendar: TrainingCalendar
    minutes: int | None
    pace: str
    hold_s: int
    shows_safety: bool = False
    bands: OwnBands = NO_BANDS
    asked_kit: tuple[str, ...] | None = None
    report: WeekFacts | None = None
