"""What was not done since a higher step was begun is left behind."""

from __future__ import annotations

from datetime import date, timedelta

from glutetimer.review.ladders import Practised, climb, left_behind

TODAY = date(2026, 11, 20)
STEPS = ("bridge", "banded bridge", "single-leg bridge")


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def test_what_was_not_done_since_the_next_step_is_left_behind() -> None:
    done = {STEPS[0]: Practised(6, ago(60), ago(22)), STEPS[1]: Practised(3, ago(20), ago(1))}
    assert left_behind([climb("x", STEPS, done, TODAY)]) == {STEPS[0]: STEPS[1]}


def test_what_is_still_done_is_not() -> None:
    done = {STEPS[0]: Practised(6, ago(60), ago(2)), STEPS[1]: Practised(3, ago(20), ago(1))}
    assert left_behind([climb("x", STEPS, done, TODAY)]) == {}
    assert left_behind([climb("x", STEPS, {}, TODAY)]) == {}
