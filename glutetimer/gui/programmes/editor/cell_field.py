"""The field in which the value of a cell is typed, over the cell itself."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from glutetimer.gui.style.style_sheet import restyle
from glutetimer.gui.widgets.labels import set_plain_tip, text

LEAST_WIDTH: Final = 72
WIDE: Final = 260
"""For words: a tempo, a note."""
LONGEST: Final = 1000
REASON: Final = 360
"""The width of the reason why a value is refused, px."""


class CellField(QLineEdit):
    """One line over a cell: Enter keeps it, Esc does not, Tab keeps it and goes on.

    Args:
        parent: What the cells are in.
    """

    entered = Signal(str, int)
    """The text, and how many cells to go on: 1 for Tab, -1 for Shift+Tab, 0 for Enter."""
    abandoned = Signal()
    let_go = Signal(str)
    """What was refused was left all the same: the reason."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self._cell: QWidget | None = None
        self._least = LEAST_WIDTH
        self.setMaxLength(LONGEST)
        self._is_open = False
        self._reason = text("", "cell_reason", wraps=True)
        self._reason.setParent(parent)
        self._reason.hide()
        self._hint = text("", "cell_hint", wraps=True)
        self._hint.setParent(parent)
        self._hint.hide()
        self.hide()
        self.textEdited.connect(self._forget_reason)

    @property
    def is_open(self) -> bool:
        """Whether a value is being typed."""
        return self._is_open

    def open_over(
        self,
        cell: QWidget,
        typed: str,
        name: str,
        hint: str,
        *,
        wide: bool,
        below: str = "",
    ) -> None:
        """Begin with a text, all of it selected; `below` explains it, "" for nothing."""
        self.setProperty("invalid", "false")
        restyle(self)
        self._cell, self._least = cell, WIDE if wide else LEAST_WIDTH
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        set_plain_tip(self, hint)
        self.setText(typed)
        self.selectAll()
        self._is_open = True
        self._hint.setText(below)
        self._hint.setVisible(bool(below))
        self._hint.raise_()
        self.setAccessibleDescription(below)
        self.stay_over_cell()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def stay_over_cell(self) -> None:
        """Lie over the cell, wherever that is now."""
        cell = self._cell
        if cell is None or not self._is_open:
            return
        corner = cell.mapTo(self._over, QPoint(0, 0))
        width = min(max(cell.width(), self._least), self._over.width() - 8)
        left = min(corner.x(), self._over.width() - width - 4)
        height = self.sizeHint().height()
        self.setGeometry(left, corner.y() + (cell.height() - height) // 2, width, height)
        for words in (self._reason, self._hint):
            self._place_below(words)

    def _place_below(self, reason: QWidget) -> None:
        """Put words below the field; above it where there is no room."""
        over = self._over
        width = min(REASON, over.width() - 8)
        left = max(4, min(self.x(), over.width() - width - 4))
        height = reason.heightForWidth(width)
        top = self.geometry().bottom() + 4
        if top + height > over.height():
            top = self.y() - height - 4
        reason.setGeometry(left, top, width, height)

    def type_on(self, typed: str) -> None:
        """Put a first letter in place of what was there."""
        self.setText(typed)

    @property
    def reason(self) -> str:
        """Why what is typed cannot be, "" while that is not known."""
        return "" if self._reason.isHidden() else self._reason.text()

    def refuse(self, reason: str) -> None:
        """Stay open, and show why what is typed cannot be."""
        self._is_open = True
        self._hint.hide()
        self._reason.setText(reason)
        self.setAccessibleDescription(reason)
        self._reason.show()
        self._reason.raise_()
        self.stay_over_cell()
        self.setProperty("invalid", "true")
        restyle(self)
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.selectAll()

    def close_field(self) -> None:
        """Go away."""
        self._is_open = False
        self._forget_reason()
        self._hint.hide()
        self.hide()

    def _forget_reason(self) -> None:
        self._reason.hide()
        self.setAccessibleDescription("")

    def event(self, event: QEvent) -> bool:
        is_early = event.type() == QEvent.Type.ShortcutOverride
        if is_early and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()  # it closes the field, and not the page
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._is_open:
            steps = {Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}
            if event.key() in steps:
                self._enter(steps[Qt.Key(event.key())])
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._enter(0)
        elif event.key() == Qt.Key.Key_Escape:
            self._is_open = False
            self.abandoned.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() in {Qt.FocusReason.MouseFocusReason, Qt.FocusReason.TabFocusReason}:
            self.leave()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what is typed, too, where the page or the window goes with it."""
        super().hideEvent(event)
        self.leave()

    def leave(self) -> None:
        """Keep what is typed; what was refused already is let go, with the reason."""
        if not self._is_open:
            return
        if self.reason:  # it was said already, and the person goes on elsewhere
            reason = self.reason
            self.close_field()
            self.let_go.emit(reason)
        else:
            self._enter(0)

    def _enter(self, on: int) -> None:
        self._is_open = False
        self.entered.emit(self.text(), on)
