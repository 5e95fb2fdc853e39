"""Short guided breaks in words; they are counted apart from sessions."""

from __future__ import annotations

from glutetimer.i18n import ngettext
from glutetimer.i18n.formats import number as number_text


def this_week_text(breaks: int) -> str:
    """Return how many breaks there were in this week: "5 breaks this week."."""
    return ngettext("{number} break this week.", "{number} breaks this week.", breaks).format(
        number=number_text(breaks)
    )
