"""What a programme prescribes of an exercise now, with the changes that are in force."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Prescribed:
    """One exercise of one programme with every number known.

    Args:
        programme: The id of the programme.
        exercise: The id of the exercise.
        sets: How many sets.
        reps: Reps of a set, a side where the exercise has sides.
        hold_s: The hold that counts in each rep, or the length of a timed hold, in seconds.
        band: The id of the band, None where nothing is said.
        first_side: The side to begin with: "left" or "right".
        week: The week of a build-up, None of any other programme.
        is_own: Whether the numbers are the person's own, or those of whoever advises them.
    """

    programme: str
    exercise: str
    sets: int
    reps: int
    hold_s: float
    band: str | None = None
    first_side: str = "left"
    week: int | None = None
    is_own: bool = False
