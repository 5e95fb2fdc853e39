"""Felt elsewhere once: what helps. Twice in a row, or eased twice: something easier."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, timedelta
from itertools import takewhile
from typing import Final

from glutetimer.review.progress.advice import Advice, Rule
from glutetimer.review.progress.amount_steps import low_reps, shorter_hold
from glutetimer.review.progress.band import weaker_band
from glutetimer.review.progress.knowledge import ProgressKnowledge
from glutetimer.review.progress.level import band_in_use
from glutetimer.review.progress.prescribed import Prescribed
from glutetimer.review.progress.rungs import easier_rung
from glutetimer.review.progress.training_log import PAIN, ExerciseSession
from glutetimer.training.adaptation import Aspect, Change
from glutetimer.training.exercise import Exercise
from glutetimer.training.wording import remedy_of

TWICE: Final = 2
LATELY: Final = timedelta(weeks=6)
"""What was felt longer ago is no reason any more; so long an exercise counts as being done."""
SIMPLER: Final[tuple[str, ...]] = ("S5.37",)
"""Without contact a simpler, easier exercise."""
EASED: Final = "eased"
"""The detail of an advice that follows from sets that were eased, not from an answer."""


def remedy(
    exercise: Exercise,
    sessions: Sequence[ExerciseSession],
    good_feels: Collection[str],
    today: date,
) -> Advice | None:
    """Return what helps where the last session was felt elsewhere; its detail is the answer."""
    if not _is_recent(sessions, today) or _elsewhere(sessions, good_feels) == 0:
        return None
    answer = _last_answer(sessions[-1])
    own = remedy_of(exercise, answer)
    return Advice(Rule.REMEDY, exercise.id, None, own.sources if own else (), 1, answer)


def easier(
    now: Prescribed,
    sessions: Sequence[ExerciseSession],
    known: ProgressKnowledge,
    *,
    taken: Collection[str],
    today: date,
) -> Advice | None:
    """Return what is easier where an exercise was felt elsewhere or eased twice in a row.

    That is the rung before it, else a weaker band, fewer reps, a shorter hold, or a word alone.

    Args:
        now: What is prescribed of the exercise.
        sessions: Its sessions, the oldest first.
        known: Exercises, ladders and kit.
        taken: The exercises of the same programme.
        today: The day.
    """
    exercise = known.exercises.get(now.exercise)
    if exercise is None or not _is_recent(sessions, today):
        return None
    if _elsewhere(sessions, known.good_feels) >= TWICE:
        detail, facts = _last_answer(sessions[-1]), SIMPLER
    elif len(sessions) >= TWICE and all(one.was_eased for one in sessions[-TWICE:]):
        detail = EASED
        facts = tuple(fact for rule in exercise.rules for fact in rule.sources)
    else:
        return None
    change = _less(now, exercise, band_in_use(now, sessions), known, taken)
    return Advice(Rule.EASIER_RUNG, now.exercise, change, facts, TWICE, detail)


def _less(
    now: Prescribed,
    exercise: Exercise,
    band: str | None,
    known: ProgressKnowledge,
    taken: Collection[str],
) -> Change | None:
    if now.week is not None:
        return None  # a build-up is held back by its own rule
    rung = easier_rung(exercise, known, taken)
    if rung is not None:
        return Change(now.programme, now.exercise, Aspect.EXERCISE, now.exercise, rung.id)
    if (weaker := weaker_band(exercise, band, known)) is not None:
        return Change(now.programme, now.exercise, Aspect.BAND, band, weaker)
    if (reps := low_reps(now, exercise)) is not None:
        return Change(now.programme, now.exercise, Aspect.REPS, now.reps, reps)
    if (hold_s := shorter_hold(now, exercise)) is not None:
        return Change(now.programme, now.exercise, Aspect.HOLD_S, now.hold_s, hold_s)
    return None


def _is_recent(sessions: Sequence[ExerciseSession], today: date) -> bool:
    return bool(sessions) and today < sessions[-1].local_date + LATELY and not sessions[-1].hurt


def _elsewhere(sessions: Sequence[ExerciseSession], good_feels: Collection[str]) -> int:
    """Return how many of the last sessions in a row ended with an answer that is not good.

    Sessions without an answer tell nothing either way, unless they are the last.
    """
    if not sessions or not sessions[-1].answers:
        return 0
    answered = [one for one in sessions if one.answers]
    return sum(
        1 for _ in takewhile(lambda one: _last_answer(one) not in good_feels, reversed(answered))
    )


def _last_answer(session: ExerciseSession) -> str:
    """Return where it was felt at last: a remedy may have helped in the next set."""
    return next((answer for answer in reversed(session.answers) if answer != PAIN), "")
