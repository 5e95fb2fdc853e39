"""The heads of the columns of the editor's table."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from glutetimer.gui.programmes.editor.column_widths import LENGTH, MENU, ColumnWidths
from glutetimer.gui.programmes.editor.drag_handle import WIDTH as HANDLE
from glutetimer.gui.widgets.labels import text
from glutetimer.i18n import N_, _

HEADS: Final = {
    "amounts": N_("Sets × reps"),
    "pace": N_("Hold and pace"),
    "sides": N_("Sides"),
    "band": N_("Band, load"),
}
"""What the columns that are not always there are called."""


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
        self._labels = {column: _heading(_(words)) for column, words in HEADS.items()}
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
        self._picture_gap.setVisible(bool(columns.picture))
        for column, label in self._labels.items():
            width = getattr(columns, column)
            label.setText(_(HEADS[column]) if width else "")  # its place stays, as in the rows
            label.setFixedWidth(width)


def _heading(words: str) -> QLabel:
    label = text(words, "column", wraps=True)
    label.setContentsMargins(6, 0, 0, 0)
    return label
