"""What was done of each exercise, session by session."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from glutetimer.review.rows import PerformedRow

PAIN: Final = "pain"
"""The answer to the feel check that is no feeling, and the outcome of a set that hurt."""
_EASED: Final = "eased"
_AGAIN: Final = "restarted"


@dataclass(frozen=True, slots=True)
class ExerciseSession:
    """All sets of one exercise in one session."""

    exercise: str
    session: str
    local_date: date
    rows: tuple[PerformedRow, ...]

    @property
    def hurt(self) -> bool:
        """Whether pain was reported in any of its sets."""
        return any(row.pain_rep is not None or PAIN in (row.feel, row.outcome) for row in self.rows)

    @property
    def was_eased(self) -> bool:
        """Whether a set was ended to go on with something easier."""
        return any(row.outcome == _EASED for row in self.rows)

    @property
    def answers(self) -> tuple[str, ...]:
        """Where it was felt, as often as that was answered."""
        return tuple(row.feel for row in self.rows if row.feel)

    @property
    def attempts(self) -> tuple[PerformedRow, ...]:
        """Its sets without those that were begun again, which the next attempt stands for."""
        return tuple(row for row in self.rows if row.outcome != _AGAIN)

    @property
    def is_whole(self) -> bool:
        """Whether every set has all the reps that were planned; what the person corrects counts."""
        return not self.was_eased and all(row.reps >= row.planned_reps for row in self.attempts)

    @property
    def effort(self) -> int | None:
        """The effort of the whole session, 0 to 10, None where it was not said."""
        return self.rows[-1].effort


class TrainingLog:
    """The sessions of each exercise, the oldest first.

    An exercise of which nothing was done in a session has none there, unless it hurt.

    Args:
        rows: The performed sets of real sessions, the oldest first.
    """

    def __init__(self, rows: Iterable[PerformedRow]) -> None:
        self._sessions: dict[str, list[ExerciseSession]] = {}
        self.last_day: date | None = None
        """The day on which anything was done last."""
        self.last_answered: date | None = None
        """The day of the last session with an answer to where it was felt."""
        for one in _sessions(rows):
            self._sessions.setdefault(one.exercise, []).append(one)
            self.last_day = max(self.last_day or one.local_date, one.local_date)
            if one.answers:
                self.last_answered = max(self.last_answered or one.local_date, one.local_date)

    def __iter__(self) -> Iterator[str]:
        """Yield the exercises that were done."""
        return iter(self._sessions)

    def of(self, exercise: str) -> tuple[ExerciseSession, ...]:
        """Return the sessions of one exercise."""
        return tuple(self._sessions.get(exercise, ()))


def _sessions(rows: Iterable[PerformedRow]) -> Iterator[ExerciseSession]:
    found: dict[tuple[str, str], list[PerformedRow]] = {}
    for row in rows:
        found.setdefault((row.session, row.exercise), []).append(row)
    for (session, exercise), sets in found.items():
        one = ExerciseSession(exercise, session, sets[0].local_date, tuple(sets))
        if one.hurt or any(row.reps or row.hold_ms or row.work_ms for row in sets):
            yield one
