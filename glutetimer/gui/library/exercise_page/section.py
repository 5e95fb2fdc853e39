"""A headed block of the page, and lists of sentences in it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from glutetimer.gui.library.exercise_page.cited_line import HIGH, CitedLine, ShowSource
from glutetimer.gui.widgets.labels import text
from glutetimer.presentation.library.exercise_page.exercise_view import Labelled
from glutetimer.presentation.library.exercise_page.outline import PagePart, title_of
from glutetimer.presentation.library.sources import CitedText

_TOP = Qt.AlignmentFlag.AlignTop
MARK_WIDTH = 20
"""The column of the numbers and dots before sentences, px."""


class PlainSection(QWidget):
    """A heading and rows below it."""

    def __init__(self, part: PagePart) -> None:
        super().__init__()
        self.setAccessibleName(title_of(part))
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(6)
        self.rows.addWidget(text(title_of(part), "subtitle", wraps=True))


class CardSection(QFrame):
    """A card with a heading; `head` is the line of the heading, `rows` are below it."""

    def __init__(self, part: PagePart) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setAccessibleName(title_of(part))
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(24, 20, 24, 20)
        self.rows.setSpacing(8)
        self.head = QHBoxLayout()
        self.head.addWidget(text(title_of(part), "subtitle", wraps=True), 1)
        self.rows.addLayout(self.head)


def listed(
    said: Iterable[CitedText], show_source: ShowSource, *, numbered: bool = False
) -> QWidget:
    """Return sentences under each other, with numbers or dots before them."""
    block = QWidget()
    grid = QGridLayout(block)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(8)
    grid.setVerticalSpacing(4)
    grid.setColumnMinimumWidth(0, MARK_WIDTH)
    grid.setColumnStretch(1, 1)
    for place, one in enumerate(said):
        mark = text(str(place + 1) if numbered else "•", "mute")
        mark.setMinimumHeight(HIGH)
        grid.addWidget(mark, place, 0, _TOP)
        grid.addWidget(CitedLine(one, show_source), place, 1)
    return block


def labelled(lines: Iterable[Labelled], show_source: ShowSource) -> QWidget:
    """Return sentences under each other, each below what it belongs to, which is said once."""
    block = QWidget()
    rows = QVBoxLayout(block)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(2)
    last = ""
    for line in lines:
        if line.label != last:
            if last:
                rows.addSpacing(6)
            rows.addWidget(text(line.label, "mute", wraps=True))
            last = line.label
        rows.addWidget(CitedLine(line.said, show_source))
    return block
