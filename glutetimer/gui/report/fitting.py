"""How many rows of each part of a report are shown, so that it never grows beyond two pages."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from glutetimer.review.report import Report

PAGES: Final = 2
MOST_ROWS: Final = 100
"""More rows of a part would not fit on two pages even without the others."""

WEIGHTS: Final = {"exercises": 16, "sides": 7, "feels": 7, "pains": 8, "tests": 5}
"""How the rows are shared out where not all of them fit."""


def rows_that_fit(report: Report, pages: Callable[[dict[str, int]], int]) -> dict[str, int]:
    """Return how many rows of each part to show: all of them, if they fit.

    Args:
        report: The content.
        pages: Returns how many pages it takes to show so many rows of each part.
    """
    parts = {
        "exercises": report.exercises,
        "sides": report.sides,
        "feels": report.feels,
        "pains": report.pains,
        "tests": report.tests,
    }
    most = {name: min(MOST_ROWS, len(rows)) for name, rows in parts.items()}
    while pages(most) > PAGES:
        longest = max(most, key=lambda name: most[name] / WEIGHTS[name])
        most[longest] -= 1
    return most
