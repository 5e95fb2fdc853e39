"""The set-up of an exercise as it is said: its sentences, and that for the side. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from glutetimer.session import speech
from glutetimer.session.repetition import is_covered, not_said
from glutetimer.training.exercise import Exercise


def position_texts(exercise: Exercise, side: str) -> Iterator[str]:
    """Give the sentences in the order in which one gets into position.

    The sentence for the side says more than a first one that it covers ("lie on your side") and
    takes its place; otherwise it comes after the first, which says where one begins.

    Args:
        exercise: The exercise.
        side: What to do for the side that works, "" where there are no sides.
    """
    setup = [speech.as_said(sentence.text) for sentence in exercise.setup]
    if not side:
        yield from setup
        return
    if setup and not is_covered(setup[0], (side,)):
        yield setup.pop(0)
    yield side
    yield from not_said(setup, [side])
