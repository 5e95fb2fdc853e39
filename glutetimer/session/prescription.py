"""From a programme's blocks to what exactly is to be done, every number filled in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

import msgspec

from glutetimer.session.speech_options import SpeechOptions
from glutetimer.session.steps import Side
from glutetimer.training.exercise import Exercise
from glutetimer.training.programme import Block, Usual
from glutetimer.training.tempo import Phase, Tempo

COUNT_IN_MS = 3_000
"""The shortest way into a set: three, two, one."""

Pace = Literal["coach", "self"]
_Number = Callable[[], int]


@dataclass(frozen=True, slots=True)
class SessionOptions:
    """What the person wants of every session.

    `hold_top_ms` is the wanted hold at the top of a bridge; each keeps it inside its own range.
    A get ready is as long as it takes to get there and to hear or read what it says;
    `change_percent` is how long the way takes, of our default.
    """

    pace: Pace = "coach"
    first_side: Side = Side.LEFT
    hold_top_ms: int | None = None
    change_percent: int = 100
    usual: Usual = field(default_factory=Usual)
    speech: SpeechOptions = field(default_factory=SpeechOptions)


@dataclass(frozen=True, slots=True)
class Prescription:
    """One exercise of a session with every number known; times in ms.

    `reps` are a side where the exercise has sides. `rest_before_ms` is None where the usual rest
    between exercises applies.
    """

    block: int
    exercise: Exercise
    sets: int
    reps: int
    least_reps: int
    tempo: Tempo
    hold_ms: int
    drill_ms: int
    back_ms: int
    sides: tuple[Side, ...]
    first_side: Side
    pace: Pace
    rest_ms: int
    rest_before_ms: int | None
    between_sides_ms: int
    between_sides_given: bool = False
    """Whether the block itself says how long the switch of sides is."""
    get_ready_ms: int | None = None
    """What the block itself says, None for as long as it takes."""
    band: str | None = None
    load_kg: float | None = None
    waits: bool = False
    optional: bool = False
    keeps: bool = False
    """Whether the programme is about it, so that fitting to time never takes it."""
    note: str = ""
    """What the block says besides, in the words of who prescribed it."""
    default: str = ""
    """Our own reason for the numbers, where no source decides all of them."""
    sets_given: bool = True
    """Whether the programme says how many sets there are."""

    @property
    def counts_each_side(self) -> bool:
        """Whether `reps` are those of one side: the sides follow each other, or take turns."""
        has_sides = len(self.sides) > 1
        if self.exercise.timing.mode in ("hold", "drill", "distance"):
            return has_sides
        in_turn = Side.ALTERNATING in self.sides and self.exercise.reps.each_side
        return in_turn or has_sides

    @property
    def only_side(self) -> Literal["left", "right"] | None:
        """The side that alone is done, None where all are."""
        if self.sides == (Side.LEFT,):
            return "left"
        return "right" if self.sides == (Side.RIGHT,) else None

    def reps_of_set(self, reps: int, side: Side) -> int:
        """Return how many reps a set has, if it has so many as `reps` counts them."""
        return reps * 2 if side is Side.ALTERNATING and self.counts_each_side else reps


@dataclass(frozen=True, slots=True)
class Circuit:
    """Exercises done one after the other, in rounds."""

    nodes: tuple[Prescription | Circuit, ...]
    rounds: int
    rest_ms: int


Node = Prescription | Circuit


def prescribe(
    blocks: tuple[Block, ...], exercises: Mapping[str, Exercise], options: SessionOptions
) -> tuple[Node, ...]:
    """Fill in every number of the blocks. Ids and ranges were checked when the file was read."""
    counter = iter(range(1_000_000))
    return tuple(_node(block, exercises, options, lambda: next(counter)) for block in blocks)


def swap_exercise(old: Prescription, exercise: Exercise, options: SessionOptions) -> Prescription:
    """Return the prescription with another exercise: its own numbers, the same sets and rests."""
    block = Block(
        exercise=exercise.id,
        sets=old.sets,
        band=old.band if exercise.uses_mini_band else None,
        pace=old.pace,
        rest_s=old.rest_ms / 1000,
        first_side="right" if old.first_side is Side.RIGHT else "left",
        side=old.only_side,
    )
    return _prescription(block, exercise, options, old.block)


def _node(
    block: Block, exercises: Mapping[str, Exercise], options: SessionOptions, number: _Number
) -> Node:
    if block.exercise is not None:
        return _prescription(block, exercises[block.exercise], options, number())
    return Circuit(
        nodes=tuple(
            _node(_in_circuit(inner), exercises, options, number) for inner in block.blocks
        ),
        rounds=block.rounds or 1,
        rest_ms=_ms(block.rest_between_rounds_s, options.usual.rest_ms),
    )


def _most_reps(exercise: Exercise) -> int:
    """Return the upper end of the range; sides that take turns get as many each."""
    reps = exercise.reps
    is_shared = exercise.sides == "alternating" and not reps.each_side
    return max(reps.min, reps.max - reps.max % 2) if is_shared else reps.max


def _in_circuit(block: Block) -> Block:
    """In a circuit the rounds are the sets."""
    if block.exercise is None or block.sets is not None:
        return block
    return msgspec.structs.replace(block, sets=1)


def _prescription(
    block: Block, exercise: Exercise, options: SessionOptions, number: int
) -> Prescription:
    usual = options.usual
    timing = exercise.timing
    timed = timing.mode in ("hold", "drill")
    first = block.side or block.first_side
    first_side = Side(first) if first else options.first_side
    reps = block.reps or (exercise.reps.min if timed else _most_reps(exercise))
    return Prescription(
        block=number,
        exercise=exercise if block.band is None else exercise.with_band(),
        sets=block.sets or usual.sets,
        reps=1 if timing.mode == "drill" else reps,
        least_reps=min(reps, exercise.reps.min),
        tempo=_tempo(block, exercise, options),
        hold_ms=_ms(block.hold_s, timing.hold.ms if timing.hold else 0),
        drill_ms=_drill_ms(block, exercise),
        back_ms=timing.back.ms if timing.back else 0,
        sides=_sides(exercise, first_side, block.side),
        first_side=first_side,
        pace=block.pace or options.pace,
        rest_ms=_ms(block.rest_s, max(usual.rest_ms, timing.back.ms if timing.back else 0)),
        rest_before_ms=None if block.rest_before_s is None else _ms(block.rest_before_s, 0),
        between_sides_ms=_ms(block.rest_between_sides_s, usual.between_sides_ms),
        between_sides_given=block.rest_between_sides_s is not None,
        get_ready_ms=None if block.get_ready_s is None else _ms(block.get_ready_s, 0),
        band=block.band,
        load_kg=block.load_kg,
        waits=block.wait,
        optional=block.optional,
        keeps=block.keeps,
        note=block.note or "",
        default=block.default or "",
        sets_given=block.sets is not None,
    )


def _tempo(block: Block, exercise: Exercise, options: SessionOptions) -> Tempo:
    order = exercise.timing.order
    if block.tempo is not None:
        tempo = Tempo.parse(block.tempo, order)
        # an explicit hold on the block says more than the notation's digit
        return tempo.with_turning_hold(_ms(block.hold_s, tempo.hold_ms))
    tempo = exercise.timing.tempo
    if block.hold_s is not None:
        return tempo.with_turning_hold(_ms(block.hold_s, 0))
    hold = exercise.timing.hold_top
    lifts_first = tempo.turning_hold is Phase.HOLD_TOP
    if options.hold_top_ms is not None and hold and lifts_first and exercise.is_bridge:
        return tempo.with_turning_hold(hold.clamp_ms(options.hold_top_ms))
    return tempo


def _drill_ms(block: Block, exercise: Exercise) -> int:
    found = exercise.timing.duration or exercise.timing.run
    return _ms(block.duration_s, found.ms if found else 0)


def _sides(exercise: Exercise, first: Side, only: str | None) -> tuple[Side, ...]:
    if exercise.sides == "per_side" and only is not None:
        return (Side(only),)
    if exercise.sides == "per_side":
        return (first, first.other)
    if exercise.sides == "alternating":
        return (Side.ALTERNATING,)
    return (Side.BOTH,)


def _ms(seconds: float | None, otherwise_ms: int) -> int:
    return otherwise_ms if seconds is None else round(seconds * 1000)
