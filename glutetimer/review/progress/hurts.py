"""What hurt is spared until the person says that it is fine again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from glutetimer.review.progress.advice import Advice, Rule
from glutetimer.review.progress.decision import Decision
from glutetimer.review.progress.pain import PainfulSession, is_spared, open_pains
from glutetimer.review.progress.training_log import TrainingLog

FACTS: Final = ("S1.16", "S4.37")
"""Stop at pain; a physiotherapist can help."""


def hurts(
    log: TrainingLog, decisions: Sequence[Decision], pains: Iterable[PainfulSession] = ()
) -> list[Advice]:
    """Return a word on each exercise that hurt the last time or is out, the newest pain first.

    Its detail is the session that hurt, so that pain in a later one is a word of its own.

    Args:
        log: What was done.
        decisions: What was decided on advice.
        pains: The sessions in which something hurt before the log begins.
    """
    found = [
        (painful[-1], max(len(painful), sum(one.hurt for one in log.of(name))))
        for name, painful in open_pains(log, decisions, pains).items()
        if is_spared(log, painful)
    ]
    found.sort(key=lambda one: (one[0].local_date, one[0].session), reverse=True)
    return [
        Advice(Rule.HURTS, last.exercise, None, FACTS, times, last.session) for last, times in found
    ]
