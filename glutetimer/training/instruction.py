"""What a coach says of an exercise: words for its phases, the movement, sides, cues, remedies."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from glutetimer.training.sourced import Id, Short, Sourced

Word = Annotated[str, Meta(min_length=1, max_length=20)]
Sentence = Annotated[str, Meta(min_length=1, max_length=200)]

Moment = Literal[
    "setup",
    "start",
    "lift",
    "hold_top",
    "lower",
    "hold_bottom",
    "hold",
    "throughout",
    "switch",
    "finish",
    "lap",
]
Place = Literal[
    "supine",
    "left_side",
    "right_side",
    "side",
    "prone",
    "kneeling",
    "hands_and_knees",
    "sitting",
    "standing",
    "bench",
    "machine",
]
"""Where the body is. In a file "side" stands for the side that `lies_on` and the set name."""
LiesOn = Literal["working_side", "other_side"]


class PhaseWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What the phases of an exercise are called, in up to three words, a verb first.

    Reps have the phases of their tempo, and `start` and `finish` where one gets into a position for
    the whole set and out of it. A timed hold has `start`, `hold` and `finish`, a drill
    `drill`, a run `drill` and the way back, `rest`.
    """

    start: Word | None = None
    lift: Word | None = None
    hold_top: Word | None = None
    lower: Word | None = None
    hold_bottom: Word | None = None
    hold: Word | None = None
    drill: Word | None = None
    rest: Word | None = None
    finish: Word | None = None


class Movement(Sourced, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The movement in one sentence: from where, what moves, where to, how long, how back.

    In `say`, "{stay}" stands for how long one stays at the turn: "stay two seconds".
    """

    say: Sentence


class SideTexts(Sourced, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What is said of each side; the side is the one that works."""

    left: Sentence
    right: Sentence


class Cue(Sourced, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Up to six words, said at one moment of the movement."""

    phase: Moment
    say: Short
    side: Literal["left", "right"] | None = None


class Check(Sourced, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A question to ask oneself in a hold."""

    say: Short


class Fault(Sourced, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What goes wrong, and how to mend it."""

    what: Short
    fix: Short
    pose: Id | None = None
    """Which faulty pose among those of the exercise shows it."""
    curve: Literal["pause", "snap"] | None = None
    """What is wrong with the pace, which no pose shows: a pause at the turn, a quick way back."""


class Remedy(Sourced, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What helps when the exercise is felt in the wrong place, or is too hard."""

    say: Short


class Feel(Sourced, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Where it should be felt, and where not, by the ids of the feel check."""

    where: tuple[Id, ...]
    avoid: tuple[Id, ...] = ()
    remedies: dict[Id, Remedy] = msgspec.field(default_factory=dict)
    """What to do next time, by the answer."""
