"""How a dialog is laid out: a column inside wide margins, its buttons in a row at the end."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from glutetimer.gui.widgets.flow_layout import FlowLayout

_MARGINS: Final = (32, 28, 32, 28)


def dialog_column(dialog: QWidget, spacing: int) -> QVBoxLayout:
    """Return the column of a dialog, to which its parts are added."""
    column = QVBoxLayout(dialog)
    column.setContentsMargins(*_MARGINS)
    column.setSpacing(spacing)
    return column


def button_row(*buttons: QWidget) -> FlowLayout:
    """Return the buttons of a dialog at the end of a row, the one that is usually meant last."""
    row = FlowLayout(across=16, centred=True, to_end=True)
    for button in buttons:
        row.addWidget(button)
    return row
