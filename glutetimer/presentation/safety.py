"""What everybody reads before the first session, before each session, and in the help."""

from __future__ import annotations

from glutetimer.i18n import content
from glutetimer.presentation.own_default import AdviceLine, own_reason
from glutetimer.session.plan import Plan
from glutetimer.training.guidance import Guidance
from glutetimer.training.preparation import preparation
from glutetimer.training.sourced import Statement


def safety_lines(guidance: Guidance) -> tuple[AdviceLine, ...]:
    """Return what is read before the first session: the articles' texts, then our own advice."""
    return tuple(map(_line, (*guidance.safety.first_session, *guidance.advice.first_session)))


def before_session(plan: Plan, guidance: Guidance, *, is_first: bool) -> tuple[AdviceLine, ...]:
    """Return what is said before a session: when to stop, its warnings, what prepares for it.

    Before the first one all that is said of safety is read anyway.
    """
    done = [run.prescription.exercise for run in plan.runs]
    stop = () if is_first else (_line(guidance.safety.before),)
    own = (AdviceLine(content(text), is_warning=True) for text in plan.warnings)
    return (*stop, *own, *map(_line, preparation(done, guidance.advice)))


def help_sentences(guidance: Guidance) -> tuple[str, ...]:
    """Return what the help on the mat says of safety."""
    safety = guidance.safety
    said = (safety.before, safety.distinction, safety.radiating)
    return tuple(content(one.text) for one in said)


def _line(statement: Statement) -> AdviceLine:
    return AdviceLine(content(statement.text), own_reason(statement))
