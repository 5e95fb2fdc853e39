"""One run of a plan, which is one set of an exercise on all its sides, and the steps it makes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from glutetimer.session.briefing import spoken_ms, switch_texts
from glutetimer.session.prescription import COUNT_IN_MS, Prescription, SessionOptions
from glutetimer.session.steps import PhaseKind, Side, Step, StepKind, StepPhase
from glutetimer.session.transition import switch_ms
from glutetimer.session.work_steps import KINDS, work_phases


@dataclass(frozen=True, slots=True)
class Run:
    """One set of one exercise, on all its sides, with the rest that comes before it."""

    prescription: Prescription
    set: int
    sets: int
    round: int
    rounds: int
    rest_ms: int
    get_ready_ms: int
    closes_exercise: bool
    forms: int = 1
    """How many forms of one exercise follow each other at once, if this is the first of them."""
    forms_alike: bool = True
    """Whether all of them have as many reps."""
    left_out: bool = False
    """Whether it is not done any more, because the exercise hurt."""


def opens_circuit(run: Run, before: Run | None) -> bool:
    """Return whether the first of several rounds begins with a run."""
    is_first = before is None or before.rounds == 1 or before.round > 1
    return run.rounds > 1 and run.round == 1 and is_first


def blank_step(run: Run, position: int) -> Step:
    """Return a step of a run without kind, phases and reps."""
    prescription = run.prescription
    return Step(
        kind=StepKind.REST,
        block=prescription.block,
        exercise=prescription.exercise.id,
        run=position,
        set=run.set,
        sets=run.sets,
        round=run.round,
        rounds=run.rounds,
        side=prescription.sides[0],
        first_side=prescription.first_side,
        band=prescription.band,
        load_kg=prescription.load_kg,
        note=prescription.note,
    )


def work_steps(
    blank: Step, prescription: Prescription, sides: Sequence[Side], options: SessionOptions
) -> Iterator[Step]:
    """Give the working steps of a run, one for each side."""
    mode = prescription.exercise.timing.mode
    for side in sides:
        reps, phases = work_phases(prescription, side, options.usual.between_holds_ms)
        yield replace(
            blank,
            kind=KINDS[mode],
            side=side,
            reps=reps,
            phases=phases,
            tempo=prescription.tempo if mode in ("reps", "continuous", "test") else None,
        )


def switch_length_ms(prescription: Prescription, side: Side, options: SessionOptions) -> int:
    """Return how long the switch to a side takes."""
    if prescription.between_sides_given:
        return max(COUNT_IN_MS, prescription.between_sides_ms)
    exercise, speech = prescription.exercise, options.speech
    said = spoken_ms(switch_texts(exercise, side, first=True), speech)
    change = switch_ms(exercise, side, options.change_percent)
    # who reads "turn over" turns over at once
    way = said + change if speech.lengths else max(said, change)
    return max(prescription.between_sides_ms, whole_seconds(COUNT_IN_MS + way))


def still_step(
    blank: Step, kind: StepKind, phase: PhaseKind, length_ms: int, *, waits: bool = False
) -> Step:
    """Return a step in which the body does not work."""
    return replace(
        blank,
        kind=kind,
        waits=waits,
        phases=(StepPhase(phase, 0, length_ms, side=blank.side, opens=waits),),
    )


def whole_seconds(ms: int) -> int:
    """Return a length rounded up to the second."""
    return -(-ms // 1000) * 1000
