"""The set-up of an exercise as it is said: its sentences, and that for the side. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from glutetimer.session import speech
from glutetimer.session.repetition import is_covered, not_said
from glutetimer.training.exercise import Exercise
from glutetimer.training.sourced import Statement


def set_up_besides(exercise: Exercise, side: str) -> tuple[Statement, ...]:
    """Return the sentences of the set-up that the one for the side does not say as well.

    Args:
        exercise: The exercise.
        side: The sentence for the side that works, "" where there are no sides.
    """
    return tuple(one for one in exercise.setup if not is_covered(one.text, (side,)))


def position_texts(exercise: Exercise, side: str) -> Iterator[str]:
    """Give the sentences in the order in which one gets into position.

    The sentence for the side says more than a first one that it covers ("lie on your side") and
    takes its place; otherwise it comes after the first, which says where one begins.

    Args:
        exercise: The exercise.
        side: What to do for the side that works, "" where there are no sides.
    """
    own = set_up_besides(exercise, side)
    setup = [speech.as_said(sentence.text) for sentence in own]
    if not side:
        yield from setup
        return
    if own and own[0] == exercise.setup[0]:
        yield setup.pop(0)
    yield side
    yield from not_said(setup, [side])
