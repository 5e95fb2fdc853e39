"""One-line messages across the top of a page."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from glutetimer.gui.widgets.labels import PressButton, clear, text
from glutetimer.i18n import _
from glutetimer.presentation.notice import Notice


class Close(QToolButton):
    """A small cross."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(32, 32)
        self.setAccessibleName(_("Close this message"))
        self.setToolTip(_("Close"))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self.palette().buttonText().color(), 2)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawLine(11, 11, 21, 21)
        painter.drawLine(21, 11, 11, 21)


class Notices(QWidget):
    """The messages of a page, one under the other; gone when there is none."""

    answered = Signal(str, str)
    """A notice's id and the id of the answer."""
    closed = Signal(str)
    """A notice's id; its sender removes it."""
    focus_lost = Signal()
    """The message that had the focus is gone, and no other offers an answer."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._shown: tuple[Notice, ...] = ()
        self.first: PressButton | None = None
        """The first answer that a message offers, None where none does."""
        self.hide()

    def show_notices(self, notices: tuple[Notice, ...]) -> None:
        """Show these messages instead of what was there."""
        if notices == self._shown:
            return
        self._shown = notices
        focused = self.focusWidget()
        had_focus = focused is not None and focused.hasFocus()
        clear(self._column)
        self.first = None
        for notice in notices:
            banner = self._banner(notice)
            self._column.addWidget(banner)
            banner.show()  # a layout shows what is added to it one turn of the event loop later
        self.setVisible(bool(notices))
        if had_focus and self.first is not None:
            self.first.setFocus(Qt.FocusReason.OtherFocusReason)
        elif had_focus:  # Qt would give it to whatever comes next on the page
            self.focus_lost.emit()

    def _banner(self, notice: Notice) -> QFrame:
        banner = QFrame()
        banner.setProperty("role", "banner")
        row = QHBoxLayout(banner)
        row.setContentsMargins(20, 8, 12, 8)
        row.setSpacing(8)
        row.addWidget(text(notice.text, wraps=True), 1)
        for answer, words in notice.answers:
            button = PressButton(words)
            button.setAccessibleDescription(notice.text)  # several may offer the same
            button.clicked.connect(
                lambda _=False, answer=answer: self.answered.emit(notice.id, answer)
            )
            row.addWidget(button)
            self.first = self.first or button
        close = Close()
        close.clicked.connect(lambda: self.closed.emit(notice.id))
        row.addWidget(close)
        return banner
