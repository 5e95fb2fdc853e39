"""A band that a block asks for is fetched and put on, also where the exercise needs none."""

from __future__ import annotations

import pytest

from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import load_catalogue
from glutetimer.review.suggest import needed_kit
from glutetimer.session.compile import compile_programme
from glutetimer.session.prescription import SessionOptions
from glutetimer.training.programme import Block, Programme

EXERCISES = load_catalogue(assets_dir()).exercises


def with_band(exercise: str, band: str | None) -> Programme:
    return Programme(id="mine", name="Mine", blocks=(Block(exercise=exercise, band=band),))


@pytest.mark.parametrize("exercise", ["clamshell", "side_leg_lift_floor", "mini_band_squat"])
def test_it_is_among_what_is_to_be_fetched(exercise: str) -> None:
    plan = compile_programme(with_band(exercise, "red"), EXERCISES, SessionOptions())
    (prescription,) = plan.prescriptions
    bands = [kit for kit in prescription.exercise.needed_kit if kit.item == "mini_band"]
    assert len(bands) == 1
    assert needed_kit(with_band(exercise, "red"), EXERCISES).count("mini_band") == 1


def test_without_one_nothing_changes() -> None:
    plan = compile_programme(with_band("clamshell", None), EXERCISES, SessionOptions())
    assert plan.prescriptions[0].exercise == EXERCISES["clamshell"]
    assert "mini_band" not in needed_kit(with_band("clamshell", None), EXERCISES)
