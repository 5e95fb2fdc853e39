"""The card on which one session is shown, changed or added: a head over what scrolls."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from glutetimer.gui.style.theme import SCROLL_BAR
from glutetimer.gui.widgets.beside_layout import TOP, BesideLayout
from glutetimer.gui.widgets.flow_layout import FlowLayout
from glutetimer.gui.widgets.scroll_area import scrolled

ESCAPE = frozenset({Qt.Key.Key_Escape})


class SessionCard(QFrame):
    """A card with words and buttons over an area that scrolls; Escape leaves it."""

    left = Signal()
    """Escape, or another key of `leaves_by`, was pressed."""
    leaves_by = ESCAPE
    _area: QScrollArea

    def arrange(
        self,
        words: Iterable[QWidget],
        buttons: Iterable[QWidget],
        rows: Iterable[QWidget | QLayout],
    ) -> QScrollArea:
        """Lay out the words and buttons of the head, and the rows under it; returns the area."""
        self.setProperty("role", "card")
        head = BesideLayout(across=12, down=8, upright=TOP)
        said = QVBoxLayout()
        said.setSpacing(2)
        for label in words:
            said.addWidget(label)
        head.add_layout(said)
        beside = FlowLayout(across=12, centred=True)
        for button in buttons:
            beside.addWidget(button)
        head.add_layout(beside)
        content = QWidget()
        content.setObjectName("sets")
        inside = QVBoxLayout(content)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(16)
        for row in rows:
            if isinstance(row, QLayout):
                inside.addLayout(row)
            else:
                inside.addWidget(row)
        inside.addStretch(1)
        self._area = area = scrolled(content)
        area.setStyleSheet("QScrollArea, QWidget#sets { background: transparent; }")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24 - SCROLL_BAR, 16)
        column.setSpacing(12)
        clear_of_bar = QHBoxLayout()
        clear_of_bar.setContentsMargins(0, 0, SCROLL_BAR, 0)
        clear_of_bar.addLayout(head)
        column.addLayout(clear_of_bar)
        column.addWidget(area, 1)
        return area

    def scroll_to_top(self) -> None:
        """Begin with the first rows; the session shown before may have been scrolled."""
        self._area.verticalScrollBar().setValue(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in self.leaves_by:
            self.left.emit()
        else:
            super().keyPressEvent(event)
