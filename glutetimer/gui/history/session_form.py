"""Writes down a session that was done without the laptop."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout

from glutetimer.app.history.remembered import WrittenSession
from glutetimer.gui.history.session_card import SessionCard
from glutetimer.gui.history.session_editor import MOST_REPS
from glutetimer.gui.history.session_fields import FIELD_WIDTH, SessionFields, reps_label
from glutetimer.gui.widgets.fields import ChoiceField, NumberField
from glutetimer.gui.widgets.labels import PressButton, clear, line, text
from glutetimer.i18n import _
from glutetimer.presentation.history.session_form import SessionForm

MOST_SETS = 20
MOST_MINUTES = 300


class SessionWriting(SessionCard):
    """A form: what, when, how long, and how much of each exercise."""

    programme_chosen = Signal(str)
    """Another programme; the answer is `show_form`."""
    written = Signal(WrittenSession)
    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Add a session"))
        self.fields = SessionFields()
        self.programme = ChoiceField()
        self.minutes = NumberField()
        self.amounts: list[tuple[NumberField, NumberField]] = []
        self._lines = QGridLayout()
        self.save = PressButton(_("Add it"), "primary")
        self.cancel = PressButton(_("Cancel"))
        self._arrange()
        self.programme.activated.connect(
            lambda: self.programme_chosen.emit(self.programme.currentData())
        )
        self.save.clicked.connect(self._save)
        self.cancel.clicked.connect(self.cancelled)
        self.left.connect(self.cancelled)

    def begin(self, form: SessionForm) -> None:
        """Begin anew."""
        self.scroll_to_top()
        self.fields.show_values(form.today, form.today, None, "")
        self.show_form(form)
        self.programme.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_form(self, form: SessionForm) -> None:
        """Show the exercises of a programme; day, effort and note stay."""
        self.programme.clear()
        for name, words in form.programmes:
            self.programme.addItem(words, name)
        self.programme.setCurrentIndex(max(0, self.programme.findData(form.programme)))
        self.minutes.setValue(form.minutes)
        clear(self._lines)
        self.amounts = []
        for row, one in enumerate(form.lines):
            self._lines.addWidget(line(), 2 * row, 0, 1, 6)
            sets, reps = NumberField(), NumberField()
            sets.setRange(0, MOST_SETS)
            sets.setValue(one.sets)
            sets.setAccessibleName(_("Sets of {name}").format(name=one.name))
            reps.setRange(0, MOST_REPS)
            reps.setValue(one.reps)
            reps.setAccessibleName(reps_label(one.name))
            self.amounts.append((sets, reps))
            for column, widget in enumerate(
                (
                    text(one.name, wraps=True),
                    sets,
                    text(_("sets of"), "mute"),
                    reps,
                    text(one.unit, "mute", wraps=True),
                )
            ):
                self._lines.addWidget(widget, 2 * row + 1, column)
        for sets, reps in self.amounts:
            sets.setFixedWidth(88)
            reps.setFixedWidth(96)

    def _save(self) -> None:
        self.written.emit(
            WrittenSession(
                programme=self.programme.currentData(),
                day=self.fields.chosen_day,
                minutes=self.minutes.value(),
                amounts=tuple((sets.value(), reps.value()) for sets, reps in self.amounts),
                effort=self.fields.chosen_effort,
                note=self.fields.note.toPlainText().strip(),
            )
        )

    def _arrange(self) -> None:
        self.programme.setAccessibleName(_("Programme"))
        self.programme.setMinimumWidth(FIELD_WIDTH)
        self.programme.setSizeAdjustPolicy(
            ChoiceField.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.minutes.setAccessibleName(_("Minutes"))
        self.minutes.setRange(1, MOST_MINUTES)
        self.minutes.setSuffix(_(" min"))
        self.minutes.setFixedWidth(FIELD_WIDTH)
        self.fields.rows.insertRow(0, _("Programme"), self.programme)
        self.fields.rows.insertRow(2, _("Length"), self.minutes)
        self._lines.setHorizontalSpacing(12)
        self._lines.setVerticalSpacing(8)
        self._lines.setColumnStretch(0, 2)
        self._lines.setColumnStretch(5, 1)
        title = text(_("A session without the laptop"), "subtitle", wraps=True)
        note = text(_("Set to 0 what you left out."), "mute", wraps=True)
        self.arrange((title, note), (self.cancel, self.save), (self.fields, self._lines))
