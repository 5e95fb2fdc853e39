"""What is done, as on a training sheet."""

from __future__ import annotations

import pytest

from glutetimer.app.session_planner import practice
from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import load_catalogue
from glutetimer.presentation.programme_card import doing
from glutetimer.session.compile import compile_programme
from glutetimer.session.prescription import SessionOptions

CATALOGUE = load_catalogue(assets_dir())


@pytest.mark.parametrize(
    ("exercise", "hold"),
    [
        ("glute_bridge", "hold 2 s"),
        ("mini_band_squat", "hold 3 s"),
        ("side_leg_lift_bench", ""),
        ("lateral_band_walk", ""),  # a stop of 0.3 s is no hold
    ],
)
def test_an_exercise_is_shown_with_its_hold(exercise: str, hold: str) -> None:
    exercises = CATALOGUE.exercises
    plan = compile_programme(practice(exercises[exercise]), exercises, SessionOptions())
    assert doing(plan.prescriptions[0]).partition(", ")[2] == hold
