"""The next stronger and the next weaker band of those that the person has."""

from __future__ import annotations

from glutetimer.review.progress.knowledge import ProgressKnowledge
from glutetimer.training.exercise import Exercise


def stronger_band(exercise: Exercise, band: str | None, known: ProgressKnowledge) -> str | None:
    """Return the next stronger band, None where the person has none or no band is known.

    Args:
        exercise: The exercise.
        band: The band that it is done with now.
        known: The person's bands.
    """
    if not exercise.uses_mini_band or band not in known.bands:
        return None
    stronger = known.bands[known.bands.index(band) + 1 :]
    return stronger[0] if stronger else None


def weaker_band(exercise: Exercise, band: str | None, known: ProgressKnowledge) -> str | None:
    """Return the next weaker band, None where the person has none or no band is known."""
    if not exercise.uses_mini_band or band not in known.bands:
        return None
    return next(iter(known.bands[: known.bands.index(band)][::-1]), None)
