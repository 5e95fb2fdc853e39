"""Whether a session of an exercise was done with no less than is prescribed now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from glutetimer.review.progress.band import is_stronger
from glutetimer.review.progress.prescribed import Prescribed
from glutetimer.review.progress.training_log import ExerciseSession
from glutetimer.training.exercise import Exercise

SECOND_MS: Final = 1_000
LATELY: Final = 6
"""So many of the last sessions tell what somebody does of an exercise. Our default."""
CLOSE_MS: Final = 50
"""So much shorter a hold may be and still be the same one."""


def band_in_use(now: Prescribed, sessions: Sequence[ExerciseSession]) -> str | None:
    """Return the band that an exercise is done with: as prescribed, else as last recorded."""
    if now.band is not None or not sessions:
        return now.band
    return sessions[-1].rows[-1].band


def reaches(
    session: ExerciseSession,
    now: Prescribed,
    exercise: Exercise,
    band: str | None,
    bands: Mapping[str, str],
) -> bool:
    """Return whether every set has the reps, the hold and the band that are prescribed now.

    Args:
        session: All sets of the exercise in one session.
        now: What is prescribed of it.
        exercise: The exercise.
        band: The band that it is done with now, None where none is known.
        bands: The person's bands, each with its strength.
    """
    shared = exercise.sides == "alternating" and exercise.reps.each_side
    reps = now.reps * 2 if shared else now.reps
    hold_ms = round(now.hold_s * SECOND_MS) - CLOSE_MS
    return all(
        row.reps >= reps and row.rep_hold_ms >= hold_ms and _is_strong_enough(row.band, band, bands)
        for row in session.attempts
    )


def does_more_elsewhere(now: Prescribed, sessions: Sequence[ExerciseSession]) -> bool:
    """Return whether an exercise was done lately with more than this in another programme."""
    hold_ms = round(now.hold_s * SECOND_MS) + CLOSE_MS
    return any(
        row.programme != now.programme
        and (row.planned_reps > now.reps or row.rep_hold_ms > hold_ms)
        for one in sessions[-LATELY:]
        for row in one.attempts
    )


def _is_strong_enough(done: str | None, now: str | None, bands: Mapping[str, str]) -> bool:
    if now is None or done == now:
        return True
    if done is None or done not in bands or now not in bands:
        return False
    return not is_stronger(now, done, bands)
