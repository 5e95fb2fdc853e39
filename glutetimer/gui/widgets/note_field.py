"""A field for a note that is written while it is typed."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPlainTextEdit

WRITE_AFTER_MS = 400
"""So long after the last key a note is handed over."""


class NoteField(QPlainTextEdit):
    """Several lines of text, handed over shortly after the last key and when the field is left.

    Args:
        length: The most characters that are handed over.
    """

    written = Signal(str)
    """The text, whenever it is another one than was handed over last."""

    def __init__(self, length: int) -> None:
        super().__init__()
        self._length = length
        self._last = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(WRITE_AFTER_MS)
        self._pause.timeout.connect(self.flush)
        self.setTabChangesFocus(True)
        self.textChanged.connect(self._pause.start)

    def show_note(self, note: str) -> None:
        """Show a note that is kept; what is being typed stays."""
        if self._pause.isActive() or note == self._last:
            return
        self._last = note
        with QSignalBlocker(self):
            self.setPlainText(note)

    def flush(self) -> None:
        """Hand over now what has not been handed over."""
        self._pause.stop()
        note = self.toPlainText()[: self._length]
        if note != self._last:
            self._last = note
            self.written.emit(note)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.flush()
