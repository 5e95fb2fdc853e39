"""What is said of a suggestion after days without training."""

from __future__ import annotations

import pytest

from glutetimer.presentation.today_reason import reason_text
from glutetimer.review.muscle_balance import MuscleGroup
from glutetimer.review.reason import Reason
from glutetimer.review.suggestion import Why

BACK_AFTER_10 = "Welcome back after 10 days. Begin gently, and see how it feels."


@pytest.mark.parametrize("why", [Why.AGAIN, Why.DUE, Why.VARIETY])
def test_after_ten_days_one_is_welcomed_back_whatever_is_suggested(why: Why) -> None:
    reason = Reason(why, days_ago=10, rest_days=9, due=MuscleGroup.MEDIUS)
    assert reason_text(reason) == BACK_AFTER_10


def test_a_programme_of_long_ago_is_no_pause() -> None:
    reason = Reason(Why.AGAIN, days_ago=12, rest_days=0)
    assert reason_text(reason) == "You did this 12 days ago; it is time for it again."


def test_only_what_was_done_lately_is_done_once_more_to_stick() -> None:
    assert reason_text(Reason(Why.AGAIN, days_ago=4)) == (
        "You did this 4 days ago; once more makes it stick."
    )
    assert reason_text(Reason(Why.AGAIN, days_ago=5)) == (
        "You did this 5 days ago; it is time for it again."
    )


def test_the_plan_of_the_week_is_named_even_after_a_pause() -> None:
    assert "Welcome back" not in reason_text(Reason(Why.PLANNED, rest_days=20))


@pytest.mark.parametrize("is_first_choice", [True, False])
def test_nobody_who_trained_elsewhere_is_told_what_is_good_to_begin_with(
    *, is_first_choice: bool
) -> None:
    trained = Reason(Why.START, has_trained=True, is_first_choice=is_first_choice)
    assert "You have done none of these programmes lately" in reason_text(trained)
    newcomer = Reason(Why.START, is_first_choice=is_first_choice)
    assert "A good one to begin with" in reason_text(newcomer)
