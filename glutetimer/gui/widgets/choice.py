"""A row of buttons of which one holds, or of which any may hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QLayout,
    QPushButton,
    QWidget,
)

from glutetimer.gui.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from collections.abc import Sequence


STRONG_FOCUS, CLICK_FOCUS = Qt.FocusPolicy.StrongFocus, Qt.FocusPolicy.ClickFocus


class ChoiceButtons(QWidget):
    """One out of a few, all in sight: click, or move with the arrow keys.

    Args:
        name: What is chosen, for a screen reader.
        options: Pairs of a value and its words.
        wraps: Whether the buttons go on in the next line where the width ends.
    """

    chosen = Signal(object)
    """The value that the person chose; `select` is silent."""

    def __init__(
        self, name: str, options: Sequence[tuple[object, str]], *, wraps: bool = False
    ) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._options: tuple[tuple[object, str], ...] = ()
        self._row: QLayout = FlowLayout() if wraps else QHBoxLayout()
        self._row.setContentsMargins(0, 0, 0, 0)
        self.setLayout(self._row)
        if not wraps:
            self._row.setSpacing(8)
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._emit)
        self.offer(options)

    def offer(self, options: Sequence[tuple[object, str]]) -> None:
        """Replace the options; nothing is chosen until `select`."""
        if self._options == tuple(options):
            return
        for button in self._group.buttons():
            self._group.removeButton(button)
            button.hide()
            button.deleteLater()
        self._options = tuple(options)
        for place, (_, words) in enumerate(self._options):
            button = QPushButton(words)
            button.setCheckable(True)
            button.setProperty("role", "chip")
            button.setAccessibleName(f"{self.accessibleName()}: {words}")
            self._row.addWidget(button)
            self._group.addButton(button, place)

    def add_detail(self, value: object, detail: str) -> None:
        """Show a detail after the words of an option, such as a count; the button stays."""
        button = self.button(value)
        words = dict(self._options)[value]
        button.setText(f"{words}  {detail}")
        button.setAccessibleName(f"{self.accessibleName()}: {words}, {detail}")

    def select(self, value: object) -> None:
        """Show `value` as chosen; a value that is not offered leaves none chosen.

        Tab leads to the one that is chosen, as among radio buttons.
        """
        is_offered = any(offered == value for offered, _ in self._options)
        self._group.setExclusive(False)
        for place, (offered, _) in enumerate(self._options):
            button = self._group.button(place)
            button.setChecked(offered == value)
            is_stop = offered == value or not is_offered
            button.setFocusPolicy(STRONG_FOCUS if is_stop else CLICK_FOCUS)
        self._group.setExclusive(True)

    @property
    def value(self) -> object | None:
        """The value that holds, None while none does."""
        place = self._group.checkedId()
        return self._options[place][0] if place >= 0 else None

    @property
    def buttons(self) -> list[QAbstractButton]:
        """All buttons in the order offered."""
        return self._group.buttons()

    def button(self, value: object) -> QPushButton:
        """Return the button of a value that is offered."""
        found = self._group.button([offered for offered, _ in self._options].index(value))
        assert isinstance(found, QPushButton)  # noqa: S101 - offer() adds nothing else
        return found

    def _emit(self, place: int) -> None:
        self.chosen.emit(self._options[place][0])


class Chips(QWidget):
    """Any number out of a few.

    Args:
        name: What is chosen, for a screen reader.
    """

    chosen = Signal(tuple)
    """The values that the person has chosen by now; `select` is silent."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._flow = FlowLayout()
        self.setLayout(self._flow)
        self._buttons: dict[str, QPushButton] = {}

    def offer(self, options: Sequence[tuple[str, str]]) -> None:
        """Replace the options, pairs of a value and its words, none of them chosen."""
        for button in self._buttons.values():
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = {}
        for value, words in options:
            button = QPushButton(words)
            button.setCheckable(True)
            button.setProperty("role", "chip")
            button.setAccessibleName(f"{self.accessibleName()}: {words}")
            button.clicked.connect(lambda: self.chosen.emit(self.values))
            self._flow.addWidget(button)
            self._buttons[value] = button

    def select(self, values: Sequence[str]) -> None:
        """Show these values as chosen."""
        for value, button in self._buttons.items():
            button.setChecked(value in values)

    @property
    def values(self) -> tuple[str, ...]:
        """The values chosen, in the order offered."""
        return tuple(value for value, button in self._buttons.items() if button.isChecked())

    def button(self, value: str) -> QPushButton:
        """Return the button of a value that is offered."""
        return self._buttons[value]
