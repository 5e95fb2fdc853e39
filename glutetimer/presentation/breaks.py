"""Short guided breaks in words; they are counted apart from sessions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from glutetimer.i18n import N_, _, content, ngettext
from glutetimer.i18n.counts import breaks_text
from glutetimer.i18n.formats import clock_time, when
from glutetimer.i18n.formats import number as number_text
from glutetimer.presentation.amounts import length_text
from glutetimer.review.breaks import BreakTotals, GuidedBreak

AT_THE_DESK = N_("At the desk")
"""The word that leads what is said of the breaks of a week."""


@dataclass(frozen=True, slots=True)
class BreakLine:
    """A break in a list: its id, and what it was."""

    id: str
    words: str


def break_lines(breaks: Iterable[GuidedBreak], today: date) -> tuple[BreakLine, ...]:
    """Return the lines of a list of breaks: "Today, 14:05: desk reset, 1 min 41 s"."""
    return tuple(BreakLine(one.uuid, _line_words(one, today)) for one in breaks)


def _line_words(one: GuidedBreak, today: date) -> str:
    started = datetime.fromtimestamp(one.started_utc_ms / 1000, UTC)
    local = started + timedelta(minutes=one.utc_offset_min)
    return _("{day}, {time}: {programme}, {length}").format(
        day=when(one.local_date, today),
        time=clock_time(local.time()),
        programme=content(one.programme_name),
        length=length_text(one.length_ms),
    )


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
