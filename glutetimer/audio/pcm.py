"""The sample format of the program: 48 kHz, stereo, 16 bits, as flat arrays of L R L R."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from math import copysign, tanh

RATE = 48_000
"""Frames a second."""

CHANNELS = 2
FRAME_BYTES = 2 * CHANNELS
FULL_SCALE = 32_767


def frames(ms: float) -> int:
    """Return the number of frames in a length of time, rounded to the nearest."""
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


KNEE = 0.9
"""What is louder than this share of full scale is rounded off."""


def limited(sums: array[int]) -> array[int]:
    """Return sums of sounds as 16 bits: as they are up to the knee, above it bent to full scale.

    At the usual volumes no sum of a tone and a phrase comes to the knee (a test tries them all);
    where the volumes are turned up, a peak is rounded off instead of cut off.
    """
    if max(sums) <= _KNEE and min(sums) >= -_KNEE:
        return array("h", sums)
    return array("h", map(_bent, sums))


_KNEE = round(KNEE * FULL_SCALE)
_ABOVE = FULL_SCALE - _KNEE


def _bent(value: int) -> int:
    size = abs(value)
    if size <= _KNEE:
        return value
    return round(copysign(_KNEE + _ABOVE * tanh((size - _KNEE) / _ABOVE), value))
