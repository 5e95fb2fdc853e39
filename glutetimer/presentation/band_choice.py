"""Which mini band is used today, and which there are to choose from."""

from __future__ import annotations

from dataclasses import dataclass

from glutetimer.presentation.amounts import banded_words
from glutetimer.session.plan import Plan
from glutetimer.training.bands import OwnBands


@dataclass(frozen=True, slots=True)
class BandChoice:
    """The bands to choose from, pairs of an id and words, none where there is nothing to choose.

    `used` is the id of the one that is used, None where exercises use different ones.
    """

    options: tuple[tuple[str, str], ...] = ()
    used: str | None = None


NO_CHOICE = BandChoice()


def band_choice(plan: Plan, own: OwnBands) -> BandChoice:
    """Return the choice of bands for a plan: one of two or more, where an exercise uses one."""
    used = {one.band for one in plan.prescriptions if one.exercise.uses_mini_band}
    if not used or len(own.strengths) < 2:  # noqa: PLR2004 - of one there is no choice
        return NO_CHOICE
    options = tuple((colour, banded_words(colour, its)) for colour, its in own.strengths.items())
    return BandChoice(options, next(iter(used)) if len(used) == 1 else None)
