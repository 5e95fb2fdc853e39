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

SAID_ONCE = frozenset({Rule.LOW_START, Rule.CLENCH, Rule.LEAN})
"""The rules whose advice does not come back by itself once it was answered."""


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
    def rests_until(self) -> date | None:
        """The day from which its advice may be offered again, None where it is open or over."""
        if self.rule not in SAID_ONCE and self.answer in (Answer.NOT_NOW, Answer.UNDONE):
            return self.local_date + RESTS_FOR
        return None

    @property
    def reversal(self) -> Answer | None:
        """The answer that takes it back, None where its advice is simply open again."""
        is_pain = self.rule is Rule.HURTS
        if self.answer is Answer.NOT_NOW or (self.change is None and not is_pain):
            return None
        if self.answer is Answer.UNDONE:
            return Answer.CLEARED if is_pain else Answer.ACCEPTED
        return Answer.UNDONE


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
        one.key == advice.key and one.rests_until is not None and today < one.rests_until
        for one in decisions
    )
