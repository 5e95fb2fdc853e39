"""What a column of another program's table can hold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a column holds, whatever it is called."""

    BEGAN = "began"
    ENDED = "ended"
    CLOCK = "clock"
    """The time of day at which a workout began, beside a date."""
    WORKOUT = "workout"
    EXERCISE = "exercise"
    EQUIPMENT = "equipment"
    ORDER = "order"
    """The number of a set or a letter for its kind; rows that are no sets have a word."""
    WEIGHT = "weight"
    WEIGHT_UNIT = "weight_unit"
    REPS = "reps"
    DISTANCE = "distance"
    SECONDS = "seconds"
    """How long a timed set was."""
    NOTE = "note"
    WORKOUT_NOTE = "workout_note"
    LENGTH = "length"
    """How long the whole workout was."""


class WeightUnit(StrEnum):
    """What a weight is in."""

    KG = "kg"
    LB = "lb"

    @property
    def kg(self) -> float:
        """One of it in kilograms."""
        return {"kg": 1.0, "lb": 0.453_592_37}[self.value]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: what it holds, and in which unit if its head says so."""

    role: Role
    unit: str = ""


Record = Mapping[Role, str]
"""The cells of one set by what they hold."""
