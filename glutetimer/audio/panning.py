"""Pans a sound to a side, block by block as it is mixed."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from itertools import repeat
from math import cos, pi, sin
from operator import mul

from glutetimer.audio.pcm import CHANNELS, FULL_SCALE

_WIDEST = 0.69


def shares(pan: float) -> tuple[float, float]:
    """Return how much of a sound each side gets, its power staying the same.

    The far side keeps a quarter of the amplitude: over one loudspeaker, or with one ear on the
    mat, a cue for the other side must still be heard.

    Args:
        pan: -1 for left to 1 for right.
    """
    pan = max(-1.0, min(1.0, pan))
    angle = (pan * _WIDEST + 1) * pi / 4
    return cos(angle), sin(angle)


@dataclass(frozen=True, slots=True)
class PannedSound:
    """What each side plays and how loud.

    To pan a whole sentence takes 30 ms, too long for the stream, so each block that is mixed asks
    for the few frames that it needs.

    Attributes:
        left: What comes from the left, 48 kHz, 16 bits; it may be the same array as `right`.
        right: As long as `left`.
        gains: By what each is multiplied; the result must fit 16 bits.
    """

    left: array[int]
    right: array[int]
    gains: tuple[float, float] = (1.0, 1.0)

    @property
    def count(self) -> int:
        """How many frames there are."""
        return len(self.left)

    def frames_between(self, start: int, stop: int) -> array[int]:
        """Return frames from `start` to before `stop`, as L R L R."""
        sides = (self.left[start:stop], self.right[start:stop])
        stereo = array("h", bytes(len(sides[0]) * CHANNELS * self.left.itemsize))
        for channel, (side, gain) in enumerate(zip(sides, self.gains, strict=True)):
            stereo[channel::CHANNELS] = side if gain == 1 else _scaled(side, gain)
        return stereo

    def whole(self) -> array[int]:
        """Return all of it, as L R L R."""
        return self.frames_between(0, self.count)

    def fading(self, start: int, count: int) -> PannedSound:
        """Return the next `count` frames, which fade to nothing."""
        ramp = [left / (count + 1) for left in range(count, 0, -1)]
        left, right = (
            array("h", map(round, map(mul, side[start : start + count], ramp)))
            for side in (self.left, self.right)
        )
        return PannedSound(left, right, self.gains)


def _scaled(side: array[int], gain: float) -> array[int]:
    try:
        return array("h", map(round, map(mul, side, repeat(gain))))
    except OverflowError:  # `array` itself objects to what does not fit; hardly ever does it
        limit = FULL_SCALE
        return array("h", (max(-limit, min(limit, round(value * gain))) for value in side))
