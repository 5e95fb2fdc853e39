"""Lays a report out on one page, or two where there is more to tell. Counts in points."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QColor

from glutetimer.gui.report.fitting import rows_that_fit
from glutetimer.gui.report.page_painter import (
    ACCENT,
    ALERT,
    HAIR,
    INK,
    LEFT,
    MUTE,
    RIGHT,
    NoInk,
    PagePainter,
)
from glutetimer.gui.report.week_bars import draw_weeks
from glutetimer.i18n import _, formats, ngettext
from glutetimer.presentation.amounts import clock_text
from glutetimer.review.report import PainMark, Report

MARGIN: Final = 48.0
GAP: Final = 26.0
ROW: Final = 17.0
HEADING: Final = 22.0
KEPT_TOGETHER: Final = 3
"""Rows that a heading has below it on its page."""
FOOT: Final = 40.0
COLUMNS: Final = (0.44, 0.52, 0.63, 0.74, 0.87, 1.0)
"""Where the columns of the table of exercises end, as shares of the width."""
FACTS: Final = (1.25, 1.0, 0.95, 1.1, 1.0, 0.9)
"""How wide the facts are, one against the other."""
ANSWERED: Final = 98.0
"""Room for "122 of 145 in the glutes"."""
VERDICT: Final = 58.0
TIME: Final = 48.0
SPACE: Final = 8.0


@dataclass(frozen=True)
class ReportText:
    """What things are called, by their ids; `answers` are the scales of self-tests."""

    exercises: Mapping[str, str] = field(default_factory=dict)
    feels: Mapping[str, str] = field(default_factory=dict)
    answers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def exercise(self, exercise: str) -> str:
        """Return an exercise's name; its id as words where it is not known."""
        return self.exercises.get(exercise) or exercise.replace("_", " ").capitalize()


def draw(
    ink: PagePainter, report: Report, words: ReportText, size: QSizeF, new_page: Callable[[], bool]
) -> None:
    """Draw all pages of a report."""

    def count_pages(most: dict[str, int]) -> int:
        return _Pages(NoInk(), report, words, size, most).draw(lambda: True)

    most = rows_that_fit(report, count_pages)
    _Pages(ink, report, words, size, most).draw(new_page)


