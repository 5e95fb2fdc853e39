"""Keeps memory small over a day: malloc settings, heap trimming, garbage collection."""

from __future__ import annotations

import ctypes
import gc
import sys
from contextlib import suppress

_MMAP_THRESHOLD = -3
"""`M_MMAP_THRESHOLD` of glibc's malloc.h."""
LARGE_BYTES = 128 * 1024
"""Blocks from this size on, such as clips, go back to the system at once when they are free.

That is glibc's own first value; left alone it grows with the largest block that was ever freed, and
then the gaps between clips of all lengths stay for good.
"""


def return_large_blocks() -> None:
    """Make malloc return large blocks to the system when they are freed; call it once, early."""
    if sys.platform == "linux":
        with suppress(AttributeError, OSError):  # another C library
            ctypes.CDLL(None).mallopt(_MMAP_THRESHOLD, LARGE_BYTES)


def trim_heap() -> None:
    """Return free memory to the system; takes a few ms."""
    if sys.platform == "linux":
        with suppress(AttributeError, OSError):
            ctypes.CDLL(None).malloc_trim(0)


def collect_due() -> None:
    """Collect the oldest generation of garbage whose threshold is passed, as Python itself would.

    For programs that have turned Python's own collector off; takes a few ms at most if what lives
    on was frozen.
    """
    counts, thresholds = gc.get_count(), gc.get_threshold()
    for generation in (2, 1, 0):
        if 0 < thresholds[generation] < counts[generation]:
            gc.collect(generation)
            return
