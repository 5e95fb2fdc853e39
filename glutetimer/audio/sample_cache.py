"""Caches the samples of tones and clips."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from functools import cache

from glutetimer.audio.panning import PannedSound, shares
from glutetimer.audio.synthesis import played
from glutetimer.audio.tone_definitions import LEVELS, SCORES
from glutetimer.session.tones import Cue, PlacedClip, Tone

CLIP_LEVEL = 0.73
"""Of a clip's own level. Its peaks reach 0.8 of full scale, panning to a side adds 2.7 dB, and
there must be room for a tone beside it."""


class SampleCache:
    """Returns the samples of each cue; tones are rendered once."""

    def __init__(self) -> None:
        self._clips: dict[str, array[int]] = {}

    def add_clip(self, name: str, samples: array[int]) -> None:
        """Make a clip known: mono, 48 kHz, 16 bits, its silence trimmed and its ends faded.

        One without samples is taken back.
        """
        if samples:
            self._clips[name] = samples
        else:
            self._clips.pop(name, None)

    def prepare(self, is_stopped: Callable[[], bool] = lambda: False) -> None:
        """Render every tone, so that none is late the first time, until this is to stop."""
        for tone in Tone:
            if is_stopped():
                return
            _tone(tone)

    def render(self, cue: Cue) -> PannedSound | None:
        """Return a cue's sound, or None for a clip that is not loaded."""
        if isinstance(cue, PlacedClip):
            clip = self._clips.get(cue.clip)
            return None if clip is None else PannedSound(clip, clip, _gains(cue, CLIP_LEVEL))
        return PannedSound(*_tone(cue.tone), _gains(cue, 1.0))


@cache
def _tone(tone: Tone) -> tuple[array[int], array[int]]:
    return played(SCORES[tone], LEVELS[tone])


def _gains(cue: Cue, level: float) -> tuple[float, float]:
    """Return what each side is multiplied by: 1 for a sound of full gain from the middle."""
    if not cue.pan:
        return cue.gain * level, cue.gain * level
    middle, _ = shares(0)
    left, right = (share / middle * cue.gain * level for share in shares(cue.pan))
    return left, right
