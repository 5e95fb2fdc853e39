"""The signal between sounds: silence, or inaudible noise that keeps headphones awake."""

from __future__ import annotations

from array import array
from random import Random
from typing import Literal

from glutetimer.audio.pcm import CHANNELS, FRAME_BYTES, RATE

Warmth = Literal["auto", "on", "off"]
"""Whether to make noise: where the output is Bluetooth, always, never."""

NOISE_DB = -70.0
"""Of full scale. Bluetooth headphones take digital silence for the end and fall asleep; what wakes
them loses its first syllable. This is below the noise of any amplifier, and keeps them awake."""

_PEAK = round(10 ** (NOISE_DB / 20) * 32_767 * 3**0.5)


class NoiseFloor:
    """A second of silence or noise, made once and repeated.

    Attributes:
        is_warm: Whether it is noise.
    """

    def __init__(self) -> None:
        self.is_warm = False
        self._noise = b""
        self._silence = b""

    def frames_between(self, first: int, count: int) -> bytes:
        """Return `count` frames from frame `first` of the stream on."""
        if not self.is_warm:
            if len(self._silence) != count * FRAME_BYTES:
                self._silence = bytes(count * FRAME_BYTES)
            return self._silence
        self._noise = self._noise or _noise()
        start = first % RATE * FRAME_BYTES
        stop = start + count * FRAME_BYTES
        return (self._noise * (1 + stop // len(self._noise)))[start:stop]


def _noise() -> bytes:
    """Return a second of even noise, the same in every run."""
    value_of = [number % (2 * _PEAK + 1) - _PEAK for number in range(256)]
    numbers = Random(70).randbytes(RATE * CHANNELS)  # noqa: S311 - a hiss is no secret
    return array("h", map(value_of.__getitem__, numbers)).tobytes()
