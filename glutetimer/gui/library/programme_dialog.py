"""Asks to which programme an exercise is added: one of the person's own, a new one, or a copy."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from glutetimer.app.own_programmes import LONGEST_NAME, OwnProgrammes, ProgrammeName
from glutetimer.errors import UserError
from glutetimer.gui.widgets.dialog import Dialog
from glutetimer.gui.widgets.dialog_layout import button_row, dialog_column
from glutetimer.gui.widgets.fields import ChoiceField
from glutetimer.gui.widgets.labels import PressButton, text
from glutetimer.i18n import N_, _, content
from glutetimer.presentation.copied_name import copied_name
from glutetimer.training.exercise import Exercise

WIDTH: Final = 520
FITS_DIALOG: Final = ChoiceField.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
PLACE = N_("It comes last, with its usual sets and reps.")
TWICE = N_("It is in there already; it is added once more.")
OWN, NEW, COPY = "own", "new", "copy"


class ProgrammeDialog(Dialog):
    """One exercise on its way into a programme; what stands against it is said in the dialog.

    Args:
        programmes: The programmes, and what adds to them.
        exercise: The exercise.
        parent: The page it stands before.
    """

    added = Signal(object)
    """The `ProgrammeName` of the programme that has the exercise now."""

    def __init__(self, programmes: OwnProgrammes, exercise: Exercise, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Add to a programme"))
        self._programmes = programmes
        self._exercise = exercise
        self.where = ChoiceField()
        self.where.setAccessibleName(_("Programme"))
        # the list that opens is as wide as its longest entry, the field need not be
        self.where.setSizeAdjustPolicy(FITS_DIALOG)
        self.where.setMinimumContentsLength(20)
        self.name = QLineEdit()
        self.name.setAccessibleName(_("Name of the programme"))
        self.name.setMaxLength(LONGEST_NAME)
        self._name_words = text(_("Name of the programme"), "mute")
        self._place = text("", "mute", wraps=True)
        self.says = text("", "alert", wraps=True)
        self.says.hide()
        self.leave = PressButton(_("Cancel"))
        self.go = PressButton(_("Add"), "primary")
        self.go.setDefault(True)
        self._offer()
        self._arrange()
        self.where.currentIndexChanged.connect(self._show_choice)
        self.leave.clicked.connect(self.reject)
        self.go.clicked.connect(self._add)
        self._show_choice()

    def _offer(self) -> None:
        for one in self._programmes.own:
            self.where.addItem(one.name, (OWN, one.id))
        self.where.addItem(_("A new programme"), (NEW, ""))
        for one in self._programmes.shipped:
            words = _("A copy of {programme}").format(programme=one.name)
            self.where.addItem(words, (COPY, one.id))

    def _show_choice(self) -> None:
        """Ask for a name where there is none yet, and say what comes of it."""
        kind, programme = self.where.currentData()
        for widget in (self._name_words, self.name):
            widget.setVisible(kind != OWN)
        names = {one.id: one.name for one in self._programmes.shipped}
        copied = copied_name(names.get(programme, ""))
        self.name.setText(copied[:LONGEST_NAME] if kind == COPY else _("My programme"))
        words = [_(PLACE)]
        if self._programmes.has(programme, self._exercise.id):
            words.insert(0, _(TWICE))
        self._place.setText("\n".join(words))
        self.says.hide()
        self.adjustSize()

    def _add(self) -> None:
        try:
            programme = self._added()
        except UserError as problem:
            self.says.setText(str(problem))
            self.says.show()
            self.adjustSize()
            return
        self.accept()
        self.added.emit(programme)

    def _added(self) -> ProgrammeName:
        kind, programme = self.where.currentData()
        exercise, name = self._exercise.id, self.name.text()
        if kind == OWN:
            return self._programmes.add(exercise, programme)
        if kind == NEW:
            return self._programmes.add_to_new(exercise, name)
        return self._programmes.add_to_copy(exercise, programme, name)

    def _arrange(self) -> None:
        heading = _("Add {exercise}").format(exercise=content(self._exercise.name))
        column = dialog_column(self, 12)
        column.addWidget(text(heading, "subtitle", wraps=True))
        column.addWidget(self.where)
        column.addWidget(self._name_words)
        column.addWidget(self.name)
        column.addWidget(self._place)
        column.addWidget(self.says)
        column.addSpacing(8)
        column.addLayout(button_row(self.leave, self.go))
        self.setMinimumWidth(WIDTH)
