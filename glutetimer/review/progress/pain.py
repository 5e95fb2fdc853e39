"""What hurts, so that it is not offered again without a word. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Final, NamedTuple

from glutetimer.review.progress.advice import Rule
from glutetimer.review.progress.decision import Answer, Decision
from glutetimer.review.progress.training_log import TrainingLog
from glutetimer.review.rows import PerformedRow

LATELY: Final = timedelta(weeks=2)
"""The sets of so long a time are looked through for pain; what is older the history sums up."""
TWICE_WITHIN: Final = timedelta(weeks=26)
"""An exercise that hurts in two sessions no further apart is out until it is cleared."""
CLEARS: Final = (Answer.CLEARED, Answer.ACCEPTED)


class PainfulSession(NamedTuple):
    """A session in which an exercise hurt; `is_last` says that it was not done since."""

    exercise: str
    session: str
    local_date: date
    is_last: bool = False


@dataclass(frozen=True, slots=True)
class Hurting:
    """An exercise that is spared until it is cleared, as it hurt the last time or twice."""

    exercise: str
    is_out: bool = False
    """Whether it is out until the person says that it is fine again."""


def is_clear(pain: PainfulSession, decisions: Iterable[Decision]) -> bool:
    """Return whether the person has said since a session that an exercise is fine again."""
    return any(
        one.rule is Rule.HURTS
        and one.exercise == pain.exercise
        and one.answer in CLEARS
        and (
            one.local_date > pain.local_date
            or (one.local_date == pain.local_date and one.detail in ("", pain.session))
        )
        for one in decisions
    )


def is_out(pains: Sequence[PainfulSession]) -> bool:
    """Return whether an exercise hurt in two sessions, of those that are not clear, by date."""
    return any(
        after.local_date - before.local_date <= TWICE_WITHIN for before, after in pairwise(pains)
    )


def is_spared(log: TrainingLog, pains: Sequence[PainfulSession]) -> bool:
    """Return whether an exercise that hurt is not to be done until the person says it is fine.

    That is so where it hurt in two sessions, and where it has not been done without pain since.

    Args:
        log: What was done, as far back as it was read.
        pains: The sessions in which it hurt and that are not clear, by date.
    """
    sessions = log.of(pains[-1].exercise)
    hurt_last = bool(sessions) and sessions[-1].session == pains[-1].session
    return is_out(pains) or hurt_last or pains[-1].is_last


def open_pains(
    log: TrainingLog, decisions: Sequence[Decision], pains: Iterable[PainfulSession] = ()
) -> dict[str, list[PainfulSession]]:
    """Return the sessions in which each exercise hurt and that are not clear, by date.

    Args:
        log: What was done.
        decisions: What was decided on advice.
        pains: The sessions in which something hurt before the log begins.
    """
    sessions = (one for exercise in log for one in log.of(exercise) if one.hurt)
    logged = (PainfulSession(one.exercise, one.session, one.local_date) for one in sessions)
    found = {(one.exercise, one.session): one for one in (*logged, *pains)}
    by_exercise: dict[str, list[PainfulSession]] = {}
    for pain in sorted(found.values(), key=_by_date):
        if not is_clear(pain, decisions):
            by_exercise.setdefault(pain.exercise, []).append(pain)
    return by_exercise


def hurting(
    rows: Iterable[PerformedRow],
    decisions: Sequence[Decision] = (),
    pains: Iterable[PainfulSession] = (),
) -> tuple[Hurting, ...]:
    """Return the exercises that are spared, the newest pain first.

    Args:
        rows: The performed sets of `LATELY`, the oldest first.
        decisions: What was decided on advice.
        pains: All sessions in which something hurt, however long ago.
    """
    log = TrainingLog(rows)
    found = open_pains(log, decisions, pains)
    spared = [
        (sessions[-1], is_out(sessions)) for sessions in found.values() if is_spared(log, sessions)
    ]
    spared.sort(key=lambda one: _by_date(one[0]), reverse=True)
    return tuple(Hurting(last.exercise, out) for last, out in spared)


def _by_date(pain: PainfulSession) -> tuple[date, str, str]:
    return (pain.local_date, pain.session, pain.exercise)
