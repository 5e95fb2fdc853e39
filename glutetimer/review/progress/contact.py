"""Contact before load: nothing gets harder before it was felt in the glutes, twice, unhurt."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import takewhile
from typing import Final

from glutetimer.review.progress.training_log import ExerciseSession

SESSIONS: Final = 2
"""So many sessions in a row must have been good. Our default: one may be an accident."""
MASTERED: Final = 4
"""So many good sessions in all before another exercise or a thicker band. Our default.

An article asks for the bridge to be mastered first, and gives no number.
"""
MOST_EFFORT: Final = 8
"""A session of more effort (9 or 10 of 10) leaves no room for more. Our default."""


def is_good(session: ExerciseSession, good_feels: Collection[str]) -> bool:
    """Return whether an exercise was done whole, felt in the glutes alone, and without pain."""
    answers = session.answers
    return (
        not session.hurt
        and session.is_whole
        and bool(answers)
        and all(answer in good_feels for answer in answers)
        and (session.effort is None or session.effort <= MOST_EFFORT)
    )


def good_run(
    sessions: Sequence[ExerciseSession], good_feels: Collection[str]
) -> tuple[ExerciseSession, ...]:
    """Return the good sessions since the last one that was not, the newest first.

    Args:
        sessions: The sessions of one exercise, the oldest first.
        good_feels: The answers to the feel check that exercises aim at.
    """
    return tuple(takewhile(lambda one: is_good(one, good_feels), reversed(sessions)))


def has_contact(sessions: Sequence[ExerciseSession], good_feels: Collection[str]) -> bool:
    """Return whether the last two sessions of an exercise were good ones."""
    return len(good_run(sessions, good_feels)) >= SESSIONS


def is_mastered(sessions: Sequence[ExerciseSession], good_feels: Collection[str]) -> bool:
    """Return whether an exercise was done well often enough for something harder in its place."""
    return missing_to_master(sessions, good_feels) == 0


def missing_to_master(sessions: Sequence[ExerciseSession], good_feels: Collection[str]) -> int:
    """Return how many good sessions are still missing for something harder in its place."""
    return max(0, MASTERED - sum(is_good(one, good_feels) for one in sessions))
