"""Left against right, exercise by exercise, and maximus against medius."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from glutetimer.review.rows import PerformedRow
from glutetimer.review.table import NO_WEIGHTS
from glutetimer.review.weights import LOWER, MAXIMUS, MEDIUS, UPPER, Weights

EVEN = 0.026
"""How far from one half a share may be and still be called even: a tenth less than the other."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Time under tension of the left and the right side, in ms."""

    left_ms: int = 0
    right_ms: int = 0

    @property
    def left_share(self) -> float | None:
        """The share of the left side, from 0 to 1; None where neither did anything."""
        both = self.left_ms + self.right_ms
        return self.left_ms / both if both else None

    @property
    def is_even(self) -> bool:
        """Whether no side did noticeably more."""
        share = self.left_share
        return share is None or abs(share - 1 / 2) <= EVEN

    def __add__(self, other: Pair) -> Pair:
        return Pair(self.left_ms + other.left_ms, self.right_ms + other.right_ms)


@dataclass(frozen=True, slots=True)
class SideBalance:
    """One exercise that is done on one side at a time: its whole, and its parts in time."""

    exercise: str
    whole: Pair
    parts: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class MuscleBalance:
    """Weighted time of maximus and medius in ms, with the part that rests on estimates."""

    maximus_ms: float = 0.0
    medius_ms: float = 0.0
    unsure_ms: float = 0.0


def side_balance(rows: Iterable[PerformedRow], starts: Sequence[date]) -> list[SideBalance]:
    """Return the balance of every exercise with a left and a right side, most work first.

    Args:
        rows: The performed sets.
        starts: The first days of the parts, ascending; earlier rows belong to the first part.
    """
    found: dict[str, list[Pair]] = {}
    for row in rows:
        _, _, work_ms = row.amounts
        if row.side not in ("left", "right") or not work_ms:
            continue
        parts = found.setdefault(row.exercise, [Pair() for _ in starts])
        place = max(0, sum(start <= row.local_date for start in starts) - 1)
        left = row.side == "left"
        parts[place] += Pair(work_ms, 0) if left else Pair(0, work_ms)
    balances = [
        SideBalance(exercise, sum(parts, Pair()), tuple(parts)) for exercise, parts in found.items()
    ]
    return sorted(balances, key=lambda one: -(one.whole.left_ms + one.whole.right_ms))


def muscle_balance(
    rows: Iterable[PerformedRow], weights: Mapping[str, Weights], starts: Sequence[date]
) -> list[MuscleBalance]:
    """Return maximus against medius for each part in time; see `side_balance` for the parts."""
    sums = [[0.0, 0.0, 0.0] for _ in starts]
    for row in rows:
        _, _, work_ms = row.amounts
        sides = 2 if row.side == "both" else 1
        place = max(0, sum(start <= row.local_date for start in starts) - 1)
        for weight in weights.get(row.exercise, NO_WEIGHTS).of(row.load_kg, row.effort):
            weighted_ms = work_ms * weight.share * sides
            if weight.muscle in (MAXIMUS, UPPER, LOWER):
                sums[place][0] += weighted_ms
            elif weight.muscle == MEDIUS:
                sums[place][1] += weighted_ms
            else:
                continue
            sums[place][2] += weighted_ms if weight.unsure else 0.0
    return [MuscleBalance(*one) for one in sums]
