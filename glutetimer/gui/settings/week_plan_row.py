"""The plan of the week as a row of the Settings page, and what opens its dialog."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from glutetimer.app.week_planning import WeekPlanning
from glutetimer.exchange.week_calendar import week_calendar
from glutetimer.gui.page import PageServices
from glutetimer.gui.settings.rows import described, setting_row
from glutetimer.gui.settings.week_plan_dialog import AskPlace, WeekPlanDialog, ask_place
from glutetimer.gui.widgets.labels import PressButton, text
from glutetimer.host.clock import Clock
from glutetimer.i18n import _
from glutetimer.library.catalogue import Catalogue
from glutetimer.presentation.week_plan import (
    CALENDAR_NAME,
    plan_words,
    programme_choices,
    week_events,
)
from glutetimer.settings import DECLARATIONS


class WeekPlanRow(QWidget):
    """What is planned, and a button that changes it."""

    plan_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        setting = DECLARATIONS["week_plan"]
        self.says = text("", wraps=True)
        self.button = PressButton(_("Plan…"))
        self.button.setAccessibleDescription(_(setting.help))
        words = described(_(setting.label), _(setting.help), self.says)
        self.setLayout(setting_row(words, self.button))
        self.button.clicked.connect(self.plan_requested)


class WeekPlans(QObject):
    """Shows the plan in its row, and opens the dialog in which it is changed.

    Args:
        services: What every page is made with.
        planning: Knows the plan.
        catalogue: What can be planned.
        clock: Says when a calendar is written.
        row: The row.
        parent: The page that the dialog stands before.
        ask: Asks where to write a calendar.
    """

    def __init__(
        self,
        services: PageServices,
        planning: WeekPlanning,
        catalogue: Catalogue,
        clock: Clock,
        row: WeekPlanRow,
        parent: QWidget,
        ask: AskPlace = ask_place,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._planning = planning
        self._catalogue = catalogue
        self._clock = clock
        self._row = row
        self._page = parent
        self._ask = ask
        row.plan_requested.connect(self.open)

    def refresh(self) -> None:
        """Show what is planned now."""
        self._row.says.setText(plan_words(self._planning.sessions()))

    def open(self) -> WeekPlanDialog:
        """Open the dialog."""
        settings = self._services.settings.values
        dialog = WeekPlanDialog(
            self._page,
            self._planning.calendar,
            programme_choices(self._catalogue),
            self._calendar,
            self._ask,
        )
        dialog.show_plan(settings.week_plan, settings.week_plan_minute)
        dialog.plan_chosen.connect(self._keep)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _keep(self, values: tuple[str, ...], minute: int) -> None:
        self._services.change_setting("week_plan", values)
        self._services.change_setting("week_plan_minute", minute)
        self.refresh()

    def _calendar(self) -> bytes:
        planning = self._planning
        return week_calendar(
            week_events(planning.sessions()),
            name=_(CALENDAR_NAME),
            calendar_id=planning.calendar_id,
            minute=planning.minute,
            now_utc_ms=self._clock.utc_ms(),
        )
