"""A plan: the runs of a session in order and the steps they make."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from glutetimer.session.prescription import (
    COUNT_IN_MS,
    Circuit,
    Node,
    Prescription,
    SessionOptions,
)
from glutetimer.session.steps import PhaseKind, Side, Step, StepKind, StepPhase
from glutetimer.session.work_steps import KINDS, work_phases
from glutetimer.training.exercise import Exercise


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
    left_out: bool = False
    """Whether it is not done any more, because the exercise hurt."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything that will happen, if nobody touches the keyboard.

    The steps chain: each starts at the exact end of the one before.
    """

    programme: str
    name: str
    week: int | None
    options: SessionOptions
    runs: tuple[Run, ...]
    steps: tuple[Step, ...]
    budget_ms: int | None = None
    """The time that it was trimmed to."""

    @property
    def total_ms(self) -> int:
        """The exact length of the session."""
        return sum(step.length_ms for step in self.steps)

    @property
    def prescriptions(self) -> tuple[Prescription, ...]:
        """The exercises in the order in which they first come."""
        return tuple({run.prescription.block: run.prescription for run in self.runs}.values())

    def exercise_of(self, step: Step) -> Exercise:
        """Return the exercise of a step."""
        return self.runs[step.run].prescription.exercise

    def with_length(self, index: int, length_ms: int) -> Plan:
        """Return the plan with another length for a step of one phase: a rest, a get ready."""
        step = self.steps[index]
        phase = replace(step.phases[0], length_ms=length_ms)
        return self._with_steps(
            (*self.steps[:index], replace(step, phases=(phase,)), *self.steps[index + 1 :])
        )

    def sets_after(self, index: int) -> int:
        """Return how many working steps come after a step."""
        return sum(1 for step in self.steps[index + 1 :] if step.kind.is_work)

    def without_exercise(self, index: int, block: int, exercises: Collection[str] = ()) -> Plan:
        """Return the plan without what comes of an exercise block after a step.

        Other blocks of the same exercises go too. Where a set between two others goes, the longer
        of its rest and theirs stays. A get ready leads to what comes next, without a rest: the
        question took its place.
        """
        step, after = self.steps[index], index + 1
        runs = list(self.runs)
        rest_ms = 0
        for position in range(step.run, len(runs)):
            run = runs[position]
            if run.prescription.block == block or run.prescription.exercise.id in exercises:
                rest_ms = max(rest_ms, run.rest_ms) if position > step.run else 0
                runs[position] = replace(run, left_out=True)
            elif position > step.run:
                runs[position] = replace(run, rest_ms=max(rest_ms, run.rest_ms))
                rest_ms = 0
        own = () if runs[step.run].left_out else self._rest_of_run(index)
        left = tuple(_steps(tuple(runs), step.run + 1, self.options))
        plan = replace(self, runs=tuple(runs), steps=(*self.steps[:after], *own, *left))
        return plan.with_get_ready(after, after)

    def with_get_ready(self, start: int, index: int) -> Plan:
        """Return the plan in which a get ready leads from one step to the next working one.

        Args:
            start: The step whose place the get ready takes.
            index: Where to look for the working step from.
        """
        steps = self.steps
        work = next((i for i in range(index, len(steps)) if steps[i].kind.is_work), len(steps) - 1)
        if not steps[work].kind.is_work:
            return self._with_steps((*steps[:start], *steps[work:]))
        waits = any(step.waits for step in steps[start:work])
        length = self.runs[steps[work].run].prescription.get_ready_ms
        blank = replace(steps[work], reps=0, tempo=None, closes_exercise=False, announces=True)
        ready = _still(blank, StepKind.GET_READY, PhaseKind.GET_READY, length, waits=waits)
        return self._with_steps((*steps[:start], ready, *steps[work:]))

    def _rest_of_run(self, index: int) -> tuple[Step, ...]:
        """Return what comes after a step of the set that it belongs to."""
        run = self.steps[index].run
        return tuple(
            step
            for step in self.steps[index + 1 :]
            if step.run == run and step.kind is not StepKind.END
        )

    def with_easier(self, index: int, easier: Prescription) -> Plan:
        """Return the plan in which an easier version takes over from a step on.

        The set under way is done again with it after a short rest ("hips not level: short rest,
        start again", S1.48), and so is what was still to come of that exercise.
        """
        step = self.steps[index]
        old = self.runs[step.run].prescription
        runs = tuple(
            replace(run, prescription=easier)
            if position >= step.run and run.prescription.block == old.block
            else run
            for position, run in enumerate(self.runs)
        )
        again = replace(
            runs[step.run],
            rest_ms=self.options.usual.short_rest_ms,
            get_ready_ms=easier.get_ready_ms,
            left_out=False,
        )
        remaining = (*runs[: step.run], again, *runs[step.run + 1 :])
        start_side = step.side if step.side in easier.sides else easier.sides[0]
        steps = (
            *self.steps[: index + 1],
            *_steps(remaining, step.run, self.options, start_side),
        )
        return replace(self, runs=remaining, steps=steps)

    def _with_steps(self, steps: tuple[Step, ...]) -> Plan:
        return replace(self, steps=steps)


def make_plan(
    nodes: tuple[Node, ...],
    options: SessionOptions,
    *,
    programme: str,
    name: str,
    week: int | None = None,
) -> Plan:
    """Lay the prescriptions out in time."""
    runs = tuple(_close_exercises(_with_rests(tuple(_unroll(nodes)), options)))
    return Plan(
        programme=programme,
        name=name,
        week=week,
        options=options,
        runs=runs,
        steps=tuple(_steps(runs, 0, options)),
    )


@dataclass(frozen=True, slots=True)
class _Bare:
    prescription: Prescription
    set: int
    round: int
    rounds: int
    round_rest_ms: int | None


def _unroll(
    nodes: tuple[Node, ...], rounds: int = 1, round_number: int = 1, rest_ms: int | None = None
) -> Iterator[_Bare]:
    """Give every set in the order in which it is done; the first of a new round has its rest."""
    opening = rest_ms
    for node in nodes:
        if isinstance(node, Circuit):
            for number in range(1, node.rounds + 1):
                rest = node.rest_ms if number > 1 else opening
                yield from _unroll(node.nodes, node.rounds, number, rest)
        else:
            for number in range(1, node.sets + 1):
                yield _Bare(node, number, round_number, rounds, opening if number == 1 else None)
        opening = None


def _with_rests(bare: tuple[_Bare, ...], options: SessionOptions) -> Iterator[Run]:
    before: Prescription | None = None
    for item in bare:
        now = item.prescription
        same = before is not None and before.block == now.block
        if before is None:
            rest = 0
        elif item.round_rest_ms is not None:
            rest = item.round_rest_ms
        elif same:
            rest = now.rest_ms
        elif now.rest_before_ms is not None:
            rest = now.rest_before_ms
        else:
            rest = options.usual.between_exercises_ms
        at_once = not same and now.rest_before_ms == 0 and item.round_rest_ms is None
        ready = now.get_ready_ms
        if before is not None and not now.waits:
            if same:
                ready = 0
            elif at_once and not now.get_ready_given:
                ready = COUNT_IN_MS
        if rest + ready == 0:
            ready = COUNT_IN_MS
        yield Run(
            now, item.set, now.sets, item.round, item.rounds, rest, ready, closes_exercise=False
        )
        before = now


def _close_exercises(runs: Iterator[Run]) -> Iterator[Run]:
    all_runs = tuple(runs)
    last = {run.prescription.block: position for position, run in enumerate(all_runs)}
    for position, run in enumerate(all_runs):
        yield replace(run, closes_exercise=last[run.prescription.block] == position)


def _steps(
    runs: tuple[Run, ...], start: int, options: SessionOptions, start_side: Side | None = None
) -> Iterator[Step]:
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
    blank = Step(
        kind=StepKind.REST,
        block=prescription.block,
        exercise=prescription.exercise.id,
        run=position,
        set=run.set,
        sets=run.sets,
        round=run.round,
        rounds=run.rounds,
        side=sides[0],
        band=prescription.band,
        load_kg=prescription.load_kg,
    )
    if run.rest_ms:
        yield _still(blank, StepKind.REST, PhaseKind.REST, run.rest_ms)
    if run.get_ready_ms:
        waits = prescription.waits
        yield _still(blank, StepKind.GET_READY, PhaseKind.GET_READY, run.get_ready_ms, waits=waits)
    for number, side in enumerate(sides):
        if number:
            yield _still(
                replace(blank, side=side),
                StepKind.SWITCH,
                PhaseKind.SWITCH,
                max(COUNT_IN_MS, prescription.between_sides_ms),
            )
        reps, phases = work_phases(prescription, side, options.usual.between_holds_ms)
        mode = prescription.exercise.timing.mode
        yield replace(
            blank,
            kind=KINDS[mode],
            side=side,
            reps=reps,
            phases=phases,
            tempo=prescription.tempo if mode in ("reps", "continuous", "test") else None,
            closes_exercise=run.closes_exercise and number == len(sides) - 1,
        )


def _still(
    blank: Step, kind: StepKind, phase: PhaseKind, length_ms: int, *, waits: bool = False
) -> Step:
    return replace(
        blank,
        kind=kind,
        waits=waits,
        phases=(StepPhase(phase, 0, length_ms, side=blank.side, opens=waits),),
    )
