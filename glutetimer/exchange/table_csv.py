"""What a chart shows, as CSV: one row for each stretch of time and group."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from glutetimer.exchange.cells import line, seconds
from glutetimer.review.table import Stretch

COLUMNS: Final = (
    "period",
    "start",
    "group",
    "sessions",
    "sets",
    "reps",
    "hold_s",
    "work_s",
    "load_kg",
    "weighted_s",
)


def rows(stretches: Iterable[Stretch]) -> Iterator[str]:
    """Give the file in pieces: the heads, then the groups of each stretch."""
    yield line(COLUMNS)
    for stretch in stretches:
        for group, done in stretch.groups.items():
            yield line(
                (
                    stretch.label,
                    stretch.start.isoformat(),
                    group,
                    done.sessions,
                    done.sets,
                    done.reps,
                    seconds(done.hold_ms),
                    seconds(done.work_ms),
                    round(done.load_kg, 3),
                    seconds(round(done.weighted_ms)),
                )
            )
