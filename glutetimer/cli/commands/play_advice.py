"""What `play` says before a session: advice, and what its plan changes in the programme."""

from __future__ import annotations

from dataclasses import replace

from glutetimer.app.context import AppContext
from glutetimer.app.session_start import SessionStart
from glutetimer.presentation.programme_card import plan_notes
from glutetimer.presentation.safety import before_session
from glutetimer.presentation.today_reason import hurt_text


def advice_before(start: SessionStart, context: AppContext, *, warns: bool = True) -> str:
    """Return what is said before a session, as one text; "" for nothing.

    Args:
        start: What begins.
        context: Has the guidance and the exercises.
        warns: Whether the warnings of the programme are among it; a screen shows them itself.
    """
    guidance, exercises = context.catalogue.guidance, context.catalogue.exercises
    plan = start.plan if warns else replace(start.plan, warnings=())
    advice = (line.text for line in before_session(plan, guidance, is_first=False))
    planned = start.planned
    if planned is None:
        return " ".join(advice)
    notes = (hurt_text(start.hurt, exercises), *plan_notes(planned, exercises))
    return " ".join(filter(None, (*advice, *notes)))
