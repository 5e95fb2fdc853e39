"""What accepted changes mean for an exercise of a programme: since when, and in whose place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Final

from glutetimer.review.progress.advice import Rule
from glutetimer.review.progress.decision import Answer, Decision, in_force
from glutetimer.review.progress.prescribed import Prescribed
from glutetimer.review.progress.training_log import ExerciseSession
from glutetimer.training.adaptation import Aspect, Change

A_DAY: Final = timedelta(days=1)
ONE_NEW_IN: Final = timedelta(weeks=1)
"""In so long a time one exercise of a programme gives way to a harder one. Our default."""


def sessions_as_now(
    now: Prescribed, sessions: Sequence[ExerciseSession], decisions: Iterable[Decision]
) -> tuple[ExerciseSession, ...]:
    """Return the sessions since an exercise was changed last, those of that day included.

    What was done before tells nothing of how it goes now: it may have been given up and taken up
    again meanwhile. The day on which something easier was taken counts as before.
    """
    last = _last_change(now, decisions)
    if last is None:
        return tuple(sessions)
    since = last.local_date + (A_DAY if last.rule is Rule.EASIER_RUNG else timedelta())
    return tuple(one for one in sessions if one.local_date >= since)


def has_new_exercise(programme: str, decisions: Iterable[Decision], today: date) -> bool:
    """Return whether a harder exercise came into a programme less than a week ago."""
    return any(
        one.rule is Rule.NEXT_RUNG
        and one.answer is Answer.ACCEPTED
        and one.change is not None
        and one.change.programme == programme
        and today < one.local_date + ONE_NEW_IN
        for one in decisions
    )


def _last_change(now: Prescribed, decisions: Iterable[Decision]) -> Decision | None:
    """Return the last change to an exercise of a programme that was accepted."""
    return max(
        (
            one
            for one in decisions
            if one.answer is Answer.ACCEPTED
            and one.change is not None
            and one.change.programme == now.programme
            and now.exercise in _names(one.change)
        ),
        key=lambda one: one.decided_utc_ms,
        default=None,
    )


def taken_by_others(
    now: Prescribed, prescribed: Iterable[Prescribed], decisions: Iterable[Decision]
) -> frozenset[str]:
    """Return the exercises that are in a programme beside one, or gave way there to another one.

    A change goes by the name of an exercise, so that two places of a programme must never come to
    the same one. What the exercise itself was before is not among them: it may go back.
    """
    swaps = [
        change
        for change in in_force(decisions)
        if change.programme == now.programme and change.aspect is Aspect.EXERCISE
    ]
    own = {now.exercise}
    for _ in swaps:  # a chain has at most so many links
        for change in swaps:
            names = _names(change)
            if names & own:
                own |= names
    here = {one.exercise for one in prescribed if one.programme == now.programme}
    return frozenset((here | {name for one in swaps for name in _names(one)}) - own)


def _names(change: Change) -> set[str]:
    swapped = {str(change.after)} if change.aspect is Aspect.EXERCISE else set()
    return {change.exercise, *swapped}
