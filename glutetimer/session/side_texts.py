"""Which side comes in the next set, said early in a rest; how one turns to it comes late. Pure."""

from __future__ import annotations

from typing import Final

from glutetimer.session.steps import Side
from glutetimer.training.exercise import Exercise

_NEXT: Final = {
    "side": ("Next, the left side works.", "Next, the right side works."),
    "direction": ("Next, to the left.", "Next, to the right."),
}
NEXT_SIDES: Final = (*_NEXT["side"], *_NEXT["direction"])


def next_side(exercise: Exercise, side: Side) -> str:
    """Return which side comes in the next set, "" where it has none of its own."""
    if side not in (Side.LEFT, Side.RIGHT):
        return ""
    return _NEXT[exercise.side_label][side is Side.RIGHT]
