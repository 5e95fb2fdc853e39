"""What narrows the list of exercises: the search, menus, and buttons for the position."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from glutetimer.gui.library.search_input import SearchInput
from glutetimer.gui.style.style_sheet import restyle
from glutetimer.gui.widgets.beside_layout import BesideLayout
from glutetimer.gui.widgets.choice import ChoiceButtons
from glutetimer.gui.widgets.fields import ChoiceField
from glutetimer.gui.widgets.flow_layout import FlowLayout
from glutetimer.gui.widgets.labels import PressButton
from glutetimer.i18n import _
from glutetimer.presentation.library.exercise_filters import (
    MENUS,
    NAMES,
    FilterKey,
    ListChoice,
)

NARROW = 800
"""In less room the menus stand behind a button, px."""
ARROW = 60
"""What a menu needs besides its words, px."""
Options = tuple[tuple[str, str], ...]


class FilterMenu(ChoiceField):
    """The values of one filter; it is as wide as the value that holds."""

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().horizontalAdvance(self.currentText())
        return QSize(words + ARROW, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class ListFilters(QWidget):
    """Shows the choice, and tells what is chosen."""

    query_changed = Signal(str)
    filter_chosen = Signal(str, str)
    """A filter's key and the value, "" for all."""

    def __init__(self) -> None:
        super().__init__()
        self.search = SearchInput()
        self.new = PressButton(_("New exercise"))
        self.more = PressButton(_("Filter"))
        self.more.setCheckable(True)
        self.menus: dict[FilterKey, FilterMenu] = {key: FilterMenu() for key in MENUS}
        self.positions = ChoiceButtons(_(NAMES["position"]), (), wraps=True)
        self._menu_row = QWidget()
        self._offered: dict[FilterKey, Options] = {}
        self._is_narrow = False
        self._arrange()
        self._connect()
        self._show_menus()

    def offer(self, positions: Options, menus: Mapping[FilterKey, Options]) -> None:
        """Offer these values; what is offered already stays as it is."""
        self.positions.offer(positions)
        for key, options in menus.items():
            if options == self._offered.get(key):
                continue
            self._offered[key] = options
            menu = self.menus[key]
            blocked = menu.blockSignals(True)  # noqa: FBT003 - Qt's own
            menu.clear()
            for value, words in options:
                menu.addItem(words, value)
            menu.blockSignals(blocked)

    def show_choice(self, choice: ListChoice, counts: Mapping[str, int]) -> None:
        """Show what is chosen, and how many exercises there would be at each position."""
        if self.search.text() != choice.query:
            self.search.setText(choice.query)
        for key, menu in self.menus.items():
            value = choice.value(key)
            blocked = menu.blockSignals(True)  # noqa: FBT003 - Qt's own
            menu.setCurrentIndex(max(0, menu.findData(value)))
            menu.blockSignals(blocked)
            if menu.property("chosen") != bool(value):
                menu.setProperty("chosen", bool(value))
                restyle(menu)
            menu.updateGeometry()
        if self.positions.value != choice.position:
            self.positions.select(choice.position)
        for position, number in counts.items():
            self.positions.add_detail(position, str(number))
        chosen = sum(1 for key in MENUS if choice.value(key))
        words = _("Filter: {number}").format(number=chosen) if chosen else _("Filter")
        self.more.setText(words)
        self.more.setAccessibleName(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._is_narrow != (self.width() < NARROW):
            self._is_narrow = not self._is_narrow
            self._show_menus()

    def _show_menus(self) -> None:
        self.more.setVisible(self._is_narrow)
        self._menu_row.setVisible(not self._is_narrow or self.more.isChecked())

    def _arrange(self) -> None:
        first = QWidget()
        row = QHBoxLayout(first)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.search, 1)
        row.addWidget(self.more)
        self._menu_row.setLayout(FlowLayout(across=8, down=8))
        for key, menu in self.menus.items():
            menu.setAccessibleName(_(NAMES[key]))
            layout = self._menu_row.layout()
            if layout is not None:
                layout.addWidget(menu)
        beside = BesideLayout(across=8, down=8)
        beside.addWidget(first)
        beside.addWidget(self._menu_row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addLayout(beside)
        below = BesideLayout(across=16, down=12)
        below.addWidget(self.positions)
        below.addWidget(self.new)
        column.addLayout(below)

    def _connect(self) -> None:
        self.search.textChanged.connect(self.query_changed)
        self.more.toggled.connect(self._show_menus)
        self.positions.chosen.connect(lambda value: self.filter_chosen.emit("position", value))
        for key, menu in self.menus.items():
            menu.currentIndexChanged.connect(
                lambda _place, key=key, menu=menu: self.filter_chosen.emit(key, menu.currentData())
            )
