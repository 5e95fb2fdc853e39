"""Lays a programme out on paper: one page where it fits, else more. Units are points.

Every exercise is a row with its pictures. A long programme has smaller rows first, then pages,
of which the last two are filled alike.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPainter

from glutetimer.gui.report.exercise_pictures import ExercisePictures, halves, paint_empty
from glutetimer.gui.report.handout_foot import draw_foot, foot_height
from glutetimer.gui.report.page_painter import ACCENT, HAIR, MUTE, PagePainter
from glutetimer.gui.report.wrapped_text import BOLD, TextRun, WrappedText, wrapped
from glutetimer.i18n import _
from glutetimer.presentation.handout import HandoutExercise, HandoutPage

MARGIN: Final = 39.0
BOTTOM: Final = 28.0
TITLE: Final = 25.0
SCALES: Final = (1.2, 1.1, 1.0, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55, 0.5)
"""How large the rows are, of which the largest are taken that fit one page: seven usual ones do."""
PAGED: Final = (1.0, 0.92, 0.85, 0.75, 0.65)
"""How large they are on several pages."""
LEAST_TEXT: Final = 0.8
"""How small letters become at most: 7.7 points are still read from paper that lies on the floor."""
_PICTURES: Final = 0.45
"""The share of the width for the pictures."""
_PICTURE: Final = 78.0
_CAPTION: Final = 12.0
_PAD: Final = 8.0
_COLUMN_GAP: Final = 18.0
_AFTER_HEADING: Final = 5.0


@dataclass(frozen=True, slots=True)
class _ExerciseRow:
    """One exercise, measured."""

    exercise: HandoutExercise
    heading: WrappedText
    name: WrappedText
    doing: WrappedText
    how: WrappedText
    scale: float

    @property
    def text_height(self) -> float:
        return self.name.height + self.doing.height + self.how.height + 2 * self.scale

    @property
    def height(self) -> float:
        pictures = (_PICTURE + _CAPTION) * self.scale
        heading = self.heading.height + _AFTER_HEADING if self.heading.lines else 0.0
        return heading + max(pictures, self.text_height) + 2 * _PAD * self.scale


def _share(scale: float) -> float:
    """Return the share of the width for the pictures, which is less where they are small."""
    return _PICTURES * (0.25 + 0.75 * min(scale, 1.0))


class HandoutLayout:
    """All pages of a programme on paper.

    Args:
        page: What stands on them.
        size: That of a page.
    """

    def __init__(self, page: HandoutPage, size: QSizeF) -> None:
        self._page = page
        self._size = size
        self._width = size.width() - 2 * MARGIN
        self._name = wrapped([TextRun(page.name, BOLD)], TITLE, self._width - 90)
        self._head = (
            wrapped([TextRun(page.lead, 600)], 11.5, self._width),
            wrapped([TextRun(page.week)], 10.5, self._width),
            wrapped([TextRun(page.kit)], 10.5, self._width),
        )
        self._foot_height = foot_height(page, self._width)
        self.pages = self._paged()

    def draw(
        self,
        painter: QPainter,
        ink: PagePainter,
        pictures: ExercisePictures,
        new_page: Callable[[], bool],
    ) -> None:
        """Draw all pages."""
        for number, rows in enumerate(self.pages, start=1):
            if number > 1:
                new_page()
            y = self._draw_head(ink, number)
            for row in rows:
                y = self._draw_row(painter, ink, pictures, row, y)
            ink.line(MARGIN, y, MARGIN + self._width, HAIR, 0.75)
            if number == len(self.pages):
                top = max(y, self._size.height() - BOTTOM - self._foot_height)
                draw_foot(painter, ink, self._page, QRectF(MARGIN, y, self._width, top - y))
            self._draw_number(ink, number)

    def _paged(self) -> list[list[_ExerciseRow]]:
        """Return the rows of each page."""
        for scale in SCALES:
            rows = list(self._rows(scale))
            if self._fits(rows, self._head_height(1), self._foot_height):
                return [rows]
        found = (self._parted(list(self._rows(scale)), 1) for scale in PAGED)
        return min(found, key=len)  # the first, and so the largest, of those with the fewest pages

    def _parted(self, rows: list[_ExerciseRow], number: int) -> list[list[_ExerciseRow]]:
        """Return the rows of each page from one on: the last two are filled alike."""
        head, next_head = self._head_height(number), self._head_height(number + 1)
        if self._fits(rows, head, self._foot_height):
            return [rows]
        heights = [row.height for row in rows]
        whole = [at for at in range(1, len(rows) + 1) if self._fits(rows[:at], head, 0.0)]
        last = [at for at in whole if self._fits(rows[at:], next_head, self._foot_height)]
        if not last:
            at = max(whole, default=1)
            return [rows[:at], *self._parted(rows[at:], number + 1)]
        foot = next_head + self._foot_height
        at = min(last, key=lambda at: abs(head + sum(heights[:at]) - sum(heights[at:]) - foot))
        return [rows[:at], rows[at:]]

    def _fits(self, rows: Sequence[_ExerciseRow], head: float, foot: float) -> bool:
        used = head + sum(row.height for row in rows) + foot
        return used <= self._size.height() - MARGIN - BOTTOM

    def _rows(self, scale: float) -> Iterator[_ExerciseRow]:
        room = self._width * (1 - _share(scale)) - _COLUMN_GAP
        text = max((1 + scale) / 2, LEAST_TEXT)  # letters shrink half as much as pictures
        for one in self._page.exercises:
            how = [TextRun(one.how), TextRun(one.cues), TextRun(one.felt, BOLD)]
            if one.note:
                how.insert(0, TextRun(one.note, BOLD))
            yield _ExerciseRow(
                exercise=one,
                heading=wrapped([TextRun(one.heading, BOLD)], 10.5 * text, self._width),
                name=wrapped([TextRun(f"{one.number} {one.name}", BOLD)], 15 * text, room),
                doing=wrapped([TextRun(one.doing, BOLD)], 11.5 * text, room),
                how=wrapped(how, 9.6 * text, room),
                scale=scale,
            )

    def _head_height(self, number: int) -> float:
        if number > 1:
            return 30.0
        return self._name.height + sum(text.height for text in self._head) + 14.0

    def _draw_head(self, ink: PagePainter, number: int) -> float:
        right = MARGIN + self._width
        if number > 1:
            ink.text(MARGIN, MARGIN + 13, self._page.name, 12, weight=BOLD, room=self._width - 90)
            ink.text(right, MARGIN + 13, "glutetimer", 10, MUTE, weight=600, align="right")
            return MARGIN + self._head_height(number)
        y = self._name.draw(ink, MARGIN, MARGIN)
        base = MARGIN + self._name.size
        ink.text(right, base, "glutetimer", 11, MUTE, weight=600, align="right")
        for text, colour in zip(self._head, (None, None, MUTE), strict=True):
            y = text.draw(ink, MARGIN, y + 1, *([colour] if colour else []))
        return MARGIN + self._head_height(number)

    def _draw_row(
        self,
        painter: QPainter,
        ink: PagePainter,
        pictures: ExercisePictures,
        row: _ExerciseRow,
        y: float,
    ) -> float:
        bottom, scale = y + row.height, row.scale
        ink.line(MARGIN, y, MARGIN + self._width, HAIR, 0.75)
        y += _PAD * scale
        if row.heading.lines:
            y = row.heading.draw(ink, MARGIN, y, ACCENT) + _AFTER_HEADING
        place = QRectF(MARGIN, y, self._width * _share(scale), _PICTURE * scale)
        if pictures.paint(painter, place, row.exercise):
            self._captions(ink, place, row)
        else:
            paint_empty(painter, place)
            middle = place.y() + place.height() / 2 + 3
            words = _("room for a sketch or a photo")
            ink.text(place.center().x(), middle, words, 9 * scale, MUTE, weight=600, align="centre")
        x = MARGIN + self._width * _share(scale) + _COLUMN_GAP
        at = row.name.draw(ink, x, y - 2 * scale)
        at = row.doing.draw(ink, x, at, ACCENT)
        row.how.draw(ink, x, at + 2 * scale)
        return bottom

    def _captions(self, ink: PagePainter, place: QRectF, row: _ExerciseRow) -> None:
        if row.exercise.pictures:
            return
        base = place.bottom() + (_CAPTION - 3) * row.scale
        for area, says in zip(halves(place), (row.exercise.start, row.exercise.end), strict=True):
            x = area.center().x()
            ink.text(x, base, says, 9 * row.scale, MUTE, weight=600, align="centre")

    def _draw_number(self, ink: PagePainter, number: int) -> None:
        if len(self.pages) == 1:
            return
        says = _("page {number} of {pages}").format(number=number, pages=len(self.pages))
        base = self._size.height() - MARGIN / 2
        ink.text(MARGIN + self._width, base, says, 8.5, MUTE, align="right")
