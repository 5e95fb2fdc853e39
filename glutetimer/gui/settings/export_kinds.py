"""What can be exported from the window, and how it is done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from glutetimer.app.context import AppContext
from glutetimer.exchange import export
from glutetimer.exchange.export import Format
from glutetimer.exchange.fit_exercises import read_fit_names
from glutetimer.exchange.report_data import gather
from glutetimer.gui.report import pdf
from glutetimer.host.assets import assets_dir


@dataclass(frozen=True, slots=True)
class Kind:
    """One way to export, in words."""

    form: Format
    name: str
    says: str


KINDS: Final = (
    Kind(Format.JSON, "Everything", "JSON. To keep, or to take in on another machine."),
    Kind(Format.CSV, "Table", "CSV with one row a set, for any spreadsheet."),
    Kind(Format.PDF, "Report for a physio", "PDF with one or two pages."),
    Kind(Format.FIT, "Garmin and other watches", "FIT, one file a session, into a folder."),
    Kind(Format.STRONG, "Strong and Hevy", "CSV as Strong writes it; Hevy and others take it in."),
    Kind(Format.OPENWEIGHT, "openweight", "JSON by the open standard for strength logs."),
)

ALL: Final = 0
SPANS: Final = ((ALL, "All"), (4, "Last 4 weeks"), (12, "Last 12 weeks"), (52, "Last year"))
"""Weeks, and what they are called."""


def since(weeks: int, today: date) -> date | None:
    """Return the first day of a span, None for all."""
    return None if weeks == ALL else today - timedelta(weeks=weeks)


def number(context: AppContext, first: date | None) -> int:
    """Return how many sessions there are to export."""
    rows = context.history.sessions(since=first)
    return sum(1 for row in rows if row.ended_utc_ms is not None)


def write_export(
    context: AppContext, form: Format, first: date | None, path: Path, told: Callable[[int], bool]
) -> Path:
    """Write what is asked for; returns where it is. Runs beside the window.

    Raises:
        Problem: If it cannot be written.
        StoppedError: If that was wished.
    """
    if form is Format.PDF:
        _report(context, first, path)
        return path
    entries = context.history.entries(first)
    if form is Format.FIT:
        from glutetimer.exchange.fit_activity import activity  # noqa: PLC0415 - slow to load

        names = read_fit_names(assets_dir())
        export.fit_files(entries, path, told, lambda entry: activity(entry, names))
        return path
    pieces = export.TEXTS[form](export.watched(entries, told))
    export.write(path, export.in_bytes(pieces))
    return path


def _report(context: AppContext, first: date | None, path: Path) -> None:
    today = context.clock.now().date()
    if first is None:
        first = min((row.local_date for row in context.history.sessions()), default=today)
    feel = context.catalogue.guidance.feel_check
    found = gather(context.history, (first, today), today, feel, context.first_day)
    pdf.write(context, found, path)
