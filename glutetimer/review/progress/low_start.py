"""The first time of an exercise is done at the low end of its range."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from glutetimer.review.progress.advice import Advice, Rule
from glutetimer.review.progress.amount_steps import low_reps
from glutetimer.review.progress.decision import Decision
from glutetimer.review.progress.level import reaches
from glutetimer.review.progress.prescribed import Prescribed
from glutetimer.review.progress.training_log import ExerciseSession
from glutetimer.training.adaptation import Aspect, Change
from glutetimer.training.exercise import Exercise


def low_start(
    now: Prescribed,
    exercise: Exercise,
    sessions: Sequence[ExerciseSession],
    decisions: Sequence[Decision],
    good_feels: Collection[str],
) -> Advice | None:
    """Return the low end of the range, for whom more is prescribed and who has hardly begun.

    It is said until the exercise was done twice, or once with all that is prescribed and felt in
    the glutes, and it is said once: whatever was decided on it stands. What the person or their
    physio wrote down stands too.
    """
    reps = low_reps(now, exercise)
    is_fixed = now.is_own or now.week is not None
    if reps is None or is_fixed or now.reps > exercise.reps.max or len(sessions) > 1:
        return None
    if any(
        reaches(one, now, exercise, None, {}) and set(one.answers) & set(good_feels)
        for one in sessions
    ):
        return None
    change = Change(now.programme, now.exercise, Aspect.REPS, now.reps, reps)
    advice = Advice(Rule.LOW_START, now.exercise, change, exercise.reps.sources, len(sessions))
    return None if any(one.key == advice.key for one in decisions) else advice
