"""Trims, levels and fades clips, so that recorded and rendered ones sound alike.

The recorded clips and what this machine's own engines speak go through the same three steps, so
that one can stand beside the other.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from itertools import repeat
from math import copysign, log10, tanh
from operator import mul

from glutetimer.audio.pcm import FULL_SCALE, RATE, rounded

LEVEL_DB = -18.0
"""How loud a clip is: the RMS of the part that is spoken, below full scale."""
KNEE, CEILING = 0.5, 0.7
"""Peaks above the knee are rounded off and stay below the ceiling; full scale is 1."""
BEFORE_MS = 5
AFTER_MS = 30
FADE_MS = 5
FRAME_MS = 5
BETWEEN_SENTENCES_MS = 220
"""The pause between two sentences of one clip."""

_AUDIBLE_DB = -48.0
"""Beside the loudest frame; below most breathy starts, above the noise of a voice in pauses."""
_SPOKEN_DB = -20.0
"""Beside the loudest frame; frames below are pauses and do not count for the level."""
_SILENT = 1e-9


def shaped(samples: array[int], rate: int = RATE) -> array[int]:
    """Return a clip that is trimmed, levelled and faded; an empty one if nothing is to be heard.

    Args:
        samples: Mono, 16 bits.
        rate: Their frames a second.
    """
    found = spoken_part(samples, rate)
    first = max(0, found.start - _count(BEFORE_MS, rate))
    clip = samples[first : found.stop + _count(AFTER_MS, rate)]
    if not found:
        return array("h")
    gain = 10 ** ((LEVEL_DB - level_db(clip, rate)) / 20) / FULL_SCALE
    wave = [_softened(sample) for sample in map(mul, clip, repeat(gain))]
    _fade(wave, _count(FADE_MS, rate))
    return rounded(list(map(mul, wave, repeat(FULL_SCALE))))


def joined(sentences: Iterable[array[int]], rate: int = RATE) -> array[int]:
    """Return sentences one after the other, the silence around each cut to one short pause."""
    clip: array[int] = array("h")
    for samples in sentences:
        found = spoken_part(samples, rate)
        if not found:
            continue
        if clip:
            clip.extend(array("h", bytes(2 * _count(BETWEEN_SENTENCES_MS, rate))))
        first = max(0, found.start - _count(BEFORE_MS, rate))
        clip.extend(samples[first : found.stop + _count(AFTER_MS, rate)])
    return clip


def spoken_part(samples: array[int], rate: int = RATE) -> range:
    """Return the samples from the first to the last that can be heard, to a few ms."""
    powers = list(_powers(samples, rate))
    least = max(powers, default=0.0) * 10 ** (_AUDIBLE_DB / 10)
    heard = [number for number, power in enumerate(powers) if power > max(least, _SILENT)]
    if not heard:
        return range(0)
    frame = _count(FRAME_MS, rate)
    return range(heard[0] * frame, min((heard[-1] + 1) * frame, len(samples)))


def level_db(samples: array[int], rate: int = RATE) -> float:
    """Return the RMS of what is spoken, in dB below full scale; pauses do not count."""
    powers = list(_powers(samples, rate))
    least = max(powers, default=0.0) * 10 ** (_SPOKEN_DB / 10)
    spoken = [power for power in powers if power >= least]
    return _in_db(sum(spoken) / len(spoken)) if spoken else _in_db(0)


def peak_db(samples: array[int]) -> float:
    """Return the largest sample, in dB below full scale."""
    peak = max(map(abs, samples), default=0)
    return _in_db((peak / FULL_SCALE) ** 2)


def _powers(samples: array[int], rate: int) -> Iterator[float]:
    """Return the mean square of each frame, full scale being 1."""
    frame = _count(FRAME_MS, rate)
    for at in range(0, len(samples), frame):
        part = samples[at : at + frame]
        yield sum(map(mul, part, part)) / len(part) / FULL_SCALE**2


def _softened(sample: float) -> float:
    size = abs(sample)
    if size <= KNEE:
        return sample
    return copysign(KNEE + (CEILING - KNEE) * tanh((size - KNEE) / (CEILING - KNEE)), sample)


def _fade(wave: list[float], count: int) -> None:
    for at in range(min(count, len(wave))):
        share = (at + 1) / (count + 1)
        wave[at] *= share
        wave[-1 - at] *= share


def _in_db(power: float) -> float:
    return 10 * log10(max(power, _SILENT))


def _count(ms: float, rate: int) -> int:
    return round(ms * rate / 1000)
