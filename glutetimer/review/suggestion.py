"""A suggestion for today, the reasons for one, and what it depends on."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from glutetimer.review.muscle_balance import MuscleGroup

FOR_ALL: Final = "general"
"""The purpose of programmes that are made for everyone."""
START_WITH: Final = "cyclist_four"
"""The programme for people of whom nothing is known yet."""


class Why(StrEnum):
    """The reason for a suggestion."""

    PLANNED = "planned"
    """The plan of the week has it today."""
    DUE = "due"
    """It trains what had the fewer sets lately."""
    FITS = "fits"
    """It fits into the time there is."""
    MADE_FOR = "made_for"
    """It is made for what the person trains for."""
    AGAIN = "again"
    """It was done last and is worth repeating."""
    VARIETY = "variety"
    """Another one was done several times in a row."""
    UNDER_WAY = "under_way"
    """It is a build-up that the person is in."""
    SPARING = "sparing"
    """What would have been suggested has an exercise in it that hurt."""
    OWN = "own"
    """It is a plan of the person's own that was made lately and not begun yet."""
    START = "start"
    """Nothing is known: a good one to start with."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A programme's id, the reason, and what the reason speaks of.

    `purpose` is what it is made for, for `Why.MADE_FOR`; `due` the muscle, for `Why.DUE`.
    """

    programme: str
    why: Why
    purpose: str = ""
    due: MuscleGroup | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstances:
    """What a suggestion depends on, beside the programmes.

    Args:
        purposes: What the person trains for, the most important first.
        kit: What the person has, see `answered`; empty if never asked.
        done: The programmes of past sessions, the newest first.
        hurting: The exercises that are spared.
        due: The muscle that is due.
        under_way: The build-ups that the person is in and whose turn it is, the last one first.
        planned: The programme that is planned for today, "" for none.
        own: The programmes of the person's own: what hurts is left out of them, and no reason for
            another one.
        new: The programmes of the person's own that were made or changed lately.
        fitting: The programmes that fit into the time there is; None where that is all the time.
    """

    purposes: Sequence[str] = ()
    kit: Sequence[str] = ()
    done: Sequence[str] = ()
    hurting: Collection[str] = ()
    due: MuscleGroup | None = None
    under_way: Sequence[str] = ()
    planned: str = ""
    own: Collection[str] = ()
    new: Collection[str] = ()
    fitting: Collection[str] | None = None
