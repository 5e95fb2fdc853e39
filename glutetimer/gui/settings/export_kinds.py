"""What can be exported from the window, and how each is called."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from glutetimer.exchange.formats import Format
from glutetimer.i18n import N_


@dataclass(frozen=True, slots=True)
class Kind:
    """One way to export, in words."""

    form: Format
    name: str
    says: str


KINDS: Final = (
    Kind(Format.JSON, N_("Everything"), N_("JSON. To keep, or to take in on another machine.")),
    Kind(Format.CSV, N_("Table"), N_("CSV with one row a set, for any spreadsheet.")),
    Kind(Format.PDF, N_("Report for a physio"), N_("PDF with one or two pages.")),
    Kind(Format.FIT, N_("Garmin and other watches"), N_("FIT, one file a session, into a folder.")),
    Kind(
        Format.STRONG,
        N_("Strong and Hevy"),
        N_("CSV as Strong writes it; Hevy and others take it in."),
    ),
    Kind(Format.OPENWEIGHT, N_("openweight"), N_("JSON by the open standard for strength logs.")),
)

ALL: Final = 0
SPANS: Final = (
    (ALL, N_("All")),
    (4, N_("Last 4 weeks")),
    (12, N_("Last 12 weeks")),
    (52, N_("Last year")),
)
"""Weeks, and how they are called."""


def since(weeks: int, today: date) -> date | None:
    """Return the first day of a span, None for all."""
    return None if weeks == ALL else today - timedelta(weeks=weeks)
