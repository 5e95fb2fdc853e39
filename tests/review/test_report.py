"""A report sums up what a plain count over the same rows gives."""

from __future__ import annotations

from datetime import date, timedelta

from glutetimer.review.report import MOST_WEEKS, Report, report
from glutetimer.review.rows import PerformedRow, SelfTestRow

FIRST = date(2026, 9, 1)


def row(
    day: int, exercise: str = "clamshell", side: str = "left", **changes: object
) -> PerformedRow:
    values = {
        "session": str(day),
        "local_date": FIRST + timedelta(days=day),
        "programme": "clam_ladder",
        "exercise": exercise,
        "side": side,
        "kind": "set",
        "outcome": "completed",
        "planned_reps": 10,
        "done_reps": 10,
        "corrected_reps": None,
        "hold_ms": 10_000,
        "work_ms": 60_000,
        "rep_hold_ms": 1000,
        "rep_work_ms": 6000,
    }
    return PerformedRow(**(values | changes))  # type: ignore[arg-type] # drawn by hand


def of(*rows: PerformedRow, days: int = 60, tests: tuple[SelfTestRow, ...] = ()) -> Report:
    return report(
        rows,
        tests,
        (FIRST, FIRST + timedelta(days=days)),
        FIRST,
        good_feels={"glute_side"},
        pain_feels={"pain"},
    )


def test_what_is_left_out_until_it_is_cleared_stands_in_it() -> None:
    found = report([], [], (FIRST, FIRST), FIRST, good_feels=(), pain_feels=(), left_out=["b"])
    assert found.left_out == ("b",)


def test_sums_days_and_lines() -> None:
    found = of(row(0), row(0, side="right"), row(3, "squat", "both", corrected_reps=8), row(99))
    assert (found.total.sessions, found.days, found.total.sets, found.total.reps) == (2, 2, 3, 28)
    assert found.total.work_ms == 60_000 * 2 + 48_000
    assert [(line.exercise, line.sets, line.reps, line.most_reps) for line in found.exercises] == [
        ("clamshell", 2, 20, 10),
        ("squat", 1, 8, 8),
    ]
    assert sum(week.total.work_ms for week in found.weeks) == found.total.work_ms
    ((exercise, pair),) = found.sides
    assert (exercise, pair.left_ms, pair.right_ms) == ("clamshell", 60_000, 60_000)


def test_pain_is_a_mark_or_an_answer_even_where_no_rep_was_done() -> None:
    nothing = {"done_reps": 0, "hold_ms": 0, "work_ms": 0}
    found = of(row(1, pain_rep=4), row(2, feel="pain"), row(3, pain_rep=0, **nothing), row(4))
    assert [(mark.day.day, mark.rep) for mark in found.pains] == [(4, 0), (3, None), (2, 4)]


def test_pain_is_listed_from_the_newest_day_back_whatever_order_it_was_read_in() -> None:
    found = of(
        row(5, "a", pain_rep=1, session="z"),
        row(9, "b", pain_rep=2, session="a"),
        row(7, "c", pain_rep=3, session="y"),
    )
    assert [mark.exercise for mark in found.pains] == ["b", "c", "a"]


def test_the_first_and_the_last_day_belong_to_the_report_and_no_other() -> None:
    days = (-1, 0, 60, 61)
    found = of(*(row(day, pain_rep=1) for day in days))
    assert [(mark.day - FIRST).days for mark in found.pains] == [60, 0]
    assert found.days == found.total.sessions == 2


def test_feel_and_tests_go_by_the_answers() -> None:
    tests = tuple(
        SelfTestRow("1", FIRST + timedelta(days=day), "clench_test_both", "both", 1, 4)
        for day in (0, 5, 99)
    )
    found = of(row(0, feel="glute_side"), row(1, feel="quads"), row(2), tests=tests)
    (feel,) = found.feels
    assert (feel.whole.good, feel.whole.answered, feel.elsewhere) == (1, 2, (("quads", 1),))
    assert [test.local_date.day for test in found.tests] == [6, 1]


def test_a_long_time_draws_its_last_weeks_and_says_how_many_there_are() -> None:
    found = of(row(0), days=400)
    assert len(found.weeks) == MOST_WEEKS
    assert found.weeks_in_all == 58


def test_nothing_done_is_a_report_too() -> None:
    found = of()
    assert (found.days, found.exercises, found.pains) == (0, (), ())


def test_the_weeks_of_a_report_go_from_its_first_day_on_though_nothing_was_done() -> None:
    found = of(row(40), days=60)
    assert found.weeks[0].start <= FIRST
    assert len(found.weeks) == 9
    assert [bool(week.total.sets) for week in found.weeks].index(True) == 5
