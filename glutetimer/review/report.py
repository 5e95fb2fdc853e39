"""The report for a physio: the figures of some weeks of training."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from glutetimer.review.balance import Pair, side_balance
from glutetimer.review.feel import ExerciseFeel, felt
from glutetimer.review.periods import FirstDay
from glutetimer.review.rows import PerformedRow, SelfTestRow
from glutetimer.review.totals import Totals, TotalsBuilder
from glutetimer.review.weeks import Week, weeks

MOST_WEEKS = 26
"""More bars than that cannot be distinguished in print; the newest are drawn."""


@dataclass(frozen=True, slots=True)
class ExerciseLine:
    """What was done of one exercise: `most_reps` in one set, `last` on which day."""

    exercise: str
    sets: int
    reps: int
    hold_ms: int
    work_ms: int
    most_reps: int
    last: date


@dataclass(frozen=True, slots=True)
class PainMark:
    """Where it hurt: in which rep, 0 before the first or after the set; None for the answer."""

    day: date
    exercise: str
    side: str
    rep: int | None


@dataclass(frozen=True, slots=True)
class Report:
    """The figures of a period; everything goes by the ids of exercises, feels and sides."""

    since: date
    until: date
    made: date
    days: int
    """On which something was done."""
    total: Totals
    weeks: tuple[Week, ...]
    exercises: tuple[ExerciseLine, ...]
    sides: tuple[tuple[str, Pair], ...]
    feels: tuple[ExerciseFeel, ...]
    pains: tuple[PainMark, ...]
    """The newest first."""
    tests: tuple[SelfTestRow, ...]
    """The newest first."""
    weeks_in_all: int
    """In the period, which may be more than are in `weeks`."""
    left_out: tuple[str, ...] = ()
    """Exercises that hurt twice and are left out until they are cleared, as it stands now."""


def report(
    rows: Sequence[PerformedRow],
    tests: Iterable[SelfTestRow],
    period: tuple[date, date],
    made: date,
    *,
    good_feels: Collection[str],
    pain_feels: Collection[str],
    first_day: FirstDay = FirstDay.MONDAY,
    left_out: Sequence[str] = (),
) -> Report:
    """Sum up a period of training.

    Args:
        rows: Performed sets, the oldest first; those outside of the period do not count.
        tests: Answers after self-tests; likewise.
        period: The first and the last day.
        made: The day of the report.
        good_feels: Where the exercises want to be felt.
        pain_feels: Answers that mean pain.
        first_day: The day on which weeks begin.
        left_out: The exercises that are left out until they are cleared.
    """
    since, until = period
    within = [row for row in rows if since <= row.local_date <= until and any(row.amounts)]
    marked = [row for row in rows if since <= row.local_date <= until]
    by_week = weeks(within, first_day=first_day, since=since, until=until)
    return Report(
        since=since,
        until=until,
        made=made,
        days=len({row.local_date for row in within}),
        total=_sum(within),
        weeks=tuple(by_week[-MOST_WEEKS:]),
        exercises=tuple(_exercise_lines(within)),
        sides=tuple((one.exercise, one.whole) for one in side_balance(within, [since])),
        feels=tuple(felt(within, good_feels, [since])),
        pains=tuple(_pains(marked, pain_feels)),
        tests=tuple(reversed([test for test in tests if since <= test.local_date <= until])),
        weeks_in_all=len(by_week),
        left_out=tuple(left_out),
    )


def _sum(rows: Iterable[PerformedRow]) -> Totals:
    total = TotalsBuilder()
    for row in rows:
        total.add(row.session, row.amounts, row.load_kg or 0.0, counts=row.counts)
    return total.totals


def _exercise_lines(rows: Iterable[PerformedRow]) -> list[ExerciseLine]:
    by_exercise: dict[str, list[PerformedRow]] = {}
    for row in rows:
        by_exercise.setdefault(row.exercise, []).append(row)
    lines = []
    for exercise, done in by_exercise.items():
        total = _sum(done)
        lines.append(
            ExerciseLine(
                exercise=exercise,
                sets=total.sets,
                reps=total.reps,
                hold_ms=total.hold_ms,
                work_ms=total.work_ms,
                most_reps=max(row.reps for row in done),
                last=max(row.local_date for row in done),
            )
        )
    return sorted(lines, key=lambda line: -line.work_ms)


def _pains(rows: Iterable[PerformedRow], pain_feels: Collection[str]) -> Iterator[PainMark]:
    for row in sorted(rows, key=lambda row: row.local_date, reverse=True):
        if row.pain_rep is not None or row.feel in pain_feels:
            yield PainMark(row.local_date, row.exercise, row.side, row.pain_rep)
