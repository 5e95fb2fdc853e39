"""Streaks forgive, balance tells the sides apart, feel counts answers, bests keep the first day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glutetimer.review.balance import Pair, muscle_balance, side_balance
from glutetimer.review.bests import Best, Feat, Mark, bests
from glutetimer.review.feel import Felt, felt
from glutetimer.review.ladders import Practised, climb
from glutetimer.review.past_session import ListedSession, PastSession, listed
from glutetimer.review.periods import FirstDay
from glutetimer.review.rows import PerformedRow
from glutetimer.review.session_state import SessionState
from glutetimer.review.streak import Streak, streak
from glutetimer.review.totals import Metric
from glutetimer.review.week_comparison import compare_weeks
from glutetimer.review.weights import Weight, Weights
from glutetimer.training.bands import own_bands

MONDAY = date(2026, 11, 16)
TODAY = date(2026, 11, 20)


def a_set(day: date, exercise: str = "clam", side: str = "left", **changes: object) -> PerformedRow:
    values = {
        "programme": "four",
        "kind": "set",
        "outcome": "completed",
        "planned_reps": 10,
        "done_reps": 10,
        "corrected_reps": None,
        "hold_ms": 0,
        "work_ms": 30_000,
        "rep_hold_ms": 0,
        "rep_work_ms": 3000,
    }
    return PerformedRow(f"s{day}", day, exercise=exercise, side=side, **(values | changes))


def trained(weeks: str) -> dict[date, int]:
    """Return training days from a drawing: sessions in each week, the last one this week's."""
    days = {}
    for back, sessions in enumerate(reversed(weeks)):
        for place in range(int(sessions)):
            days[MONDAY - timedelta(weeks=back) + timedelta(days=place)] = 1
    return days


@pytest.mark.parametrize(
    ("weeks", "now", "best", "forgiven"),
    [
        ("333", 3, 3, 0),
        ("3330", 3, 3, 0),
        ("3331", 3, 3, 0),
        ("33313", 4, 4, 1),
        ("33310", 3, 3, 1),
        ("333103", 1, 3, 0),
        ("3331000", 0, 3, 0),
        ("5342", 3, 3, 0),
        ("31313", 1, 2, 0),
        ("3133313", 1, 4, 0),
        ("31333313", 6, 6, 2),
        ("31333310", 5, 5, 2),
        ("131", 1, 1, 0),
        ("0", 0, 0, 0),
        ("", 0, 0, 0),
    ],
)
def test_one_week_in_five_is_forgiven(weeks: str, now: int, best: int, forgiven: int) -> None:
    found = streak(trained(weeks), 3, TODAY, FirstDay.MONDAY)
    assert (found.weeks, found.best, found.forgiven) == (now, best, forgiven)


WEEKS = st.text("03", max_size=40) | st.lists(
    st.sampled_from(["3333", "33330", "0", "3"]), max_size=9
).map("".join)


@given(WEEKS)
def test_a_streak_is_never_longer_than_the_best(weeks: str) -> None:
    found = streak(trained(weeks), 3, TODAY, FirstDay.MONDAY)
    assert 0 <= found.weeks <= found.best <= len(weeks)
    assert streak(trained(weeks + "3"), 3, TODAY, FirstDay.MONDAY).weeks >= 1


@given(WEEKS)
def test_a_streak_counts_the_weeks_with_the_goal_alone(weeks: str) -> None:
    """It covers the last weeks: those it counts and those it forgives, at most one in five."""
    found = streak(trained(weeks), 3, TODAY, FirstDay.MONDAY)
    over = weeks.removesuffix("0")
    covered = over[len(over) - found.weeks - found.forgiven :] if found.weeks else ""
    assert covered.count("3") == found.weeks
    assert covered.count("0") == found.forgiven
    assert all(covered[at : at + 5].count("0") <= 1 for at in range(len(covered)))
    assert 5 * found.forgiven <= len(covered) + 4
    assert (found.weeks == 0) <= (found.forgiven == 0)


