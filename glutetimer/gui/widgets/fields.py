"""Fields for numbers, dates and choices that the wheel passes by.

Qt changes the value of a field when the wheel turns over it, so that scrolling a form would change
what is in it. These let the page scroll instead, also while they have the focus. A key that says
nothing to a field belongs to the page.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QDateEdit, QSlider, QSpinBox, QTabBar


class _PassesWheel:
    """What a field inherits besides its own kind."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class NumberField(_PassesWheel, QSpinBox):
    """A whole number."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)


class DateField(_PassesWheel, QDateEdit):
    """A day."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)


class Slider(_PassesWheel, QSlider):
    """A number on a line."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)


class Tabs(_PassesWheel, QTabBar):
    """The names of views of which one is shown; Down leads into it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.focusNextChild()
            return
        super().keyPressEvent(event)


class ChoiceField(_PassesWheel, QComboBox):
    """One out of a list; a letter chooses an entry that begins with it.

    The list that opens is as wide as its longest entry, however narrow the field is.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def setAccessibleName(self, name: str) -> None:
        """Say what is chosen here; on Linux Qt gives the entry for a name, and this beside it."""
        super().setAccessibleName(name)
        self.setAccessibleDescription(name)

    def showPopup(self) -> None:
        entries = self.view()
        frame = 2 * entries.frameWidth() + entries.verticalScrollBar().sizeHint().width()
        entries.setMinimumWidth(entries.sizeHintForColumn(0) + frame)
        super().showPopup()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        entries = (self.itemText(place).lower() for place in range(self.count()))
        digit = event.text()
        if digit.isdecimal() and not any(entry.startswith(digit) for entry in entries):
            event.ignore()
        else:
            super().keyPressEvent(event)