class _Pages:
    """The hand that moves down the pages."""

    def __init__(
        self,
        ink: PagePainter | NoInk,
        report: Report,
        words: ReportText,
        size: QSizeF,
        most: Mapping[str, int],
    ) -> None:
        self._ink = ink
        self._report = report
        self._words = words
        self._size = size
        self._most = most
        self._new_page: Callable[[], bool] = lambda: True
        self._width = size.width() - 2 * MARGIN
        self._bottom = size.height() - MARGIN - FOOT / 2
        self._y = MARGIN
        self._page = 1

    def draw(self, new_page: Callable[[], bool]) -> int:
        """Draw everything; return on how many pages."""
        self._new_page = new_page
        self._head()
        self._facts()
        self._chart()
        self._exercises()
        self._sides()
        self._feels()
        self._pains()
        self._tests()
        self._foot()
        return self._page

    def _head(self) -> None:
        report, ink = self._report, self._ink
        ink.text(MARGIN, self._y + 20, _("Glute training"), 24, weight=700)
        period = f"{_day(report.since)} – {_day(report.until)}"
        ink.text(MARGIN, self._y + 38, period, 11, MUTE)
        right = MARGIN + self._width
        ink.text(right - 180, self._y + 20, _("Name"), 9, MUTE)
        ink.line(right - 152, self._y + 22, right, HAIR, 0.75)
        ink.text(
            right,
            self._y + 38,
            _("Printed {day}").format(day=_day(report.made)),
            9,
            MUTE,
            align="right",
        )
        self._y += 52

    def _facts(self) -> None:
        report = self._report
        total = report.total
        weeks = max(1, report.weeks_in_all)
        facts = (
            (
                f"{total.sessions:,}",
                ngettext(
                    "sessions on {number} day", "sessions on {number} days", report.days
                ).format(number=report.days),
            ),
            (f"{total.sessions / weeks:.1f}", _("sessions a week")),
            (f"{total.sets:,}", "sets"),
            (f"{total.reps:,}", "reps"),
            (_hours(total.work_ms), _("under tension")),
            (_hours(total.hold_ms), _("of it in holds")),
        )
        x = MARGIN
        for share, (number, says) in zip(FACTS, facts, strict=True):
            self._ink.text(x, self._y + 20, number, 17, weight=700)
            self._ink.text(x, self._y + 33, says, 8, MUTE)
            x += self._width * share / sum(FACTS)
        self._y += 33 + GAP

    def _chart(self) -> None:
        report = self._report
        shown = len(report.weeks)
        note = (
            _("minutes")
            if shown == report.weeks_in_all
            else _("minutes; the last {number} weeks").format(number=shown)
        )
        self._heading(_("Time under tension, week by week"), note)
        area = QRectF(MARGIN, self._y, self._width, 112)
        draw_weeks(self._ink, area, report.weeks)
        self._y += 112 + GAP

    def _exercises(self) -> None:
        lines, most = self._report.exercises, self._most["exercises"]
        self._heading(_("Exercises"), _more(len(lines), most, _("by time under tension")), most + 1)
        if not lines:
            self._sentence(_("Nothing was done in this time."))
            return
        heads = (
            "",
            _("sets"),
            _("reps"),
            _("most in a set"),
            _("held"),
            _("under tension"),
            _("last"),
        )
        self._row(heads, MUTE)
        for line in lines[:most]:
            if self._room(ROW):
                self._row(heads, MUTE)
            cells = (
                self._words.exercise(line.exercise),
                f"{line.sets:,}",
                f"{line.reps:,}",
                str(line.most_reps or ""),
                clock_text(line.hold_ms) if line.hold_ms else "–",
                clock_text(line.work_ms) if line.work_ms else "–",
                self._last(line.last),
            )
            self._row(cells)
        self._y += GAP

    def _last(self, day: date) -> str:
        return formats.dated(day, self._report.until)

    def _sides(self) -> None:
        sides, most = self._report.sides, self._most["sides"]
        if not sides:
            return
        note = _more(len(sides), most, _("time under tension"))
        self._heading(_("Left and right"), note, most + 1)
        right = MARGIN + self._width
        names = self._width * 0.36
        reach = (self._width - names - VERDICT - 2 * TIME - 4 * SPACE) / 2
        middle = right - VERDICT - SPACE - TIME - SPACE - reach
        for way, says in ((-1, _("left")), (1, _("right"))):
            align = "right" if way < 0 else "left"
            self._ink.text(middle + way * 3, self._y + 11, says, 8.5, MUTE, align=align)
        self._y += ROW
        for exercise, pair in sides[:most]:
            self._room(ROW)
            base = self._y + 11
            self._ink.text(MARGIN, base, self._words.exercise(exercise), 9.5, room=names)
            longest = max(pair.left_ms, pair.right_ms, 1)
            for ms, colour, way in ((pair.left_ms, LEFT, -1), (pair.right_ms, RIGHT, 1)):
                length = (reach - 1) * ms / longest
                x = middle - length - 1 if way < 0 else middle + 1
                self._ink.bar(QRectF(x, self._y + 3, length, 9), colour)
                edge = middle + way * (reach + SPACE)
                align = "right" if way < 0 else "left"
                self._ink.text(edge, base, clock_text(ms), 9, INK, align=align)
            share = pair.left_share or 0.0
            says = (
                _("even")
                if pair.is_even
                else (_("{percent} left") if share > 1 / 2 else _("{percent} right")).format(
                    percent=f"{max(share, 1 - share):.0%}"
                )
            )
            weight = 400 if pair.is_even else 700
            self._ink.text(right, base, says, 9, align="right", weight=weight)
            self._y += ROW
        self._y += GAP

    def _feels(self) -> None:
        feels, most = self._report.feels, self._most["feels"]
        if not feels:
            return
        note = _more(len(feels), most, _("as answered after sets"))
        self._heading(_("Where it was felt"), note, most)
        start = MARGIN + self._width * 0.35
        length = self._width * 0.07
        for feel in feels[:most]:
            self._room(ROW)
            base = self._y + 11
            name = self._words.exercise(feel.exercise)
            self._ink.text(MARGIN, base, name, 9.5, room=start - SPACE - MARGIN)
            self._ink.bar(QRectF(start, self._y + 3, length, 9), HAIR)
            self._ink.bar(QRectF(start, self._y + 3, length * (feel.whole.share or 0), 9), ACCENT)
            says = _("{good} of {answered} in the glutes").format(
                good=feel.whole.good, answered=feel.whole.answered
            )
            self._ink.text(start + length + SPACE, base, says, 9)
            elsewhere = ", ".join(
                f"{self._words.feels.get(name, name)} {number}"
                for name, number in feel.elsewhere[:2]
            )
            x = start + length + SPACE + ANSWERED + SPACE
            self._ink.text(x, base, elsewhere, 9, MUTE, room=MARGIN + self._width - x)
            self._y += ROW
        self._y += GAP

    def _pains(self) -> None:
        pains, most = self._report.pains, self._most["pains"]
        self._heading(_("Pain"), _more(len(pains), most, _("as marked in sessions")), most)
        if not pains:
            self._sentence(_("None was marked."))
        for pain in pains[:most]:
            self._room(ROW)
            base = self._y + 11
            self._ink.dot(MARGIN + 3, base - 3.2, ALERT)
            self._ink.text(MARGIN + 14, base, _day(pain.day), 9.5)
            self._ink.text(MARGIN + 104, base, self._pain(pain), 9.5, room=self._width - 104)
            self._y += ROW
        if pains:
            self._y += GAP

    def _pain(self, pain: PainMark) -> str:
        side = f", {_(pain.side)}" if pain.side in ("left", "right") else ""
        rep = f", in rep {pain.rep}" if pain.rep else ""
        return f"{self._words.exercise(pain.exercise)}{side}{rep}"

    def _tests(self) -> None:
        tests, most = self._report.tests, self._most["tests"]
        if not tests:
            return
        self._heading(_("Clench self-test"), _more(len(tests), most, _("the newest first")), most)
        for test in tests[:most]:
            self._room(ROW)
            base = self._y + 11
            scale = self._words.answers.get(test.exercise, ())
            known = test.answer < len(scale)
            answer = (
                scale[test.answer] if known else _("answer {number}").format(number=test.answer + 1)
            )
            of = f" ({test.answer + 1} of {test.scale})" if test.scale else ""
            side = f", {_(test.side)}" if test.side in ("left", "right") else ""
            self._ink.text(MARGIN, base, _day(test.local_date), 9.5)
            name = self._words.exercise(test.exercise) + side
            x = MARGIN + self._width * 0.6
            self._ink.text(MARGIN + 104, base, name, 9.5, room=x - SPACE - MARGIN - 104)
            self._ink.text(x, base, answer + of, 9.5, room=MARGIN + self._width - x)
            self._y += ROW
        self._y += GAP

    def _heading(self, says: str, note: str = "", rows: int = 1) -> None:
        """Head a part that has so many rows; the first of them stay with it."""
        self._room(HEADING + max(1, min(rows, KEPT_TOGETHER)) * ROW)
        self._ink.text(MARGIN, self._y + 11, says, 12, weight=700)
        right = MARGIN + self._width
        self._ink.text(right, self._y + 11, note, 8.5, MUTE, align="right")
        self._ink.line(MARGIN, self._y + 16, right, HAIR, 0.75)
        self._y += HEADING

    def _row(self, cells: tuple[str, ...], colour: QColor = INK) -> None:
        """Write a row of the table of exercises."""
        base = self._y + 11
        size = 8.5 if colour == MUTE else 9.5
        self._ink.text(MARGIN, base, cells[0], 9.5, room=self._width * 0.36)
        for share, cell in zip(COLUMNS, cells[1:], strict=True):
            self._ink.text(MARGIN + self._width * share, base, cell, size, colour, align="right")
        self._y += ROW

    def _sentence(self, says: str) -> None:
        self._ink.text(MARGIN, self._y + 11, says, 9.5, MUTE)
        self._y += ROW + GAP

    def _room(self, height: float) -> bool:
        """Go on to the next page where this one has no such room left; tell whether."""
        if self._y + height <= self._bottom:
            return False
        self._foot()
        self._new_page()
        self._page += 1
        self._y = MARGIN
        return True

    def _foot(self) -> None:
        base = self._size.height() - FOOT + 8
        right = MARGIN + self._width
        self._ink.line(MARGIN, base - 12, right, HAIR, 0.75)
        says = _(
            "Counted and timed by glutetimer. Reps and times are as paced by "
            "the coach or tapped; feel and pain are the person's own marks."
        )
        self._ink.text(MARGIN, base, says, 7.5, MUTE)
        self._ink.text(right, base, f"{self._page}", 7.5, MUTE, align="right")


def _day(day: date) -> str:
    return formats.day_text(day, formats.DAY_YEAR)


def _hours(ms: int) -> str:
    minutes = round(ms / 60_000)
    if minutes >= 6000:  # noqa: PLR2004 - from a hundred hours on minutes tell nothing
        return _("{hours} h").format(hours=round(minutes / 60))
    if minutes < 60:  # noqa: PLR2004 - an hour
        return _("{minutes} min").format(minutes=minutes)
    return _("{hours} h {minutes}").format(hours=minutes // 60, minutes=f"{minutes % 60:02}")


def _more(number: int, most: int, note: str) -> str:
    if number <= most:
        return note
    return _("{shown} of {number}, {note}").format(shown=most, number=number, note=note)
