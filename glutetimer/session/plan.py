"""A plan: the runs of a session in order and the steps they make."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from typing import Final

from glutetimer.session import speech
from glutetimer.session.briefing import spoken_ms
from glutetimer.session.get_ready import full_get_ready_ms
from glutetimer.session.layout import runs_of, steps_of
from glutetimer.session.prescription import Node, Prescription, SessionOptions
from glutetimer.session.run_steps import Run, still_step
from glutetimer.session.speech_options import FIRST_WORD_MS, SpeechOptions
from glutetimer.session.steps import PhaseKind, Step, StepKind
from glutetimer.session.teaching import FirstCue, recalled
from glutetimer.training.exercise import Exercise

LEAST_WARNING_MS: Final = 5_000
"""Time enough to look up and read a short one."""


@dataclass(frozen=True, slots=True, eq=False)
class Plan:
    """Everything that will happen, if nobody touches the keyboard.

    The steps chain: each starts at the exact end of the one before. A plan equals only itself, so
    that what is worked out from it can be kept.
    """

    programme: str
    name: str
    week: int | None
    options: SessionOptions
    runs: tuple[Run, ...]
    steps: tuple[Step, ...]
    warnings: tuple[str, ...] = ()
    """What the programme warns of; it is said and shown before the first set."""
    budget_ms: int | None = None
    """The time that it was trimmed to."""
    first_cues: tuple[tuple[str, FirstCue], ...] = ()
    """What helps with an exercise, by its id, after an answer in this session."""
    skipped: frozenset[int] = frozenset()
    """The working steps so far, by their indexes, in which nothing was done."""

    @property
    def ends_with_pain(self) -> bool:
        """Whether its last set is left out because the exercise hurt."""
        return self.runs[-1].left_out

    @property
    def total_ms(self) -> int:
        """The exact length of the session."""
        return sum(step.length_ms for step in self.steps)

    @property
    def prescriptions(self) -> tuple[Prescription, ...]:
        """The exercises in the order in which they first come."""
        return tuple({run.prescription.block: run.prescription for run in self.runs}.values())

    @property
    def exercises(self) -> dict[str, Exercise]:
        """All exercises of the session by their ids."""
        found = (run.prescription.exercise for run in self.runs)
        return {exercise.id: exercise for exercise in found}

    def warnings_at(self, index: int, elapsed_ms: int) -> tuple[str, ...]:
        """Return the warnings while they are said, or read where no voice says them."""
        options = self.options.speech
        until = spoken_ms(self.warnings, options) + (FIRST_WORD_MS if options.lengths else 0)
        return self.warnings if index == 0 and elapsed_ms < max(until, LEAST_WARNING_MS) else ()

    def exercise_of(self, step: Step) -> Exercise:
        """Return the exercise of a step."""
        return self.runs[step.run].prescription.exercise

    def sets_before(self, position: int) -> int:
        """Return how many sets of its exercise come before a run."""
        name = self.runs[position].prescription.exercise.id
        return sum(
            run.prescription.exercise.id == name and not run.left_out
            for run in self.runs[:position]
        )

    def ends_first_set(self, index: int) -> bool:
        """Return whether a step is the last working one of an exercise's first set."""
        step = self.steps[index]
        if not step.kind.is_work or self.sets_before(step.run):
            return False
        return not any(
            later.kind.is_work and later.run == step.run for later in self.steps[index + 1 :]
        )

    def was_done(self, index: int) -> bool:
        """Return whether anything was done, on any side, of the set that a working step ends."""
        run = self.steps[index].run
        sides = (i for i in range(index + 1) if self.steps[i].run == run)
        return any(self.steps[i].kind.is_work and i not in self.skipped for i in sides)

    def with_skipped(self, index: int, *, skipped: bool) -> Plan:
        """Return the plan that knows whether nothing was done in a working step."""
        found = self.skipped | {index} if skipped else self.skipped - {index}
        return self if found == self.skipped else replace(self, skipped=found)

    def first_cue_of(self, exercise: Exercise) -> FirstCue | None:
        """Return what to think of first in an exercise, if it was felt in the wrong place."""
        found = dict(self.first_cues).get(exercise.id)
        return found or recalled(exercise, self.options.speech)

    def with_first_cue(self, exercise: Exercise, cue: FirstCue | None) -> Plan:
        """Return the plan with another advice for an exercise; None takes it back."""
        others = tuple(pair for pair in self.first_cues if pair[0] != exercise.id)
        own = ((exercise.id, cue),) if cue else ()
        return replace(self, first_cues=(*others, *own))

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
        left = tuple(steps_of(tuple(runs), step.run + 1, self.options))
        plan = replace(self, runs=tuple(runs), steps=(*self.steps[:after], *own, *left))
        return plan.with_get_ready(after, after)

    def without_step(self, index: int) -> Plan:
        """Return the plan without a rest, get ready or switch."""
        return self._with_steps((*self.steps[:index], *self.steps[index + 1 :]))

    def with_get_ready(self, start: int, index: int, first_rep: int = 1) -> Plan:
        """Return the plan in which a get ready leads from one step to the next working one.

        Args:
            start: The step whose place the get ready takes.
            index: Where to look for the working step from.
            first_rep: The rep with which its set goes on.
        """
        steps = self.steps
        work = next((i for i in range(index, len(steps)) if steps[i].kind.is_work), len(steps) - 1)
        if not steps[work].kind.is_work:
            return self._with_steps((*steps[:start], *steps[work:]))
        waits = any(step.waits for step in steps[start:work])
        length = full_get_ready_ms(self.runs[steps[work].run].prescription, self.options)
        blank = replace(steps[work], reps=0, tempo=None, closes_exercise=False, announces=True)
        blank = replace(blank, first_rep=first_rep)
        ready = still_step(blank, StepKind.GET_READY, PhaseKind.GET_READY, length, waits=waits)
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
            get_ready_ms=full_get_ready_ms(easier, self.options),
            left_out=False,
        )
        remaining = (*runs[: step.run], again, *runs[step.run + 1 :])
        start_side = step.side if step.side in easier.sides else easier.sides[0]
        steps = (
            *self.steps[: index + 1],
            *steps_of(remaining, step.run, self.options, start_side),
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
    warnings: Iterable[str] = (),
) -> Plan:
    """Lay the prescriptions out in time."""
    said = tuple(map(speech.as_said, warnings))
    options = replace(options, speech=_saying(said, options.speech))
    runs = runs_of(nodes, options, said)
    return Plan(
        programme=programme,
        name=name,
        week=week,
        options=options,
        runs=runs,
        steps=tuple(steps_of(runs, 0, options)),
        warnings=said,
    )


def _saying(warnings: Iterable[str], options: SpeechOptions) -> SpeechOptions:
    """Return the options in which warnings have a length, though no voice has said them so far.

    A warning has its time even where nothing on the machine can say it.
    """
    own = {text: options.length_of(text) for text in warnings if text not in options.lengths}
    if not options.lengths or not own:
        return options
    return replace(options, lengths={**options.lengths, **own})
