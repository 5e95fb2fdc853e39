"""What takes over when an exercise is too hard: an easier one, or less of the same. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from glutetimer.session.prescription import Prescription, SessionOptions, swap_exercise
from glutetimer.session.record import SetRecord
from glutetimer.session.run_steps import switch_length_ms
from glutetimer.session.work_steps import work_phases
from glutetimer.training.exercise import Duration, Exercise

EFFORT: Final = {
    "supine": 0, "side_lying": 0, "prone": 0,
    "seated": 1, "hands_and_knees": 1, "kneeling": 1,
    "plank": 2, "standing": 2, "machine": 2,
}  # fmt: skip # a table
"""How much it takes to be in a position at all."""
LESS: Final = (2, 3)
"""Where no exercise is easier, two thirds of the same are done."""
SECOND_MS = 1_000


def easier_version(
    old: Prescription, exercises: Mapping[str, Exercise], options: SessionOptions
) -> Prescription | None:
    """Return what takes over from an exercise, None where nothing is easier.

    It is the first of its easier neighbours that can be done as one is, with the reps of the
    block as far as its own range has them, or else less of the same exercise. It never takes
    longer than what it replaces.
    """
    for neighbour in easier_neighbours(old.exercise, exercises):
        if (found := with_neighbour(old, neighbour, options)) is not None:
            return found
    return _with_less(old)


def that_hurt(records: Iterable[SetRecord]) -> frozenset[str]:
    """Return the ids of the exercises in which pain was reported."""
    return frozenset(record.exercise for record in records if record.pain_rep is not None)


def without(exercises: Mapping[str, Exercise], hurt: frozenset[str]) -> Mapping[str, Exercise]:
    """Return the exercises that may take over in a session: none that hurt in it or lately."""
    return {name: one for name, one in exercises.items() if name not in hurt}


def easier_neighbours(
    exercise: Exercise, exercises: Mapping[str, Exercise]
) -> tuple[Exercise, ...]:
    """Return the easier exercises that can take over in a set, those of the same position first.

    None is a self-test, none needs a harder position or things that are not at hand.
    """
    known = (exercises.get(name) for name in exercise.easier)
    fit = [one for one in known if one is not None and _can_take_over(one, exercise)]
    return tuple(sorted(fit, key=lambda one: one.position != exercise.position))


def _can_take_over(one: Exercise, old: Exercise) -> bool:
    at_hand = {kit.item for kit in old.equipment}
    return (
        one.status == "offered"
        and one.timing.mode != "test"
        and one.level <= old.level
        and EFFORT[one.position] <= EFFORT[old.position]
        and all(kit.item in at_hand for kit in one.needed_kit)
    )


def with_neighbour(
    old: Prescription, exercise: Exercise, options: SessionOptions
) -> Prescription | None:
    """Return the prescription with an easier exercise, None where that would take longer."""
    longest = run_ms(old, options)
    new = swap_exercise(old, exercise, options)
    candidates = _fewer_reps(new, old)
    return next((found for found in candidates if run_ms(found, options) <= longest), None)


def _fewer_reps(new: Prescription, old: Prescription) -> Iterator[Prescription]:
    """Yield the new exercise with as many reps as before, then with fewer."""
    modes = {"hold", "drill", "distance"}
    was_timed, is_timed = (one.exercise.timing.mode in modes for one in (old, new))
    most = new.exercise.reps.max
    reps = min(old.reps, most) if was_timed == is_timed else 1 if is_timed else most
    if new.exercise.timing.mode == "drill":
        reps = 1
    if new.exercise.timing.mode == old.exercise.timing.mode == "hold":
        new = replace(new, hold_ms=old.hold_ms)
    for count in range(reps, 0, -1):
        yield replace(new, reps=count, least_reps=min(count, new.exercise.reps.min))


def run_ms(prescription: Prescription, options: SessionOptions) -> int:
    """Return how long one set takes on all its sides."""
    between_ms = options.usual.between_holds_ms
    work = sum(
        work_phases(prescription, side, between_ms)[1][-1].end_ms for side in prescription.sides
    )
    switches = (switch_length_ms(prescription, side, options) for side in prescription.sides[1:])
    return work + sum(switches)


def _with_less(old: Prescription) -> Prescription | None:
    timing = old.exercise.timing
    if timing.mode == "hold" and (shorter := _shorter(old.hold_ms, timing.hold)):
        return replace(old, hold_ms=shorter)
    if timing.mode == "drill":
        shorter = _shorter(old.drill_ms, timing.duration)
        return replace(old, drill_ms=shorter) if shorter else None
    reps = old.reps * LESS[0] // LESS[1]
    return replace(old, reps=reps, least_reps=min(reps, old.least_reps)) if reps else None


def _shorter(length_ms: int, usual: Duration | None) -> int:
    """Return a shorter length in whole seconds, inside the range; 0 where there is none."""
    least = 0 if usual is None or usual.min is None else usual.clamp_ms(0)
    shorter = max(least, length_ms * LESS[0] // LESS[1] // SECOND_MS * SECOND_MS)
    return shorter if shorter < length_ms else 0
