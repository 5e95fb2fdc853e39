"""What hurt is spared until the person says that it is fine again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from glutetimer.review.progress.advice import Advice, Rule
from glutetimer.review.progress.decision import Answer, Decision
from glutetimer.review.progress.training_log import ExerciseSession, TrainingLog

FACTS: Final = ("S1.16", "S4.37")
"""Stop at pain; a physiotherapist can help."""
CLEARS: Final = (Answer.CLEARED, Answer.ACCEPTED)


def hurts(log: TrainingLog, decisions: Sequence[Decision]) -> list[Advice]:
    """Return a word on each exercise that hurt when it was done last, the newest pain first.

    Its detail is the session that hurt, so that pain in a later one is a word of its own.
    """
    found = [
        (sessions[-1], sum(one.hurt for one in sessions))
        for sessions in (log.of(exercise) for exercise in log)
        if sessions[-1].hurt and not is_clear(sessions[-1], decisions)
    ]
    found.sort(key=lambda one: (one[0].local_date, one[0].session), reverse=True)
    return [
        Advice(Rule.HURTS, last.exercise, None, FACTS, times, last.session) for last, times in found
    ]


def is_clear(session: ExerciseSession, decisions: Iterable[Decision]) -> bool:
    """Return whether the person has said since a session that an exercise is fine again."""
    return any(
        one.rule is Rule.HURTS
        and one.exercise == session.exercise
        and one.answer in CLEARS
        and (
            one.local_date > session.local_date
            or (one.local_date == session.local_date and one.detail in ("", session.session))
        )
        for one in decisions
    )
