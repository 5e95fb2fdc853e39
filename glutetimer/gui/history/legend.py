"""Which colour is which exercise, and how much of it there was."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from glutetimer.gui.widgets.labels import ShortenedLabel, clear, line, number, set_plain_tip, text
from glutetimer.i18n import _
from glutetimer.i18n.counts import more_text

SPACING = 8
LINE, GAP = 20, 5
"""The height of a line and what is between two, px."""


@dataclass(frozen=True, slots=True)
class LegendLine:
    """What a colour stands for: its name, how much of it there was, in words too, and "#rrggbb"."""

    name: str
    value: int
    words: str
    colour: str


class Swatch(QWidget):
    """A small round-cornered square in one colour."""

    def __init__(self, colour: str) -> None:
        super().__init__()
        self.setFixedSize(12, 12)
        self._colour = QColor(colour)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour)
        painter.drawRoundedRect(self.rect(), 3, 3)


class Legend(QWidget):
    """The exercises in the order in which the bars stack them, each with its sum.

    It shows as many lines as there is room for, those with the most; one line more sums up the
    rest, and names it when pointed at.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Exercises shown"))
        self._heading = text("", "small")
        self._total = text("", "subtitle")
        self._shown: list[LegendLine] = []
        self._built: tuple[object, ...] = ()
        self._lines = QGridLayout()
        self._lines.setHorizontalSpacing(12)
        self._lines.setVerticalSpacing(GAP)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACING)
        column.addWidget(self._heading)
        column.addWidget(self._total)
        column.addWidget(line())
        column.addLayout(self._lines)
        column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Ignored)

    def show_sums(self, heading: str, total: str, lines: list[LegendLine]) -> None:
        """Show what the sums are of, their total, and the lines."""
        self._heading.setText(heading)
        self._total.setText(total)
        self._shown = lines
        self._build()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._build()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._build()

    def _build(self) -> None:
        if not self.isVisible():  # how many lines there is room for is known once it is laid out
            return
        above = self._heading.sizeHint().height() + self._total.sizeHint().height()
        room = self.height() - above - 1 - 3 * SPACING
        places = max(1, (room + GAP) // (LINE + GAP))
        if self._built == (places, self._shown):
            return
        self._built = (places, list(self._shown))
        clear(self._lines)
        kept, rest = most_of(self._shown, places)
        for row, one in enumerate(kept):
            name = ShortenedLabel(one.name)
            name.setProperty("role", "small")
            for column, part in enumerate((Swatch(one.colour), name, number(one.words, "small"))):
                self._lines.addWidget(part, row, column)
                part.show()  # a layout shows what is added one turn of the event loop later
        if rest:
            more = text(more_text(len(rest)), "small")
            set_plain_tip(more, "\n".join(f"{one.name}: {one.words}" for one in rest))
            self._lines.addWidget(more, len(kept), 1, 1, 2)


def most_of(lines: Sequence[LegendLine], places: int) -> tuple[list[LegendLine], list[LegendLine]]:
    """Return the lines with the most that fit into so many places, and the rest, both in order.

    The rest takes a place of its own.
    """
    if len(lines) <= places:
        return list(lines), []
    chosen = sorted(lines, key=lambda one: -one.value)[: max(0, places - 1)]
    return [one for one in lines if one in chosen], [one for one in lines if one not in chosen]
