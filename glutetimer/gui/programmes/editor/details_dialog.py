"""The name of a programme, how often it is done, and what else is to be known of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from glutetimer.app.own_programmes import LONGEST_NAME
from glutetimer.gui.widgets.dialog import Dialog
from glutetimer.gui.widgets.dialog_layout import button_row, dialog_column
from glutetimer.gui.widgets.labels import PressButton, text
from glutetimer.i18n import _
from glutetimer.training.programme import Programme

WIDTH, NOTES_HEIGHT, LONGEST_OFTEN = 520, 120, 120


class DetailsDialog(Dialog):
    """What a programme says beside its blocks.

    Args:
        programme: The programme.
        parent: The editor.
    """

    kept = Signal(str, str, str)
    """The name, how often, and the notes, a line each."""

    def __init__(self, programme: Programme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Name and notes"))
        self.name = QLineEdit(programme.name)
        self.name.setMaxLength(LONGEST_NAME)
        self.often = QLineEdit(programme.often or "")
        self.often.setMaxLength(LONGEST_OFTEN)
        self.often.setPlaceholderText(_("such as 3-4 times a week"))
        self.notes = QPlainTextEdit("\n".join(one.text for one in programme.note))
        self.notes.setTabChangesFocus(True)
        self.notes.setFixedHeight(NOTES_HEIGHT)
        self.keep = PressButton(_("Keep"), "primary")
        self.keep.setDefault(True)
        leave = PressButton(_("Cancel"))
        column = dialog_column(self, 8)
        column.addWidget(text(_("Name and notes"), "subtitle"))
        for words, field in (
            (_("Name of the programme"), self.name),
            (_("How often"), self.often),
            (_("Notes, one a line"), self.notes),
        ):
            field.setAccessibleName(words)
            column.addWidget(text(words, "mute"))
            column.addWidget(field)
        column.addSpacing(8)
        column.addLayout(button_row(leave, self.keep))
        self.setMinimumWidth(WIDTH)
        self.name.textChanged.connect(lambda words: self.keep.setEnabled(bool(words.strip())))
        self.keep.clicked.connect(self._keep)
        leave.clicked.connect(self.reject)

    def _keep(self) -> None:
        self.accept()
        self.kept.emit(self.name.text(), self.often.text(), self.notes.toPlainText())
