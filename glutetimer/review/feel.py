"""Where it was felt: the share of sets that reached the glutes, over time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from glutetimer.review.rows import PerformedRow


class FeelCount(NamedTuple):
    """In so many sessions an exercise was felt there, at last in one begun then (UTC, ms)."""

    exercise: str
    feel: str
    sessions: int
    last_utc_ms: int


@dataclass(frozen=True, slots=True)
class Felt:
    """Of so many sets with an answer, so many were felt in the glutes."""

    good: int = 0
    answered: int = 0

    @property
    def share(self) -> float | None:
        """The share felt in the glutes, None without an answer."""
        return self.good / self.answered if self.answered else None

    def __add__(self, other: Felt) -> Felt:
        return Felt(self.good + other.good, self.answered + other.answered)


@dataclass(frozen=True, slots=True)
class ExerciseFeel:
    """One exercise: its whole, its parts in time, and where else it was felt, most often first."""

    exercise: str
    whole: Felt
    parts: tuple[Felt, ...]
    elsewhere: tuple[tuple[str, int], ...] = ()


@dataclass(slots=True)
class _Answers:
    parts: list[Felt]
    elsewhere: Counter[str] = field(default_factory=Counter)


def felt(
    rows: Iterable[PerformedRow], good: Collection[str], starts: Sequence[date]
) -> list[ExerciseFeel]:
    """Return how every exercise that was answered for was felt, most answers first.

    Args:
        rows: The performed sets.
        good: The answers that an exercise aims at.
        starts: The first days of the parts, ascending; earlier rows belong to the first part.
    """
    found: dict[str, _Answers] = {}
    for row in rows:
        if row.feel is None:
            continue
        answers = found.setdefault(row.exercise, _Answers([Felt() for _ in starts]))
        place = max(0, sum(start <= row.local_date for start in starts) - 1)
        answers.parts[place] += Felt(int(row.feel in good), 1)
        if row.feel not in good:
            answers.elsewhere[row.feel] += 1
    feels = [
        ExerciseFeel(
            exercise,
            sum(answers.parts, Felt()),
            tuple(answers.parts),
            tuple(answers.elsewhere.most_common()),
        )
        for exercise, answers in found.items()
    ]
    return sorted(feels, key=lambda one: -one.whole.answered)
