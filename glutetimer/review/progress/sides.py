"""Left and right: the weaker side first, with as many reps for the other.

The measure is time under tension, left beside right, over sessions in which both sides were done:
corrected reps, sets cut short and holds let go are all in it, and it is what the balance in
History shows. Answers are too coarse for it: where it was felt is asked once for both sides, and a
self-test knows three answers. Less than a tenth apart is noise (`balance.EVEN`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Final

from glutetimer.review.balance import Pair, side_balance
from glutetimer.review.progress.advice import Advice, Rule
from glutetimer.review.progress.prescribed import Prescribed
from glutetimer.review.progress.training_log import ExerciseSession
from glutetimer.review.rows import PerformedRow
from glutetimer.training.adaptation import Aspect, Change

WEEKS: Final = 3
"""In so many weeks in a row the same side must have done less. Our default."""
FACTS: Final = ("S2.44",)
"""The secret is balance between muscles."""
SIDES: Final = {"left", "right"}
MATCH: Final = "match"
"""Before the side in the detail of a word where the weaker side begins already."""


def weaker_side(sessions: Sequence[ExerciseSession], today: date) -> str:
    """Return the side that did less in each of the last three weeks, "" where none did."""
    starts = [today - timedelta(weeks=back, days=-1) for back in range(WEEKS, 0, -1)]
    rows = [row for row in _both_sided(sessions) if row.local_date >= starts[0]]
    balances = side_balance(rows, starts)
    found = {_weaker(part) for part in balances[0].parts} if balances else {""}
    return found.pop() if len(found) == 1 else ""


def sides(now: Prescribed, sessions: Sequence[ExerciseSession], today: date) -> Advice | None:
    """Return the advice to begin with the weaker side, None where both are even."""
    side = weaker_side(sessions, today)
    if not side:
        return None
    if side == now.first_side:
        return Advice(Rule.WEAKER_SIDE, now.exercise, None, FACTS, 0, f"{MATCH}_{side}")
    change = Change(now.programme, now.exercise, Aspect.FIRST_SIDE, now.first_side, side)
    return Advice(Rule.WEAKER_SIDE, now.exercise, change, FACTS, 0, side)


def _both_sided(sessions: Iterable[ExerciseSession]) -> list[PerformedRow]:
    """Return the sets of sessions in which both sides were done and nothing hurt."""
    return [
        row
        for one in sessions
        if not one.hurt and {row.side for row in one.rows if row.work_ms} >= SIDES
        for row in one.rows
    ]


def _weaker(pair: Pair) -> str:
    share = pair.left_share
    if share is None or pair.is_even:
        return ""
    return "left" if share < 1 / 2 else "right"
