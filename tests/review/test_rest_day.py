"""Whether today is a day of rest."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glutetimer.review.rest_day import Rest, days_in_a_row, rest_day

TODAY = date(2026, 11, 19)


def rest(
    *back: int,
    effort: int | None = None,
    is_goal_reached: bool = False,
    is_planned: bool | None = None,
) -> Rest | None:
    days = {TODAY - timedelta(days=number): effort for number in back}
    return rest_day(days, TODAY, is_goal_reached=is_goal_reached, is_planned=is_planned)


def test_who_did_nothing_yesterday_can_train() -> None:
    assert rest() is None
    assert rest(2, 3, 4, effort=10, is_goal_reached=True) is None


def test_a_day_with_training_is_done() -> None:
    assert rest(0, is_planned=True) is Rest.DONE_TODAY


@pytest.mark.parametrize(
    ("effort", "found"),
    [(None, None), (7, None), (8, Rest.HARD_YESTERDAY), (10, Rest.HARD_YESTERDAY)],
)
def test_a_hard_day_is_followed_by_rest(effort: int | None, found: Rest | None) -> None:
    assert rest(1, effort=effort) is found


def test_so_are_three_days_in_a_row() -> None:
    assert rest(1, 2) is None
    assert rest(1, 2, 4) is None
    assert rest(1, 2, 3) is Rest.DAYS_IN_A_ROW


@pytest.mark.parametrize(
    ("back", "number"), [((), 0), ((2, 3), 0), ((1,), 1), ((0, 1, 2, 4), 2), (range(1, 40), 39)]
)
def test_days_in_a_row_are_counted_up_to_yesterday(back: Iterable[int], number: int) -> None:
    days = {TODAY - timedelta(days=one) for one in back}
    assert days_in_a_row(days, TODAY) == number


def test_so_is_the_day_after_the_goal_was_reached() -> None:
    assert rest(1, is_goal_reached=True) is Rest.GOAL_REACHED


def test_what_is_planned_for_today_is_done() -> None:
    assert rest(1, 2, 3, effort=10, is_goal_reached=True, is_planned=True) is None


def test_a_day_without_a_plan_after_one_with_training_is_for_rest() -> None:
    assert rest(1, is_planned=False) is Rest.NOT_PLANNED
    assert rest(2, is_planned=False) is None


@given(
    efforts=st.dictionaries(st.integers(2, 20), st.none() | st.integers(0, 10)),
    reached=st.booleans(),
    planned=st.none() | st.booleans(),
)
def test_after_a_day_without_training_there_is_none_of_rest(
    *, efforts: dict[int, int | None], reached: bool, planned: bool | None
) -> None:
    days = {TODAY - timedelta(days=back): effort for back, effort in efforts.items()}
    assert rest_day(days, TODAY, is_goal_reached=reached, is_planned=planned) is None
