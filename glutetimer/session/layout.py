"""Prescriptions laid out in time: the order of the sets, the rests between them, the steps."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from glutetimer.session.briefing import (
    ComingSet,
    briefing_ms,
    first_word_ms,
    let_go_text,
    preparation_texts,
    rest_texts,
    spoken_ms,
    switch_texts,
)
from glutetimer.session.prescription import (
    COUNT_IN_MS,
    Node,
    Prescription,
    SessionOptions,
)
from glutetimer.session.speech_options import FIRST_WORD_MS
from glutetimer.session.steps import PhaseKind, Side, Step, StepKind, StepPhase
from glutetimer.session.teaching import TAUGHT_SETS, recalled, teach
from glutetimer.session.transition import change_ms, switch_ms
from glutetimer.session.unrolling import PlacedSet, unrolled
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
    left_out: bool = False
    """Whether it is not done any more, because the exercise hurt."""


def runs_of(nodes: tuple[Node, ...], options: SessionOptions) -> tuple[Run, ...]:
    """Return all sets in order, each with its rest, and its get ready as long as it needs."""
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
        )
        name = now.exercise.id
        ready = _Ready(
            run,
            options,
            before,
            earlier=tuple(done[name]),
            is_last_taught=len(done[name]) + 1 == min(TAUGHT_SETS, total[name]),
            preparation=preparation_texts(exercises, options.speech) if before is None else (),
        )
        runs.append(replace(run, get_ready_ms=ready.length_ms))
        done[name].append(run)
    return tuple(runs)


def full_get_ready_ms(prescription: Prescription, options: SessionOptions) -> int:
    """Return how long it takes to get ready for an exercise out of turn, with all that is said."""
    run = Run(prescription, 1, prescription.sets, 1, 1, 0, 0, closes_exercise=False)
    return _Ready(run, options).length_ms


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


@dataclass(frozen=True, slots=True)
class _Ready:
    """The get ready of a run.

    The change of position begins in the rest, as soon as it is said what comes; the get ready has
    what the rest is too short for, and everything that is said or read. One whose length the
    programme gives is longer only where what is said takes longer, and is talked over to its end.

    Args:
        run: The set that it leads to.
        options: What the person wants.
        before: The set before, None at the start.
        earlier: The sets of this exercise before.
        is_last_taught: Whether it is the last set in which every cue is to be heard.
        preparation: What to do before the session begins.
    """

    run: Run
    options: SessionOptions
    before: Run | None = None
    earlier: tuple[Run, ...] = ()
    is_last_taught: bool = False
    preparation: tuple[str, ...] = ()

    @property
    def length_ms(self) -> int:
        """How long it is; 0 where the next set follows its rest."""
        now, rest = self.run.prescription, self.run.rest_ms
        same = self.before is not None and self.before.prescription.block == now.block
        if same and not now.waits:
            return 0 if rest else COUNT_IN_MS
        speech, coming = self.options.speech, self._coming()
        said = briefing_ms(coming, speech, self._first_word_ms(coming))
        if now.get_ready_ms is not None:
            needed = _whole_s(said) if speech.lengths else 0
            return max(COUNT_IN_MS, now.get_ready_ms, needed)
        free = max(0, rest - spoken_ms(rest_texts(coming, rest, (), speech), speech))
        change = change_ms(coming.after, now.exercise, self.options.change_percent)
        usual = 0 if coming.at_once else self.options.usual.get_ready_ms
        return max(usual, _whole_s(COUNT_IN_MS + said + max(0, change - free)))

    def _first_word_ms(self, coming: ComingSet) -> int:
        if self.before is None:
            return FIRST_WORD_MS
        if not coming.at_once:
            return 0
        speech, was = self.options.speech, self.before.prescription
        let_go = let_go_text(was.exercise, speech, first=self.before.set == 1)
        hurried = self.run.prescription.get_ready_ms is not None
        return first_word_ms(let_go, speech, hurried=hurried)

    def _coming(self) -> ComingSet:
        now = self.run.prescription
        return ComingSet(
            now.exercise,
            self._work(self.run)[0],
            first=not self.earlier,
            announced=self.run.rest_ms > 0,
            after=self.before.prescription.exercise if self.before else None,
            at_once=self.before is not None and not self.run.rest_ms,
            reminders=self._reminders(),
            first_side=now.first_side,
            preparation=self.preparation,
        )

    def _reminders(self) -> tuple[str, ...]:
        """Return the cues that the sets so far have no time for; a rest before has said them."""
        if not self.is_last_taught or (self.earlier and self.run.rest_ms):
            return ()
        exercise, speech = self.run.prescription.exercise, self.options.speech
        sets: list[tuple[tuple[int, Step], ...]] = []
        index = 0
        for run in (*self.earlier, self.run):
            work = self._work(run)
            sets.append(tuple(enumerate(work, start=index)))
            index += len(work)
        lesson = teach(exercise, sets, speech, recalled(exercise, speech))
        return lesson.before.get(sets[-1][0][0], ())

    def _work(self, run: Run) -> tuple[Step, ...]:
        prescription = run.prescription
        return tuple(_work_steps(_blank(run, 0), prescription, prescription.sides, self.options))


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
    blank = replace(_blank(run, position), side=sides[0])
    if run.rest_ms:
        yield still_step(blank, StepKind.REST, PhaseKind.REST, run.rest_ms)
    if run.get_ready_ms:
        length, waits = run.get_ready_ms, prescription.waits
        yield still_step(blank, StepKind.GET_READY, PhaseKind.GET_READY, length, waits=waits)
    for number, work in enumerate(_work_steps(blank, prescription, sides, options)):
        if number:
            length = switch_length_ms(prescription, work.side, options)
            yield still_step(
                replace(blank, side=work.side), StepKind.SWITCH, PhaseKind.SWITCH, length
            )
        closes = run.closes_exercise and number == len(sides) - 1
        yield replace(work, closes_exercise=closes)


def _work_steps(
    blank: Step, prescription: Prescription, sides: Sequence[Side], options: SessionOptions
) -> Iterator[Step]:
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
    return max(prescription.between_sides_ms, _whole_s(COUNT_IN_MS + way))


def _blank(run: Run, position: int) -> Step:
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
        band=prescription.band,
        load_kg=prescription.load_kg,
    )


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


def _whole_s(ms: int) -> int:
    return -(-ms // 1000) * 1000
