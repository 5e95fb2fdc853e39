"""The parts of a line in a row, each typed over where it stands."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from glutetimer.gui.programmes.sheet.part_chip import (
    WIDE_FIELD,
    PartChip,
    SideField,
    ValueField,
    WordsField,
)
from glutetimer.gui.widgets.flow_layout import FlowLayout
from glutetimer.gui.widgets.labels import OneLine, PressButton, set_plain_tip, text
from glutetimer.i18n import _
from glutetimer.presentation.sheet.sheet_view import PartView
from glutetimer.sheet.reading import SheetKey, Value


class PartsRow(QWidget):
    """Chips, and at their end a button that adds to them where something can be added.

    Args:
        of: The name of the exercise, for a screen reader.
        parts: What is shown.
        values: The value of each part.
        takes_more: Whether something can be added.
        usual: What is done where nothing is said.
    """

    changed = Signal(object, object)
    """A `SheetKey` and its value, None where it is taken out."""
    added = Signal(str)
    """Words that say more, as on a sheet."""

    def __init__(
        self,
        of: str,
        parts: tuple[PartView, ...],
        values: Mapping[SheetKey, Value],
        *,
        takes_more: bool = False,
        usual: str = "",
    ) -> None:
        super().__init__()
        self._of = of
        self._values = values
        self._adding: WordsField | None = None
        self._flow = FlowLayout(across=8, down=6, centred=True, in_company=True)
        self.setLayout(self._flow)
        self.chips: dict[SheetKey, PartChip] = {}
        for part in parts:
            chip = PartChip(part, of)
            chip.edit_wanted.connect(lambda key=part.key: self.edit(key))
            chip.removal_wanted.connect(lambda key=part.key: self.changed.emit(key, None))
            self.chips[part.key] = chip
            self._flow.addWidget(chip)
        if usual:
            self._flow.addWidget(text(usual, "mute"))
        self.more = PressButton("+", "part")
        self.more.setAccessibleName(_("Add a value"))
        self.more.setAccessibleDescription(of)
        set_plain_tip(self.more, _("Add something: rest 30 s, hold 2 s, red band ..."))
        self.more.setProperty("inherited", True)  # noqa: FBT003 - Qt's own
        if takes_more:
            self._flow.addWidget(self.more)
        else:
            self.more.setParent(self)
            self.more.hide()
        self.more.clicked.connect(self._add)

    def edit(self, key: SheetKey) -> None:
        """Show the field of a part in the place of its chip."""
        chip, value = self.chips[key], self._values[key]
        if key is SheetKey.TOTAL:
            return
        field = SideField(chip.text(), value) if key is SheetKey.SIDE else self._value(key, value)
        if isinstance(field, SideField):
            field.taken.connect(lambda side: self._take(key, side, field, chip))
        else:
            field.taken.connect(lambda _words: self._take(key, field.value, field, chip))
        field.given_up.connect(lambda: self._close(field, chip))
        self._open(field, chip)

    def focus_part(self, key: SheetKey) -> bool:
        """Give the focus to the chip of a part; return whether there is one."""
        chip = self.chips.get(key)
        if chip is not None:
            chip.setFocus(Qt.FocusReason.OtherFocusReason)
        return chip is not None

    @property
    def refused(self) -> WordsField | None:
        """The field in which something stands that could not be taken."""
        fields = (self._flow.itemAt(at).widget() for at in range(self._flow.count()))
        return next((one for one in fields if isinstance(one, WordsField) and one.is_refused), None)

    def refuse_words(self, reason: str) -> None:
        """Let words that say nothing be typed again."""
        if self._adding is not None:
            self._adding.refuse(reason)

    def _value(self, key: SheetKey, value: Value) -> ValueField:
        return ValueField(key, self.chips[key].text(), value)

    def _add(self) -> None:
        field = WordsField(_("What to add"), "", WIDE_FIELD)
        field.setPlaceholderText(_("rest 30 s"))
        field.taken.connect(self.added)
        field.given_up.connect(lambda: self._close(field, self.more))
        self._adding = field
        self._open(field, self.more)

    def _open(self, field: QWidget, chip: QWidget) -> None:
        self._flow.insert(self._flow.indexOf(chip), field)
        if isinstance(field, WordsField):
            self._flow.insert(self._flow.indexOf(chip), _reason_of(field))
        field.show()
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        chip.hide()

    def _take(self, key: SheetKey, value: Value | None, field: QWidget, chip: QWidget) -> None:
        if value == self._values[key]:
            self._close(field, chip)
        else:
            self.changed.emit(key, value)

    def _close(self, field: QWidget, chip: QWidget) -> None:
        """Show the chip again; it gets the focus unless the person has gone elsewhere."""
        self._adding = None
        had_focus = self.window().focusWidget() is field
        chip.show()
        if had_focus:
            chip.setFocus(Qt.FocusReason.OtherFocusReason)
        at = self._flow.indexOf(field)
        reason = self._flow.itemAt(at + 1).widget() if isinstance(field, WordsField) else None
        for gone in filter(None, (field, reason)):
            self._flow.removeWidget(gone)
            gone.hide()
            # it is in the middle of telling
            QTimer.singleShot(0, gone, gone.deleteLater)


def _reason_of(field: WordsField) -> OneLine:
    """Return what says beside a field why what was typed in it cannot be taken."""
    reason = OneLine()
    reason.setProperty("role", "alert")
    reason.hide()

    def show(words: str) -> None:
        reason.setText(words)
        reason.setVisible(bool(words))

    field.refused.connect(show)
    return reason
