"""The next step up of an exercise: more reps, a longer hold, a stronger band, the next rung."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from typing import Final

from glutetimer.review.progress.advice import Advice, Rule
from glutetimer.review.progress.amount_steps import hold_range, longer_hold, more_reps
from glutetimer.review.progress.band import stronger_band
from glutetimer.review.progress.contact import SESSIONS, good_run
from glutetimer.review.progress.knowledge import ProgressKnowledge
from glutetimer.review.progress.level import band_in_use, reaches
from glutetimer.review.progress.pause import PAUSE
from glutetimer.review.progress.prescribed import Prescribed
from glutetimer.review.progress.rungs import next_rung
from glutetimer.review.progress.training_log import ExerciseSession
from glutetimer.training.adaptation import Aspect, Change, Value
from glutetimer.training.exercise import Exercise

CONTACT: Final = ("S5.34", "S5.39")
"""Muscle contact has priority; the feeling rules over the weight."""
MAIN: Final = "main"
"""The slot of what is trained; the others test, wake up or loosen."""


def harder(
    now: Prescribed,
    sessions: Sequence[ExerciseSession],
    known: ProgressKnowledge,
    *,
    mastered: bool,
    taken: Collection[str],
    hurting: Collection[str],
    today: date,
) -> Advice | None:
    """Return the one step up that an exercise is ready for, None where it is not.

    Args:
        now: What is prescribed of it.
        sessions: Its sessions since it was changed last, the oldest first.
        mastered: Whether it was done well often enough for a thicker band or another exercise.
        known: Exercises, ladders, bands and kit.
        taken: The exercises of the same programme.
        hurting: The exercises that are spared, which are no next rung.
        today: The day.
    """
    exercise = known.exercises.get(now.exercise)
    if exercise is None or now.week is not None or not is_trained(exercise):
        return None
    if not exercise.reps.min <= now.reps <= exercise.reps.max:
        return None  # a number of the programme's own, such as ten in each of three leans
    band = band_in_use(now, sessions)
    ready = ready_sessions(now, exercise, band, sessions, known)
    if ready < SESSIONS or today >= sessions[-1].local_date + PAUSE:
        return None
    found = _more(now, exercise)
    if found is None and mastered:
        found = _other_load(now, exercise, band, known, taken, hurting)
    if found is None:
        return None
    rule, aspect, before, after, facts = found
    change = Change(now.programme, now.exercise, aspect, before, after)
    facts = tuple(dict.fromkeys((*facts, *CONTACT)))
    return Advice(rule, now.exercise, change, facts, SESSIONS, str(now.reps))


def is_trained(exercise: Exercise) -> bool:
    """Return whether an exercise is there to grow; a person's own without a slot is."""
    return not exercise.slots or MAIN in exercise.slots


def ready_sessions(
    now: Prescribed,
    exercise: Exercise,
    band: str | None,
    sessions: Sequence[ExerciseSession],
    known: ProgressKnowledge,
) -> int:
    """Return how many of the last sessions, all of them good, reached what is prescribed now."""
    run = good_run(sessions, known.good_feels)
    if len(run) < SESSIONS:
        return min(len(run), sum(reaches(one, now, exercise, band, known.bands) for one in run))
    return sum(reaches(one, now, exercise, band, known.bands) for one in run)


_Found = tuple[Rule, Aspect, Value | None, Value, tuple[str, ...]]


def _more(now: Prescribed, exercise: Exercise) -> _Found | None:
    if (reps := more_reps(now, exercise)) is not None:
        return Rule.MORE_REPS, Aspect.REPS, now.reps, reps, exercise.reps.sources
    hold, hold_s = hold_range(exercise), longer_hold(now, exercise)
    if hold is None or hold_s is None:
        return None
    return Rule.LONGER_HOLD, Aspect.HOLD_S, now.hold_s, hold_s, hold.sources


def _other_load(
    now: Prescribed,
    exercise: Exercise,
    band: str | None,
    known: ProgressKnowledge,
    taken: Collection[str],
    hurting: Collection[str],
) -> _Found | None:
    if (stronger := stronger_band(exercise, band, known)) is not None:
        facts = tuple(fact for one in exercise.harder_text for fact in one.sources)
        return Rule.STRONGER_BAND, Aspect.BAND, band, stronger, facts
    rung = next_rung(now.exercise, known, taken)
    if rung is None or rung.exercise.id in hurting:
        return None
    return Rule.NEXT_RUNG, Aspect.EXERCISE, now.exercise, rung.exercise.id, rung.facts
