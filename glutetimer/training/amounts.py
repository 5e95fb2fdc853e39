"""How much a performed set counts for: the one rule, corrections included."""

from __future__ import annotations

import operator
from collections.abc import Iterable
from typing import NamedTuple


class Amounts(NamedTuple):
    """The reps that count, and their hold time and time under tension in ms."""

    reps: int
    hold_ms: int
    work_ms: int

    @property
    def sets(self) -> int:
        """The sets that it counts for: 1, and 0 without a rep; what was held counts all the same.

        Each side of an exercise is a set of its own, and so is what was done before it was made
        easier.
        """
        return 1 if self.reps else 0


class AmountTotals(NamedTuple):
    """The sums over some sets; times are ms."""

    sets: int = 0
    reps: int = 0
    hold_ms: int = 0
    work_ms: int = 0

    def plus(self, other: AmountTotals) -> AmountTotals:
        """Return both together."""
        return AmountTotals(*map(operator.add, self, other))


def totals_of(amounts: Iterable[Amounts]) -> AmountTotals:
    """Return the sums over some sets, wherever they are shown."""
    total = AmountTotals()
    for one in amounts:
        total = total.plus(AmountTotals(one.sets, *one))
    return total


def counted_ms(done_reps: int, corrected_reps: int | None, measured_ms: int, rep_ms: int) -> int:
    """Return the time of the reps that count.

    A corrected set has for each rep the measured time of an average one, or the planned time where
    no whole rep was counted. The part of a timed hold or drill that was cut short is measured too.

    Args:
        done_reps: The reps that were counted.
        corrected_reps: What the person says instead, None where the count stands.
        measured_ms: The time measured over all of them.
        rep_ms: The planned time of one whole rep.
    """
    if corrected_reps is None or corrected_reps == done_reps:
        return measured_ms
    if done_reps == 0:
        return corrected_reps * rep_ms
    return round(measured_ms * corrected_reps / done_reps)
