"""The control of one setting, made from its declaration."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QWidget,
)

from glutetimer.gui.widgets.bands_field import BandsField
from glutetimer.gui.widgets.choice import Chips, ChoiceButtons
from glutetimer.gui.widgets.fields import ChoiceField, NumberField, Slider
from glutetimer.gui.widgets.labels import number
from glutetimer.i18n import _, pgettext
from glutetimer.settings.choice_words import CHOICE_WORDS
from glutetimer.settings.declaration import MAX_TEXT, Declaration, Value

FEW = 7
"""So many choices stand side by side; more go into a list."""
WIDE = 32
"""So many characters of choices still fit side by side."""
TICK = 26
"""Width of a check box without words, px."""


def words_of(choice: str) -> str:
    """Return a choice as people read it: "high_contrast" as "High contrast"."""
    words = CHOICE_WORDS.get(choice)
    return _(words) if words else choice.replace("_", " ").capitalize()


class SettingField(QWidget):
    """One control: a check box, a row of buttons, a number, a slider, a line of text.

    Args:
        setting: What the setting may be.
        options: For a list of any texts, the pairs of value and words that are known.
    """

    changed = Signal(str, object)
    """The key and the value that the person chose; `show_value` is silent."""

    def __init__(
        self, setting: Declaration, options: Sequence[tuple[str, str]] | None = None
    ) -> None:
        super().__init__()
        self.setting = setting
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(12)
        known = options or [(choice, words_of(choice)) for choice in setting.choices]
        default = setting.default
        if isinstance(default, bool):
            self.show_value, self.control = self._tick()
        elif isinstance(default, int):
            self.show_value, self.control = self._number()
        elif isinstance(default, str):
            self.show_value, self.control = self._one(known) if known else self._line()
        elif setting.keys:
            self.show_value, self.control = self._bands()
        else:
            self.show_value, self.control = self._several(known) if known else self._items()
        self.control.setAccessibleName(_(setting.label))
        self.control.setAccessibleDescription(_(setting.help))

    @property
    def is_wide(self) -> bool:
        """Whether it needs a line of its own."""
        return isinstance(self.control, Chips | BandsField)

    def _report(self, value: Value) -> None:
        self.changed.emit(self.setting.key, value)

    def _tick(self) -> tuple[Callable[[Value], None], QWidget]:
        box = QCheckBox()
        box.setFixedWidth(TICK)
        box.clicked.connect(self._report)
        self._row.addWidget(box)
        return lambda value: box.setChecked(bool(value)), box

    def _number(self) -> tuple[Callable[[Value], None], QWidget]:
        setting = self.setting
        span = range(setting.minimum, setting.maximum + 1)
        if len(span) <= FEW:
            return self._one([(value, _amount(value, setting.unit)) for value in span])
        if setting.unit == "%":
            return self._slider()
        spin = NumberField()
        spin.setRange(setting.minimum, setting.maximum)
        spin.setSuffix(f" {pgettext('unit', setting.unit)}" if setting.unit else "")
        spin.setMinimumWidth(112)
        spin.valueChanged.connect(self._report)
        self._row.addWidget(spin)

        def show(value: Value) -> None:
            with QSignalBlocker(spin):
                spin.setValue(int(value) if isinstance(value, int) else setting.minimum)

        return show, spin

    def _slider(self) -> tuple[Callable[[Value], None], QWidget]:
        slider = Slider()
        slider.setRange(self.setting.minimum, self.setting.maximum)
        slider.setPageStep(10)
        slider.setFixedWidth(200)
        said = number("100 %")
        said.setMinimumWidth(said.sizeHint().width())
        slider.valueChanged.connect(lambda value: said.setText(f"{value} %"))
        slider.valueChanged.connect(self._report)
        self._row.addWidget(slider)
        self._row.addWidget(said)

        def show(value: Value) -> None:
            with QSignalBlocker(slider):
                slider.setValue(int(value) if isinstance(value, int) else 0)
            said.setText(f"{slider.value()} %")

        return show, slider

    def _one(
        self, options: Sequence[tuple[str | int, str]]
    ) -> tuple[Callable[[Value], None], QWidget]:
        if len(options) <= FEW and sum(len(words) for _value, words in options) <= WIDE + FEW:
            choice = ChoiceButtons(_(self.setting.label), options)
            choice.chosen.connect(self._report)
            self._row.addWidget(choice)
            return choice.select, choice
        box = ChoiceField()
        for value, words in options:
            box.addItem(words, value)
        box.activated.connect(lambda at: self._report(box.itemData(at)))
        self._row.addWidget(box)
        return lambda value: box.setCurrentIndex(box.findData(value)), box

    def _line(self) -> tuple[Callable[[Value], None], QWidget]:
        entry = QLineEdit()
        entry.setMaxLength(MAX_TEXT)
        entry.setMinimumWidth(240)
        entry.editingFinished.connect(lambda: self._report(entry.text().strip()))
        self._row.addWidget(entry)
        return lambda value: entry.setText(str(value)), entry

    def _several(
        self, options: Sequence[tuple[str, str]]
    ) -> tuple[Callable[[Value], None], QWidget]:
        chips = Chips(_(self.setting.label))
        chips.offer(options)
        chips.chosen.connect(self._report)
        self._row.addWidget(chips)
        return lambda value: chips.select(value if isinstance(value, tuple) else ()), chips

    def _bands(self) -> tuple[Callable[[Value], None], QWidget]:
        bands = BandsField(_(self.setting.label))
        bands.chosen.connect(self._report)
        self._row.addWidget(bands)
        return lambda value: bands.select(value if isinstance(value, tuple) else ()), bands

    def _items(self) -> tuple[Callable[[Value], None], QWidget]:
        entry = QLineEdit()
        entry.setMinimumWidth(240)
        entry.setPlaceholderText(_("one, another"))

        def report() -> None:
            items = (item.strip()[:MAX_TEXT] for item in entry.text().split(","))
            self._report(tuple(item for item in items if item))

        entry.editingFinished.connect(report)
        self._row.addWidget(entry)
        return lambda value: entry.setText(
            ", ".join(value) if isinstance(value, tuple) else ""
        ), entry


def _amount(value: int, unit: str) -> str:
    """Return a choice of a few numbers; a unit that is a word stands in the label."""
    return _("{number} s").format(number=value) if unit == "s" else str(value)
