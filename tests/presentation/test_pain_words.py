"""What is said of the exercise that comes after one that hurt, where both work the same place."""

from __future__ import annotations

import msgspec
import pytest

from glutetimer.presentation.pain import same_place_warning
from glutetimer.training.exercise import Exercise, Muscles
from tests.session.examples import an_exercise

HURT = msgspec.structs.replace(an_exercise("squat"), level=2, easier=("bridge",), harder=("lunge",))


def coming(name: str, level: int, muscle: str = "gluteus_medius") -> Exercise:
    muscles = Muscles(primary=("hamstrings", muscle))
    return msgspec.structs.replace(an_exercise(name), level=level, muscles=muscles)


@pytest.mark.parametrize(
    ("exercise", "warning"),
    [
        (coming("lunge", 2), "harder, same place; N skips it"),
        (coming("plank", 3), "harder, same place; N skips it"),
        (coming("bridge", 2), "easier, but the same place"),
        (coming("plank", 1), "easier, but the same place"),
        (coming("plank", 2), "the same place, so take care"),
        (coming("lunge", 3, "quadriceps"), ""),
    ],
)
def test_it_is_warned_of_the_same_place(exercise: Exercise, warning: str) -> None:
    assert same_place_warning(HURT, exercise) == warning
