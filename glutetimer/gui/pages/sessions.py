"""The sessions below the chart: the list, and one of them opened."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from glutetimer.gui.pages.session_details import Details
from glutetimer.gui.pages.session_table import SessionTable
from glutetimer.gui.pages.weeks import SessionDetails, SessionLine

BOTH = 1240
"""From this many px on, the list and the opened session stand side by side."""


class Sessions(QWidget):
    """The list; an opened session takes its place, or stands beside it where there is room."""

    opened = Signal(str)
    """The id of a session, whose details are wanted."""
    filled = Signal(bool)
    """Whether an opened session wants all the room there is."""

    def __init__(self) -> None:
        super().__init__()
        self.table = SessionTable()
        self.details = Details()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.table, 3)
        row.addWidget(self.details, 2)
        self.details.hide()
        self.table.opened.connect(self.opened)
        self.details.closed.connect(self.close_details)

    def show_sessions(self, sessions: tuple[SessionLine, ...]) -> None:
        """List these sessions."""
        self.table.show_sessions(sessions)
        self.close_details()

    def show_details(self, session: SessionDetails) -> None:
        """Open this session."""
        self.details.show_details(session)
        self.details.show()
        self._make_room()
        if self.table.isHidden():
            self.details.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_details(self) -> None:
        """Go back to the list."""
        had_focus = self.details.isAncestorOf(self.focusWidget() or self)
        self.details.hide()
        self._make_room()
        if had_focus:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_room(self) -> None:
        alone = not self.details.isHidden() and self.width() < BOTH
        self.table.setVisible(not alone)
        self.filled.emit(alone)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()
