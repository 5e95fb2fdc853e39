"""Weeks add up, never share a session, and are numbered as calendars number them."""

import sqlite3
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glutetimer.review.periods import Period
from glutetimer.review.periods import label as label_of
from glutetimer.review.rows import PerformedRow
from glutetimer.review.weeks import (
    ALL,
    OTHER,
    FirstDay,
    Grouping,
    Totals,
    this_week,
    week_label,
    weeks,
)

MUSCLES = {"bridge": ("gluteus_maximus",), "clam": ("gluteus_medius", "gluteus_minimus")}


def performed(
    day: str = "2026-11-20",
    session: str = "s1",
    reps: int = 10,
    exercise: str = "bridge",
    side: str = "both",
    corrected: int | None = None,
    hold_ms: int | None = None,
) -> PerformedRow:
    """Draw a set whose reps are 2 s of hold and 6 s of work."""
    hold_ms = reps * 2000 if hold_ms is None else hold_ms
    return PerformedRow(
        session=session,
        local_date=date.fromisoformat(day),
        programme="four",
        exercise=exercise,
        side=side,
        kind="set",
        outcome="completed",
        planned_reps=12,
        done_reps=reps,
        corrected_reps=corrected,
        hold_ms=hold_ms,
        work_ms=reps * 6000,
        rep_hold_ms=2000,
        rep_work_ms=6000,
    )


DAYS = st.dates(date(2019, 12, 20), date(2022, 1, 20))
ROWS = st.lists(
    st.builds(
        lambda day, part, reps, exercise, side, corrected: performed(
            day.isoformat(), f"{day}/{part}", reps, exercise, side, corrected
        ),
        DAYS,
        st.integers(1, 2),
        st.integers(0, 15),
        st.sampled_from(["bridge", "clam", "plank"]),
        st.sampled_from(["both", "left", "right", "alternating"]),
        st.none() | st.integers(0, 15),
    ),
    max_size=40,
)
FIRST_DAYS = st.sampled_from(FirstDay)


def summed(totals: Sequence[Totals]) -> tuple[int, int, int, int]:
    return (
        sum(each.sets for each in totals),
        sum(each.reps for each in totals),
        sum(each.hold_ms for each in totals),
        sum(each.work_ms for each in totals),
    )


@given(ROWS, FIRST_DAYS)
def test_all_weeks_together_are_everything(rows: list[PerformedRow], first: FirstDay) -> None:
    found = weeks(rows, first_day=first)
    assert summed([week.total for week in found]) == (
        sum(row.reps > 0 for row in rows),
        sum(row.reps for row in rows),
        sum(row.amounts.hold_ms for row in rows),
        sum(row.amounts.work_ms for row in rows),
    )
    assert sum(week.total.sessions for week in found) == len(
        {row.session for row in rows if row.reps}
    ), "a session is in one week"


@given(ROWS, FIRST_DAYS, st.sampled_from([Grouping.NONE, Grouping.EXERCISE, Grouping.PROGRAMME]))
def test_groups_add_up_to_their_week(
    rows: list[PerformedRow], first: FirstDay, by: Grouping
) -> None:
    for week in weeks(rows, by, first):
        assert summed([*week.groups.values()]) == summed([week.total])


@given(ROWS)
def test_sides_add_up_to_their_week(rows: list[PerformedRow]) -> None:
    for week in weeks(rows, Grouping.SIDE):
        assert summed([*week.groups.values()])[1:] == summed([week.total])[1:]
        assert week.groups.keys() <= {"both", "left", "right"}


@given(ROWS, FIRST_DAYS)
def test_weeks_follow_each_other_without_a_gap(rows: list[PerformedRow], first: FirstDay) -> None:
    found = weeks(rows, first_day=first)
    for week, following in pairwise(found):
        assert following.start - week.start == timedelta(weeks=1)
    assert all(week.start.weekday() == first for week in found)
    assert len({week.label for week in found}) == len(found)


@given(st.dates(date(1990, 1, 1), date(2200, 1, 1)))
def test_weeks_from_monday_are_numbered_as_iso_does(day: date) -> None:
    year, number, _ = day.isocalendar()
    assert week_label(FirstDay.MONDAY.start_of(day)) == f"{year}-W{number:02d}"


@given(st.dates(date(1990, 1, 1), date(2200, 1, 1)), FIRST_DAYS)
def test_labels_count_on_and_begin_again_each_year(day: date, first: FirstDay) -> None:
    start = first.start_of(day)
    assert start <= day < start + timedelta(weeks=1)
    year, number = (int(part) for part in week_label(start).split("-W"))
    following = week_label(start + timedelta(weeks=1))
    assert following in (f"{year}-W{number + 1:02d}", f"{year + 1}-W01")
    assert following.endswith("W01") or number < 53


