"""What stands in the place of the figure where an exercise has none, and no picture either."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from glutetimer.i18n import content
from glutetimer.i18n.letter_case import capitalised
from glutetimer.presentation.amounts import (
    Exercises,
    amount_ahead,
    exercise_name,
    load_text,
    side_word,
)
from glutetimer.presentation.coming_up import joined
from glutetimer.presentation.set_up_panel import movement_ahead
from glutetimer.session.set_up import set_up_besides
from glutetimer.session.snapshot import Snapshot
from glutetimer.session.steps import StepKind
from glutetimer.training.exercise import Exercise
from glutetimer.training.wording import side_text


@dataclass(frozen=True, slots=True)
class FigureWords:
    """The name of an exercise, and all that is known of how to do it."""

    name: str
    lines: tuple[str, ...] = ()


def figure_words(snapshot: Snapshot, exercises: Exercises) -> FigureWords | None:
    """Return what is said in place of the figure, None where there is no exercise."""
    exercise = exercises.get(snapshot.step.exercise)
    if exercise is None:
        return None
    lines = dict.fromkeys(filter(None, _lines(snapshot, exercise)))
    if not lines and snapshot.kind is StepKind.REST:
        lines = dict.fromkeys(filter(None, _ahead(snapshot)))
    return FigureWords(exercise_name(exercises, exercise.id), tuple(lines))


def _lines(snapshot: Snapshot, exercise: Exercise) -> Iterator[str]:
    """Yield what is known of it; while one gets ready, the panel beside says most of that."""
    if snapshot.kind is not StepKind.GET_READY:
        yield content(snapshot.step.note)
        yield movement_ahead(snapshot, exercise)
        side = side_text(exercise, snapshot.side)
        for sentence in set_up_besides(exercise, side):
            yield content(sentence.text)
    for cue in exercise.cues:
        yield content(cue.say)


def _ahead(snapshot: Snapshot) -> Iterator[str]:
    """Yield what comes, where nothing is known of how to do it."""
    steps = (snapshot.next_step, snapshot.step_after_next)
    work = next((one for one in steps if one is not None and one.kind.is_work), None)
    if work is not None:
        yield capitalised(joined(side_word(work.side), amount_ahead(work, 1)))
        yield load_text(work.load_kg) if work.load_kg else ""
