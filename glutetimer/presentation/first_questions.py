"""The three questions of a first start."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from glutetimer.i18n import N_, _
from glutetimer.presentation.kit import item_name
from glutetimer.presentation.own_default import band_reason
from glutetimer.settings import Purpose

PURPOSES: tuple[tuple[Purpose, str], ...] = (
    ("cycling", N_("Cycling")),
    ("running", N_("Running")),
    ("desk", N_("Sitting a lot")),
    ("general", N_("Strong hips")),
)


@dataclass(frozen=True, slots=True)
class FirstAnswers:
    """What may be answered: pairs of an id and its words, and the hold in seconds to begin with."""

    purposes: tuple[tuple[str, str], ...]
    kit: tuple[tuple[str, str], ...]
    hold_s: int = 2
    band_reason: str = ""
    """Our own reason for how strong a band is said to be to begin with."""


def first_questions(kit: Sequence[str], hold_s: int) -> FirstAnswers:
    """Return the three questions.

    Args:
        kit: The ids of the things that somebody may have.
        hold_s: The hold at the top that is set now.
    """
    purposes = tuple((purpose, _(words)) for purpose, words in PURPOSES)
    return FirstAnswers(purposes, kit_choices(kit), hold_s, band_reason())


def kit_choices(kit: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Return pairs of the id of a thing and its words."""
    return tuple((item, item_name(item)) for item in kit)
