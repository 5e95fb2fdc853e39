"""A sentence with the numbers of its sources and, where it is our own default, its mark."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from glutetimer.gui.style.fonts import face
from glutetimer.gui.widgets.enter_click import EnterClick
from glutetimer.gui.widgets.labels import set_plain_tip, text
from glutetimer.gui.widgets.reason_mark import ReasonMark
from glutetimer.gui.widgets.sheet import MUCH
from glutetimer.i18n import ngettext
from glutetimer.presentation.library.sources import CitedText

ShowSource = Callable[[int, QWidget], object]
"""Leads from a widget to the source of a number."""
_PX: Final = 13
_AROUND: Final = 4
"""Around the numbers, so that they are no smaller than a finger or pointer needs, px."""
HIGH: Final = 24


class SourceLink(EnterClick, QAbstractButton):
    """The numbers of sources, small and underlined; a click or Enter leads there."""

    def __init__(self, numbers: tuple[int, ...]) -> None:
        super().__init__()
        self._words = ", ".join(map(str, numbers))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        said = ngettext("Source {numbers}", "Sources {numbers}", len(numbers))
        self.setAccessibleName(said.format(numbers=self._words))
        set_plain_tip(self, self.accessibleName())
        self._font = face(_PX, 600)
        self.setFont(self._font)
        wide = self.fontMetrics().horizontalAdvance(self._words) + 2 * _AROUND
        self.setFixedSize(QSize(max(wide, HIGH - 4), HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        strong = self.hasFocus() or self.underMouse()
        role = QPalette.ColorRole.Accent if strong else QPalette.ColorRole.PlaceholderText
        # the style sheet lends a widget a paler one
        colour = QGuiApplication.palette().color(role)
        painter.setFont(self._font)
        painter.setPen(colour)
        rect = QRectF(self.rect())
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self._words)
        wide = self.fontMetrics().horizontalAdvance(self._words)
        dotted = QPen(colour, 1, Qt.PenStyle.SolidLine if strong else Qt.PenStyle.DotLine)
        painter.setPen(dotted)
        middle = rect.center()
        y = middle.y() + _PX / 2 + 2
        painter.drawLine(
            round(rect.center().x() - wide / 2),
            round(y),
            round(rect.center().x() + wide / 2),
            round(y),
        )
        if self.hasFocus():
            painter.setPen(QPen(colour, 2))
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 6, 6)


class CitedLine(QWidget):
    """A label that wraps, with what belongs to it at its end.

    Args:
        said: The sentence.
        show_source: Leads to a source.
        label: The label that shows it; a plain one if left out.
        close: Whether sources and mark stand right after words that are short.
    """

    def __init__(
        self,
        said: CitedText,
        show_source: ShowSource,
        label: QLabel | None = None,
        *,
        close: bool = False,
    ) -> None:
        super().__init__()
        self.label = label or text(said.text, wraps=True)
        self.label.setMinimumHeight(HIGH)  # one line is as high as what stands beside it
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.label, MUCH)
        if close:
            self.label.ensurePolished()
            words = self.label.fontMetrics().horizontalAdvance(self.label.text())
            self.label.setMaximumWidth(max(1, words + _AROUND))
        add_marks(row, said, show_source)
        if close:
            row.addStretch(1)


def add_marks(row: QHBoxLayout, said: CitedText, show_source: ShowSource) -> None:
    """Add the numbers of the sources and the mark of our own default to a row."""
    for widget in _marks(said, show_source):
        holder = QVBoxLayout()
        holder.setContentsMargins(0, 0, 0, 0)
        holder.addWidget(widget)
        holder.addStretch(1)
        row.addLayout(holder)


def _marks(said: CitedText, show_source: ShowSource) -> list[QWidget]:
    found: list[QWidget] = []
    if said.numbers:
        link = SourceLink(said.numbers)
        first = said.numbers[0]
        link.clicked.connect(lambda: show_source(first, link))
        found.append(link)
    if said.default:
        found.append(ReasonMark(said.default))
    return found
