"""Warming up and jogging come before a programme, never in the middle of it."""

from __future__ import annotations

import pytest

from glutetimer.host.assets import assets_dir
from glutetimer.library import load_catalogue
from glutetimer.training.preparation import preparation

CATALOGUE = load_catalogue(assets_dir())
ADVICE = CATALOGUE.guidance.advice


def said_before(*exercises: str) -> list[str]:
    found = preparation([CATALOGUE.exercises[name] for name in exercises], ADVICE)
    return [statement.text for statement in found]


@pytest.mark.parametrize("exercise", ["single_leg_deadlift", "hip_thrust", "side_leg_lift_bench"])
def test_one_warms_up_before_a_hard_first_set(exercise: str) -> None:
    assert said_before(exercise, "glute_bridge") == [ADVICE.warm_up.text]


@pytest.mark.parametrize("exercise", ["glute_bridge", "clamshell", "squat", "clench_test_both"])
def test_what_warms_up_needs_no_warm_up(exercise: str) -> None:
    assert said_before(exercise, "hip_thrust") == []


@pytest.mark.parametrize("exercise", ["run_throughs", "a_drill"])
def test_one_jogs_before_a_programme_with_running_in_it(exercise: str) -> None:
    assert said_before("glute_bridge", exercise) == [ADVICE.easy_jog.text]


def test_nothing_needs_nothing() -> None:
    assert said_before() == []


def test_no_exercise_sends_anybody_jogging_in_the_middle_of_a_programme() -> None:
    for exercise in CATALOGUE.exercises.values():
        assert not any("jog" in statement.text for statement in exercise.setup), exercise.id
