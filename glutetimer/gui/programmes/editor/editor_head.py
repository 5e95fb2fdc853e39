"""The head of the editor: the name, the live length, undo and redo."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from glutetimer.gui.style.fonts import tabular
from glutetimer.gui.widgets.fields import ChoiceField
from glutetimer.gui.widgets.flow_layout import FlowLayout
from glutetimer.gui.widgets.labels import PressButton, text
from glutetimer.i18n import _, pgettext
from glutetimer.presentation.programme_editor.table_view import EditorView


class EditorHead(QWidget):
    """What stands above the table."""

    week_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._name = text("", "title", wraps=True)
        self._often = text("", "mute", wraps=True)
        self._length = text("", "editor_length")
        self._length.setFont(tabular(self._length.font()))
        self._was = text("", "small")
        self.details = PressButton(_("Name and notes"), "link")
        self.undo = PressButton(_("Undo"))
        self.redo = PressButton(_("Redo"))
        self.try_it = PressButton(_("Try from here"))
        self.done = PressButton(pgettext("editor", "Done"), "primary")
        self._to_look_at = text("", "alert")
        self._warns = text("", "alert", wraps=True)
        self._kept = text(_("Every change is kept at once."), "mute")
        self._week = ChoiceField()
        self._week.setAccessibleName(_("Week"))
        self._week.activated.connect(
            lambda _at: self.week_chosen.emit(int(self._week.currentData()))
        )
        self._arrange()

    def show_view(self, view: EditorView) -> None:
        """Show what holds now."""
        self._name.setText(view.name)
        self._often.setText(view.often)
        self._often.setVisible(bool(view.often))
        self._warns.setText("\n".join(view.warns))
        self._warns.setVisible(bool(view.warns))
        self._length.setText(view.length)
        self._was.setText(view.was)
        for button, words, is_on in (
            (self.undo, view.undo, view.can_undo),
            (self.redo, view.redo, view.can_redo),
        ):
            button.setText(words)
            button.setAccessibleName(words)
            button.setEnabled(is_on)
        self._to_look_at.setText(view.to_look_at)
        self._to_look_at.setVisible(bool(view.to_look_at))
        self._week.setVisible(bool(view.weeks))
        if view.weeks and self._week.count() != len(view.weeks):
            self._week.clear()
            for week in view.weeks:
                self._week.addItem(_("Week {number}").format(number=week), week)
        self._week.setCurrentIndex(self._week.findData(view.week))

    def _arrange(self) -> None:
        right = Qt.AlignmentFlag.AlignRight
        lengths = QVBoxLayout()
        lengths.setSpacing(0)
        lengths.addWidget(self._length, 0, right)
        lengths.addWidget(self._was, 0, right)
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(self._name)
        names.addWidget(self._often)
        names.addWidget(self._warns)
        first = QHBoxLayout()
        first.setSpacing(24)
        first.addLayout(names, 1)
        first.addLayout(lengths)
        buttons = FlowLayout(across=12, down=8, centred=True, to_end=True)
        for button in (self.undo, self.redo, self.try_it, self.done):
            buttons.addWidget(button)
        told = FlowLayout(across=14, down=4, centred=True)
        for widget in (self._week, self._to_look_at, self._kept, self.details):
            told.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(first)
        second = QHBoxLayout()
        second.setSpacing(24)
        second.addLayout(told, 1)
        second.addLayout(buttons)
        column.addLayout(second)
