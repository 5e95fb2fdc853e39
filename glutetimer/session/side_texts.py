"""Which side comes in the next set, said early in a rest; how one turns to it comes late. Pure."""

from __future__ import annotations

from typing import Final

from glutetimer.session.steps import Side
from glutetimer.training.exercise import Exercise
from glutetimer.training.wording import place_of

_NEXT: Final = {
    "side": ("Next, the left side works.", "Next, the right side works."),
    "direction": ("Next, to the left.", "Next, to the right."),
    "plank": ("Next, on your left elbow.", "Next, on your right elbow."),
}
NEXT_SIDES: Final = (*_NEXT["side"], *_NEXT["direction"], *_NEXT["plank"])


def next_side(exercise: Exercise, side: Side) -> str:
    """Return which side comes in the next set, "" where it has none of its own."""
    if side not in (Side.LEFT, Side.RIGHT):
        return ""
    if exercise.position == "plank":
        return _NEXT["plank"][place_of(exercise, side.value) == "right_side"]
    return _NEXT[exercise.side_label][side is Side.RIGHT]
