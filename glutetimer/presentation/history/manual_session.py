"""The form for a session done without the laptop, and what becomes of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import msgspec

from glutetimer.app.context import AppContext
from glutetimer.history.manual_session import ManualSession, can_be_remembered, session_by_hand
from glutetimer.history.rows import SessionRow, SetRow
from glutetimer.presentation.amounts import length_text
from glutetimer.session.plan import Plan
from glutetimer.session.prescription import Prescription
from glutetimer.training.programme import Programme

MINUTE_MS = 60_000


@dataclass(frozen=True, slots=True)
class AmountLine:
    """An exercise of the programme with what is usual; `unit` is what reps are, "12 a side"."""

    name: str
    sets: int
    reps: int
    unit: str


@dataclass(frozen=True, slots=True)
class SessionForm:
    """What the form begins with: programmes as pairs of id and name, and the chosen one's."""

    programmes: tuple[tuple[str, str], ...]
    programme: str
    lines: tuple[AmountLine, ...]
    minutes: int
    today: date


@dataclass(frozen=True, slots=True)
class WrittenSession:
    """What was written down: for each line sets and reps, 0 sets for left out."""

    programme: str
    day: date
    minutes: int
    amounts: tuple[tuple[int, int], ...]
    effort: int | None
    note: str


def session_form(context: AppContext, programme: str | None = None) -> SessionForm:
    """Return the form for a programme, or for the one that was done last."""
    known = context.catalogue.programmes
    if programme is None:
        done = [row.programme_id for row in context.history.sessions(limit=10)]
        usual = context.settings.last_programme
        programme = next((name for name in (*done, usual) if name in known), next(iter(known)))
    plan = _plan(context, known[programme])
    return SessionForm(
        programmes=tuple((one.id, one.name) for one in known.values()),
        programme=programme,
        lines=tuple(
            AmountLine(one.exercise.name, one.sets, one.reps, _unit(one))
            for one in plan.prescriptions
            if can_be_remembered(one)
        ),
        minutes=max(1, round(plan.total_ms / MINUTE_MS)),
        today=context.clock.now().date(),
    )


def by_hand(context: AppContext, written: WrittenSession) -> tuple[SessionRow, str, list[SetRow]]:
    """Return the session that was written down, its programme as JSON, and its sets."""
    programme = context.catalogue.programme(written.programme)
    plan = _plan(context, programme)
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
    row, sets = session_by_hand(plan, remembered, context.clock.now(), context.clock.utc_ms())
    return row, msgspec.json.encode(programme).decode(), sets


def _plan(context: AppContext, programme: Programme) -> Plan:
    return context.plan(programme, week=1 if programme.weeks else None)


def _unit(one: Prescription) -> str:
    mode = one.exercise.timing.mode
    if mode == "hold":
        words = f"× {length_text(one.hold_ms)}"
    elif mode in ("drill", "distance"):
        words = f"× {length_text(one.drill_ms)}"
    else:
        words = "reps"
    return f"{words} a side" if one.counts_each_side else words
