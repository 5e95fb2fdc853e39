"""Noticing that the machine slept, from two clocks that should agree."""

from __future__ import annotations

from dataclasses import dataclass

GAP_MS = 2_000
"""A longer silence between two polls, or clocks that part by more, means that it slept."""


@dataclass
class SleepWatch:
    """Remembers when it was last asked. Monotonic and UTC time are in ms.

    Some systems stop the monotonic clock in suspend, some do not: either the gap between two
    polls or the disagreement of the clocks shows. A clock that is merely set by hand makes the
    same disagreement; a pause that was not needed does less harm than reps nobody did.
    """

    monotonic_ms: int
    utc_ms: int

    def slept_since(self, monotonic_ms: int, utc_ms: int) -> int | None:
        """Return the monotonic instant last seen if the machine slept since then, else None."""
        last = self.monotonic_ms
        gap = monotonic_ms - last
        apart = abs((utc_ms - self.utc_ms) - gap)
        self.monotonic_ms, self.utc_ms = monotonic_ms, utc_ms
        return last if gap > GAP_MS or apart > GAP_MS else None
