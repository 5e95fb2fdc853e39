"""How much a performed set counts for: the one rule, corrections included."""

from __future__ import annotations

from typing import NamedTuple


class Amounts(NamedTuple):
    """The reps that count, and their hold time and time under tension in ms."""

    reps: int
    hold_ms: int
    work_ms: int


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
