"""Changes a session of the past: counts, feel, note, effort and day."""

from __future__ import annotations

from datetime import date
from itertools import groupby

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout

from glutetimer.app.history.changes import SessionChange
from glutetimer.gui.history.session_card import SessionCard
from glutetimer.gui.history.session_fields import SessionFields, reps_label
from glutetimer.gui.widgets.fields import ChoiceField, NumberField
from glutetimer.gui.widgets.labels import PressButton, clear, line, strong, text
from glutetimer.i18n import _
from glutetimer.presentation.history.week_views import SessionDetails, SetLine

MOST_REPS = 1000
COLUMNS = 4
NAME_WIDTH = 104
"""Room for "Set 1, right", px."""


class SessionEditor(SessionCard):
    """A form over everything of a session that a person may correct."""

    saved = Signal(SessionChange)
    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Edit a session"))
        self._session: SessionDetails | None = None
        self._name = text("", "subtitle", wraps=True)
        self.fields = SessionFields()
        self._sets = QGridLayout()
        self.counts: dict[str, NumberField] = {}
        self.feels: dict[str, ChoiceField] = {}
        self.save = PressButton(_("Save"), "primary")
        self.cancel = PressButton(_("Cancel"))
        self._arrange()
        self.save.clicked.connect(self._save)
        self.cancel.clicked.connect(self.cancelled)
        self.left.connect(self.cancelled)

    def show_session(self, session: SessionDetails, today: date) -> None:
        """Begin with this session."""
        self._session = session
        self.scroll_to_top()
        self._name.setText(session.programme)
        self.fields.show_values(session.day, today, session.effort, session.note)
        clear(self._sets)
        self.counts, self.feels = {}, {}
        row = 0
        for exercise, sets in groupby(session.sets, key=lambda one: one.exercise):
            self._sets.addWidget(line(), row, 0, 1, COLUMNS)
            self._sets.addWidget(strong(exercise, wraps=True), row + 1, 0, 1, COLUMNS)
            row += 2
            for one in sets:
                self._add_set(row, one, session.feels)
                row += 1

    def _add_set(self, row: int, one: SetLine, feels: tuple[tuple[str, str], ...]) -> None:
        words = _("Set {number}").format(number=one.set)
        name = ", ".join(part for part in (one.exercise, words, one.side) if part)
        here = ", ".join(part for part in (words, one.side) if part)
        self._sets.addWidget(text(here, wraps=True), row, 0)
        if one.reps is None:
            self._sets.addWidget(text(one.done), row, 1)
        else:
            count = NumberField()
            count.setRange(0, MOST_REPS)
            count.setValue(one.reps)
            count.setAccessibleName(reps_label(name))
            count.setFixedWidth(96)
            self.counts[one.id] = count
            self._sets.addWidget(count, row, 1)
        pick = ChoiceField()
        pick.addItem(_("felt: not said"), None)
        for answer, words in feels:
            pick.addItem(words, answer)
        pick.setCurrentIndex(max(0, pick.findData(one.feel_id)))
        pick.setAccessibleName(_("Where {name} was felt").format(name=name))
        self.feels[one.id] = pick
        self._sets.addWidget(pick, row, 2)

    def _save(self) -> None:
        session = self._session
        if session is None:
            return
        before = {one.id: one for one in session.sets}
        self.saved.emit(
            SessionChange(
                session=session.id,
                day=self.fields.chosen_day,
                effort=self.fields.chosen_effort,
                note=self.fields.note.toPlainText().strip(),
                reps=tuple(
                    (name, count.value())
                    for name, count in self.counts.items()
                    if count.value() != before[name].reps
                ),
                feels=tuple(
                    (name, pick.currentData())
                    for name, pick in self.feels.items()
                    if pick.currentData() != before[name].feel_id
                ),
            )
        )

    def _arrange(self) -> None:
        self._sets.setHorizontalSpacing(20)
        self._sets.setVerticalSpacing(8)
        self._sets.setColumnMinimumWidth(0, NAME_WIDTH)
        self._sets.setColumnStretch(COLUMNS - 1, 1)
        self.arrange((self._name,), (self.cancel, self.save), (self.fields, self._sets))
