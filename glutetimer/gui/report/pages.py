"""Lays a report out on one page, or two where there is more to tell. Counts in points."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QColor, QPainter

from glutetimer.gui.report.ink import ACCENT, ALERT, HAIR, INK, LEFT, MUTE, RIGHT, Ink
from glutetimer.gui.report.week_bars import draw_weeks
from glutetimer.review.report import PainMark, Report
from glutetimer.words import clock_text, count

MARGIN: Final = 48.0
GAP: Final = 26.0
ROW: Final = 17.0
FOOT: Final = 40.0
MOST_EXERCISES: Final = 16
MOST_SIDES: Final = 7
MOST_FEELS: Final = 7
MOST_PAINS: Final = 8
MOST_TESTS: Final = 5
"""Rows of each part, so that a report never grows beyond two pages."""


@dataclass(frozen=True)
class Words:
    """What things are called, by their ids; `answers` are the scales of self-tests."""

    exercises: Mapping[str, str] = field(default_factory=dict)
    feels: Mapping[str, str] = field(default_factory=dict)
    answers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def exercise(self, exercise: str) -> str:
        """Return an exercise's name; its id as words where it is not known."""
        return self.exercises.get(exercise) or exercise.replace("_", " ").capitalize()


def draw(
    painter: QPainter, report: Report, words: Words, size: QSizeF, new_page: Callable[[], bool]
) -> None:
    """Draw all pages of a report."""
    _Pages(painter, report, words, size, new_page).draw()


