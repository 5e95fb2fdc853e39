"""What was done, week by week, month by month or session by session, together and by group."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from glutetimer.review.periods import FirstDay, Period, label
from glutetimer.review.rows import PerformedRow
from glutetimer.review.totals import Totals, TotalsBuilder
from glutetimer.review.weights import Weight, Weights
from glutetimer.training.amounts import Amounts

ALL = "all"
"""The one group where nothing is grouped."""

OTHER = "other"
"""The group of what is not known: exercises without muscles, programmes without a sport.

Grouped by bands it has the sets without one."""

NO_WEIGHTS = Weights((), ())


class Grouping(StrEnum):
    """What to group by within a period."""

    NONE = "none"
    EXERCISE = "exercise"
    MUSCLE = "muscle"
    SIDE = "side"
    PROGRAMME = "programme"
    SPORT = "sport"
    BAND = "band"


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What has to be known of exercises and programmes to group and weigh, by their ids.

    `muscles` are the primary muscles of each exercise, `sports` what each programme is for.
    """

    muscles: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    sports: Mapping[str, str] = field(default_factory=dict)
    weights: Mapping[str, Weights] = field(default_factory=dict)


NOTHING_KNOWN = Knowledge()


@dataclass(frozen=True, slots=True)
class PeriodTotals:
    """One week, month or session: its label, its first day, everything in it, and by group.

    A set stands in the group of every primary muscle of its exercise, and a set with alternating
    sides in both sides, so that groups may come to more than the total. Weighted time is split
    by the muscles and sides that worked; its groups come to its total.
    """

    label: str
    start: date
    total: Totals
    groups: Mapping[str, Totals]
    session: str | None = None


def table(
    rows: Iterable[PerformedRow],
    by: Grouping = Grouping.NONE,
    period: Period = Period.WEEK,
    first_day: FirstDay = FirstDay.MONDAY,
    known: Knowledge = NOTHING_KNOWN,
    since: date | None = None,
    until: date | None = None,
) -> list[PeriodTotals]:
    """Return every week or month from the first to the last, empty ones too, or every session.

    Args:
        rows: The performed sets, in any order; sessions come in the order of their first set.
        by: What to group by.
        period: The length of one row.
        first_day: The day on which weeks begin.
        known: What is known of exercises and programmes.
        since: A day in the first period; the first row's if left out. Earlier rows do not count.
        until: A day in the last period; the last row's if left out. Later rows do not count.
    """
    if period is Period.SESSION:
        return _sessions(rows, by, known, since, until)
    by_start: defaultdict[date, list[PerformedRow]] = defaultdict(list)
    starts: dict[date, date] = {}
    for row in rows:
        day = row.local_date
        start = starts.get(day) or starts.setdefault(day, period.start_of(day, first_day))
        by_start[start].append(row)
    first = since or min(by_start, default=None)
    last = until or max(by_start, default=None)
    if first is None or last is None:
        return []
    return [
        _period_totals(label(period, start), start, by_start.get(start, []), by, known)
        for start in period.starts(first, last, first_day)
    ]


def _sessions(
    rows: Iterable[PerformedRow],
    by: Grouping,
    known: Knowledge,
    since: date | None,
    until: date | None,
) -> list[PeriodTotals]:
    by_session: defaultdict[str, list[PerformedRow]] = defaultdict(list)
    for row in rows:
        if (since or date.min) <= row.local_date <= (until or date.max):
            by_session[row.session].append(row)
    found = sorted(by_session.items(), key=lambda item: item[1][0].local_date)
    return [
        _period_totals(label(Period.SESSION, start), start, sets, by, known, session)
        for session, sets in found
        for start in (sets[0].local_date,)
    ]


def _period_totals(
    name: str,
    start: date,
    rows: list[PerformedRow],
    by: Grouping,
    known: Knowledge,
    session: str | None = None,
) -> PeriodTotals:
    total = TotalsBuilder()
    groups: defaultdict[str, TotalsBuilder] = defaultdict(TotalsBuilder)
    weights = known.weights
    for row in rows:
        amounts = row.amounts
        if not any(amounts):
            continue
        load_kg = row.load_kg or 0.0
        total.add(row.session, amounts, load_kg, counts=row.counts)
        for group, share in _shares(row, by, known, amounts):
            groups[group].add(row.session, share, load_kg, counts=row.counts)
        if not weights:
            continue
        for weight in weights.get(row.exercise, NO_WEIGHTS).of(row.load_kg, row.effort):
            for group, weighted_ms in _weighed(row, by, known, weight, amounts.work_ms):
                total.weigh(weighted_ms, unsure=weight.unsure)
                groups[group].weigh(weighted_ms, unsure=weight.unsure)
    if by is Grouping.NONE:
        groups[ALL] = total  # so that an empty week has its zeros
    done = {group: groups[group].totals for group in sorted(groups)}
    return PeriodTotals(name, start, total.totals, done, session)


def _shares(
    row: PerformedRow, by: Grouping, known: Knowledge, amounts: Amounts
) -> Iterator[tuple[str, Amounts]]:
    """Return the groups that a set belongs to, with what counts in each."""
    if by is Grouping.MUSCLE:
        for muscle in known.muscles.get(row.exercise) or (OTHER,):
            yield muscle, amounts
    elif by is Grouping.SIDE and row.side == "alternating" and row.kind == "drill":
        yield "both", amounts  # a run is no rep of one side
    elif by is Grouping.SIDE and row.side == "alternating":
        # reps go left, right, left: the odd one is the left's, with the time that belongs to it
        reps, hold_ms, work_ms = amounts
        left = -(-reps // 2)
        left_hold_ms = hold_ms * left // reps if reps else -(-hold_ms // 2)
        left_work_ms = work_ms * left // reps if reps else -(-work_ms // 2)
        yield "left", Amounts(left, left_hold_ms, left_work_ms)
        yield "right", Amounts(reps - left, hold_ms - left_hold_ms, work_ms - left_work_ms)
    elif by is Grouping.SIDE:
        yield row.side, amounts
    elif by is not Grouping.NONE:
        yield _only_group(row, by, known), amounts


def _weighed(
    row: PerformedRow, by: Grouping, known: Knowledge, weight: Weight, work_ms: int
) -> Iterator[tuple[str, float]]:
    """Return the groups in which one muscle worked, with its weighted time in each.

    Both glutes count, each on its own: a set with both sides works two of them.
    """
    weighted_ms = work_ms * weight.share
    if by is Grouping.SIDE:
        share = weighted_ms / 2 if row.side == "alternating" else weighted_ms
        for side in ("left", "right"):
            if row.side in (side, "both", "alternating"):
                yield side, share
        return
    if row.side == "both":
        weighted_ms *= 2
    yield weight.muscle if by is Grouping.MUSCLE else _only_group(row, by, known), weighted_ms


def _only_group(row: PerformedRow, by: Grouping, known: Knowledge) -> str:
    if by is Grouping.EXERCISE:
        return row.exercise
    if by is Grouping.PROGRAMME:
        return row.programme
    if by is Grouping.BAND:
        return row.band or OTHER
    return known.sports.get(row.programme, OTHER) if by is Grouping.SPORT else ALL
