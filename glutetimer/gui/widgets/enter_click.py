"""What makes Enter click a button, as Space does by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from glutetimer.gui.held_key import HeldKey

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton
else:
    # at run time a class of Qt's has one such base, the kind of button that is mixed into
    QAbstractButton = object


class EnterClick(QAbstractButton):
    """To be named before a class of Qt's buttons; Enter clicks it, held, once."""

    def __init__(self, words: str = "") -> None:
        super().__init__()
        self.setText(words)
        self._held = HeldKey()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if not self._held.repeats(event):
                self.click()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        self._held.release(event)
        super().keyReleaseEvent(event)
