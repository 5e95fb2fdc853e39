"""Whether training grows: means of four weeks, and the last four beside the first."""

from __future__ import annotations

from datetime import date

import pytest

from glutetimer.review.ladders import Practised, steps_up
from glutetimer.review.totals import Totals
from glutetimer.review.trend import Direction, means, trend


def weeks(*sets: int, hold_s: tuple[int, ...] = ()) -> list[Totals]:
    held = hold_s or (0,) * len(sets)
    return [Totals(sets=one, hold_ms=s * 1000) for one, s in zip(sets, held, strict=True)]


def test_a_mean_needs_four_weeks_and_follows_them() -> None:
    assert means([4, 8, 4, 8, 12]) == [None, None, None, 6, 8]
    assert means([1, 2]) == [None, None]


@pytest.mark.parametrize(
    ("sets", "hold_s", "steps", "direction"),
    [
        ((10,) * 4 + (12,) * 4, (60,) * 8, 0, Direction.GROWS),
        ((10,) * 8, (60,) * 4 + (90,) * 4, 0, Direction.GROWS),
        ((10,) * 8, (60,) * 8, 1, Direction.GROWS),
        ((10,) * 8, (60,) * 8, 0, Direction.STEADY),
        ((10,) * 4 + (11,) * 4, (60,) * 8, 0, Direction.STEADY),
        ((12,) * 4 + (8,) * 4, (60,) * 8, 0, Direction.FALLS),
        ((12,) * 4 + (8,) * 4, (60,) * 4 + (90,) * 4, 0, Direction.MIXED),
        ((0, 0, 0, 4) + (8,) * 4, (0,) * 8, 0, Direction.GROWS),
    ],
)
def test_sets_holds_and_steps_say_where_it_leads(
    sets: tuple[int, ...], hold_s: tuple[int, ...], steps: int, direction: Direction
) -> None:
    found = trend(weeks(*sets, hold_s=hold_s), steps)
    assert found
    assert found.direction is direction


def test_seven_weeks_that_are_over_are_enough_and_six_are_not() -> None:
    found = trend(weeks(*[10] * 7), 0)
    assert found
    assert (found.weeks, found.sets.first, found.sets.last) == (7, 10, 10)
    assert trend(weeks(*[10] * 6), 0) is None
    assert trend(weeks(*[0] * 26), 0) is None


def test_a_step_counts_above_the_highest_before_on_a_ladder_that_was_begun() -> None:
    early, late = date(2026, 6, 1), date(2026, 10, 1)
    done = {
        "bridge": Practised(9, early, late),
        "single_leg": Practised(3, late, late),
        "weighted": Practised(1, late, late),
        "squat": Practised(1, late, late),
        "lunge": Practised(1, early, late),
    }
    begun, new, known = ("bridge", "single_leg", "weighted"), ("squat",), ("squat", "lunge")
    assert steps_up([begun, new, known], done, date(2026, 8, 1)) == 2
