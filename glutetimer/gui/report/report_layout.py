"""Lays a report out on one page, or two where one has no room. Units are points."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QColor

from glutetimer.gui.report.fitting import rows_that_fit
from glutetimer.gui.report.page_flow import GAP, MARGIN, ROW, PageFlow
from glutetimer.gui.report.page_painter import HAIR, INK, MUTE, NoInk, PagePainter
from glutetimer.gui.report.report_marks import feels, pains, sides, tests
from glutetimer.gui.report.week_bars import draw_weeks
from glutetimer.i18n import _, formats, ngettext
from glutetimer.i18n.letter_case import inside
from glutetimer.presentation.amounts import clock_text
from glutetimer.presentation.report_text import ReportText, day, hours_text, shown_of
from glutetimer.review.report import Report

COLUMNS: Final = (0.44, 0.52, 0.63, 0.74, 0.87, 1.0)
"""Where the columns of the table of exercises end, as shares of the width."""
FACTS: Final = (1.25, 1.0, 0.95, 1.1, 1.0, 0.9)
"""How wide the facts are, one against the other."""


def draw(
    ink: PagePainter, report: Report, words: ReportText, size: QSizeF, new_page: Callable[[], bool]
) -> None:
    """Draw all pages of a report."""

    def count_pages(most: dict[str, int]) -> int:
        return _draw(PageFlow(NoInk(), size, lambda: True), report, words, most)

    most = rows_that_fit(report, count_pages)
    _draw(PageFlow(ink, size, new_page), report, words, most)


def _draw(flow: PageFlow, report: Report, words: ReportText, most: Mapping[str, int]) -> int:
    """Draw everything; return on how many pages."""
    _head(flow, report)
    _facts(flow, report)
    _chart(flow, report)
    _exercises(flow, report, words, most["exercises"])
    sides(flow, report, words, most["sides"])
    feels(flow, report, words, most["feels"])
    pains(flow, report, words, most["pains"])
    tests(flow, report, words, most["tests"])
    flow.foot()
    return flow.page


def _head(flow: PageFlow, report: Report) -> None:
    """Write what it is, of which time, and a line for a name."""
    ink = flow.ink
    ink.text(MARGIN, flow.y + 20, _("Glute training"), 24, weight=700)
    period = f"{day(report.since)} – {day(report.until)}"
    ink.text(MARGIN, flow.y + 38, period, 11, MUTE)
    right = flow.right
    ink.text(right - 180, flow.y + 20, _("Name"), 9, MUTE)
    ink.line(right - 152, flow.y + 22, right, HAIR, 0.75)
    ink.text(
        right,
        flow.y + 38,
        _("Printed {day}").format(day=day(report.made)),
        9,
        MUTE,
        align="right",
    )
    flow.y += 52


def _facts(flow: PageFlow, report: Report) -> None:
    """Write the sums of it all."""
    total = report.total
    weeks = max(1, report.weeks_in_all)
    facts = (
        (
            formats.number(total.sessions),
            ngettext("sessions on {number} day", "sessions on {number} days", report.days).format(
                number=report.days
            ),
        ),
        (formats.number(total.sessions / weeks, digits=1), inside(_("Sessions a week"))),
        (formats.number(total.sets), inside(_("Sets"))),
        (formats.number(total.reps), inside(_("Reps"))),
        (hours_text(total.work_ms), inside(_("Under tension"))),
        (hours_text(total.hold_ms), _("of it in holds")),
    )
    x = MARGIN
    for share, (number, says) in zip(FACTS, facts, strict=True):
        flow.ink.text(x, flow.y + 20, number, 17, weight=700)
        flow.ink.text(x, flow.y + 33, says, 8, MUTE)
        x += flow.width * share / sum(FACTS)
    flow.y += 33 + GAP


def _chart(flow: PageFlow, report: Report) -> None:
    """Draw the weeks."""
    shown = len(report.weeks)
    note = (
        inside(_("Minutes"))
        if shown == report.weeks_in_all
        else _("minutes; the last {number} weeks").format(number=shown)
    )
    flow.heading(_("Time under tension, week by week"), note)
    area = QRectF(MARGIN, flow.y, flow.width, 112)
    draw_weeks(flow.ink, area, report.weeks)
    flow.y += 112 + GAP


def _exercises(flow: PageFlow, report: Report, words: ReportText, most: int) -> None:
    """Write the table of exercises."""
    lines = report.exercises
    flow.heading(_("Exercises"), shown_of(len(lines), most, _("by time under tension")), most + 1)
    if not lines:
        flow.sentence(_("Nothing was done in this time."))
        return
    heads = (
        "",
        inside(_("Sets")),
        inside(_("Reps")),
        _("most in a set"),
        inside(_("Held")),
        inside(_("Under tension")),
        _("last"),
    )
    _row(flow, heads, MUTE)
    for line in lines[:most]:
        if flow.room(ROW):
            _row(flow, heads, MUTE)
        cells = (
            words.exercise(line.exercise),
            formats.number(line.sets),
            formats.number(line.reps),
            str(line.most_reps or ""),
            clock_text(line.hold_ms) if line.hold_ms else "–",
            clock_text(line.work_ms) if line.work_ms else "–",
            formats.dated(line.last, report.until),
        )
        _row(flow, cells)
    flow.y += GAP


def _row(flow: PageFlow, cells: tuple[str, ...], colour: QColor = INK) -> None:
    """Write a row of the table of exercises."""
    base = flow.base
    size = 8.5 if colour == MUTE else 9.5
    flow.ink.text(MARGIN, base, cells[0], 9.5, room=flow.width * 0.36)
    for share, cell in zip(COLUMNS, cells[1:], strict=True):
        flow.ink.text(MARGIN + flow.width * share, base, cell, size, colour, align="right")
    flow.y += ROW
