"""Weeks of training: what was done in each, together and by exercise, muscle or side.

Weeks come from local dates, so neither time zones nor clock changes touch them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import IntEnum, StrEnum

from glutetimer.review.rows import PerformedRow

ALL = "all"
"""The one group where nothing is grouped."""

OTHER = "other"
"""The group of exercises whose muscles are not known."""


class FirstDay(IntEnum):
    """The day on which a week begins, numbered as `date.weekday` does."""

    MONDAY = 0
    SATURDAY = 5
    SUNDAY = 6

    def start_of(self, day: date) -> date:
        """Return the first day of the week that a day belongs to."""
        return date.fromordinal(day.toordinal() - (day.weekday() - self) % 7)


class Grouping(StrEnum):
    """What to tell apart within a week."""

    NONE = "none"
    EXERCISE = "exercise"
    MUSCLE = "muscle"
    SIDE = "side"
    PROGRAMME = "programme"


@dataclass(frozen=True, slots=True)
class Totals:
    """What was done: sessions in which a set counts, sets, reps, and ms held and worked."""

    sessions: int = 0
    sets: int = 0
    reps: int = 0
    hold_ms: int = 0
    work_ms: int = 0


@dataclass(frozen=True, slots=True)
class Week:
    """One week: its label, its first day, everything in it, and the same by group.

    A set stands in the group of every primary muscle of its exercise, and a set with alternating
    sides in both sides, so that groups may come to more than the total.
    """

    label: str
    start: date
    total: Totals
    groups: Mapping[str, Totals]


def week_label(start: date) -> str:
    """Return the name of the week that starts on a day, as "2026-W47".

    A week belongs to the year that has most of its days and is counted from the first such
    week. From Monday to Sunday that is the ISO week; other weeks are counted alike.
    """
    middle = start + timedelta(days=3)
    number = (middle.timetuple().tm_yday - 1) // 7 + 1
    return f"{middle.year}-W{number:02d}"


def weeks(
    rows: Iterable[PerformedRow],
    by: Grouping = Grouping.NONE,
    first_day: FirstDay = FirstDay.MONDAY,
    muscles: Mapping[str, tuple[str, ...]] | None = None,
    since: date | None = None,
    until: date | None = None,
) -> list[Week]:
    """Return every week from the first to the last, empty ones too.

    Args:
        rows: The performed sets, in any order.
        by: What to group by.
        first_day: The day on which weeks begin.
        muscles: The primary muscles of each exercise, for grouping by muscle.
        since: A day in the first week; the first row's if left out. Earlier rows do not count.
        until: A day in the last week; the last row's if left out. Later rows do not count.
    """
    by_week: defaultdict[date, list[PerformedRow]] = defaultdict(list)
    starts: dict[date, date] = {}
    for row in rows:
        day = row.local_date
        start = starts.get(day) or starts.setdefault(day, first_day.start_of(day))
        by_week[start].append(row)
    first = first_day.start_of(since) if since else min(by_week, default=None)
    last = first_day.start_of(until) if until else max(by_week, default=None)
    if first is None or last is None:
        return []
    count = (last - first).days // 7 + 1
    return [
        _week(start, by_week.get(start, []), by, muscles or {})
        for start in (first + timedelta(weeks=number) for number in range(count))
    ]


def this_week(
    rows: Iterable[PerformedRow], today: date, first_day: FirstDay = FirstDay.MONDAY
) -> Totals:
    """Return what was done in the week of today."""
    (week,) = weeks(rows, first_day=first_day, since=today, until=today)
    return week.total


@dataclass(slots=True)
class _Sum:
    sessions: set[str] = field(default_factory=set)
    sets: int = 0
    reps: int = 0
    hold_ms: int = 0
    work_ms: int = 0

    def add(self, session: str, reps: int, hold_ms: int, work_ms: int) -> None:
        if reps:
            self.sessions.add(session)
            self.sets += 1
        self.reps += reps
        self.hold_ms += hold_ms
        self.work_ms += work_ms

    @property
    def totals(self) -> Totals:
        return Totals(len(self.sessions), self.sets, self.reps, self.hold_ms, self.work_ms)


def _week(
    start: date, rows: list[PerformedRow], by: Grouping, muscles: Mapping[str, tuple[str, ...]]
) -> Week:
    total = _Sum()
    groups: defaultdict[str, _Sum] = defaultdict(_Sum)
    for row in rows:
        reps, hold_ms, work_ms = row.reps, row.counted_hold_ms, row.counted_work_ms
        if not (reps or hold_ms or work_ms):
            continue
        total.add(row.session, reps, hold_ms, work_ms)
        for group, *share in _shares(row, by, muscles, (reps, hold_ms, work_ms)):
            groups[group].add(row.session, *share)
    if by is Grouping.NONE:
        groups[ALL] = total  # so that an empty week has its zeros
    done = {group: groups[group].totals for group in sorted(groups)}
    return Week(week_label(start), start, total.totals, done)


def _shares(
    row: PerformedRow,
    by: Grouping,
    muscles: Mapping[str, tuple[str, ...]],
    amounts: tuple[int, int, int],
) -> Iterator[tuple[str, int, int, int]]:
    """Return the groups that a set belongs to, with its reps, hold and work in each."""
    if by is Grouping.EXERCISE:
        yield (row.exercise, *amounts)
    elif by is Grouping.PROGRAMME:
        yield (row.programme, *amounts)
    elif by is Grouping.MUSCLE:
        for muscle in muscles.get(row.exercise) or (OTHER,):
            yield (muscle, *amounts)
    elif by is Grouping.SIDE and row.side == "alternating":
        # reps go left, right, left: the odd one is the left's, with the time that belongs to it
        reps, hold_ms, work_ms = amounts
        left = -(-reps // 2)
        left_hold_ms = hold_ms * left // reps if reps else -(-hold_ms // 2)
        left_work_ms = work_ms * left // reps if reps else -(-work_ms // 2)
        yield ("left", left, left_hold_ms, left_work_ms)
        yield ("right", reps - left, hold_ms - left_hold_ms, work_ms - left_work_ms)
    elif by is Grouping.SIDE:
        yield (row.side, *amounts)
