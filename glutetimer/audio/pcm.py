"""The shape of sound in this program: 48 kHz, stereo, 16 bits, as flat arrays of L R L R."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from itertools import repeat
from operator import add, mul

RATE = 48_000
"""Frames a second."""

CHANNELS = 2
FRAME_BYTES = 2 * CHANNELS
FULL_SCALE = 32_767


def frames(ms: float) -> int:
    """Return the frames in a stretch of time, rounded to the nearest."""
    return round(ms * RATE / 1000)


def rounded(values: Sequence[float]) -> array[int]:
    """Round to 16 bits; what is too loud stops at full scale.

    Hardly ever is anything too loud, so it is tried without looking: `array` itself objects to what
    does not fit, and only then is every value limited.
    """
    try:
        return array("h", map(round, values))
    except OverflowError:
        return array("h", (max(-FULL_SCALE, min(FULL_SCALE, round(value))) for value in values))


def mixed(one: array[int], other: array[int]) -> array[int]:
    """Add two stretches of the same length."""
    return rounded(list(map(add, one, other)))


def faded_out(samples: array[int]) -> array[int]:
    """Return a stereo stretch that fades to nothing over its whole length."""
    count = len(samples) // CHANNELS
    ramp = [step for left in range(count, 0, -1) for step in repeat(left / (count + 1), CHANNELS)]
    return rounded(list(map(mul, samples, ramp)))
