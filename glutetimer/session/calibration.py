"""How late a sound is heard, from somebody who taps with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

PERIOD_MS = 1_000
"""From beat to beat."""
TAPS = 12
"""So many taps are asked for."""
FIRST_TAPS = 2
"""So many at the start do not count: one has to find the beat."""
MOST_MS = 600
"""No headphones are later; a later tap belongs to the next beat and is early."""

_EARLIEST_MS = MOST_MS + 100 - PERIOD_MS
_NEAR_MS = 80
_ENOUGH = 2 / 3


@dataclass(frozen=True, slots=True)
class Measured:
    """The delay measured from taps, and whether they agree well enough to be used."""

    delay_ms: int
    is_steady: bool


def measured(taps_ms: Sequence[int], beat_ms: int) -> Measured:
    """Return by how much taps are later than the beats they were meant for.

    The middle of all taps counts, without those that lie far from it.

    Args:
        taps_ms: The instants of the taps, more than `FIRST_TAPS`.
        beat_ms: The instant at which one of the beats was due, on the same clock.
    """
    offsets = [_offset(tap - beat_ms) for tap in taps_ms[FIRST_TAPS:]]
    middle = median(offsets)
    near = [offset for offset in offsets if abs(offset - middle) <= _NEAR_MS]
    delay = max(0, min(MOST_MS, round(median(near or offsets))))
    return Measured(delay, is_steady=len(near) >= _ENOUGH * len(offsets))


def _offset(since_ms: int) -> int:
    return (since_ms - _EARLIEST_MS) % PERIOD_MS + _EARLIEST_MS
