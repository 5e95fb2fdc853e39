"""The only place that reads the machine's clocks."""

from __future__ import annotations

import sys
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    """What the program needs to know of time."""

    def monotonic_ms(self) -> int:
        """Return ms on a clock that never goes back; only differences mean something."""
        ...

    def monotonic_us(self) -> int:
        """Return the same clock in microseconds, for sound."""
        ...

    def boot_ms(self) -> int:
        """Return ms on a clock that never goes back and also counts while the machine sleeps."""
        ...

    def utc_ms(self) -> int:
        """Return ms since 1970 in UTC."""
        ...

    def now(self) -> datetime:
        """Return the local date and time, with the offset from UTC."""
        ...


_BOOT_CLOCK = {"linux": "CLOCK_BOOTTIME", "darwin": "CLOCK_MONOTONIC"}.get(sys.platform, "")
"""The one that goes on in suspend, where Python's monotonic clock stands still in it."""


class MachineClock:
    """The machine's own clocks."""

    def monotonic_ms(self) -> int:
        """Return ms on the monotonic clock."""
        return time.monotonic_ns() // 1_000_000

    def monotonic_us(self) -> int:
        """Return microseconds on the monotonic clock."""
        return time.monotonic_ns() // 1_000

    def boot_ms(self) -> int:
        """Return ms on the clock that goes on in suspend."""
        if _BOOT_CLOCK:
            return time.clock_gettime_ns(getattr(time, _BOOT_CLOCK)) // 1_000_000
        return self.monotonic_ms()

    def utc_ms(self) -> int:
        """Return ms since 1970 in UTC."""
        return time.time_ns() // 1_000_000

    def now(self) -> datetime:
        """Return the local date and time, with the offset from UTC."""
        return datetime.now(UTC).astimezone()


@dataclass
class FakeClock:
    """A clock that a test moves by hand.

    `slept_ms` is how long the machine slept, which the monotonic clock does not count.
    """

    instant_ms: int = 0
    start: datetime = field(default_factory=lambda: datetime(2026, 11, 20, 9, 0, tzinfo=UTC))
    slept_ms: int = 0

    def advance(self, ms: int) -> None:
        """Let time pass."""
        self.instant_ms += ms

    def sleep(self, ms: int) -> None:
        """Let the machine sleep."""
        self.slept_ms += ms

    def monotonic_ms(self) -> int:
        """Return the ms that were let pass."""
        return self.instant_ms

    def monotonic_us(self) -> int:
        """Return what was let pass in microseconds."""
        return self.instant_ms * 1000

    def boot_ms(self) -> int:
        """Return the ms that passed, awake or not."""
        return self.instant_ms + self.slept_ms

    def utc_ms(self) -> int:
        """Return the fake time of day in ms since 1970."""
        return round(self.start.timestamp() * 1000) + self.boot_ms()

    def now(self) -> datetime:
        """Return the fake time of day."""
        return datetime.fromtimestamp(self.utc_ms() / 1000, tz=self.start.tzinfo)
