"""Adding a session that was done without the program."""

from __future__ import annotations

import msgspec

from glutetimer.app.history.changes import Report, add
from glutetimer.app.history.remembered import FormPlan, WrittenSession
from glutetimer.app.planned_programme import PlannedProgramme
from glutetimer.app.session_planner import SessionPlanner
from glutetimer.app.settings_store import SettingsStore
from glutetimer.history.manual_session import ManualSession, can_be_remembered, session_by_hand
from glutetimer.history.store import History
from glutetimer.host.clock import Clock
from glutetimer.library.catalogue import Catalogue
from glutetimer.training.programme import Programme

RECENT = 10
"""Among so many sessions the programme that was done last is looked for."""


class ManualSessions:
    """The form for a session that was done without the program, and its entry in the history.

    Args:
        history: Where it is added.
        catalogue: The programmes that can be chosen.
        planner: Compiles them.
        settings: Know which programme was started last.
        clock: Says when it is added.
    """

    def __init__(
        self,
        history: History,
        catalogue: Catalogue,
        planner: SessionPlanner,
        settings: SettingsStore,
        clock: Clock,
    ) -> None:
        self._history = history
        self._catalogue = catalogue
        self._planner = planner
        self._settings = settings
        self._clock = clock

    def usual_programme(self) -> str:
        """Return the programme to begin the form with: the one done last that is still known."""
        done = [row.programme_id for row in self._history.sessions(limit=RECENT, trials=False)]
        known = self._catalogue.programmes
        last = self._settings.values.last_programme
        return next((name for name in (*done, last) if name in known), next(iter(known)))

    def form(self, programme: str | None = None) -> FormPlan:
        """Return what the form asks for; None for the usual programme."""
        chosen = self._catalogue.programmes[programme or self.usual_programme()]
        plan = self._planned(chosen).plan
        asked = tuple(one for one in plan.prescriptions if can_be_remembered(one))
        return FormPlan(chosen.id, asked, plan.total_ms)

    def add(self, written: WrittenSession, report: Report) -> None:
        """Add a session as it was entered."""
        planned = self._planned(self._catalogue.programme(written.programme))
        plan = planned.plan
        amounts = iter(written.amounts)
        remembered = ManualSession(
            day=written.day,
            minutes=written.minutes,
            amounts=tuple(
                next(amounts, (0, 0)) if can_be_remembered(one) else (0, 0)
                for one in plan.prescriptions
            ),
            effort=written.effort,
            note=written.note,
        )
        row, sets = session_by_hand(plan, remembered, self._clock.now(), self._clock.utc_ms())
        add(self._history, row, msgspec.json.encode(planned.programme).decode(), sets, report)

    def _planned(self, programme: Programme) -> PlannedProgramme:
        return self._planner.planned(programme, week=1 if programme.weeks else None)
