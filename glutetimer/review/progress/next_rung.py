"""What stands between a person and the next rung of a ladder."""

from __future__ import annotations

from typing import NamedTuple

from glutetimer.review.ladders import Climb
from glutetimer.review.progress.contact import SESSIONS, good_run, missing_to_master
from glutetimer.review.progress.knowledge import ProgressKnowledge
from glutetimer.review.progress.rungs import next_rung
from glutetimer.review.progress.training_log import TrainingLog


class RungNeed(NamedTuple):
    """The next rung, and how many good sessions of the exercise before it are still wanted.

    With none wanted, its reps and holds grow to the end of their range first.
    """

    exercise: str
    rung: str
    sessions: int


def rung_need(climb: Climb, log: TrainingLog, known: ProgressKnowledge) -> RungNeed | None:
    """Return what the next rung of a ladder needs; None at the top, and of what was left off.

    Args:
        climb: The ladder, with the rung that holds now.
        log: What was done.
        known: Exercises, ladders and kit.
    """
    if climb.now is None:
        return None
    exercise = climb.rungs[climb.now].step
    rung = next_rung(exercise, known)
    if rung is None:
        return None
    sessions, good = log.of(exercise), known.good_feels
    in_a_row = SESSIONS - len(good_run(sessions, good))
    return RungNeed(exercise, rung.exercise.id, max(0, in_a_row, missing_to_master(sessions, good)))
