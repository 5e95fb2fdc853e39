"""The heads of the columns of the editor's table."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from glutetimer.gui.programmes.editor.block_row import (
    AMOUNTS,
    BAND,
    LENGTH,
    MENU,
    PACE,
    PICTURE,
    SIDES,
)
from glutetimer.gui.programmes.editor.drag_handle import WIDTH as HANDLE
from glutetimer.gui.widgets.labels import text
from glutetimer.i18n import _


class TableHead(QWidget):
    """What the columns are called, each over its cells."""

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 8, 4, 8)
        row.setSpacing(4)
        gap = QWidget()
        gap.setFixedWidth(HANDLE)
        self._picture_gap = QWidget()
        row.addWidget(gap)
        row.addWidget(self._picture_gap)
        row.addWidget(_heading(_("Block")), 1)
        for words, width in (
            (_("Sets × reps"), AMOUNTS),
            (_("Hold and pace"), PACE),
            (_("Sides"), SIDES),
            (_("Band, load"), BAND),
        ):
            label = _heading(words)
            label.setFixedWidth(width)
            row.addWidget(label)
        length = _heading(_("Length"))
        length.setFixedWidth(LENGTH)
        length.setContentsMargins(0, 0, 0, 0)
        length.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(length)
        end = QWidget()
        end.setFixedWidth(MENU)
        row.addWidget(end)

    def show_gap(self, *, pictures: bool) -> None:
        """Leave room over the pictures, where rows have them."""
        self._picture_gap.setFixedWidth(PICTURE if pictures else 0)


def _heading(words: str) -> QLabel:
    label = text(words, "column", wraps=True)
    label.setContentsMargins(6, 0, 0, 0)
    return label
