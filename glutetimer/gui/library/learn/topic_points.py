"""What a topic says, as widgets: points, claims that were looked up, opinions side by side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from glutetimer.gui.figure.pose_book import PoseBook
from glutetimer.gui.library.exercise_page.cited_line import ShowSource
from glutetimer.gui.library.learn.cited_label import CitedLabel
from glutetimer.gui.library.learn.drawing_view import DrawingView
from glutetimer.gui.library.learn.drawings import sure_marks
from glutetimer.gui.library.learn.drawings.drawing import ASIDE, ICON, Draw
from glutetimer.gui.style.theme import Theme
from glutetimer.gui.widgets.labels import strong, text
from glutetimer.i18n import _
from glutetimer.presentation.library.sources import CitedText
from glutetimer.presentation.library.topic_point import TopicPoint

MARK = 22
"""The size of a mark that says how sure something is, px."""
TAG = 26
"""The height below which a tag loses its round corners, px."""
BULLET = (40, 35)
"""The size of the picture before a point, px."""
LABELS = 168
"""The width of the words before points that stand in rows, px."""


class PointMaker:
    """Makes the widgets of points.

    Args:
        theme: The colours.
        book: The postures of the figure.
        show_source: Leads from a number to its source.
    """

    def __init__(self, theme: Theme, book: PoseBook, show_source: ShowSource) -> None:
        self._theme = theme
        self._book = book
        self._show_source = show_source

    def cited(self, *said: CitedText, role: str = "point") -> CitedLabel:
        """Return sentences with the numbers of their sources."""
        return CitedLabel(*said, show_source=self._show_source, role=role)

    def picture(self, draw: Draw, size: tuple[float, float]) -> DrawingView:
        """Return a drawing."""
        return DrawingView(draw, size, self._theme, self._book)

    def column(self, points: Iterable[TopicPoint], aside: Draw | None) -> QVBoxLayout:
        """Return points one below the other, the words before each in bold."""
        column = QVBoxLayout()
        column.setSpacing(7)
        for number, point in enumerate(points):
            block = QVBoxLayout()
            block.setSpacing(0)
            if point.label:
                block.addWidget(_label(point.label))
            block.addWidget(self.cited(point.text))
            column.addLayout(block)
            if aside is not None and number == 1:
                column.addWidget(self.picture(aside, ASIDE))
        return column

    def rows(self, points: Iterable[TopicPoint], bullets: Sequence[Draw]) -> QGridLayout:
        """Return points in rows, what each is about before it."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(1, 1)
        pictures = iter(bullets)
        for row, point in enumerate(points):
            # a rule that follows from the point before it cites nothing itself
            picture = next(pictures, None) if point.text.numbers or point.text.default else None
            if picture is not None:
                view = self.picture(picture, ICON)
                view.setFixedSize(*BULLET)
                grid.addWidget(view, row, 0, Qt.AlignmentFlag.AlignTop)
            if point.label:
                label = _label(point.label)
                label.setMinimumWidth(LABELS)
                grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            whole = not point.label and not bullets
            said = self.cited(point.text, role="mute" if bullets and picture is None else "point")
            grid.addWidget(said, row, 0 if whole else 1, 1, 2 if whole else 1)
        return grid

    def claim(self, point: TopicPoint) -> QWidget:
        """Return a claim that was looked up: what came of it as a mark and in words."""
        block = QWidget()
        grid = QGridLayout(block)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        mark = self.picture(_mark(point.finding), sure_marks.SIZE)
        mark.setFixedSize(MARK, MARK)
        grid.addWidget(mark, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(_label(point.label), 0, 1)
        found = text(point.found, "tag")
        found.setMinimumHeight(TAG)
        grid.addWidget(found, 0, 2, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.cited(point.text), 1, 1, 1, 2)
        return block

    def opinions(self, point: TopicPoint) -> QWidget:
        """Return two opinions side by side, and what is done here."""
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(_label(point.label))
        sides = QHBoxLayout()
        sides.setSpacing(12)
        for side in point.sides:
            frame = QFrame()
            frame.setProperty("role", "banner")
            inside = QVBoxLayout(frame)
            inside.setContentsMargins(14, 6, 14, 6)
            inside.addWidget(self.cited(side))
            inside.addStretch(1)
            sides.addWidget(frame, 1)
        column.addLayout(sides)
        here = QHBoxLayout()
        here.setSpacing(8)
        here.addWidget(text(_("Here:"), "mute"), 0, Qt.AlignmentFlag.AlignTop)
        here.addWidget(self.cited(point.text), 1)
        column.addLayout(here)
        return block


def _label(words: str) -> QLabel:
    """Return the words before a point."""
    label = strong(words, wraps=True)
    label.setProperty("role", "point")
    return label


def _mark(finding: str) -> Draw:
    paint = sure_marks.FINDINGS[finding]
    return lambda sketch: paint(sketch, sure_marks.SIZE[0] / 2, sure_marks.SIZE[1] / 2)
