"""An exercise as its file describes it: timing, words, sources."""

from __future__ import annotations

from typing import Annotated, Final, Literal

import msgspec
from msgspec import Meta

from glutetimer.i18n import N_
from glutetimer.training.instruction import (
    Check,
    Cue,
    Fault,
    Feel,
    LiesOn,
    Movement,
    PhaseWords,
    Place,
    Remedy,
    SideTexts,
)
from glutetimer.training.sourced import FactId, Id, PictureName, Short, Sourced, Statement, Text
from glutetimer.training.tempo import LIFT_FIRST, Phase, Tempo

Seconds = Annotated[float, Meta(ge=0, le=3600)]
Count = Annotated[int, Meta(ge=1, le=1000)]
Fraction = Annotated[float, Meta(ge=0, le=2)]

Sides = Literal["both", "per_side", "alternating"]
Position = Literal[
    "supine",
    "side_lying",
    "prone",
    "hands_and_knees",
    "kneeling",
    "plank",
    "seated",
    "standing",
    "machine",
]
Mode = Literal["reps", "continuous", "hold", "drill", "distance", "test"]
Confidence = Literal["high", "medium", "low", "none"]


class Duration(Sourced, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A length in seconds with the range in which a person may set it."""

    s: Seconds
    min: Seconds | None = None
    max: Seconds | None = None
    note: Text | None = None

    @property
    def ms(self) -> int:
        """The length in ms."""
        return round(self.s * 1000)

    def clamp_ms(self, wanted_ms: int) -> int:
        """Return the wanted length, kept inside the range; without a range, our own length."""
        if self.min is None or self.max is None:
            return self.ms
        return min(max(wanted_ms, round(self.min * 1000)), round(self.max * 1000))


class RepRange(Sourced, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """How many reps a set has; a side where the exercise has sides, unless it says otherwise."""

    min: Count
    max: Count
    each_side: bool = True
    note: Text | None = None


class Timing(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """How the exercise is timed.

    reps and continuous: phases of a rep; hold: one timed hold a rep; drill: a timed run of
    steps; distance: a run and the way back; test: a clench that is judged afterwards.
    """

    mode: Mode
    unit: Literal["rep", "step"] = "rep"
    order: tuple[Phase, ...] = LIFT_FIRST
    lift: Duration | None = None
    hold_top: Duration | None = None
    lower: Duration | None = None
    hold_bottom: Duration | None = None
    hold: Duration | None = None
    duration: Duration | None = None
    run: Duration | None = None
    back: Duration | None = None
    bridge_hold: bool | None = None
    """Whether the setting for the hold at the top of a bridge applies; see `Exercise.is_bridge`."""
    note: Text | None = None

    def phase(self, phase: Phase) -> Duration | None:
        """Return what the file says about one phase."""
        return {
            Phase.LIFT: self.lift,
            Phase.HOLD_TOP: self.hold_top,
            Phase.LOWER: self.lower,
            Phase.HOLD_BOTTOM: self.hold_bottom,
        }[phase]

    @property
    def tempo(self) -> Tempo:
        """The tempo that the file suggests."""
        lengths = {phase: found.ms if (found := self.phase(phase)) else 0 for phase in Phase}
        return Tempo(
            order=self.order,
            lift_ms=lengths[Phase.LIFT],
            hold_top_ms=lengths[Phase.HOLD_TOP],
            lower_ms=lengths[Phase.LOWER],
            hold_bottom_ms=lengths[Phase.HOLD_BOTTOM],
        )


class Kit(Sourced, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A thing to fetch, and where it goes."""

    item: Id
    placement: Short | None = None
    optional: bool = False
    note: Text | None = None


class Choice(Sourced, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A way to vary the exercise."""

    id: Id
    values: tuple[Id, ...]
    usual: Id
    effect: Text
    poses: dict[Id, Id] = msgspec.field(default_factory=dict)


class SetRule(Sourced, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What to do when something happens in a set."""

    id: Id
    when: Text
    do: Text


class Muscles(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Which muscles work, by their ids in guidance.toml."""

    primary: tuple[Id, ...]
    secondary: tuple[Id, ...] = ()


class Activation(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Mean EMG as a fraction of a maximal voluntary contraction, where studies measured it.

    `peak` values are peaks: halve them before adding them to the others. The loaded values hold
    for heavy weights, as in the studies; where they were measured apart, the upper and lower part
    have their own. `unverified` names muscles whose value is not checked against its
    source yet: it is not counted.
    """

    gluteus_maximus: Fraction = 0
    gluteus_medius: Fraction = 0
    gluteus_minimus: Fraction | None = None
    gluteus_maximus_loaded: Fraction | None = None
    gluteus_maximus_upper_loaded: Fraction | None = None
    gluteus_maximus_lower_loaded: Fraction | None = None
    unverified: tuple[Id, ...] = ()
    confidence: Confidence
    confidence_loaded: Confidence | None = None
    peak: bool = False
    basis: Text
    sources: tuple[FactId, ...] = ()


NOT_MEASURED: Final = Activation(confidence="none", basis=N_("Not measured"))
"""What is known of the activation in an exercise of a person's own."""


class TestResult(Sourced, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The question after a self-test; the answers go from worst to best."""

    __test__ = False  # not for the test runner

    question: Short
    scale: tuple[Short, ...]
    when_low: Text


class Exercise(Sourced, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A movement that a person can train, or one that is only mentioned."""

    id: Id
    name: Short
    aliases: tuple[Short, ...] = ()
    status: Literal["offered", "mentioned"] = "offered"
    reading: Text | None = None
    """Set where the source names the exercise without describing it: this is our reading."""
    family: Id | None = None
    variant: Id | None = None
    inherits: Id | None = None
    position: Position = "standing"
    sides: Sides
    side_label: Literal["side", "direction"] = "side"
    place: Place | None = None
    """Where the body is, where the position alone does not say it."""
    lies_on: LiesOn | None = None
    """Which side one lies on; without it the position says it."""
    level: Annotated[int, Meta(ge=1, le=3)] = 1
    slots: tuple[Id, ...] = ()
    tags: tuple[Id, ...] = ()
    equipment: tuple[Kit, ...] = ()
    without_equipment: Id | None = None
    muscles: Muscles = Muscles(primary=())
    activation: Activation = NOT_MEASURED
    timing: Timing
    reps: RepRange
    reps_in_full_set: RepRange | None = None
    setup: tuple[Statement, ...] = ()
    words: PhaseWords | None = None
    movement: Movement | None = None
    side_text: SideTexts | None = None
    """What to do for the side that works."""
    turn: SideTexts | None = None
    """What is said at the switch to that side."""
    cues: tuple[Cue, ...] = ()
    """The most important first."""
    hold_checks: tuple[Check, ...] = ()
    faults: tuple[Fault, ...] = ()
    tips: tuple[Statement, ...] = ()
    why: tuple[Statement, ...] = ()
    choices: tuple[Choice, ...] = ()
    rules: tuple[SetRule, ...] = ()
    gate: Statement | None = None
    feel: Feel | None = None
    result: TestResult | None = None
    easier: tuple[Id, ...] = ()
    easier_text: tuple[Statement, ...] = ()
    made_easier: dict[Id, Remedy] = msgspec.field(default_factory=dict)
    """What changes when an easier exercise takes over, or less of this one, by its id."""
    harder: tuple[Id, ...] = ()
    harder_text: tuple[Statement, ...] = ()
    related: tuple[Id, ...] = ()
    pose: Id | None = None
    other_view: Id | None = None
    """The same movement seen from elsewhere: from the front, or the lean from the side."""
    like: Id | None = None
    """The built-in exercise whose figure shows one of a person's own."""
    pictures: tuple[PictureName, ...] = ()
    """A person's own pictures, which are shown instead of the figure: the start, and the turn."""

    @property
    def is_bridge(self) -> bool:
        """Whether the setting for the hold at the top of a bridge applies to it.

        Without a word of its file, it does to what is lifted lying on the back.
        """
        if self.timing.bridge_hold is not None:
            return self.timing.bridge_hold
        return self.position == "supine" and self.timing.mode == "reps"

    @property
    def uses_mini_band(self) -> bool:
        """Whether it is done with a mini band, whose strength is its load."""
        return any(kit.item == "mini_band" for kit in self.needed_kit)

    def with_band(self) -> Exercise:
        """Return the exercise as it is done with a mini band, also where it needs none."""
        if self.uses_mini_band:
            return self
        bands = [kit for kit in self.equipment if kit.item == "mini_band"]
        band = msgspec.structs.replace(bands[0], optional=False) if bands else Kit(item="mini_band")
        others = (kit for kit in self.equipment if kit not in bands)
        return msgspec.structs.replace(self, equipment=(*others, band))

    @property
    def needed_kit(self) -> tuple[Kit, ...]:
        """The things without which it cannot be done."""
        return tuple(kit for kit in self.equipment if not kit.optional)
