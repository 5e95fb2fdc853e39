"""Noticing that the machine slept, from two clocks that should agree."""

from __future__ import annotations

from dataclasses import dataclass

GAP_MS = 2_000
"""A longer silence between two polls, or clocks that part by more, means that it slept."""


@dataclass
class SleepWatch:
    """Remembers when it was last asked. Neither clock can be set; both are in ms.

    Some systems stop the monotonic clock in suspend, some do not: either the gap between two
    polls shows, or that the clock which goes on in suspend is ahead. The time of day is not asked,
    since a person or a time server may set it at any time.
    """

    monotonic_ms: int
    boot_ms: int

    def slept_since(self, monotonic_ms: int, boot_ms: int) -> int | None:
        """Return the monotonic instant last seen if the machine slept since then, else None."""
        last = self.monotonic_ms
        gap = monotonic_ms - last
        apart = (boot_ms - self.boot_ms) - gap
        self.monotonic_ms, self.boot_ms = monotonic_ms, boot_ms
        return last if gap > GAP_MS or apart > GAP_MS else None
