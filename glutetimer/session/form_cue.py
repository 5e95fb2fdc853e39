"""Which form cue is shown at an instant: the one that is said, or would be."""

from __future__ import annotations

from glutetimer.session.phrases import lesson_of
from glutetimer.session.plan import Plan


def form_cue(plan: Plan, index: int, elapsed_ms: int) -> str:
    """Return the words that help most now, "" outside work and where there are none.

    A cue stays until the next one; before the first of a set that one is shown already. In a hold
    with check questions the questions follow each other, one a rep (S1.104).

    Args:
        plan: What is to be done.
        index: The step.
        elapsed_ms: How far the step has come.
    """
    step = plan.steps[index]
    if not step.kind.is_work:
        return ""
    cues = lesson_of(plan, step.exercise, shown=True).cues.get(index, ())
    shown = [cue for cue in cues if cue.at_ms <= elapsed_ms] or list(cues[:1])
    return shown[-1].text.removesuffix(".") if shown else ""
