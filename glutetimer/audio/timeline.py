"""Places cues on the stream: a sequence of frames that is read once, in order."""

from __future__ import annotations

from array import array
from bisect import insort
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from operator import add, attrgetter

from glutetimer.audio.anchor import ClockAnchor
from glutetimer.audio.noise_floor import NoiseFloor
from glutetimer.audio.panning import PannedSound
from glutetimer.audio.pcm import CHANNELS, frames, limited
from glutetimer.session.tones import LATE_MS, Cue

FADE_FRAMES = frames(10)

ON_THE_WAY_US = 30_000
"""How long a sound takes from the device's read to the ear, as measured with PulseAudio."""

Render = Callable[[Cue], PannedSound | None]
"""Gives a cue's sound, or None for a clip that is not loaded yet; it may still come in time."""


@dataclass(slots=True)
class _Sound:
    """A sound that has begun, with its first frame in the stream."""

    start: int
    sound: PannedSound
    tag: str

    @property
    def end(self) -> int:
        return self.start + self.sound.count


class Timeline:
    """The cues that have still to sound, and the mixer of those that do.

    A cue keeps its instant until the very block that it starts in is read. Only then is it given a
    frame, so whatever the anchor has learnt by then places it, and what already sounds is
    never moved. The same cues give the same samples however the reads are cut.

    Args:
        render: Gives a cue's sound.

    Attributes:
        anchor: Maps instants to frames.
        noise_floor: What is heard where nothing sounds.
    """

    def __init__(self, render: Render) -> None:
        self.anchor = ClockAnchor()
        self.noise_floor = NoiseFloor()
        self._render = render
        self._waiting: list[Cue] = []
        self._sounding: list[_Sound] = []
        self._written = 0

    def schedule(self, cues: Sequence[Cue], now_us: int) -> None:
        """Queue cues for their instants, except those that are too late already."""
        for cue in cues:
            if not _is_too_late(cue, now_us):
                insort(self._waiting, cue, key=attrgetter("at_ms"))

    def silence(self, tag: str | None = None) -> None:
        """Drop what waits and fade what sounds; with a tag, only what carries it."""
        self._waiting = [cue for cue in self._waiting if tag not in (None, cue.tag)]
        for one in self._sounding:
            if tag in (None, one.tag):
                one.sound = one.sound.fading(self._written - one.start, FADE_FRAMES)
                one.start = self._written

    def rewind(self) -> None:
        """Start again at frame 0, for a new device; queued cues stay queued."""
        self.anchor = ClockAnchor()
        self._sounding.clear()
        self._written = 0

    def forget_late(self, now_us: int) -> None:
        """Drop what can no longer be heard, so that nothing piles up without a device."""
        if self._waiting and _is_too_late(self._waiting[0], now_us):
            self._waiting = [cue for cue in self._waiting if not _is_too_late(cue, now_us)]

    def read(self, count: int, now_us: int) -> bytes:
        """Return the next `count` frames: 4 bytes each, native order."""
        end = self._written + count
        self._begin(end, now_us)
        block = self.noise_floor.frames_between(self._written, count)
        if self._sounding:
            block = self._mix(end, block)
        self._written = end
        self._sounding = [one for one in self._sounding if one.end > end]
        return block

    def _begin(self, end: int, now_us: int) -> None:
        """Start the sounds whose first frame lies before `end`."""
        if not self.anchor.is_known:
            return
        late: list[Cue] = []
        begun = 0
        for cue in self._waiting:
            frame = self.anchor.frame_at(cue.at_ms * 1000 - ON_THE_WAY_US)
            if frame >= end:
                break
            begun += 1
            if _is_too_late(cue, now_us):
                continue
            sound = self._render(cue)
            if sound:
                self._sounding.append(_Sound(max(frame, self._written), sound, cue.tag))
            else:
                late.append(cue)
        self._waiting[:begun] = late

    def _mix(self, end: int, floor: bytes) -> bytes:
        sums = array("i", array("h", floor))  # wide enough for any number of sounds
        for one in self._sounding:
            first = max(one.start, self._written)
            part = one.sound.frames_between(first - one.start, end - one.start)
            low = (first - self._written) * CHANNELS
            high = low + len(part)
            sums[low:high] = array("i", map(add, sums[low:high], part))
        return limited(sums).tobytes()


def _is_too_late(cue: Cue, now_us: int) -> bool:
    return now_us - cue.at_ms * 1000 > LATE_MS * 1000
