"""The stream's samples: cues placed on a line of frames that is read once, from left to right."""

from __future__ import annotations

from array import array
from bisect import insort
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from operator import attrgetter

from glutetimer.audio.anchor import Anchor
from glutetimer.audio.pcm import CHANNELS, FRAME_BYTES, faded_out, frames, mixed
from glutetimer.session.tones import LATE_MS, Cue

FADE_FRAMES = frames(10)

ON_THE_WAY_US = 30_000
"""How long a sound takes from the device's gulp to the ear, as measured with PulseAudio."""

Render = Callable[[Cue], "array[int] | None"]
"""Gives a cue's stereo samples, or None for a clip that nobody lent."""


@dataclass(slots=True)
class _Sound:
    """Samples that have begun to sound at a frame of the stream."""

    start: int
    samples: array[int]
    tag: str

    @property
    def end(self) -> int:
        return self.start + len(self.samples) // CHANNELS


class Timeline:
    """What has still to be heard.

    A cue keeps its instant until the very block that it starts in is read. Only then is it given a
    frame, so whatever the anchor has learnt by then places it, and what already sounds is
    never moved. The same cues give the same samples however the reads are cut.

    Args:
        render: Gives a cue's samples.
    """

    def __init__(self, render: Render) -> None:
        self.anchor = Anchor()
        self._render = render
        self._waiting: list[Cue] = []
        self._sounding: list[_Sound] = []
        self._written = 0
        self._quiet = b""

    def schedule(self, cues: Sequence[Cue], now_us: int) -> None:
        """Let cues wait for their instants, except those that are too late already."""
        for cue in cues:
            if not _is_too_late(cue, now_us):
                insort(self._waiting, cue, key=attrgetter("at_ms"))

    def silence(self, tag: str | None = None) -> None:
        """Drop what waits and fade what sounds; with a tag, only what carries it."""
        self._waiting = [cue for cue in self._waiting if tag not in (None, cue.tag)]
        for sound in self._sounding:
            if tag in (None, sound.tag):
                heard = (self._written - sound.start) * CHANNELS
                sound.samples = faded_out(sound.samples[heard : heard + FADE_FRAMES * CHANNELS])
                sound.start = self._written

    def rewind(self) -> None:
        """Start a new line, for a new device; what waits goes on waiting."""
        self.anchor = Anchor()
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
        block = self._mix(end) if self._sounding else self._silent(count)
        self._written = end
        self._sounding = [sound for sound in self._sounding if sound.end > end]
        return block

    def _begin(self, end: int, now_us: int) -> None:
        """Start the sounds whose first frame lies before `end`."""
        if not self.anchor.is_known:
            return
        begun = 0
        for cue in self._waiting:
            frame = self.anchor.frame_at(cue.at_ms * 1000 - ON_THE_WAY_US)
            if frame >= end:
                break
            begun += 1
            if _is_too_late(cue, now_us):
                continue
            samples = self._render(cue)
            if samples:
                self._sounding.append(_Sound(max(frame, self._written), samples, cue.tag))
        del self._waiting[:begun]

    def _mix(self, end: int) -> bytes:
        block = array("h", self._silent(end - self._written))
        clear_from = 0
        for sound in self._sounding:
            skipped = max(0, self._written - sound.start) * CHANNELS
            low = max(0, sound.start - self._written) * CHANNELS
            part = sound.samples[skipped : skipped + len(block) - low]
            high = low + len(part)
            if low < clear_from:
                part = mixed(block[low:high], part)
            block[low:high] = part
            clear_from = max(clear_from, high)
        return block.tobytes()

    def _silent(self, count: int) -> bytes:
        if len(self._quiet) != count * FRAME_BYTES:
            self._quiet = bytes(count * FRAME_BYTES)
        return self._quiet


def _is_too_late(cue: Cue, now_us: int) -> bool:
    return now_us - cue.at_ms * 1000 > LATE_MS * 1000
