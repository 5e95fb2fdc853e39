"""What a person says of an exercise of their own; its file is made from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from glutetimer.training.exercise import Position, Sides


@dataclass(frozen=True, slots=True, kw_only=True)
class ExerciseDraft:
    """An exercise as a person describes it: its name, and whether it is counted or timed.

    All else may be left out. Texts are the person's own and are said and shown as they are.
    """

    name: str
    is_timed: bool = False
    """Whether a set is held for a time instead of counted."""
    sides: Sides = "both"
    position: Position = "standing"
    set_up: tuple[str, ...] = ()
    movement: str = ""
    cues: tuple[str, ...] = ()
    phase_words: Mapping[str, str] = field(default_factory=dict)
    """The word for a phase, by its id: "lift", "hold_top", "lower", "hold_bottom", "hold"."""
    pictures: tuple[str, ...] = ()
    """Names of files in the person's folder of pictures; the second is the other end of a rep."""
    like: str | None = None
    """The id of a built-in exercise whose figure shows the movement."""
    muscles: tuple[str, ...] = ()
    mini_band: bool = False
