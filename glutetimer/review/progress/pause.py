"""After a pause of two weeks: one step down."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Final

from glutetimer.review.progress.advice import Advice, Rule
from glutetimer.review.progress.amount_steps import low_reps
from glutetimer.review.progress.decision import Answer, Decision
from glutetimer.review.progress.knowledge import ProgressKnowledge
from glutetimer.review.progress.prescribed import Prescribed
from glutetimer.review.progress.training_log import TrainingLog
from glutetimer.training.adaptation import Aspect, Change

PAUSE: Final = timedelta(weeks=2)
"""So long a time without training is a pause. Our default; the articles give no number."""
STEPS: Final = (Rule.MORE_REPS, Rule.LONGER_HOLD, Rule.STRONGER_BAND, Rule.NEXT_RUNG)


def pause_days(log: TrainingLog, today: date) -> int:
    """Return the days since the last session, 0 for no pause.

    A pause follows a session that the coach knows: one with an answer to where it was felt.
    """
    last = log.last_answered
    if last is None or last != log.last_day or today < last + PAUSE:
        return 0
    return (today - last).days


def after_pause(
    now: Prescribed,
    log: TrainingLog,
    decisions: Sequence[Decision],
    known: ProgressKnowledge,
    today: date,
) -> Advice | None:
    """Return one step down for an exercise of which a person was used to more.

    The last step that was accepted is taken back; without one, the reps begin at the low end of
    the range again. The detail is the number of days.
    """
    days = pause_days(log, today)
    exercise = known.exercises.get(now.exercise)
    if not days or exercise is None or now.week is not None or not log.of(now.exercise):
        return None
    began = today - timedelta(days=days)
    if _has_stepped_down(now, decisions, began):
        return None
    change = _last_step_back(now, decisions, known)
    if change is None and (reps := low_reps(now, exercise)) is not None:
        change = Change(now.programme, now.exercise, Aspect.REPS, now.reps, reps)
    if change is None:
        return None
    return Advice(Rule.AFTER_PAUSE, now.exercise, change, (), 0, str(days))


def _has_stepped_down(now: Prescribed, decisions: Iterable[Decision], began: date) -> bool:
    """Return whether one step down was accepted in this pause already."""
    return any(
        one.rule is Rule.AFTER_PAUSE
        and one.answer is Answer.ACCEPTED
        and one.local_date > began
        and one.change is not None
        and one.change.programme == now.programme
        and now.exercise in (one.change.exercise, one.change.after)
        for one in decisions
    )


def _last_step_back(
    now: Prescribed, decisions: Iterable[Decision], known: ProgressKnowledge
) -> Change | None:
    """Return the change that leads back from the last step up that still holds."""
    steps = [
        one.change
        for one in sorted(decisions, key=lambda one: one.decided_utc_ms)
        if one.answer is Answer.ACCEPTED
        and one.rule in STEPS
        and one.change is not None
        and one.change.programme == now.programme
        and _holds(one.change, now)
    ]
    if not steps:
        return None
    last = steps[-1]
    before = last.before
    if last.aspect is Aspect.REPS:
        before = known.exercises[now.exercise].reps.min
    if before is None or (last.aspect is Aspect.EXERCISE and before not in known.exercises):
        return None
    return Change(now.programme, now.exercise, last.aspect, last.after, before)


def _holds(change: Change, now: Prescribed) -> bool:
    """Return whether what is prescribed now is what a change led to."""
    match change.aspect:
        case Aspect.REPS:
            return change.exercise == now.exercise and now.reps == change.after
        case Aspect.HOLD_S:
            return change.exercise == now.exercise and now.hold_s == change.after
        case Aspect.BAND:
            return change.exercise == now.exercise and now.band == change.after
        case Aspect.EXERCISE:
            return now.exercise == change.after
        case _:
            return False
