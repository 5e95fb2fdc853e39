"""What both session forms ask: the day, the effort and a note."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QFormLayout, QPlainTextEdit, QWidget

from glutetimer.gui.widgets.fields import DateField, NumberField
from glutetimer.i18n import _, formats

NOT_SAID = -1
MOST_EFFORT = 10
NOTE_HEIGHT = 80
FIELD_WIDTH = 200


class SessionFields(QWidget):
    """A day, an effort from 0 to 10 or none, and a note."""

    def __init__(self) -> None:
        super().__init__()
        self.day = DateField()
        self.day.setCalendarPopup(False)
        self.day.setDisplayFormat(_qt_pattern(formats.WEEKDAY_DAY_YEAR))
        self.day.setMinimumDate(QDate(1970, 1, 2))
        self.effort = NumberField()
        self.effort.setRange(NOT_SAID, MOST_EFFORT)
        self.effort.setSpecialValueText(_("not said"))
        self.note = QPlainTextEdit()
        self.note.setFixedHeight(NOTE_HEIGHT)
        self.note.setTabChangesFocus(True)
        self.rows = QFormLayout(self)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setHorizontalSpacing(24)
        self.rows.setVerticalSpacing(10)
        self.rows.setLabelAlignment(Qt.AlignmentFlag.AlignVCenter)
        for field, words in (
            (self.day, _("Day")),
            (self.effort, _("Effort, 0 to 10")),
            (self.note, _("Note")),
        ):
            field.setAccessibleName(words)
            if field is not self.note:
                field.setFixedWidth(FIELD_WIDTH)
            self.rows.addRow(words, field)

    def show_values(self, day: date, today: date, effort: int | None, note: str) -> None:
        """Show these values; no day after `today` can be chosen."""
        self.day.setMaximumDate(QDate(today.year, today.month, today.day))
        self.day.setDate(QDate(day.year, day.month, day.day))
        self.effort.setValue(NOT_SAID if effort is None else effort)
        self.note.setPlainText(note)

    @property
    def chosen_day(self) -> date:
        """The day as it stands in the field."""
        chosen = self.day.date()
        return date(chosen.year(), chosen.month(), chosen.day())

    @property
    def chosen_effort(self) -> int | None:
        """The effort, None for not said."""
        return None if self.effort.value() == NOT_SAID else self.effort.value()


def _qt_pattern(pattern: str) -> str:
    """Return a pattern for days as Qt writes it; the names come from the default locale."""
    return formats.pattern_for_language(pattern).replace("E", "d", 3).replace("y", "yyyy")


def reps_label(name: str) -> str:
    """Return what the field for the reps of an exercise or a set is called."""
    return _("Reps of {name}").format(name=name)
