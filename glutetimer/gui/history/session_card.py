"""The card on which one session is shown, changed or added: a head over what scrolls."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from glutetimer.gui.widgets.labels import scrolled

ESCAPE = frozenset({Qt.Key.Key_Escape})


class SessionCard(QFrame):
    """A card with words and buttons over an area that scrolls; Escape leaves it."""

    left = Signal()
    """Escape, or another key of `leaves_by`, was pressed."""
    leaves_by = ESCAPE

    def arrange(
        self,
        words: Iterable[QWidget],
        buttons: Iterable[QWidget],
        rows: Iterable[QWidget | QLayout],
    ) -> QScrollArea:
        """Lay out the words and buttons of the head, and the rows under it; returns the area."""
        self.setProperty("role", "card")
        head = QHBoxLayout()
        head.setSpacing(12)
        head.setContentsMargins(0, 0, 12, 0)
        said = QVBoxLayout()
        said.setSpacing(2)
        for label in words:
            said.addWidget(label)
        head.addLayout(said, 1)
        beside = QHBoxLayout()  # one is larger than the others: their middles stand in one line
        beside.setSpacing(12)
        for button in buttons:
            beside.addWidget(button)
        head.addLayout(beside)
        head.setAlignment(beside, Qt.AlignmentFlag.AlignTop)
        content = QWidget()
        content.setObjectName("sets")
        inside = QVBoxLayout(content)
        inside.setContentsMargins(0, 0, 12, 0)
        inside.setSpacing(16)
        for row in rows:
            if isinstance(row, QLayout):
                inside.addLayout(row)
            else:
                inside.addWidget(row)
        inside.addStretch(1)
        area = scrolled(content)
        area.setStyleSheet("QScrollArea, QWidget#sets { background: transparent; }")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 12, 16)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(area, 1)
        return area

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in self.leaves_by:
            self.left.emit()
        else:
            super().keyPressEvent(event)
