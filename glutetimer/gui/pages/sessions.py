"""The sessions below the chart: the list, and one of them opened."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from glutetimer.gui.pages.session_details import Details
from glutetimer.gui.pages.session_table import SessionTable
from glutetimer.gui.weeks import SessionDetails, SessionLine


class Sessions(QWidget):
    """The list; an opened session takes its place, and asks for more."""

    opened = Signal(str)
    """The id of a session, whose details are wanted."""
    filled = Signal(bool)
    """Whether a session is open and wants all the room there is."""

    def __init__(self) -> None:
        super().__init__()
        self.table = SessionTable()
        self.details = Details()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)
        column.addWidget(self.details)
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
        self.table.hide()
        self.filled.emit(True)  # noqa: FBT003 - what a signal carries has no name
        self.details.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_details(self) -> None:
        """Go back to the list."""
        if self.details.isHidden():
            return
        self.details.hide()
        self.table.show()
        self.filled.emit(False)  # noqa: FBT003 - as above
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
