"""The values beside a chart: round numbers, with units that people use."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from itertools import count as count_up

from glutetimer.i18n import _, formats
from glutetimer.i18n.counts import reps_text, sessions_text, sets_text
from glutetimer.presentation.amounts import length_text
from glutetimer.review.totals import Metric, Totals

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
    number = max(1, -(-top // step))
    return tuple(
        (index * step, value_text(index * step, is_time=is_time)) for index in range(number + 1)
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
        return formats.number(value)
    if value < HOUR_MS:
        return length_text(value) if value else "0"
    return length_text(round(value / MINUTE_MS) * MINUTE_MS)


def metric_text(value: int, metric: Metric) -> str:
    """Return an amount with its unit: "1,240 reps", "40 min", "620 kg"."""
    if metric.is_time:
        return value_text(value, is_time=True)
    if metric is Metric.LOAD:
        return _("{number} kg").format(number=formats.number(value))
    return _COUNTED[metric](value)


def amount_text(done: Totals, metric: Metric) -> str:
    """Return what was done with its unit; reps where an import has no seconds."""
    if metric.is_time and done.lacks_seconds:
        return reps_text(done.reps)
    return metric_text(metric.of(done), metric)


_COUNTED = {Metric.SESSIONS: sessions_text, Metric.SETS: sets_text, Metric.REPS: reps_text}
