"""The values of the form for a session that was done without the program."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from glutetimer.session.prescription import Prescription


@dataclass(frozen=True, slots=True)
class FormPlan:
    """A programme as it is usually done: its exercises but the self-tests, and its length."""

    programme: str
    prescriptions: tuple[Prescription, ...]
    total_ms: int


@dataclass(frozen=True, slots=True)
class WrittenSession:
    """What was entered: for each exercise of the form sets and reps, 0 sets for left out."""

    programme: str
    day: date
    minutes: int
    amounts: tuple[tuple[int, int], ...]
    effort: int | None
    note: str
