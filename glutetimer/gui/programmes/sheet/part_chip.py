"""A part that was understood as a small button, and the field in which it is typed over."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QStyleOptionButton

from glutetimer.gui.programmes.sheet.own_escape import keep_escape
from glutetimer.gui.style.style_sheet import restyle
from glutetimer.gui.widgets.fields import ChoiceField
from glutetimer.gui.widgets.labels import PressButton, set_plain_tip
from glutetimer.i18n import _
from glutetimer.presentation.sheet.field_text import field_text, side_choices
from glutetimer.presentation.sheet.sheet_view import PartView
from glutetimer.presentation.sheet.value_problem import value_problem
from glutetimer.presentation.typed_problems import nothing_typed
from glutetimer.sheet.reading import SheetKey, Value
from glutetimer.sheet.typed_value import is_none, typed_value

FIELD_WIDTH = 96
WIDE_FIELD = 240
"""Of a field for words, px."""
LEAST_CHIP = 64
"""A chip with more words than there is room for is at least this wide, px."""


class PartChip(PressButton):
    """What a part says; Enter, F2 or a click asks to type over it, Del takes it out.

    Words that its row has no room for end in "…"; the tool tip has them all.

    Args:
        part: What is shown.
        of: The name of the exercise, for a screen reader.
    """

    edit_wanted = Signal()
    removal_wanted = Signal()

    def __init__(self, part: PartView, of: str) -> None:
        super().__init__(part.words, "part")
        self.key = part.key
        self.setProperty("inherited", part.inherited)
        said = _("comes from another line") if part.inherited else ""
        self.setAccessibleDescription(", ".join(one for one in (of, said) if one))
        tip = _("Click or F2 to change; Del, or no value, takes it out.")
        self._tip = f"{said}. {tip}" if said else tip
        self._shown = part.words
        # a button would never be narrower than its words
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        set_plain_tip(self, self._tip)
        self.clicked.connect(self.edit_wanted)

    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        return QSize(min(least.width(), LEAST_CHIP), least.height())

    def initStyleOption(self, option: QStyleOptionButton) -> None:
        super().initStyleOption(option)
        option.text = self._shown

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        words, metrics = self.text(), self.fontMetrics()
        beyond = self.sizeHint().width() - self.width()
        room = metrics.horizontalAdvance(words) - beyond
        elide = Qt.TextElideMode.ElideRight
        self._shown = metrics.elidedText(words, elide, room) if beyond > 0 else words
        set_plain_tip(self, f"{words}\n{self._tip}" if beyond > 0 else self._tip)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F2:
            self.edit_wanted.emit()
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.removal_wanted.emit()
        else:
            super().keyPressEvent(event)


class WordsField(QLineEdit):
    """A small field; Enter takes what was typed, Esc leaves it as it was.

    Args:
        name: What is typed here, for a screen reader.
        words: What stands in it at first.
        width: In px.
    """

    taken = Signal(str)
    """What was typed."""
    given_up = Signal()
    refused = Signal(str)
    """Why what was typed cannot be taken; "" when it is typed on."""

    def __init__(self, name: str, words: str, width: int = FIELD_WIDTH) -> None:
        super().__init__(words)
        self.setProperty("role", "part")
        self.setAccessibleName(name)
        self.setFixedWidth(width)
        self._first = words
        self._is_over = False
        self.textEdited.connect(lambda _words: self._refuse(""))
        self.selectAll()

    @property
    def is_refused(self) -> bool:
        """Whether what was typed could not be taken."""
        return bool(self.property("invalid"))

    def problem(self) -> str:
        """Return why what was typed cannot be taken, "" if it can."""
        return "" if self.text().strip() else str(nothing_typed())

    def event(self, event: QEvent) -> bool:
        keep_escape(event)
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._end(is_taken=True)
        elif event.key() == Qt.Key.Key_Escape:
            self._end(is_taken=False)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._end(is_taken=bool(self.text().strip()) and self.text() != self._first)

    def refuse(self, reason: str) -> None:
        """Say why what was taken cannot be, and let it be typed again."""
        self._is_over = False
        self._refuse(reason)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refuse(self, reason: str) -> None:
        if self.is_refused != bool(reason):
            self.setProperty("invalid", bool(reason))
            restyle(self)
        self.setAccessibleDescription(reason)
        self.refused.emit(reason)

    def _end(self, *, is_taken: bool) -> None:
        if self._is_over:
            return
        problem = self.problem() if is_taken else ""
        if problem:
            self._refuse(problem)
            return
        self._is_over = True
        if is_taken:
            self.taken.emit(self.text())
        else:
            self.given_up.emit()


class ValueField(WordsField):
    """The value of a part, typed; what cannot be a value is not taken.

    Args:
        key: The part.
        words: What it says now, in words.
        value: What it is now.
    """

    def __init__(self, key: SheetKey, words: str, value: Value) -> None:
        is_words = key in {SheetKey.NOTE, SheetKey.PER, SheetKey.BAND}
        text = "" if value is True else field_text(key, value)
        super().__init__(words, text, WIDE_FIELD if is_words else FIELD_WIDTH)
        self._key = key

    @property
    def value(self) -> Value | None:
        """What was typed, None where that is nothing: the part is taken out."""
        if is_none(self._key, self.text()):
            return None
        return typed_value(self._key, self.text())

    def problem(self) -> str:
        is_out = is_none(self._key, self.text())
        return "" if is_out else value_problem(self._key, self.text())


class SideField(ChoiceField):
    """The sides, to choose from."""

    taken = Signal(str)
    given_up = Signal()

    def __init__(self, words: str, value: Value) -> None:
        super().__init__()
        self.setAccessibleName(words)
        for side, said in side_choices():
            self.addItem(said, side)
        self.setCurrentIndex(self.findData(value))
        self.activated.connect(lambda _at: self.taken.emit(self.currentData()))

    def event(self, event: QEvent) -> bool:
        keep_escape(event)
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.taken.emit(self.currentData())
        else:
            super().keyPressEvent(event)
