"""Maps instants of the machine's clock to frames of the stream, from what the device has taken."""

from __future__ import annotations

from collections import deque

from glutetimer.audio.pcm import RATE

SLOT_US = 100_000

LOOKS = ((2, 100_000), (10, 40_000), (30, 5_000), (80, 1_000))
"""How many slots must agree that the device lags by more than so many microseconds.

The longer the look, the finer the judgement. A lag of more than the whole buffer is an underrun
and plain at once; on a busy machine a smaller one may only mean that the buffer was not full for a
while, and to move cues for that would be the greater harm. After eight seconds it is the drift of
the device's crystal against the machine's.
"""

KNOWN_SLOTS = 10
"""So many are looked at before anything is placed: the first place is what all others follow."""

AHEAD_US = 1_000
"""A device that took frames this much too early proves the anchor wrong at once."""

BLURRED_US = 1_000
"""A reading that took longer than this says nothing about an instant."""


class ClockAnchor:
    """Maps instants to frames of the stream.

    A device takes frames in blocks of 5 to 50 ms, and a busy machine reads them late, so that the
    lag of one reading (the instant less the length of what was taken) jumps about by as much. But
    nothing makes a reading early: the *least* lag of a while, seen just after a block, is steady to
    within a millisecond. Between corrections the mapping stands still, so that the noise never
    reaches an ear.
    """

    def __init__(self) -> None:
        self._offset_us: int | None = None
        self._slots: deque[int] = deque(maxlen=LOOKS[-1][0])
        self._slot_end_us = 0
        self._least_us: int | None = None

    @property
    def is_known(self) -> bool:
        """Whether the device has run for long enough to place anything."""
        return self._offset_us is not None

    def frame_at(self, instant_us: float) -> int:
        """Return the frame that the device takes at an instant. Needs `is_known`."""
        if self._offset_us is None:
            message = "no frame has a place before the device runs"
            raise RuntimeError(message)
        return round((instant_us - self._offset_us) * RATE / 1_000_000)

    def observe(self, before_us: int, taken_us: int, after_us: int) -> None:
        """Learn from one reading: between two instants, the device had taken so much sound."""
        if after_us - before_us > BLURRED_US:
            return
        lag_us = after_us - taken_us
        if self._least_us is None:
            self._slot_end_us = after_us + SLOT_US
            self._least_us = lag_us
        elif after_us < self._slot_end_us:
            self._least_us = min(self._least_us, lag_us)
        else:
            self._slots.append(self._least_us)
            self._judge()
            self._slot_end_us = after_us + SLOT_US
            self._least_us = lag_us

    def _judge(self) -> None:
        if self._offset_us is None:
            if len(self._slots) >= KNOWN_SLOTS:
                self._offset_us = min(self._slots)
        elif self._slots[-1] < self._offset_us - AHEAD_US:
            self._offset_us = self._slots[-1]
        else:
            self._follow(self._offset_us)

    def _follow(self, offset_us: int) -> None:
        """Move if the device lags."""
        for count, apart_us in LOOKS:
            recent = list(self._slots)[-count:]
            if len(recent) == count and min(recent) > offset_us + apart_us:
                self._offset_us = min(recent)
                return
