"""Which set pain belongs to, and the way back when it was reported by mistake. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from glutetimer.session.plan import Plan
from glutetimer.session.record import SetRecord
from glutetimer.session.snapshot import State
from glutetimer.session.steps import Step, StepKind


@dataclass(frozen=True, slots=True)
class BeforePain:
    """How things stood before pain was reported: state, plan and the last record."""

    state: State
    plan: Plan
    record: SetRecord | None


def set_ahead_that_hurts(plan: Plan, index: int, last: SetRecord | None) -> Step | None:
    """Return the set ahead if pain outside a set belongs to it, None if to the last one.

    In a rest, and right after a set, it hurts from what was just done; in the get ready after a
    rest the body is already in the position of what comes. A set that hurt is not marked twice.

    Args:
        plan: What is to be done.
        index: The current step.
        last: The set that was begun last.
    """
    step = plan.steps[index]
    follows_work = index > 0 and plan.steps[index - 1].kind.is_work
    just_done = step.kind is StepKind.REST or follows_work
    if last is not None and last.pain_rep is None and (just_done or last.block == step.block):
        return None
    return next(one for one in plan.steps[index:] if one.kind.is_work)