@given(ROWS, st.sampled_from([FirstDay.MONDAY, FirstDay.SUNDAY]))
def test_sql_on_its_own_comes_to_the_same(rows: list[PerformedRow], first: FirstDay) -> None:
    """Weeks by julian day in SQL: day 0 was a Monday, half a day later than midnight."""
    database = sqlite3.connect(":memory:")
    database.execute("CREATE TABLE s (day, session, exercise, done, corrected, work)")
    database.executemany(
        "INSERT INTO s VALUES (?, ?, ?, ?, ?, ?)",
        [
            (
                row.local_date.isoformat(),
                row.session,
                row.exercise,
                row.done_reps,
                row.corrected_reps,
                row.work_ms,
            )
            for row in rows
        ],
    )
    expected = database.execute(
        """
        SELECT (CAST(julianday(day) + 0.5 AS INTEGER) + ?) / 7 AS week, exercise,
            count(DISTINCT iif(coalesce(corrected, done) > 0, session, NULL)),
            sum(coalesce(corrected, done) > 0),
            sum(coalesce(corrected, done)),
            sum(coalesce(corrected, done) * 6000)
        FROM s GROUP BY week, exercise HAVING sum(coalesce(corrected, done)) > 0
        ORDER BY week, exercise
        """,
        (0 if first is FirstDay.MONDAY else 1,),
    ).fetchall()
    database.close()
    found = [
        (group, totals.sessions, totals.sets, totals.reps, totals.work_ms)
        for week in weeks(rows, Grouping.EXERCISE, first)
        for group, totals in week.groups.items()
    ]
    assert found == [row[1:] for row in expected]


@pytest.mark.parametrize(
    ("day", "first", "label"),
    [
        ("2026-11-20", FirstDay.MONDAY, "2026-W47"),
        ("2020-12-31", FirstDay.MONDAY, "2020-W53"),
        ("2021-01-03", FirstDay.MONDAY, "2020-W53"),
        ("2021-01-04", FirstDay.MONDAY, "2021-W01"),
        ("2024-12-30", FirstDay.MONDAY, "2025-W01"),
        ("2021-01-02", FirstDay.SUNDAY, "2020-W53"),
        ("2021-01-03", FirstDay.SUNDAY, "2021-W01"),
        ("2026-01-02", FirstDay.SATURDAY, "2025-W52"),
        ("2026-01-03", FirstDay.SATURDAY, "2026-W01"),
    ],
)
def test_weeks_at_the_turn_of_the_year(day: str, first: FirstDay, label: str) -> None:
    (week,) = weeks([performed(day)], first_day=first)
    assert week.label == label


def test_days_of_one_week_stay_together_across_a_month_end() -> None:
    found = weeks([performed("2026-06-29"), performed("2026-07-01", "s2")])
    assert [week.total.sessions for week in found] == [2]


def test_empty_weeks_are_there_with_nothing_in_them() -> None:
    found = weeks([performed("2026-11-02"), performed("2026-11-20", "s2")])
    assert [week.groups[ALL].reps for week in found] == [10, 0, 10]
    found = weeks([], since=date(2026, 11, 2), until=date(2026, 11, 20))
    assert [week.label for week in found] == ["2026-W45", "2026-W46", "2026-W47"]
    assert weeks([]) == []


def test_a_stretch_leaves_out_what_lies_outside() -> None:
    rows = [performed("2026-11-02"), performed("2026-11-20", "s2")]
    (week,) = weeks(rows, since=date(2026, 11, 17), until=date(2026, 11, 20))
    assert week.total == Totals(sessions=1, sets=1, reps=10, hold_ms=20_000, work_ms=60_000)
    assert this_week(rows, date(2026, 11, 22)) == week.total
    assert this_week(rows, date(2026, 11, 23)) == Totals()


def test_a_set_without_a_rep_is_no_set_but_what_was_held_counts() -> None:
    (week,) = weeks([performed(reps=0), performed(reps=0, hold_ms=40_000)])
    assert week.total == Totals(hold_ms=40_000)


def test_a_set_works_every_primary_muscle() -> None:
    rows = [performed(), performed(exercise="clam"), performed(exercise="swing")]
    (week,) = weeks(rows, Grouping.MUSCLE, muscles=MUSCLES)
    assert {group: totals.sets for group, totals in week.groups.items()} == {
        "gluteus_maximus": 1,
        "gluteus_medius": 1,
        "gluteus_minimus": 1,
        OTHER: 1,
    }
    assert week.total.sets == 3


def test_alternating_reps_go_to_both_sides_the_odd_one_to_the_left() -> None:
    (week,) = weeks([performed(reps=9, side="alternating")], Grouping.SIDE)
    left, right = week.groups["left"], week.groups["right"]
    assert (left.reps, left.work_ms, left.hold_ms) == (5, 30_000, 10_000)
    assert (right.reps, right.work_ms, right.hold_ms) == (4, 24_000, 8_000)
    assert (left.sets, right.sets, week.total.sets) == (1, 1, 1)


@pytest.mark.parametrize(
    ("reps", "corrected", "hold_ms", "work_ms"),
    [(10, None, 20_000, 60_000), (10, 8, 16_000, 48_000), (10, 0, 0, 0), (0, 5, 10_000, 30_000)],
)
def test_a_correction_takes_the_time_along(
    reps: int, corrected: int | None, hold_ms: int, work_ms: int
) -> None:
    row = performed(reps=reps, corrected=corrected)
    assert row.amounts[1:] == (hold_ms, work_ms)


@pytest.mark.parametrize(
    ("period", "start", "name"),
    [
        (Period.WEEK, date(2026, 11, 16), "2026-W47"),
        (Period.MONTH, date(2026, 11, 1), "2026-11"),
        (Period.SESSION, date(2026, 11, 20), "2026-11-20"),
    ],
)
def test_each_period_has_its_beginning_and_its_name(period: Period, start: date, name: str) -> None:
    assert period.start_of(date(2026, 11, 20), FirstDay.MONDAY) == start
    assert label_of(period, start) == name
