"""All rules together: the open advice of a day, the most important first."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from typing import Final

from glutetimer.review.progress.accepted import (
    has_new_exercise,
    sessions_as_now,
    taken_by_others,
)
from glutetimer.review.progress.advice import Advice, Rule
from glutetimer.review.progress.clench import clench
from glutetimer.review.progress.contact import is_mastered
from glutetimer.review.progress.decision import Answer, Decision, is_resting
from glutetimer.review.progress.elsewhere import easier, remedy
from glutetimer.review.progress.harder import harder, is_trained
from glutetimer.review.progress.hurts import hurts
from glutetimer.review.progress.knowledge import ProgressKnowledge
from glutetimer.review.progress.level import does_more_elsewhere
from glutetimer.review.progress.low_start import low_start
from glutetimer.review.progress.pause import PAUSE, STEPS, after_pause, pause_days
from glutetimer.review.progress.prescribed import Prescribed
from glutetimer.review.progress.sides import sides
from glutetimer.review.progress.training_log import TrainingLog
from glutetimer.review.rows import PerformedRow, SelfTestRow
from glutetimer.training.adaptation import Aspect

MOST: Final = 3
"""So many pieces of advice at a time: more are not read. Our default."""
ORDER: Final = (
    Rule.HURTS,
    Rule.EASIER_RUNG,
    Rule.REMEDY,
    Rule.WEAKER_SIDE,
    Rule.AFTER_PAUSE,
    Rule.LOW_START,
    Rule.CLENCH,
    Rule.LEAN,
    Rule.NEXT_RUNG,
    Rule.STRONGER_BAND,
    Rule.LONGER_HOLD,
    Rule.MORE_REPS,
)
"""The most important first: what protects, then what helps, then what gets harder."""
RUN_UP: Final = ("drill", "distance")
"""Modes of what is run: a programme with them wakes up for a run and should not tire."""


def advise(
    rows: Sequence[PerformedRow],
    tests: Sequence[SelfTestRow],
    prescribed: Sequence[Prescribed],
    decisions: Sequence[Decision],
    known: ProgressKnowledge,
    today: date,
) -> tuple[Advice, ...]:
    """Return the open advice, the most important first.

    Args:
        rows: The performed sets of real sessions, the oldest first; no trials.
        tests: The answers to self-tests, the oldest first.
        prescribed: The exercises of the person's programmes as they are done now.
        decisions: What was decided on advice.
        known: Exercises, ladders, bands and kit.
        today: The day.
    """
    log = TrainingLog(rows)
    found = _all_advice(log, tests, prescribed, decisions, known, today)
    return most_important(found, decisions, today)


def most_important(
    found: Iterable[Advice], decisions: Sequence[Decision], today: date
) -> tuple[Advice, ...]:
    """Return a few pieces of advice, the most important first: none that rests.

    There is one for each exercise of a programme, and one that leads to the same exercise there. A
    word that changes nothing is the only one on its exercise. One thing gets harder at a time.

    Args:
        found: All advice of a day.
        decisions: What was decided on advice.
        today: The day.
    """
    kept: list[Advice] = []
    open_advice = (one for one in found if not is_resting(one, decisions, today))
    for one in sorted(open_advice, key=lambda one: ORDER.index(one.rule)):
        if len(kept) < MOST and not any(_is_in_the_way(one, other) for other in kept):
            kept.append(one)
    return tuple(kept)


def _is_in_the_way(one: Advice, other: Advice) -> bool:
    if one.rule in STEPS and other.rule in STEPS:
        return True
    if one.change is None or other.change is None:
        return one.exercise == other.exercise
    if one.change.programme != other.change.programme:
        return False
    swaps = one.change.aspect is other.change.aspect is Aspect.EXERCISE
    return one.exercise == other.exercise or (swaps and one.change.after == other.change.after)


def _all_advice(
    log: TrainingLog,
    tests: Sequence[SelfTestRow],
    prescribed: Sequence[Prescribed],
    decisions: Sequence[Decision],
    known: ProgressKnowledge,
    today: date,
) -> Iterator[Advice]:
    painful = hurts(log, decisions)
    yield from painful
    yield from clench(tests, decisions, known, today)
    spared = {one.exercise for one in painful}
    hurt_lately = any(log.of(one)[-1].local_date + PAUSE > today for one in spared)
    for now in prescribed:
        if now.exercise in spared or now.exercise not in known.exercises:
            continue
        yield from _on(now, log, prescribed, decisions, known, today)
        if not (hurt_lately or pause_days(log, today) or _has_stepped_up(log, decisions)):
            yield from _step_up(now, log, prescribed, decisions, known, spared, today)


def _has_stepped_up(log: TrainingLog, decisions: Iterable[Decision]) -> bool:
    """Return whether something got harder since the last session: how that goes is seen first."""
    return log.last_day is not None and any(
        one.rule in STEPS and one.answer is Answer.ACCEPTED and one.local_date >= log.last_day
        for one in decisions
    )


def _on(
    now: Prescribed,
    log: TrainingLog,
    prescribed: Sequence[Prescribed],
    decisions: Sequence[Decision],
    known: ProgressKnowledge,
    today: date,
) -> Iterator[Advice]:
    """Yield what keeps an exercise of a programme right, or makes it easier."""
    exercise, sessions = known.exercises[now.exercise], log.of(now.exercise)
    taken = taken_by_others(now, prescribed, decisions)
    later = sessions_as_now(now, sessions, decisions)
    less = easier(now, later, known, taken=taken, today=today) if is_trained(exercise) else None
    found = [
        less or remedy(exercise, later, known.good_feels, today),
        sides(now, later, today),
        after_pause(now, log, decisions, known, today),
    ]
    if log.last_answered is not None or log.last_day is None:
        found.append(low_start(now, exercise, sessions, decisions, known.good_feels))
    yield from (one for one in found if one is not None)


def _step_up(
    now: Prescribed,
    log: TrainingLog,
    prescribed: Sequence[Prescribed],
    decisions: Sequence[Decision],
    known: ProgressKnowledge,
    spared: Collection[str],
    today: date,
) -> Iterator[Advice]:
    """Yield the step up of an exercise of a programme that is there to train."""
    here = {one.exercise for one in prescribed if one.programme == now.programme}
    modes = {known.exercises[one].timing.mode for one in here if one in known.exercises}
    sessions = log.of(now.exercise)
    if modes & set(RUN_UP) or any(one != now for one in _of_same_name(now, prescribed)):
        return
    if does_more_elsewhere(now, sessions):  # there it is one step up; here it is none
        return
    found = harder(
        now,
        sessions_as_now(now, log.of(now.exercise), decisions),
        known,
        mastered=is_mastered(log.of(now.exercise), known.good_feels),
        taken=taken_by_others(now, prescribed, decisions),
        hurting=spared,
        today=today,
    )
    is_rung = found is not None and found.rule is Rule.NEXT_RUNG
    if found is not None and not (is_rung and has_new_exercise(now.programme, decisions, today)):
        yield found


def _of_same_name(now: Prescribed, prescribed: Iterable[Prescribed]) -> Iterator[Prescribed]:
    """Yield the places of a programme that a change to an exercise would change as well."""
    for one in prescribed:
        if (one.programme, one.exercise) == (now.programme, now.exercise):
            yield one
