"""A fake sound card: it takes frames in blocks, and can stall."""

from array import array

import pytest

from glutetimer.audio.pcm import CHANNELS, RATE, frames
from glutetimer.audio.timeline import Timeline

RING = frames(100)


class Card:
    """Pulls a timeline as a sink with a buffer of 100 ms does, and keeps what it played."""

    def __init__(self, timeline: Timeline, gulp: int = 1024) -> None:
        self.timeline = timeline
        self.gulp = gulp
        self.start_us = self.now_us = 5_000_000
        self.heard = array("h")
        self.taken = 0
        self.ring = array("h")

    def fill(self) -> None:
        self.timeline.anchor.observe(self.now_us, self.taken * 1_000_000 // RATE, self.now_us)
        free = RING - len(self.ring) // CHANNELS
        self.ring.extend(array("h", self.timeline.read(free, self.now_us)))

    def run(self, ms: float) -> None:
        """Play for a while."""
        until_us = self.now_us + ms * 1000
        while self.now_us < until_us:
            self.fill()
            self.heard.extend(self.ring[: self.gulp * CHANNELS])
            self.ring = self.ring[self.gulp * CHANNELS :]
            self.taken += self.gulp
            self.now_us = self.start_us + len(self.heard) // CHANNELS * 1_000_000 // RATE

    def stand_still(self, ms: float) -> None:
        """Take nothing for a while: an underrun, as the stream sees it."""
        self.heard.extend(array("h", bytes(frames(ms) * 2 * CHANNELS)))
        self.now_us = self.start_us + len(self.heard) // CHANNELS * 1_000_000 // RATE

    def onsets_ms(self) -> list[float]:
        """Return when a sound began after at least 50 ms of quiet."""
        found, quiet = [], frames(50)
        for at, value in enumerate(self.heard[::CHANNELS]):
            if not value:
                quiet += 1
                continue
            if quiet >= frames(50):
                found.append(self.start_us / 1000 + at * 1000 / RATE)
            quiet = 0
        return found


@pytest.fixture
def card_for() -> type[Card]:
    return Card
