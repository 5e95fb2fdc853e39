"""The values beside a chart: round numbers, with units that people use."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from itertools import count as count_up

from glutetimer.presentation.amounts import count, length_text
from glutetimer.review.totals import Metric

SECOND_MS = 1_000
MINUTE_MS = 60_000
HOUR_MS = 3_600_000
SHORT_STEPS_MS = tuple(
    step * unit for unit in (SECOND_MS, MINUTE_MS) for step in (1, 2, 5, 10, 15, 30)
)
MOST = 4
"""How many steps a scale has at most."""


def steps(top: int, *, is_time: bool) -> tuple[tuple[int, str], ...]:
    """Return the marks from 0 to at least `top`: round values (ms or a count) and their words."""
    sizes = chain(SHORT_STEPS_MS, round_steps(HOUR_MS)) if is_time else round_steps()
    step = first_step(top, sizes)
    count = max(1, -(-top // step))
    return tuple(
        (place * step, value_text(place * step, is_time=is_time)) for place in range(count + 1)
    )


def round_steps(unit: int = 1) -> Iterator[int]:
    """Give 1, 2, 5, 10, 20, 50 and so on without an end, each times a unit."""
    return (unit * step * 10**power for power in count_up() for step in (1, 2, 5))


def first_step(top: float, sizes: Iterable[int]) -> int:
    """Return the first size of which at most `MOST` steps reach the top."""
    return next(size for size in sizes if size * MOST >= top)


def value_text(value: int, *, is_time: bool) -> str:
    """Return a value as it is said: "1,240", "45 s", "40 min", "2 h 5 min"."""
    if not is_time:
        return f"{value:,}"
    if value < HOUR_MS:
        return length_text(value) if value else "0"
    hours, minutes = divmod(round(value / MINUTE_MS), 60)
    return f"{hours} h {minutes} min" if minutes else f"{hours} h"


NOUNS = {Metric.SESSIONS: "session", Metric.SETS: "set", Metric.REPS: "rep"}


def amount_text(value: int, metric: Metric) -> str:
    """Return an amount with its unit: "1,240 reps", "40 min", "620 kg"."""
    if metric.is_time:
        return value_text(value, is_time=True)
    if metric is Metric.LOAD:
        return f"{value:,} kg"
    noun = count(value, NOUNS[metric]).partition(" ")[2]
    return f"{value:,} {noun}"
