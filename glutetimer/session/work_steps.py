"""The working steps: what a set, a timed hold, a drill or a self-test looks like in phases."""

from __future__ import annotations

from collections.abc import Iterator

from glutetimer.session.prescription import Prescription
from glutetimer.session.steps import PhaseKind, Side, StepKind, StepPhase
from glutetimer.training.tempo import Phase, Tempo

KINDS = {
    "reps": StepKind.SET,
    "continuous": StepKind.SET,
    "hold": StepKind.HOLD,
    "drill": StepKind.DRILL,
    "distance": StepKind.DRILL,
    "test": StepKind.SELF_TEST,
}
"""Which kind of step each way of timing makes."""


def work_phases(
    prescription: Prescription, side: Side, between_holds_ms: int
) -> tuple[int, tuple[StepPhase, ...]]:
    """Return the number of reps of one set on one side, and its phases."""
    mode = prescription.exercise.timing.mode
    if mode == "hold":
        return prescription.reps, _holds(prescription, side, between_holds_ms)
    if mode == "drill":
        return 1, _one_drill(prescription, side)
    if mode == "distance":
        return prescription.reps, _runs(prescription, side)
    return _reps(prescription, side)


def side_of_rep(side: Side, rep: int, first: Side) -> Side:
    """Return the side that works in a rep; in an alternating set it changes with every rep."""
    if side is not Side.ALTERNATING:
        return side
    return first if rep % 2 == 1 else first.other


def _reps(prescription: Prescription, side: Side) -> tuple[int, tuple[StepPhase, ...]]:
    reps = prescription.reps_of_set(prescription.reps, side)
    # a self-test is always led by the clock: one hand may be on the muscle
    taps = prescription.pace == "self" and prescription.exercise.timing.mode != "test"
    one = tuple(_one_rep(prescription.tempo, taps=taps))
    rep_ms = prescription.tempo.rep_ms
    phases: list[StepPhase] = []
    for rep in range(1, reps + 1):
        working = side_of_rep(side, rep, prescription.first_side)
        phases += [
            StepPhase(
                kind=phase.kind,
                start_ms=phase.start_ms + (rep - 1) * rep_ms,
                length_ms=phase.length_ms,
                rep=rep,
                side=working,
                opens=phase.opens,
                counts_hold=phase.counts_hold,
                counts_work=phase.counts_work,
                ends_rep=phase.ends_rep,
            )
            for phase in one
        ]
    return reps, tuple(phases)


def _one_rep(tempo: Tempo, *, taps: bool) -> Iterator[StepPhase]:
    parts = tempo.phases
    opening = next((i for i, (phase, _) in enumerate(parts) if not phase.is_hold), 0)
    start = 0
    for index, (phase, length) in enumerate(parts):
        loaded = phase is tempo.turning_hold
        yield StepPhase(
            kind=PhaseKind(phase.value),
            start_ms=start,
            length_ms=length,
            opens=taps and index == opening,
            counts_hold=loaded,
            counts_work=loaded or phase in (Phase.LIFT, Phase.LOWER),
            ends_rep=index == len(parts) - 1,
        )
        start += length


def _holds(prescription: Prescription, side: Side, gap_ms: int) -> tuple[StepPhase, ...]:
    phases: list[StepPhase] = []
    start = 0
    for rep in range(1, prescription.reps + 1):
        if rep > 1:
            phases.append(StepPhase(PhaseKind.REST, start, gap_ms, rep=rep, side=side))
            start += gap_ms
        phases.append(
            StepPhase(
                PhaseKind.HOLD,
                start,
                prescription.hold_ms,
                rep=rep,
                side=side,
                counts_hold=True,
                counts_work=True,
                ends_rep=True,
            )
        )
        start += prescription.hold_ms
    return tuple(phases)


def _one_drill(prescription: Prescription, side: Side) -> tuple[StepPhase, ...]:
    # a drill is practice: no study measured it, so it counts as no time under tension
    return (StepPhase(PhaseKind.DRILL, 0, prescription.drill_ms, rep=1, side=side, ends_rep=True),)


def _runs(prescription: Prescription, side: Side) -> tuple[StepPhase, ...]:
    phases: list[StepPhase] = []
    start = 0
    for rep in range(1, prescription.reps + 1):
        if rep > 1:
            phases.append(StepPhase(PhaseKind.REST, start, prescription.back_ms, rep=rep))
            start += prescription.back_ms
        phases.append(
            StepPhase(
                PhaseKind.DRILL, start, prescription.drill_ms, rep=rep, side=side, ends_rep=True
            )
        )
        start += prescription.drill_ms
    return tuple(phases)
