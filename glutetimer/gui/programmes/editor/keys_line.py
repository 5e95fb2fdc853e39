"""The keys of the table, for those who look for them."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QWidget

from glutetimer.gui.widgets.flow_layout import FlowLayout
from glutetimer.gui.widgets.labels import text
from glutetimer.i18n import NP_, pgettext

KEYS: Final = (
    ("Alt ↑ ↓", NP_("editor", "move")),
    ("Ctrl D", NP_("editor", "duplicate")),
    ("Del", NP_("editor", "take out")),
    ("Ctrl Z", NP_("editor", "undo")),
    ("F2", NP_("editor", "change the cell")),
)


class KeysLine(QWidget):
    """Each key, and what it does."""

    def __init__(self) -> None:
        super().__init__()
        row = FlowLayout(across=24, down=8, centred=True)
        for key, words in KEYS:
            pair = QWidget()
            inside = QHBoxLayout(pair)
            inside.setContentsMargins(0, 0, 0, 0)
            inside.setSpacing(8)
            inside.addWidget(text(key, "key"))
            inside.addWidget(text(pgettext("editor", words), "mute"))
            row.addWidget(pair)
        self.setLayout(row)
