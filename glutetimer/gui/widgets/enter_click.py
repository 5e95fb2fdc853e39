"""What makes Enter click a button, as Space does by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from glutetimer.gui.held_key import HeldKey
from glutetimer.gui.widgets.scroll_area import bring_into_sight

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton
else:
    # at run time a class of Qt's has one such base, the kind of button that is mixed into
    QAbstractButton = object

_PRESSES = frozenset((Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space))


class EnterClick(QAbstractButton):
    """To be named before a class of Qt's buttons; Enter clicks it, held, once."""

    is_pressed_unseen = True
    """Whether a key presses it out of sight; else it is brought into sight first."""

    def __init__(self, words: str = "") -> None:
        super().__init__()
        self.setText(words)
        self._held = HeldKey()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _PRESSES and not self.is_pressed_unseen and self._is_out_of_sight:
            bring_into_sight(self)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if not self._held.repeats(event):
                self.click()
        else:
            super().keyPressEvent(event)

    @property
    def _is_out_of_sight(self) -> bool:
        return self.isVisible() and self.visibleRegion().isEmpty()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        self._held.release(event)
        super().keyReleaseEvent(event)
