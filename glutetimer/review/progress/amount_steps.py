"""One step more or less of the same exercise, always inside the range that its file has."""

from __future__ import annotations

import math
from typing import Final

from glutetimer.review.progress.prescribed import Prescribed
from glutetimer.training.exercise import Duration, Exercise

COUNTED: Final = ("reps", "continuous")
"""The modes whose sets grow by reps; how often a timed hold is done stays as it is."""
STEPS_OF_REPS: Final = 2
"""A range of reps is climbed in so many steps, so that nobody stands a season in one. Ours."""
MOST_HOLD_S: Final = 3.0
"""A hold in a rep grows to so much: the articles hold a rep for one to three seconds."""
LEAST_HOLD_S: Final = 1.0
"""A hold in a rep is made no shorter than that: a moment to feel it. Our default."""
MORE: Final = 3
ROUND_S: Final = 5
"""A timed hold grows by about a third of itself, in whole five seconds. Our default."""
LESS: Final = (2, 3)
"""A timed hold gets shorter by a third, as in a session that is made easier."""


def more_reps(now: Prescribed, exercise: Exercise) -> int | None:
    """Return the reps of the next step, None at the top of the range or outside it."""
    least, most = exercise.reps.min, _most_reps(exercise)
    if exercise.timing.mode not in COUNTED or not least <= now.reps < most:
        return None
    step = math.ceil((most - least) / STEPS_OF_REPS)
    if _is_shared(exercise):
        step += step % 2
    return min(most, now.reps + step)


def longer_hold(now: Prescribed, exercise: Exercise) -> float | None:
    """Return the length of the hold in the next step, None at the end of the range."""
    hold, most = hold_range(exercise), most_hold(exercise)
    if hold is None or hold.min is None or most is None or now.hold_s >= most:
        return None
    if exercise.timing.mode == "hold":
        step = max(1, round(now.hold_s / MORE / ROUND_S)) * ROUND_S
    else:
        step = 1
    return float(min(most, max(hold.min, now.hold_s + step)))


def low_reps(now: Prescribed, exercise: Exercise) -> int | None:
    """Return the low end of the range where more than that is prescribed."""
    if exercise.timing.mode not in COUNTED or now.reps <= exercise.reps.min:
        return None
    return exercise.reps.min


def shorter_hold(now: Prescribed, exercise: Exercise) -> float | None:
    """Return the length of the hold one step down, None where the range has none."""
    hold = hold_range(exercise)
    if hold is None or hold.min is None:
        return None
    if exercise.timing.mode == "hold":
        less = float(math.floor(now.hold_s * LESS[0] / LESS[1]))
    else:
        less = max(LEAST_HOLD_S, now.hold_s - 1)
    less = max(hold.min, less)
    return less if less < now.hold_s else None


def hold_range(exercise: Exercise) -> Duration | None:
    """Return the hold that counts, if its file gives a range in which it grows.

    Where the setting for the hold of a bridge does not apply, as to a pause that is momentary, the
    hold stays as long as the file says.
    """
    timing = exercise.timing
    if timing.bridge_hold is False:
        return None
    if timing.mode == "hold":
        found = timing.hold
    elif timing.mode == "reps":
        found = timing.phase(timing.tempo.turning_hold)
    else:
        found = None
    if found is None or found.min is None or found.max is None:
        return None
    return found


def most_hold(exercise: Exercise) -> float | None:
    """Return how long the hold that counts may get, None where it stays as it is."""
    hold = hold_range(exercise)
    if hold is None or hold.max is None:
        return None
    return hold.max if exercise.timing.mode == "hold" else min(hold.max, MOST_HOLD_S)


def _is_shared(exercise: Exercise) -> bool:
    """Return whether sides that take turns share the reps of a set, which are even then."""
    return exercise.sides == "alternating" and not exercise.reps.each_side


def _most_reps(exercise: Exercise) -> int:
    most = exercise.reps.max
    return most - most % 2 if _is_shared(exercise) else most
