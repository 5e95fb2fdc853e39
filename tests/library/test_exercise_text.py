"""An exercise written into a file is read as it was."""

from __future__ import annotations

import tomllib

import msgspec
import pytest
from hypothesis import given

from glutetimer.host.assets import assets_dir
from glutetimer.library.exercise_text import exercise_text, text_under_ids
from glutetimer.training.exercise import Exercise
from glutetimer.training.exercise_names import under_id
from glutetimer.training.programme import Block, Programme
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
    item = Programme(id="b", name="A")
    assert text_under_ids(text, item) == '# mine\nid = "b"  # short\nname = "A"\n'


@pytest.mark.parametrize("name", list(BUILT_IN.exercises))
def test_an_exercise_that_names_itself_does_so_under_another_id(name: str) -> None:
    other = under_id(BUILT_IN.exercise(name), "other")
    text = (assets_dir() / "exercises" / f"{name}.toml").read_text(encoding="utf-8")
    assert read(text_under_ids(text, other)) == other
    assert other.id not in name
    assert name not in other.made_easier


def test_a_programme_called_like_an_exercise_keeps_it_under_another_id() -> None:
    squats = Programme(id="squat", name="Squat", blocks=(Block(exercise="squat"),))
    other = under_id(squats, "squat_2")
    assert (other.id, other.blocks) == ("squat_2", squats.blocks)
    text = 'id = "squat"\nname = "Squat"\n[[blocks]]\nexercise = "squat"\n'
    assert msgspec.convert(tomllib.loads(text_under_ids(text, other)), Programme) == other
