"""What was done of one exercise: when last, how much each week, where it was felt, the bests."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from glutetimer.review.balance import Pair, side_balance
from glutetimer.review.bests import Best
from glutetimer.review.calendar import TrainingCalendar
from glutetimer.review.feel import Felt, felt
from glutetimer.review.ladders import Practised
from glutetimer.review.rows import PerformedRow
from glutetimer.review.table import PeriodTotals
from glutetimer.review.weeks import weeks

WEEKS = 26
"""So many weeks are shown, that of today included."""


@dataclass(frozen=True, slots=True)
class ExerciseHistory:
    """One exercise in the history.

    `practised` is None where it was never done. `weeks` are the last ones, empty ones too, the
    oldest first; `felt` and `sides` are those of the same weeks.
    """

    practised: Practised | None = None
    weeks: tuple[PeriodTotals, ...] = ()
    felt: Felt = field(default_factory=Felt)
    sides: Pair = field(default_factory=Pair)
    bests: tuple[Best, ...] = ()


def exercise_history(
    exercise: str,
    practised: Practised | None,
    rows: Iterable[PerformedRow],
    bests: Iterable[Best],
    good: Collection[str],
    calendar: TrainingCalendar,
    since: date,
) -> ExerciseHistory:
    """Return what was done of one exercise.

    Args:
        exercise: Its id.
        practised: On how many days, None for never.
        rows: The performed sets since a day, of other exercises too.
        bests: The personal bests, of other exercises too.
        good: The answers that an exercise aims at.
        calendar: Today and its week.
        since: The first day of the weeks that are shown.
    """
    own = [row for row in rows if row.exercise == exercise]
    return ExerciseHistory(
        practised=practised,
        weeks=_weeks(own, calendar, since),
        felt=sum((one.whole for one in felt(own, good, (since,))), Felt()),
        sides=sum((one.whole for one in side_balance(own, (since,))), Pair()),
        bests=tuple(best for best in bests if best.exercise == exercise),
    )


def _weeks(
    own: Sequence[PerformedRow], calendar: TrainingCalendar, since: date
) -> tuple[PeriodTotals, ...]:
    return tuple(weeks(own, first_day=calendar.first_day, since=since, until=calendar.today))
