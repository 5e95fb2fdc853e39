"""Adding a session that was done without the program."""

from __future__ import annotations

import msgspec

from glutetimer.app.history.changes import Report, add
from glutetimer.app.history.remembered import FormPlan, WrittenSession
from glutetimer.app.session_planner import SessionPlanner
from glutetimer.history.manual_session import ManualSession, can_be_remembered, session_by_hand
from glutetimer.history.queries import HistoryQueries
from glutetimer.history.store import History
from glutetimer.host.clock import Clock
from glutetimer.library.catalogue import Catalogue
from glutetimer.session.plan import Plan
from glutetimer.training.programme import Programme

RECENT = 10
"""Among so many sessions the programme that was done last is looked for."""


def usual_programme(history: HistoryQueries, catalogue: Catalogue, last: str) -> str:
    """Return the programme to begin the form with: the one done last that is still known.

    Args:
        history: What was done.
        catalogue: The programmes that are known.
        last: The programme that was started last.
    """
    done = [row.programme_id for row in history.sessions(limit=RECENT)]
    known = catalogue.programmes
    return next((name for name in (*done, last) if name in known), next(iter(known)))


def form_plan(planner: SessionPlanner, programme: Programme) -> FormPlan:
    """Return what the form asks for."""
    plan = _plan(planner, programme)
    asked = tuple(one for one in plan.prescriptions if can_be_remembered(one))
    return FormPlan(programme.id, asked, plan.total_ms)


def add_written(
    history: History,
    planner: SessionPlanner,
    programme: Programme,
    written: WrittenSession,
    clock: Clock,
    report: Report,
) -> None:
    """Add a session as it was entered."""
    plan = _plan(planner, programme)
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
    row, sets = session_by_hand(plan, remembered, clock.now(), clock.utc_ms())
    add(history, row, msgspec.json.encode(programme).decode(), sets, report)


def _plan(planner: SessionPlanner, programme: Programme) -> Plan:
    return planner.plan(programme, week=1 if programme.weeks else None)
