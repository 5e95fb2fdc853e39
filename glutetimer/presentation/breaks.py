"""Short guided breaks in words; they are counted apart from sessions."""

from __future__ import annotations

from glutetimer.i18n import N_, _, ngettext
from glutetimer.i18n.counts import breaks_text
from glutetimer.i18n.formats import number as number_text
from glutetimer.presentation.amounts import length_text
from glutetimer.review.breaks import BreakTotals

AT_THE_DESK = N_("At the desk")
"""The word that leads what is said of the breaks of a week."""


def this_week_text(breaks: int) -> str:
    """Return how many breaks there were in this week: "5 breaks this week."."""
    return ngettext("{number} break this week.", "{number} breaks this week.", breaks).format(
        number=number_text(breaks)
    )


def breaks_sentence(done: BreakTotals) -> str:
    """Return the breaks of this week in a sentence; they are summed apart from sessions."""
    return ngettext(
        "{number} break this week, {time} under tension, counted apart.",
        "{number} breaks this week, {time} under tension, counted apart.",
        done.breaks,
    ).format(number=number_text(done.breaks), time=length_text(done.work_ms))


def breaks_words(done: BreakTotals) -> str:
    """Return the breaks of some weeks in a line beside what was trained, "" for none."""
    if not done.breaks:
        return ""
    return _("{breaks} in this time, {length} under tension, counted apart.").format(
        breaks=breaks_text(done.breaks), length=length_text(done.work_ms)
    )
