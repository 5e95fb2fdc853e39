"""A row of figures that a glance can take."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from glutetimer.gui.style.fonts import face, tabular
from glutetimer.gui.widgets.flow_layout import FlowLayout
from glutetimer.gui.widgets.labels import card, clear, set_plain_tip, text
from glutetimer.gui.widgets.reason_mark import marked
from glutetimer.presentation.history.week_views import StatTile

NUMBER_PX = 24
ENTRY_PX = 15
TILE_WIDTH = 160


class StatTiles(QWidget):
    """Small cards side by side, each with one number; entries of a line where there is no room."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._row = FlowLayout(across=16, down=16, column=TILE_WIDTH, centred=True)
        self.setLayout(self._row)
        self._shown: tuple[StatTile, ...] = ()
        self._is_low = False

    def set_low(self, *, is_low: bool) -> None:
        """Stand in one line where there is little height; the notes are behind the figures then."""
        if is_low == self._is_low:
            return
        self._is_low = is_low
        self._row.set_column(0 if is_low else TILE_WIDTH)
        self._build()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # a page that scrolls does not ask for the height of a width
        self.setMinimumHeight(self._row.heightForWidth(self.width()))

    def show_figures(self, figures: tuple[StatTile, ...]) -> None:
        """Show these figures instead of what was there."""
        if figures == self._shown:
            return
        self._shown = figures
        self._build()

    def _build(self) -> None:
        clear(self._row)
        for figure in self._shown:
            self._row.addWidget(_entry(figure) if self._is_low else _card(figure))
        self.setMinimumHeight(self._row.heightForWidth(self.width()))


def _card(figure: StatTile) -> QWidget:
    frame = card()
    frame.setAccessibleName(_said(figure))
    column = QVBoxLayout(frame)
    column.setContentsMargins(16, 10, 16, 10)
    column.setSpacing(1)
    column.addWidget(text(figure.name, "small", wraps=True))
    column.addWidget(_number(figure, NUMBER_PX))
    column.addWidget(text(figure.note, "small", wraps=True))
    if figure.share is not None:
        bar = QProgressBar()
        bar.setStyleSheet(
            "QProgressBar { min-height: 6px; max-height: 6px; border-radius: 3px; }"
            "QProgressBar::chunk { border-radius: 3px; }"
        )
        bar.setTextVisible(False)
        bar.setRange(0, 100)
        bar.setValue(round(figure.share * 100))
        bar.setAccessibleName(figure.name)
        column.addSpacing(3)
        column.addWidget(bar)
    column.addStretch(1)
    return frame


def _entry(figure: StatTile) -> QWidget:
    entry = QWidget()
    set_plain_tip(entry, figure.note)
    entry.setAccessibleName(_said(figure))
    row = QHBoxLayout(entry)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(text(figure.name, "small"))
    row.addWidget(_number(figure, ENTRY_PX))
    return entry


def _number(figure: StatTile, size: int) -> QWidget:
    number = text(figure.number)
    # the sheet's size for all text would win over the font of the label alone
    number.setStyleSheet(f"font-size: {size}px; font-weight: 700;")
    number.setFont(tabular(face(size, 700)))
    return marked(number, figure.reason)


def _said(figure: StatTile) -> str:
    return f"{figure.name}: {figure.number}, {figure.note}"