@given(WEEKS)
def test_a_week_below_the_goal_adds_nothing(weeks: str) -> None:
    before = streak(trained(weeks + "0"), 3, TODAY, FirstDay.MONDAY)
    after = streak(trained(weeks + "00"), 3, TODAY, FirstDay.MONDAY)
    assert after.weeks <= before.weeks
    assert after.best == before.best


def test_the_best_streak_knows_its_last_week() -> None:
    found = streak(trained("33300333"), 3, TODAY, FirstDay.MONDAY)
    assert found == Streak(weeks=3, best=3, best_end=MONDAY - timedelta(weeks=5))
    found = streak(trained("330300333"[:-1]), 3, TODAY, FirstDay.MONDAY)
    assert (found.best, found.best_forgiven) == (3, 1)


def test_left_against_right_in_all_and_in_each_part() -> None:
    rows = [
        a_set(date(2026, 9, 1)),
        a_set(date(2026, 9, 1), side="right", work_ms=10_000),
        a_set(TODAY),
        a_set(TODAY, side="right"),
        a_set(TODAY, exercise="bridge", side="both"),
    ]
    (clam,) = side_balance(rows, [date(2026, 8, 1), date(2026, 11, 1)])
    assert clam.exercise == "clam"
    assert clam.parts == (Pair(30_000, 10_000), Pair(30_000, 30_000))
    assert clam.whole.left_share == pytest.approx(0.6)
    assert not clam.whole.is_even
    assert clam.parts[1].is_even


def test_maximus_against_medius_counts_both_sides_of_a_bridge() -> None:
    weights = {
        "bridge": Weights((Weight("gluteus_maximus", 0.25, unsure=False),), ()),
        "clam": Weights((Weight("gluteus_medius", 0.5, unsure=True),), ()),
    }
    rows = [a_set(TODAY, exercise="bridge", side="both"), a_set(TODAY)]
    (found,) = muscle_balance(rows, weights, [MONDAY])
    assert (found.maximus_ms, found.medius_ms, found.unsure_ms) == (15_000, 15_000, 15_000)


def test_muscles_add_up_over_sets_in_each_part() -> None:
    weights = {
        "bridge": Weights((Weight("gluteus_maximus", 0.25, unsure=False),), ()),
        "clam": Weights((Weight("gluteus_medius", 0.5, unsure=True),), ()),
    }
    before = date(2026, 9, 1)
    done = [(before, "clam"), (before, "clam"), (TODAY, "clam"), (TODAY, "bridge")]
    rows = [a_set(day, exercise=exercise) for day, exercise in (*done, (TODAY, "bridge"))]
    early, late = muscle_balance(rows, weights, [date(2026, 8, 1), date(2026, 11, 1)])
    assert (early.maximus_ms, early.medius_ms, early.unsure_ms) == (0, 30_000, 30_000)
    assert (late.maximus_ms, late.medius_ms, late.unsure_ms) == (15_000, 15_000, 15_000)


def test_each_exercise_is_felt_on_its_own_the_most_answered_first() -> None:
    rows = [
        a_set(TODAY, exercise="bridge", feel="quads"),
        *(a_set(TODAY, feel="glute_side") for _ in range(2)),
    ]
    assert [(one.exercise, one.whole) for one in felt(rows, {"glute_side"}, [MONDAY])] == [
        ("clam", Felt(2, 2)),
        ("bridge", Felt(0, 1)),
    ]


def test_a_listed_session_sums_its_sets_and_counts_those_with_a_rep() -> None:
    session = PastSession(
        id="1",
        programme="four",
        programme_name="Four",
        day=TODAY,
        state=SessionState.FINISHED,
        length_ms=900_000,
    )
    rows = [
        a_set(TODAY, hold_ms=4_000),
        a_set(TODAY, hold_ms=5_000, corrected_reps=8),
        a_set(TODAY, done_reps=0, hold_ms=1_000, work_ms=2_000),
    ]
    # a correction takes the time of its average rep along
    assert listed(session, rows) == ListedSession(
        session, sets=2, reps=18, hold_ms=4_000 + 4_000 + 1_000, work_ms=30_000 + 24_000 + 2_000
    )
    assert listed(session, []) == ListedSession(session, 0, 0, 0, 0)


