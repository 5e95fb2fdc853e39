"""Choose what to train on which day of the week, and take it to a calendar."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QGridLayout, QWidget

from glutetimer.app.exporting import save_pieces
from glutetimer.gui.settings.job_dialog import JobDialog
from glutetimer.gui.widgets.dialog_folder import dialog_folder
from glutetimer.gui.widgets.fields import ChoiceField
from glutetimer.gui.widgets.labels import PressButton, text
from glutetimer.i18n import _
from glutetimer.i18n.formats import weekday
from glutetimer.presentation.week_plan import (
    FILE_NAME,
    calendar_saved_text,
    time_choices,
    time_words,
)
from glutetimer.review.calendar import TrainingCalendar
from glutetimer.review.week_plan import WEEK_DAYS, week_plan
from glutetimer.settings.declaration import joined

OFF = None
AskPlace = Callable[[QWidget], str]
"""Asks the person where to write the calendar; "" for nowhere."""
MakeCalendar = Callable[[], bytes]
"""Returns the plan that is kept as a file."""


def ask_place(parent: QWidget) -> str:
    """Ask for a file."""
    start = str(dialog_folder() / FILE_NAME)
    return QFileDialog.getSaveFileName(parent, _("Calendar file"), start, _("Calendars (*.ics)"))[0]


class WeekPlanDialog(JobDialog):
    """Seven days, each off, as suggested or with a programme; and a time of day, if one likes.

    Args:
        parent: The window it belongs to.
        calendar: Today, and the day on which weeks begin.
        programmes: What can be planned for a day, pairs of a value and words.
        make_calendar: Writes the plan once it is kept.
        ask: Asks where to.
    """

    plan_chosen = Signal(tuple, int)
    """The items of the setting, and minutes after midnight, -1 for no time."""

    def __init__(
        self,
        parent: QWidget,
        calendar: TrainingCalendar,
        programmes: Iterable[tuple[str, str]],
        make_calendar: MakeCalendar,
        ask: AskPlace = ask_place,
    ) -> None:
        super().__init__(parent, _("Plan of the week"), _("Save"))
        self._make_calendar = make_calendar
        self._ask = ask
        week = [calendar.week_start + timedelta(days=number) for number in range(7)]
        self.days = {WEEK_DAYS[day.weekday()]: _day_field(weekday(day), programmes) for day in week}
        self.time = ChoiceField()
        self.time.setAccessibleName(_("Time of day"))
        for minute, words in time_choices():
            self.time.addItem(words, minute)
        self.to_calendar = PressButton(_("Save, and to a calendar…"))
        self.place_button(self.to_calendar)
        self._arrange([weekday(day) for day in week])
        self.go.clicked.connect(self._save)
        self.to_calendar.clicked.connect(self._export)
        next(iter(self.days.values())).setFocus()

    def show_plan(self, values: Iterable[str], minute: int) -> None:
        """Show the plan that is kept."""
        plan = week_plan(values)
        for number, day in enumerate(WEEK_DAYS):
            field = self.days[day]
            field.setCurrentIndex(max(0, field.findData(plan.get(number, OFF))))
            if number in plan and field.currentIndex() == 0:
                field.setCurrentIndex(1)  # a programme that is gone leaves the day as suggested
        if self.time.findData(minute) < 0:
            self.time.addItem(time_words(minute), minute)
        self.time.setCurrentIndex(self.time.findData(minute))

    @property
    def values(self) -> tuple[str, ...]:
        """The items of the setting."""
        chosen = ((day, self.days[day].currentData()) for day in WEEK_DAYS)
        return tuple(joined(day, programme) for day, programme in chosen if programme is not OFF)

    def _keep(self) -> None:
        self.plan_chosen.emit(self.values, self.time.currentData())

    def _save(self) -> None:
        self._keep()
        self.accept()

    def _export(self) -> None:
        if not self.values:
            self.show_message(_("Choose a day first."), "alert")
            return
        place = self._ask(self)
        if not place:
            return
        path = Path(place)
        self._keep()
        content, number = self._make_calendar(), len(self.values)

        def saved(_nothing: None) -> None:
            self.show_message(calendar_saved_text(path, number), "good")
            self.leave.setText(_("Close"))

        self.begin(lambda _progress: save_pieces(path, [content]), saved)

    def _arrange(self, names: list[str]) -> None:
        self.choices.addWidget(
            text(
                _(
                    "A day that you miss moves to the next free one of the week. Nothing is lost: "
                    "plan as much as helps you."
                ),
                "mute",
                wraps=True,
            )
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for row, (name, field) in enumerate(zip(names, self.days.values(), strict=True)):
            grid.addWidget(text(name), row, 0)
            grid.addWidget(field, row, 1)
        grid.setRowMinimumHeight(len(names), 8)
        grid.addWidget(text(_("Time of day")), len(names) + 1, 0)
        grid.addWidget(self.time, len(names) + 1, 1)
        self.choices.addLayout(grid)


def _day_field(name: str, programmes: Iterable[tuple[str, str]]) -> ChoiceField:
    field = ChoiceField()
    field.setAccessibleName(name)
    field.addItem(_("Free"), OFF)
    for programme, words in programmes:
        field.addItem(words, programme)
    return field
