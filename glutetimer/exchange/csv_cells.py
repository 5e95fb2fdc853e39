"""Cells of CSV files: quoted by RFC 4180, and never taken for a formula."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from io import StringIO
from typing import Final

FORMULA_STARTS: Final = ("=", "+", "-", "@", "\t", "\r")
"""A spreadsheet would reckon with a cell that begins like this, or run it."""

GUARD: Final = "'"
"""Put before such a text; spreadsheets take it for the mark of a text, and so do we."""


def guarded(text: str) -> str:
    """Return a text as no spreadsheet mistakes it for a formula."""
    return GUARD + text if _looks_dangerous(text) else text


def unguarded(text: str) -> str:
    """Return a text without the guard that `guarded` put before it."""
    return text[1:] if text.startswith(GUARD) and _looks_dangerous(text) else text


def line(cells: Iterable[str | float | None], *, end: str = "\r\n") -> str:
    """Return one row of a CSV file; None is an empty cell."""
    buffer = StringIO()
    shown = [guarded(cell) if isinstance(cell, str) else cell for cell in cells]
    # with this ending both of its characters are quoted inside of cells
    csv.writer(buffer, lineterminator="\r\n").writerow(shown)
    return buffer.getvalue().removesuffix("\r\n") + end


def seconds(ms: int) -> float | int:
    """Return ms as the seconds that a cell shows: whole where they are."""
    return ms // 1000 if ms % 1000 == 0 else ms / 1000


def _looks_dangerous(text: str) -> bool:
    return text.lstrip(GUARD).startswith(FORMULA_STARTS)
