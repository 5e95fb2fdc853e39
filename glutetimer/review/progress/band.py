"""The next stronger and the next weaker band of those that the person has."""

from __future__ import annotations

from collections.abc import Mapping

from glutetimer.review.progress.knowledge import ProgressKnowledge
from glutetimer.training.bands import STRENGTHS
from glutetimer.training.exercise import Exercise


def stronger_band(exercise: Exercise, band: str | None, known: ProgressKnowledge) -> str | None:
    """Return the next stronger band, None where the person has none or no band is known.

    Of several that are as strong as each other it is the first. One as strong as the band that is
    used is no step.

    Args:
        exercise: The exercise.
        band: The band that it is done with now.
        known: The person's bands.
    """
    if not exercise.uses_mini_band or band is None or band not in known.bands:
        return None
    stronger = (one for one in known.bands if is_stronger(one, band, known.bands))
    return next(stronger, None)


def weaker_band(exercise: Exercise, band: str | None, known: ProgressKnowledge) -> str | None:
    """Return the next weaker band, None where the person has none or no band is known."""
    if not exercise.uses_mini_band or band is None or band not in known.bands:
        return None
    weaker = [one for one in known.bands if is_stronger(band, one, known.bands)]
    return weaker[-1] if weaker else None


def is_stronger(band: str, other: str, bands: Mapping[str, str]) -> bool:
    """Return whether one of the person's bands is stronger than another one of them."""
    return STRENGTHS.index(bands[band]) > STRENGTHS.index(bands[other])
