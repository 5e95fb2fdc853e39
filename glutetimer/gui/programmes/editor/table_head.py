"""The heads of the columns of the editor's table."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from glutetimer.gui.programmes.editor.column_widths import LENGTH, MENU, ColumnWidths
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
        self._labels = {
            "amounts": _heading(_("Sets × reps")),
            "pace": _heading(_("Hold and pace")),
            "sides": _heading(_("Sides")),
            "band": _heading(_("Band, load")),
        }
        for label in self._labels.values():
            row.addWidget(label)
        length = _heading(_("Length"))
        length.setFixedWidth(LENGTH)
        length.setContentsMargins(0, 0, 0, 0)
        length.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(length)
        end = QWidget()
        end.setFixedWidth(MENU)
        row.addWidget(end)

    def set_columns(self, columns: ColumnWidths) -> None:
        """Stand over these columns; what stands under the names has its label there."""
        self._picture_gap.setFixedWidth(columns.picture)
        for column, label in self._labels.items():
            label.setVisible(bool(getattr(columns, column)))
            label.setFixedWidth(getattr(columns, column))


def _heading(words: str) -> QLabel:
    label = text(words, "column", wraps=True)
    label.setContentsMargins(6, 0, 0, 0)
    return label
