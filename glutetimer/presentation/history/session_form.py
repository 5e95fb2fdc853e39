"""The form for a session that was done without the program."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from glutetimer.app.history.remembered import FormPlan
from glutetimer.i18n import _, content
from glutetimer.i18n.letter_case import inside
from glutetimer.presentation.amounts import length_text
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


def session_form(plan: FormPlan, programmes: Iterable[Programme], today: date) -> SessionForm:
    """Return the form for a programme."""
    return SessionForm(
        programmes=tuple((one.id, content(one.name)) for one in programmes),
        programme=plan.programme,
        lines=tuple(
            AmountLine(content(one.exercise.name), one.sets, one.reps, _unit(one))
            for one in plan.prescriptions
        ),
        minutes=max(1, round(plan.total_ms / MINUTE_MS)),
        today=today,
    )


def _unit(one: Prescription) -> str:
    mode = one.exercise.timing.mode
    a_side = one.counts_each_side
    if mode in ("hold", "drill", "distance"):
        length = length_text(one.hold_ms if mode == "hold" else one.drill_ms)
        return (_("× {length} a side") if a_side else _("× {length}")).format(length=length)
    return _("reps a side") if a_side else inside(_("Reps"))
