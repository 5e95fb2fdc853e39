"""A block that names one side has that side alone."""

from __future__ import annotations

import pytest

from glutetimer.session.prescription import Prescription, SessionOptions, prescribe, swap_exercise
from glutetimer.session.steps import Side, StepKind
from tests.session.examples import EXERCISES, a_plan, block

ONE_SIDED = [Side.LEFT, Side.RIGHT]


def _prescribed(side: Side) -> Prescription:
    (one,) = prescribe((block("raise", side=side.value),), EXERCISES, SessionOptions())
    assert isinstance(one, Prescription)
    return one


@pytest.mark.parametrize("side", ONE_SIDED)
@pytest.mark.parametrize("exercise", ["raise", "plank"])
def test_every_set_is_on_that_side_and_no_switch_is_made(exercise: str, side: Side) -> None:
    steps = a_plan(block(exercise, sets=2, reps=1, side=side.value)).steps
    assert {step.side for step in steps if step.kind.is_work} == {side}
    assert StepKind.SWITCH not in {step.kind for step in steps}


@pytest.mark.parametrize("side", ONE_SIDED)
def test_its_reps_are_not_called_those_of_each_side(side: Side) -> None:
    assert not _prescribed(side).counts_each_side


def test_an_easier_exercise_keeps_the_side() -> None:
    swapped = swap_exercise(_prescribed(Side.RIGHT), EXERCISES["plank"], SessionOptions())
    assert swapped.sides == (Side.RIGHT,)


def test_sides_in_turn_stay_in_turn() -> None:
    steps = a_plan(block("lunge", side="left")).steps
    assert {step.side for step in steps if step.kind.is_work} == {Side.ALTERNATING}
