"""What a programme compiles into: steps with phases at fixed offsets."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from enum import StrEnum
from operator import attrgetter

from glutetimer.training.tempo import Tempo

STOP_MS = 1_000
"""A hold that is shorter is a stop: it has no seconds to count, and nobody prescribes it."""


class Side(StrEnum):
    """Which side of the body works."""

    BOTH = "both"
    LEFT = "left"
    RIGHT = "right"
    ALTERNATING = "alternating"

    @property
    def other(self) -> Side:
        """The other side of the body."""
        return {Side.LEFT: Side.RIGHT, Side.RIGHT: Side.LEFT}.get(self, self)


class StepKind(StrEnum):
    """What a step is for."""

    GET_READY = "get_ready"
    SET = "set"
    SWITCH = "switch"
    REST = "rest"
    HOLD = "hold"
    DRILL = "drill"
    SELF_TEST = "self_test"
    END = "end"

    @property
    def is_work(self) -> bool:
        """Whether the body works in it and something is recorded."""
        return self in (StepKind.SET, StepKind.HOLD, StepKind.DRILL, StepKind.SELF_TEST)


class PhaseKind(StrEnum):
    """What goes on in a phase; the first four are the phases of a rep."""

    LIFT = "lift"
    HOLD_TOP = "hold_top"
    LOWER = "lower"
    HOLD_BOTTOM = "hold_bottom"
    HOLD = "hold"
    DRILL = "drill"
    REST = "rest"
    GET_READY = "get_ready"
    SWITCH = "switch"

    @property
    def is_rep(self) -> bool:
        """Whether it is a phase of a rep."""
        return self in (self.LIFT, self.HOLD_TOP, self.LOWER, self.HOLD_BOTTOM)

    @property
    def is_hold(self) -> bool:
        """Whether the body holds still under the eye of the clock."""
        return self in (PhaseKind.HOLD_TOP, PhaseKind.HOLD_BOTTOM, PhaseKind.HOLD)


@dataclass(frozen=True, slots=True)
class StepPhase:
    """A stretch of a step in which one thing goes on.

    `start_ms` counts from the step's own start. `rep` is 1 for the first rep, 0 outside reps.
    `side` is the side that works now, which changes within an alternating set. An `opens` phase
    waits for the person's tap and `length_ms` is only its usual length.
    """

    kind: PhaseKind
    start_ms: int
    length_ms: int
    rep: int = 0
    side: Side = Side.BOTH
    opens: bool = False
    counts_hold: bool = False
    counts_work: bool = False
    ends_rep: bool = False

    @property
    def end_ms(self) -> int:
        """Where it ends, from the step's start."""
        return self.start_ms + self.length_ms

    @property
    def is_timed(self) -> bool:
        """Whether its time is recorded: a hold under load, or a drill."""
        return self.counts_hold or self.kind is PhaseKind.DRILL

    @property
    def settles(self) -> bool:
        """Whether the body only settles between two moves: still, but not under the load."""
        return self.kind.is_hold and not self.counts_hold


_rep_of = attrgetter("rep")


@dataclass(frozen=True, slots=True)
class Step:
    """One part of a plan: a set on one side, a rest, a get ready; the last one is the end.

    Rests, switches and get-readys name the exercise, set and side that come *next*.
    `block` numbers the programme's exercise blocks; every step of one exercise shares it.
    """

    kind: StepKind
    block: int
    exercise: str
    phases: tuple[StepPhase, ...] = ()
    run: int = 0
    """Which run of the plan it belongs to, see `Run`."""
    set: int = 1
    sets: int = 1
    round: int = 1
    rounds: int = 1
    reps: int = 0
    side: Side = Side.BOTH
    first_side: Side = Side.LEFT
    """The side that begins where both take turns."""
    tempo: Tempo | None = None
    band: str | None = None
    load_kg: float | None = None
    note: str = ""
    """What else is to be known of the block it belongs to."""
    waits: bool = False
    announces: bool = False
    """Whether a get ready names what comes, whatever was said before."""
    first_rep: int = 1
    """In a get ready that leads back into a set, the rep with which it goes on."""
    closes_exercise: bool = False
    """Whether this is the last working step of its exercise block."""

    @property
    def is_self_paced(self) -> bool:
        """Whether the person taps the reps of this set."""
        return self.kind.is_work and any(phase.opens for phase in self.rep_phases(1))

    def rep_phases(self, rep: int) -> tuple[StepPhase, ...]:
        """Return the phases of a rep; they lie beside each other, the first rep first."""
        first = bisect_left(self.phases, rep, key=_rep_of)
        return self.phases[first : bisect_right(self.phases, rep, first, key=_rep_of)]

    @property
    def length_ms(self) -> int:
        """The step's length; that of open phases is the usual one."""
        return self.phases[-1].end_ms if self.phases else 0
