"""Keeps the stereo samples of tones and clips at hand."""

from __future__ import annotations

from array import array
from functools import lru_cache
from itertools import repeat
from operator import mul

from glutetimer.audio.pcm import CHANNELS
from glutetimer.audio.scores import LEVELS, SCORES
from glutetimer.audio.synthesis import interleaved, played, shares
from glutetimer.session.tones import Cue, PlacedClip, Tone


class Palette:
    """Renders cues to stereo, each tone and side once."""

    def __init__(self) -> None:
        self._clips: dict[str, array[int]] = {}

    def lend(self, name: str, samples: array[int]) -> None:
        """Make a clip known: mono, 48 kHz, 16 bits, its silence trimmed and its ends faded."""
        self._clips[name] = samples

    def prepare(self) -> None:
        """Render every tone that comes from the middle, so that none is late the first time."""
        for tone in Tone:
            _tone(tone, 0.0, 1.0)

    def render(self, cue: Cue) -> array[int] | None:
        """Return a cue's stereo samples, or None for a clip that nobody lent."""
        if isinstance(cue, PlacedClip):
            clip = self._clips.get(cue.clip)
            return None if clip is None else _panned(clip, cue.pan, cue.gain)
        return _tone(cue.tone, cue.pan, cue.gain)


@lru_cache(maxsize=96)
def _tone(tone: Tone, pan: float, gain: float) -> array[int]:
    return played(SCORES[tone], LEVELS[tone] * gain, pan)


def _panned(clip: array[int], pan: float, gain: float) -> array[int]:
    if not pan and gain == 1:
        return _doubled(clip)
    left, right = (list(map(mul, clip, repeat(share * gain * _CENTRE))) for share in shares(pan))
    return interleaved(left, right)


def _doubled(clip: array[int]) -> array[int]:
    stereo = array("h", bytes(len(clip) * clip.itemsize * CHANNELS))
    for channel in range(CHANNELS):
        stereo[channel::CHANNELS] = clip
    return stereo


_CENTRE = 2**0.5
"""A clip in the middle keeps its level on both sides; a note's is shared between them."""
