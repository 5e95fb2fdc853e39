"""The form for a session done without the laptop, and what becomes of it."""

from __future__ import annotations

import msgspec

from glutetimer.gui.pages.session_form import AmountLine, SessionForm, WrittenSession
from glutetimer.history.by_hand import Remembered, can_be_remembered, session_by_hand
from glutetimer.history.rows import SessionRow, SetRow
from glutetimer.session.plan import Plan
from glutetimer.session.prescription import Prescription
from glutetimer.training.programme import Programme
from glutetimer.wiring import House
from glutetimer.words import length_text

MINUTE_MS = 60_000


def session_form(house: House, programme: str | None = None) -> SessionForm:
    """Return the form for a programme, or for the one that was done last."""
    known = house.catalogue.programmes
    if programme is None:
        done = [row.programme_id for row in house.history.sessions(limit=10)]
        usual = house.settings.last_programme
        programme = next((name for name in (*done, usual) if name in known), next(iter(known)))
    plan = _plan(house, known[programme])
    return SessionForm(
        programmes=tuple((one.id, one.name) for one in known.values()),
        programme=programme,
        lines=tuple(
            AmountLine(one.exercise.name, one.sets, one.reps, _unit(one))
            for one in plan.prescriptions
            if can_be_remembered(one)
        ),
        minutes=max(1, round(plan.total_ms / MINUTE_MS)),
        today=house.clock.now().date(),
    )


def by_hand(house: House, written: WrittenSession) -> tuple[SessionRow, str, list[SetRow]]:
    """Return the session that was written down, its programme as JSON, and its sets."""
    programme = house.catalogue.programme(written.programme)
    plan = _plan(house, programme)
    amounts = iter(written.amounts)
    remembered = Remembered(
        day=written.day,
        minutes=written.minutes,
        amounts=tuple(
            next(amounts, (0, 0)) if can_be_remembered(one) else (0, 0)
            for one in plan.prescriptions
        ),
        effort=written.effort,
        note=written.note,
    )
    row, sets = session_by_hand(plan, remembered, house.clock.now(), house.clock.utc_ms())
    return row, msgspec.json.encode(programme).decode(), sets


def _plan(house: House, programme: Programme) -> Plan:
    return house.plan(programme, week=1 if programme.weeks else None)


def _unit(one: Prescription) -> str:
    mode = one.exercise.timing.mode
    if mode == "hold":
        words = f"× {length_text(one.hold_ms)}"
    elif mode in ("drill", "distance"):
        words = f"× {length_text(one.drill_ms)}"
    else:
        words = "reps"
    return f"{words} a side" if one.counts_each_side else words
