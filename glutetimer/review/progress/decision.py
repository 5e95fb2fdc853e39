"""What a person decided on advice, and which changes follow from that."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from glutetimer.review.progress.advice import Advice, Rule
from glutetimer.training.adaptation import Change

RESTS_FOR = timedelta(weeks=2)
"""So long an advice that was put off is not offered again."""


class Answer(StrEnum):
    """What was decided; the values are written into the history."""

    ACCEPTED = "accepted"
    NOT_NOW = "not_now"
    UNDONE = "undone"
    """Accepted, and taken back; it may be offered again after `RESTS_FOR`."""
    CLEARED = "cleared"
    """An exercise that hurt is fine again."""


@dataclass(frozen=True, slots=True)
class Decision:
    """One answer to one advice. A new answer to the same advice takes the place of the last.

    `exercise` is "" where the advice is about a programme alone.
    """

    rule: Rule
    exercise: str
    change: Change | None
    answer: Answer
    local_date: date
    decided_utc_ms: int
    detail: str = ""

    @property
    def key(self) -> tuple[str, ...]:
        """The key of the advice that it answers, see `Advice.key`."""
        return Advice(self.rule, self.exercise, self.change, detail=self.detail).key

    @property
    def can_be_undone(self) -> bool:
        """Whether there is something to take back: a change, or the end of a pain."""
        if self.rule is Rule.HURTS:
            return self.answer in (Answer.ACCEPTED, Answer.CLEARED)
        return self.answer is Answer.ACCEPTED and self.change is not None


def in_force(decisions: Iterable[Decision]) -> list[Change]:
    """Return the changes that were accepted and not taken back, the oldest first."""
    accepted = (one for one in decisions if one.answer is Answer.ACCEPTED)
    return [
        one.change
        for one in sorted(accepted, key=lambda one: one.decided_utc_ms)
        if one.change is not None
    ]


def is_resting(advice: Advice, decisions: Iterable[Decision], today: date) -> bool:
    """Return whether an advice was put off or taken back less than two weeks ago."""
    return any(
        one.key == advice.key
        and one.answer in (Answer.NOT_NOW, Answer.UNDONE)
        and today < one.local_date + RESTS_FOR
        for one in decisions
    )