def test_feel_is_a_share_of_the_answers_not_of_the_sets() -> None:
    rows = [
        a_set(date(2026, 9, 1), feel="quads"),
        a_set(date(2026, 9, 1)),
        a_set(TODAY, feel="glute_side"),
        a_set(TODAY, feel="quads"),
        a_set(TODAY, feel="low_back"),
    ]
    (clam,) = felt(rows, {"glute_side"}, [date(2026, 8, 1), date(2026, 11, 1)])
    assert clam.whole == Felt(1, 4)
    assert clam.parts == (Felt(0, 1), Felt(1, 3))
    assert clam.elsewhere == (("quads", 2), ("low_back", 1))
    assert felt(rows[1:2], {"glute_side"}, [MONDAY]) == []


def test_the_first_day_of_a_best_is_the_one_that_counts() -> None:
    early, late = date(2026, 3, 1), date(2026, 10, 1)
    marks = [
        Mark("clam", "left", "set", 15, 0, None, "light", late),
        Mark("clam", "right", "set", 15, 0, None, "light", early),
        Mark("clam", "right", "set", 8, 0, None, "medium", late),
        Mark("plank", "left", "hold", 2, 30, None, None, early),
        Mark("thrust", "both", "set", 10, 0, 20.0, "own band", early),
        Mark("thrust", "both", "set", 0, 0, 40.0, None, late),
    ]
    assert bests(marks) == [
        Best("clam", Feat.REPS, 15, early, "right"),
        Best("clam", Feat.BAND, 2, late, "right"),
        Best("plank", Feat.HOLD, 30_000, early, "left"),
        Best("thrust", Feat.REPS, 10, early, "both"),
        Best("thrust", Feat.LOAD, 20.0, early, "both"),
    ]


def test_a_band_of_the_persons_counts_by_its_strength() -> None:
    marks = [
        Mark("clam", "left", "set", 15, 0, None, "light", MONDAY),
        Mark("clam", "left", "set", 15, 0, None, "red", TODAY),
        Mark("clam", "left", "set", 15, 0, None, "pink", TODAY),
    ]
    own = own_bands([("red", "heavy")])
    assert Best("clam", Feat.BAND, 3, TODAY, "left") in bests(marks, own)
    assert Best("clam", Feat.BAND, 1, MONDAY, "left") in bests(marks)


def test_the_rung_that_holds_is_the_hardest_done_lately() -> None:
    done = {
        "clam": Practised(40, date(2026, 1, 5), date(2026, 11, 10)),
        "lift": Practised(12, date(2026, 6, 1), date(2026, 11, 12)),
        "plank": Practised(1, date(2026, 2, 1), date(2026, 2, 1)),
    }
    found = climb("side", ("clam", "lift", "plank", "star"), done, TODAY)
    assert found.now == 1
    assert [rung.done is not None for rung in found.rungs] == [True, True, True, False]
    assert climb("side", ("star",), done, TODAY).now is None


def test_this_week_stands_beside_the_weeks_since_the_beginning_four_at_most() -> None:
    rows = [a_set(MONDAY - timedelta(weeks=back)) for back in range(8)]
    found = compare_weeks(rows, TODAY, FirstDay.MONDAY, MONDAY - timedelta(weeks=7))
    assert (found.now.reps, len(found.before), found.average(Metric.REPS)) == (10, 4, 10.0)
    found = compare_weeks(rows[:2], TODAY, FirstDay.MONDAY, MONDAY - timedelta(weeks=1))
    assert len(found.before) == 1
    assert compare_weeks([], TODAY, FirstDay.MONDAY, None).average(Metric.REPS) in (None, 0.0)


@pytest.mark.parametrize("first_day", FirstDay)
def test_weeks_are_compared_from_the_day_on_which_they_begin(first_day: FirstDay) -> None:
    start = first_day.start_of(TODAY)
    rows = [a_set(start), a_set(start - timedelta(days=1)), a_set(start - timedelta(days=7))]
    found = compare_weeks(rows, TODAY, first_day, start - timedelta(weeks=1))
    assert (found.now.reps, [week.reps for week in found.before]) == (10, [20])
