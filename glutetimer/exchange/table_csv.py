"""What a chart shows, as CSV: one row for each bar and group."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from glutetimer.exchange.csv_cells import line, seconds
from glutetimer.review.totals import Metric

COLUMNS: Final = {
    Metric.SESSIONS: "sessions",
    Metric.SETS: "sets",
    Metric.REPS: "reps",
    Metric.HOLD: "hold_s",
    Metric.WORK: "work_s",
    Metric.LOAD: "load_kg",
    Metric.WEIGHTED: "weighted_s",
}


@dataclass(frozen=True, slots=True)
class TableRow:
    """One group in one period; times are ms."""

    period: str
    start: date
    group: str
    amounts: Mapping[Metric, int]


def rows(table: Iterable[TableRow]) -> Iterator[str]:
    """Give the file in pieces: the heads, then a line for each row."""
    yield line(("period", "start", "group", *COLUMNS.values()))
    for row in table:
        amounts = (
            seconds(row.amounts[metric]) if metric.is_time else row.amounts[metric]
            for metric in COLUMNS
        )
        yield line((row.period, row.start.isoformat(), row.group, *amounts))
