"""What helps after a clench test that was not a full yes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from glutetimer.review.progress.advice import Advice, Rule
from glutetimer.review.progress.decision import Decision
from glutetimer.review.progress.elsewhere import LATELY
from glutetimer.review.progress.knowledge import ProgressKnowledge
from glutetimer.review.rows import SelfTestRow


def clench(
    tests: Sequence[SelfTestRow],
    decisions: Sequence[Decision],
    known: ProgressKnowledge,
    today: date,
) -> list[Advice]:
    """Return a word on each self-test whose last session was not a full yes on every side.

    Its detail is the answer of the worse side, 0 the worst. Once it was understood, it is not said
    again before another test.

    Args:
        tests: The answers, the oldest first.
        decisions: What was decided on advice.
        known: The self-tests among the exercises.
        today: The day.
    """
    last: dict[str, list[SelfTestRow]] = {}
    for row in tests:
        before = last.get(row.exercise, [])
        same = before if before and before[0].session == row.session else []
        last[row.exercise] = [*same, row]
    found = []
    for name, rows in last.items():
        exercise = known.exercises.get(name)
        worst = min(row.answer for row in rows)
        if exercise is None or exercise.result is None or today >= rows[0].local_date + LATELY:
            continue
        advice = Advice(Rule.CLENCH, name, None, exercise.result.sources, 1, str(worst))
        day = rows[0].local_date
        is_understood = any(one.key == advice.key and one.local_date >= day for one in decisions)
        if worst < len(exercise.result.scale) - 1 and not is_understood:
            found.append(advice)
    return found
