"""An exercise written into a file is read as it was."""

from __future__ import annotations

import tomllib

import msgspec
import pytest
from hypothesis import given

from glutetimer.library.exercise_text import exercise_text, with_id
from glutetimer.training.exercise import Exercise
from tests.exchange.drawn_programmes import BUILT_IN, own_exercises


def read(text: str) -> Exercise:
    return msgspec.convert(tomllib.loads(text), Exercise)


@pytest.mark.parametrize("name", list(BUILT_IN.exercises))
def test_every_exercise_comes_back(name: str) -> None:
    exercise = BUILT_IN.exercise(name)
    assert read(exercise_text(exercise)) == exercise


@given(own_exercises("mine"))
def test_any_exercise_of_ones_own_comes_back(exercise: Exercise) -> None:
    assert read(exercise_text(exercise)) == exercise


def test_another_id_leaves_all_else() -> None:
    text = '# mine\nid = "a"  # short\nname = "A"\n'
    assert with_id(text, "b") == '# mine\nid = "b"  # short\nname = "A"\n'
