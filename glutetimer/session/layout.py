"""Prescriptions laid out in time: the order of the sets, the rests between them, the steps."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from glutetimer.session.briefing import preparation_texts
from glutetimer.session.get_ready import GetReady
from glutetimer.session.prescription import Node, Prescription, SessionOptions
from glutetimer.session.run_steps import (
    Run,
    blank_step,
    still_step,
    switch_length_ms,
    work_steps,
)
from glutetimer.session.steps import PhaseKind, Side, Step, StepKind
from glutetimer.session.teaching import TAUGHT_SETS
from glutetimer.session.unrolling import PlacedSet, unrolled


def runs_of(
    nodes: tuple[Node, ...], options: SessionOptions, warnings: Sequence[str] = ()
) -> tuple[Run, ...]:
    """Return all sets in order, each with its rest, and its get ready as long as it needs.

    Args:
        nodes: What is to be done.
        options: What the person wants.
        warnings: What is said before the first set.
    """
    bare = tuple(unrolled(nodes))
    last = {item.prescription.block: position for position, item in enumerate(bare)}
    total = Counter(item.prescription.exercise.id for item in bare)
    exercises = [item.prescription.exercise for item in bare]
    done: dict[str, list[Run]] = {name: [] for name in total}
    runs: list[Run] = []
    for position, item in enumerate(bare):
        now = item.prescription
        before = runs[-1] if runs else None
        run = Run(
            now,
            item.set,
            now.sets,
            item.round,
            item.rounds,
            rest_ms=_rest_ms(before.prescription if before else None, item, options),
            get_ready_ms=0,
            closes_exercise=last[now.block] == position,
            forms=len(forms := _forms(bare, position)),
            forms_alike=len({form.reps for form in forms}) == 1,
        )
        name = now.exercise.id
        ready = GetReady(
            run,
            options,
            before,
            earlier=tuple(done[name]),
            is_last_taught=len(done[name]) + 1 == min(TAUGHT_SETS, total[name]),
            warnings=tuple(warnings) if before is None else (),
            preparation=preparation_texts(exercises, options.speech) if before is None else (),
        )
        runs.append(replace(run, get_ready_ms=ready.length_ms))
        done[name].append(run)
    return tuple(runs)


def _forms(items: Sequence[PlacedSet], position: int) -> list[Prescription]:
    """Return the forms of one exercise that begin here and follow each other without a rest."""
    first = items[position].prescription
    forms = [first]
    if first.rest_before_ms == 0 or first.exercise.family is None:
        return forms
    for item in items[position + 1 :]:
        now = item.prescription
        if now.exercise.family != first.exercise.family or now.rest_before_ms != 0:
            break
        forms.append(now)
    return forms


def _rest_ms(before: Prescription | None, item: PlacedSet, options: SessionOptions) -> int:
    now = item.prescription
    if before is None:
        return 0
    if item.round_rest_ms is not None:
        return item.round_rest_ms
    if before.block == now.block:
        return now.rest_ms
    if now.rest_before_ms is not None:
        return now.rest_before_ms
    return options.usual.between_exercises_ms


def steps_of(
    runs: tuple[Run, ...], start: int, options: SessionOptions, start_side: Side | None = None
) -> Iterator[Step]:
    """Give the steps of the runs from one on, which may begin with a side of its own."""
    for position in range(start, len(runs)):
        run = runs[position]
        if run.left_out:
            continue
        yield from _run_steps(run, position, options, start_side if position == start else None)
    last = runs[-1].prescription
    yield Step(StepKind.END, last.block, last.exercise.id, run=len(runs) - 1)


def _run_steps(
    run: Run, position: int, options: SessionOptions, start_side: Side | None
) -> Iterator[Step]:
    prescription = run.prescription
    sides = prescription.sides
    if start_side in sides:
        sides = sides[sides.index(start_side) :]
    blank = replace(blank_step(run, position), side=sides[0])
    if run.rest_ms:
        yield still_step(blank, StepKind.REST, PhaseKind.REST, run.rest_ms)
    if run.get_ready_ms:
        length, waits = run.get_ready_ms, prescription.waits
        yield still_step(blank, StepKind.GET_READY, PhaseKind.GET_READY, length, waits=waits)
    for number, work in enumerate(work_steps(blank, prescription, sides, options)):
        if number:
            length = switch_length_ms(prescription, work.side, options)
            yield still_step(
                replace(blank, side=work.side), StepKind.SWITCH, PhaseKind.SWITCH, length
            )
        closes = run.closes_exercise and number == len(sides) - 1
        yield replace(work, closes_exercise=closes)
