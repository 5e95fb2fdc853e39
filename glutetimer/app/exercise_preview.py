"""What the coach says of an exercise before its first set, for who describes one to hear it."""

from __future__ import annotations

from glutetimer.session.briefing import get_ready_texts
from glutetimer.session.coming_set import ComingSet
from glutetimer.session.compile import compile_programme
from glutetimer.session.speech_options import SpeechOptions
from glutetimer.training.exercise import Exercise
from glutetimer.training.programme import Block, Programme


def introduction(exercise: Exercise) -> tuple[str, ...]:
    """Return the sentences with which an exercise begins that is new to a person."""
    alone = Programme(
        id=exercise.id, name=exercise.name, blocks=(Block(exercise=exercise.id, sets=1),)
    )
    plan = compile_programme(alone, {exercise.id: exercise})
    work = next(step for step in plan.steps if step.kind.is_work)
    return tuple(get_ready_texts(ComingSet(exercise, work), SpeechOptions()))
