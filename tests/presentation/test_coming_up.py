"""The things for what comes next: the seat as a place, the rest as what one takes."""

from __future__ import annotations

import msgspec
import pytest

from glutetimer.presentation.coming_up import with_kit
from glutetimer.training.exercise import Kit
from tests.session.examples import WHY, an_exercise


@pytest.mark.parametrize(
    ("things", "said"),
    [
        ((), []),
        (("bench",), ["on the bench"]),
        (("kettlebell",), ["with kettlebell"]),
        (("chair", "kettlebell"), ["on the chair", "with kettlebell"]),
        (("kettlebell", "mat", "bench"), ["on the bench", "with kettlebell and mat"]),
    ],
)
def test_a_seat_is_a_place_and_the_rest_is_listed(things: tuple[str, ...], said: list[str]) -> None:
    kit = tuple(Kit(item=item, default=WHY) for item in things)
    exercise = msgspec.structs.replace(an_exercise("squat"), equipment=kit)
    assert with_kit(exercise, None) == said
