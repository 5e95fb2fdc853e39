"""What fitting to time has left out of a programme, exercise by exercise. Pure."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from glutetimer.session.plan import Plan
from glutetimer.training.exercise import Exercise


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What went of one exercise: all of it, or so many sets, and so many reps of each set."""

    block: int
    exercise: Exercise
    sets: int
    reps: int
    is_all: bool


def left_out(whole: Plan, trimmed: Plan) -> tuple[LeftOut, ...]:
    """Return what a trimmed plan lacks of the whole one, in the order of the programme."""
    before, after = _sets(whole), _sets(trimmed)
    reps = {one.block: one.reps for one in trimmed.prescriptions}
    found = (
        LeftOut(
            block=one.block,
            exercise=one.exercise,
            sets=before[one.block] - after[one.block],
            reps=one.reps - reps.get(one.block, one.reps),
            is_all=one.block not in reps,
        )
        for one in whole.prescriptions
    )
    return tuple(one for one in found if one.sets or one.reps)


def _sets(plan: Plan) -> Counter[int]:
    return Counter(run.prescription.block for run in plan.runs)
