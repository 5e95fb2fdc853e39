"""What is done, as on a training sheet."""

from __future__ import annotations

import pytest

from glutetimer.app.context import AppContext
from glutetimer.app.session_planner import practice
from glutetimer.presentation.programme_card import doing


@pytest.mark.parametrize(
    ("exercise", "hold"),
    [
        ("glute_bridge", "hold 2 s"),
        ("mini_band_squat", "hold 3 s"),
        ("side_leg_lift_bench", ""),
        ("lateral_band_walk", ""),  # a stop of 0.3 s is no hold
    ],
)
def test_a_set_is_told_with_its_hold(context: AppContext, exercise: str, hold: str) -> None:
    plan = context.planner.plan(practice(context.catalogue.exercises[exercise]))
    assert doing(plan.prescriptions[0]).partition(", ")[2] == hold
