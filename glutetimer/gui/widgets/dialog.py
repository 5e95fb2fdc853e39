"""A dialog in which Enter presses the button that is meant to be pressed."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QWidget

from glutetimer.gui.held_key import HeldKey

_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class Dialog(QDialog):
    """Enter presses the button that has the focus, else the default one; held, only once.

    The Enter that opened the dialog, still held, presses nothing in it.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._held = HeldKey()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and self._held.repeats(event):
            return
        super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        self._held.release(event)
        super().keyReleaseEvent(event)