class _Pages:
    """The hand that moves down the pages."""

    def __init__(
        self,
        painter: QPainter,
        report: Report,
        words: Words,
        size: QSizeF,
        new_page: Callable[[], bool],
    ) -> None:
        self._ink = Ink(painter)
        self._report = report
        self._words = words
        self._size = size
        self._new_page = new_page
        self._width = size.width() - 2 * MARGIN
        self._y = MARGIN
        self._page = 1

    def draw(self) -> None:
        self._head()
        self._facts()
        self._chart()
        self._exercises()
        self._sides()
        self._feels()
        self._pains()
        self._tests()
        self._foot()

    def _head(self) -> None:
        report, ink = self._report, self._ink
        ink.text(MARGIN, self._y + 20, "Glute training", 24, weight=700)
        period = f"{_day(report.since)} – {_day(report.until)}"
        ink.text(MARGIN, self._y + 38, period, 11, MUTE)
        right = MARGIN + self._width
        ink.text(right - 180, self._y + 20, "Name", 9, MUTE)
        ink.line(right - 152, self._y + 22, right, HAIR, 0.75)
        ink.text(right, self._y + 38, f"Printed {_day(report.made)}", 9, MUTE, align="right")
        self._y += 52

    def _facts(self) -> None:
        report = self._report
        total = report.total
        weeks = max(1, report.weeks_in_all)
        facts = (
            (str(total.sessions), f"sessions on {count(report.days, 'day')}"),
            (f"{total.sessions / weeks:.1f}", "sessions a week"),
            (str(total.sets), "sets"),
            (f"{total.reps:,}".replace(",", "\u202f"), "reps"),
            (_hours(total.work_ms), "under tension"),
            (_hours(total.hold_ms), "of it in holds"),
        )
        step = self._width / len(facts)
        for place, (number, says) in enumerate(facts):
            x = MARGIN + place * step
            self._ink.text(x, self._y + 20, number, 17, weight=700)
            self._ink.text(x, self._y + 33, says, 8, MUTE)
        self._y += 33 + GAP

    def _chart(self) -> None:
        report = self._report
        shown = len(report.weeks)
        note = "minutes" if shown == report.weeks_in_all else f"minutes; the last {shown} weeks"
        self._heading("Time under tension, week by week", note)
        area = QRectF(MARGIN, self._y, self._width, 112)
        draw_weeks(self._ink, area, report.weeks)
        self._y += 112 + GAP

    def _exercises(self) -> None:
        lines = self._report.exercises
        self._heading("Exercises", _more(len(lines), MOST_EXERCISES, "by time under tension"))
        if not lines:
            self._sentence("Nothing was done in this time.")
            return
        heads = ("sets", "reps", "most in a set", "held", "under tension", "last")
        at = tuple(MARGIN + self._width * share for share in (0.47, 0.56, 0.69, 0.78, 0.9, 1.0))
        self._row(("", *heads), at, MUTE)
        for line in lines[:MOST_EXERCISES]:
            cells = (
                self._words.exercise(line.exercise),
                str(line.sets),
                str(line.reps),
                str(line.most_reps or ""),
                clock_text(line.hold_ms) if line.hold_ms else "–",
                clock_text(line.work_ms) if line.work_ms else "–",
                f"{line.last.day} {line.last:%b}",
            )
            self._row(cells, at)
        self._y += GAP

    def _sides(self) -> None:
        sides = self._report.sides
        if not sides:
            return
        self._heading(
            "Left and right",
            _more(len(sides), MOST_SIDES, "time under tension"),
            min(len(sides), MOST_SIDES) + 1,
        )
        middle = MARGIN + self._width * 0.68
        reach = self._width * 0.21
        for way, says in ((-1, "left"), (1, "right")):
            align = "right" if way < 0 else "left"
            self._ink.text(middle + way * 3, self._y + 11, says, 8.5, MUTE, align=align)
        self._y += ROW
        for exercise, pair in sides[:MOST_SIDES]:
            self._room(ROW)
            base = self._y + 11
            self._ink.text(
                MARGIN, base, self._words.exercise(exercise), 9.5, room=self._width * 0.4
            )
            most = max(pair.left_ms, pair.right_ms, 1)
            for ms, colour, way in ((pair.left_ms, LEFT, -1), (pair.right_ms, RIGHT, 1)):
                length = reach * ms / most
                x = middle - length - 1 if way < 0 else middle + 1
                self._ink.bar(QRectF(x, self._y + 3, length, 9), colour)
                edge = middle + way * (reach + 8)
                align = "right" if way < 0 else "left"
                self._ink.text(edge, base, clock_text(ms), 9, INK, align=align)
            share = pair.left_share or 0.0
            says = (
                "even"
                if pair.is_even
                else f"{max(share, 1 - share):.0%} " + ("left" if share > 1 / 2 else "right")
            )
            right = MARGIN + self._width
            weight = 400 if pair.is_even else 700
            self._ink.text(right, base, says, 9, align="right", weight=weight)
            self._y += ROW
        self._y += GAP

    def _feels(self) -> None:
        feels = self._report.feels
        if not feels:
            return
        self._heading(
            "Where it was felt",
            _more(len(feels), MOST_FEELS, "as answered after sets"),
            min(len(feels), MOST_FEELS),
        )
        start = MARGIN + self._width * 0.36
        length = self._width * 0.16
        for feel in feels[:MOST_FEELS]:
            self._room(ROW)
            base = self._y + 11
            name = self._words.exercise(feel.exercise)
            self._ink.text(MARGIN, base, name, 9.5, room=self._width * 0.34)
            self._ink.bar(QRectF(start, self._y + 3, length, 9), HAIR)
            self._ink.bar(QRectF(start, self._y + 3, length * (feel.whole.share or 0), 9), ACCENT)
            says = f"{feel.whole.good} of {feel.whole.answered} in the glutes"
            self._ink.text(start + length + 8, base, says, 9)
            elsewhere = ", ".join(
                f"{self._words.feels.get(name, name)} {number}"
                for name, number in feel.elsewhere[:2]
            )
            x = start + length + 110
            self._ink.text(x, base, elsewhere, 9, MUTE, room=MARGIN + self._width - x)
            self._y += ROW
        self._y += GAP

    def _pains(self) -> None:
        pains = self._report.pains
        self._heading(
            "Pain",
            _more(len(pains), MOST_PAINS, "as marked in sessions"),
            min(len(pains), MOST_PAINS),
        )
        if not pains:
            self._sentence("None was marked.")
        for pain in pains[:MOST_PAINS]:
            self._room(ROW)
            base = self._y + 11
            self._ink.dot(MARGIN + 3, base - 3.2, ALERT)
            self._ink.text(MARGIN + 14, base, _day(pain.day), 9.5)
            self._ink.text(MARGIN + 104, base, self._pain(pain), 9.5)
            self._y += ROW
        if pains:
            self._y += GAP

    def _pain(self, pain: PainMark) -> str:
        side = f", {pain.side}" if pain.side in ("left", "right") else ""
        rep = f", in rep {pain.rep}" if pain.rep else ""
        return f"{self._words.exercise(pain.exercise)}{side}{rep}"

    def _tests(self) -> None:
        tests = self._report.tests
        if not tests:
            return
        self._heading(
            "Clench self-test",
            _more(len(tests), MOST_TESTS, "the newest first"),
            min(len(tests), MOST_TESTS),
        )
        for test in tests[:MOST_TESTS]:
            self._room(ROW)
            base = self._y + 11
            scale = self._words.answers.get(test.exercise, ())
            known = test.answer < len(scale)
            answer = scale[test.answer] if known else f"answer {test.answer + 1}"
            of = f" ({test.answer + 1} of {test.scale})" if test.scale else ""
            side = f", {test.side}" if test.side in ("left", "right") else ""
            self._ink.text(MARGIN, base, _day(test.local_date), 9.5)
            name = self._words.exercise(test.exercise) + side
            self._ink.text(MARGIN + 90, base, name, 9.5, room=self._width * 0.42)
            self._ink.text(MARGIN + self._width * 0.6, base, answer + of, 9.5)
            self._y += ROW
        self._y += GAP

    def _heading(self, says: str, note: str = "", rows: int = 2) -> None:
        """Head a part; one with so many rows is not torn apart."""
        self._room(22 + rows * ROW)
        self._ink.text(MARGIN, self._y + 11, says, 12, weight=700)
        right = MARGIN + self._width
        self._ink.text(right, self._y + 11, note, 8.5, MUTE, align="right")
        self._ink.line(MARGIN, self._y + 16, right, HAIR, 0.75)
        self._y += 22

    def _row(self, cells: tuple[str, ...], at: tuple[float, ...], colour: QColor = INK) -> None:
        self._room(ROW)
        base = self._y + 11
        size = 8.5 if colour == MUTE else 9.5
        self._ink.text(MARGIN, base, cells[0], 9.5, room=self._width * 0.38)
        for x, cell in zip(at, cells[1:], strict=True):
            self._ink.text(x, base, cell, size, colour, align="right")
        self._y += ROW

    def _sentence(self, says: str) -> None:
        self._ink.text(MARGIN, self._y + 11, says, 9.5, MUTE)
        self._y += ROW + GAP

    def _room(self, height: float) -> None:
        """Go on to the next page where this one has no such room left."""
        if self._y + height <= self._size.height() - MARGIN - FOOT / 2:
            return
        self._foot()
        self._new_page()
        self._page += 1
        self._y = MARGIN

    def _foot(self) -> None:
        base = self._size.height() - FOOT + 8
        right = MARGIN + self._width
        self._ink.line(MARGIN, base - 12, right, HAIR, 0.75)
        says = (
            "Counted and timed by glutetimer. Reps and times are as paced by the coach or tapped; "
            "feel and pain are the person's own marks."
        )
        self._ink.text(MARGIN, base, says, 7.5, MUTE)
        self._ink.text(right, base, f"{self._page}", 7.5, MUTE, align="right")


def _day(day: date) -> str:
    return f"{day.day} {day:%b %Y}"


def _hours(ms: int) -> str:
    minutes = round(ms / 60_000)
    return f"{minutes // 60} h {minutes % 60:02}" if minutes >= 60 else f"{minutes} min"  # noqa: PLR2004 - an hour


def _more(number: int, most: int, note: str) -> str:
    return f"{most} of {number}, {note}" if number > most else note
