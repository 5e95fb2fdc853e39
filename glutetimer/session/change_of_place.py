"""How one gets from one place to the next, in words: said in the rest before. Pure."""

from __future__ import annotations

from typing import Final

from glutetimer.training.instruction import Place

_OUT: Final[dict[str, str]] = {
    "floor": "Stand up.",
    "sitting": "Stand up.",
    "bench": "Get off the bench.",
    "machine": "Get out of the machine.",
}
_INTO: Final[dict[Place, str]] = {
    "sitting": "Sit down.",
    "kneeling": "Kneel down.",
    "hands_and_knees": "Come down on hands and knees.",
    "supine": "Lie down on your back.",
    "prone": "Lie down on your front.",
    "side": "Lie down on your side.",
    "left_side": "Lie down on your side.",
    "right_side": "Lie down on your side.",
    "bench": "Go to the bench.",
    "machine": "Go to the machine.",
}
_ROLL: Final[dict[str, str]] = {
    "Kneel down.": "Come up on your knees.",
    "Come down on hands and knees.": "Come up on hands and knees.",
    "Lie down on your back.": "Roll onto your back.",
    "Lie down on your front.": "Roll onto your front.",
    "Lie down on your side.": "Roll onto your side.",
}
"""The same for those who are on the floor already."""
SIT_UP: Final = "Sit up."
USUAL: Final = (*dict.fromkeys((*_OUT.values(), *_INTO.values(), *_ROLL.values())), SIT_UP)
"""Every such sentence."""


def way_texts(before: Place, now: Place) -> tuple[str, ...]:
    """Return how one gets from one place to another, nothing where one stays."""
    into = _INTO.get(now, "")
    if into == _INTO.get(before, ""):
        return ()
    if into in _ROLL and _INTO.get(before) in _ROLL:
        return (_ROLL[into],)
    if (before, now) == ("bench", "sitting"):
        return (SIT_UP,)
    out = _OUT.get(before, _OUT["floor"] if before != "standing" else "")
    return tuple(text for text in (out, into) if text)
