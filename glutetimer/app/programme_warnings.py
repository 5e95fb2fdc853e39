"""What is worth a look in a programme that is edited; nothing of it is forbidden. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from glutetimer.app.planned_programme import PlannedProgramme
from glutetimer.session.prescription import Prescription
from glutetimer.session.steps import StepKind
from glutetimer.session.transition import BANDS
from glutetimer.training.adaptation import Change
from glutetimer.training.block_edits import Blocks, Place, walk
from glutetimer.training.exercise import Exercise, RepRange
from glutetimer.training.programme import Block
from glutetimer.training.substitutes import Swap
from glutetimer.training.tempo import Phase


class WarningKind(StrEnum):
    """What is worth a look."""

    TOO_MANY_REPS = "too_many_reps"
    TOO_FEW_REPS = "too_few_reps"
    LONG_HOLD = "long_hold"
    SHORT_HOLD = "short_hold"
    NO_EFFECT = "no_effect"
    BAND_MOVES = "band_moves"
    OTHER_EXERCISE = "other_exercise"
    ACCEPTED = "accepted"


@dataclass(frozen=True, slots=True)
class BlockWarning:
    """One thing to look at in one block.

    Attributes:
        kind: What it is.
        place: Where the block is.
        exercise: Its exercise.
        value: The reps, or the seconds of a hold or of moving the band.
        least: The low end of the usual range.
        most: The high end.
        is_article: Whether the range is the article's.
        name: That of what has no effect.
        band: Where the band was, and where it goes.
        swap: What is done instead for want of things.
        changes: What the person accepted of advice, which still holds.
        remedy: The values that would do away with it; none where there is nothing to do.
    """

    kind: WarningKind
    place: Place
    exercise: Exercise
    value: float = 0
    least: float = 0
    most: float = 0
    is_article: bool = False
    name: str = ""
    band: tuple[str, str] = ("", "")
    swap: Swap | None = None
    changes: tuple[Change, ...] = ()
    remedy: Mapping[str, object] = field(default_factory=dict)


_TIMED: Final = ("drill", "distance")
_OUTSIDE: Final = {
    "reps": (WarningKind.TOO_FEW_REPS, WarningKind.TOO_MANY_REPS),
    "hold_s": (WarningKind.SHORT_HOLD, WarningKind.LONG_HOLD),
}
"""What is said of a value below and of one above its range."""


def block_warnings(
    blocks: Blocks,
    prescriptions: Mapping[Place, Prescription],
    planned: PlannedProgramme,
    places: Mapping[int, Place],
) -> tuple[BlockWarning, ...]:
    """Return what is worth a look in the blocks of a programme, in their order.

    Args:
        blocks: The blocks, of the week that is shown.
        prescriptions: What is asked for in each that has an exercise, as the programme says it.
        planned: What a session of it would do.
        places: The place of each block of that session, by its number.
    """
    found: list[BlockWarning] = []
    for place, block in walk(blocks):
        asked = prescriptions.get(place)
        if asked is None:
            continue
        found += _reps(place, block, asked)
        found += _hold(place, block, asked)
        found += _idle(place, block, asked.exercise)
        found += _instead(place, asked.exercise, planned)
    found += _moved_bands(planned, places)
    order = {place: number for number, (place, _block) in enumerate(walk(blocks))}
    return tuple(sorted(found, key=lambda one: order[one.place]))


def _reps(place: Place, block: Block, asked: Prescription) -> Iterator[BlockWarning]:
    exercise = asked.exercise
    ranges = [one for one in (exercise.reps, exercise.reps_in_full_set) if one is not None]
    if block.reps is None or exercise.timing.mode == "drill":
        return
    if any(one.min <= block.reps <= one.max for one in ranges):
        return
    if not (exercise.reps.sources or exercise.reps.default):
        return  # the range of a person's own exercise is a start, and nobody's rule
    usual: RepRange = exercise.reps
    is_article = bool(usual.sources)
    yield _outside(
        "reps", block.reps, (usual.min, usual.max), place, exercise, is_article=is_article
    )


def _hold(place: Place, block: Block, asked: Prescription) -> Iterator[BlockWarning]:
    exercise, timing = asked.exercise, asked.exercise.timing
    is_timed = timing.mode == "hold"
    usual = timing.hold if is_timed else timing.phase(asked.tempo.turning_hold)
    if block.hold_s is None or usual is None or usual.min is None or usual.max is None:
        return
    if timing.mode in _TIMED or usual.min <= block.hold_s <= usual.max:
        return
    is_article = bool(usual.sources)
    yield _outside(
        "hold_s", block.hold_s, (usual.min, usual.max), place, exercise, is_article=is_article
    )


def _outside(
    name: str,
    said: float,
    usual: tuple[float, float],
    place: Place,
    exercise: Exercise,
    *,
    is_article: bool,
) -> BlockWarning:
    """Return the warning of a value outside its range; its remedy is the end that is nearer."""
    least, most = usual
    is_more = said > most
    return BlockWarning(
        _OUTSIDE[name][is_more],
        place,
        exercise,
        said,
        least,
        most,
        is_article=is_article,
        remedy={name: most if is_more else least},
    )


def _idle(place: Place, block: Block, exercise: Exercise) -> Iterator[BlockWarning]:
    for name in idle_fields(block, exercise):
        yield BlockWarning(WarningKind.NO_EFFECT, place, exercise, name=name, remedy={name: None})


def idle_fields(block: Block, exercise: Exercise) -> Iterator[str]:
    """Give the names of what a block says that has no effect on its exercise."""
    mode = exercise.timing.mode
    is_idle = {
        "tempo": mode not in ("reps", "continuous", "test"),
        "hold_s": mode in _TIMED,
        "duration_s": mode not in _TIMED,
        "first_side": exercise.sides == "both",
        "side": exercise.sides != "per_side",
        "rest_between_sides_s": exercise.sides != "per_side" or block.side is not None,
        "band": not any(kit.item in BANDS for kit in exercise.equipment),
    }
    for name, idle in is_idle.items():
        if idle and getattr(block, name) is not None:
            yield name


def _instead(place: Place, exercise: Exercise, planned: PlannedProgramme) -> Iterator[BlockWarning]:
    swap = next((one for one in planned.kit.swaps if one.exercise == exercise.id), None)
    if swap is not None:
        yield BlockWarning(WarningKind.OTHER_EXERCISE, place, exercise, swap=swap)
    accepted = tuple(one for one in planned.changes if one.exercise == exercise.id)
    if accepted:
        yield BlockWarning(WarningKind.ACCEPTED, place, exercise, changes=accepted)


def _moved_bands(planned: PlannedProgramme, places: Mapping[int, Place]) -> Iterator[BlockWarning]:
    """Give the blocks before which a band moves, with the length of the get ready for it."""
    before: Prescription | None = None
    told: set[int] = set()
    steps = planned.plan.steps
    for now in planned.plan.prescriptions:
        if before is not None and now.block in places and now.block not in told:
            was, goes = _band_places(before.exercise), _band_places(now.exercise)
            ready = (
                step.length_ms
                for step in steps
                if step.block == now.block and step.kind is StepKind.GET_READY
            )
            seconds = next(ready, 0) / 1000
            for item in was.keys() & goes.keys():
                if was[item] != goes[item] and seconds:
                    told.add(now.block)
                    yield BlockWarning(
                        WarningKind.BAND_MOVES,
                        places[now.block],
                        now.exercise,
                        seconds,
                        band=(was[item], goes[item]),
                    )
        before = now


def _band_places(exercise: Exercise) -> dict[str, str]:
    return {
        kit.item: kit.placement
        for kit in exercise.needed_kit
        if kit.item in BANDS and kit.placement
    }


def next_step(exercise: Exercise, hold_ms: int) -> Phase | str | None:
    """Return what to do instead of more reps: a longer hold, else the id of a harder exercise."""
    turning = exercise.timing.tempo.turning_hold
    hold = exercise.timing.phase(turning)
    if hold is not None and hold.max is not None and hold_ms < hold.max * 1000:
        return turning
    return next(iter(exercise.harder), None)
