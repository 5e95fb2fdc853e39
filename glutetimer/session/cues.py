"""The cue script: what sounds when in a step. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from glutetimer.session.milestones import (
    LEAST_FOR_TEN_MS,
    TEN_SECONDS_MS,
    begins_last_two,
    is_half_way,
)
from glutetimer.session.phrases import leads_to_get_ready, phrases
from glutetimer.session.plan import Plan
from glutetimer.session.prescription import COUNT_IN_MS
from glutetimer.session.steps import PhaseKind, Side, Step, StepKind, StepPhase
from glutetimer.session.tones import PHASE_TONES, Tone

SECOND_MS = 1_000
AFTER_END_MS = 900
"""How long the sound that ends a set stands alone before the next one."""


class CueKind(StrEnum):
    """How a cue sounds."""

    TONE = "tone"
    PHRASE = "phrase"


@dataclass(frozen=True, slots=True)
class ScriptCue:
    """One sound, `at_ms` from the start of its step; a phrase has its words in `text`."""

    at_ms: int
    kind: CueKind
    tone: Tone | None = None
    text: str = ""
    length_ms: int = 0
    side: Side = Side.BOTH


@dataclass(frozen=True, slots=True)
class CueOptions:
    """Which kinds of cues are wanted; what is said is decided by the plan."""

    tones: bool = True
    hold_ticks: bool = True
    speech: bool = True


def script(plan: Plan, index: int, options: CueOptions | None = None) -> tuple[ScriptCue, ...]:
    """Return the cues of a step in the order in which they sound.

    What ends a set sounds at the start of the step after it, so that a set that was cut short
    ends with the same sound.
    """
    options = options or CueOptions()
    cues = [*_opening(plan, index), *_own(plan, index)] if options.tones else []
    if not options.hold_ticks:
        cues = [cue for cue in cues if cue.tone is not Tone.HOLD_TICK]
    if options.speech:
        cues += _spoken(plan, index)
    return tuple(sorted(cues, key=lambda cue: cue.at_ms))


def count_in_script() -> tuple[ScriptCue, ...]:
    """Return the cues of a count-in, from its start."""
    return tuple(_tone(at, Tone.COUNT) for at in range(0, COUNT_IN_MS, SECOND_MS))


def _spoken(plan: Plan, index: int) -> Iterator[ScriptCue]:
    for phrase in phrases(plan, index):
        yield ScriptCue(
            phrase.at_ms,
            CueKind.PHRASE,
            text=phrase.text,
            length_ms=phrase.length_ms,
            side=phrase.side,
        )


def _opening(plan: Plan, index: int) -> Iterator[ScriptCue]:
    """The end of the set before, and what begins now."""
    step = plan.steps[index]
    before = plan.steps[index - 1] if index else None
    worked = before is not None and before.kind.is_work
    if step.kind is StepKind.END:
        yield _tone(0, Tone.SESSION_DONE)
        return
    if before is not None and worked:
        done = Tone.EXERCISE_DONE if before.closes_exercise else Tone.SET_DONE
        yield _tone(0, done)
    after = AFTER_END_MS if worked else 0
    if step.kind is StepKind.REST:
        yield _tone(after, PHASE_TONES[PhaseKind.REST])
    elif step.kind is StepKind.SWITCH:
        yield _tone(after, PHASE_TONES[PhaseKind.SWITCH], step.side)


def _own(plan: Plan, index: int) -> Iterator[ScriptCue]:
    step = plan.steps[index]
    if leads_to_get_ready(plan, index):
        return
    if step.kind in (StepKind.REST, StepKind.GET_READY, StepKind.SWITCH):
        if not step.waits:
            yield from _count_down(step.phases[0], ten=step.kind is StepKind.REST)
    elif step.kind is StepKind.HOLD:
        for phase in step.phases:
            yield from _timed_hold(phase)
    elif step.kind is StepKind.DRILL:
        for phase in step.phases:
            yield from _drill(phase)
    else:
        yield from _reps(step)


def _reps(step: Step) -> Iterator[ScriptCue]:
    for number, phase in enumerate(step.phases):
        first = number == 0 or step.phases[number - 1].rep != phase.rep
        if first:
            yield from _milestones(step, phase)
        if phase.kind.is_hold and not phase.counts_hold and phase.length_ms < SECOND_MS:
            continue
        yield _tone(phase.start_ms, PHASE_TONES[phase.kind], phase.side)
        if phase.kind.is_hold:
            yield from _ticks(phase)


def _milestones(step: Step, phase: StepPhase) -> Iterator[ScriptCue]:
    if is_half_way(step, phase.rep):
        yield _tone(phase.start_ms, Tone.HALFWAY, phase.side)
    if begins_last_two(step, phase.rep):
        yield _tone(phase.start_ms, Tone.LAST_TWO, phase.side)


def _ticks(phase: StepPhase) -> Iterator[ScriptCue]:
    for left in range((phase.length_ms - 1) // SECOND_MS, 0, -1):
        yield _tone(phase.end_ms - left * SECOND_MS, Tone.HOLD_TICK, phase.side)


def _timed_hold(phase: StepPhase) -> Iterator[ScriptCue]:
    if phase.kind is PhaseKind.REST:
        yield _tone(phase.start_ms, PHASE_TONES[phase.kind])
        yield from _count_down(phase, ten=False)
        return
    yield _tone(phase.start_ms, PHASE_TONES[phase.kind], phase.side)
    last_three = phase.length_ms - COUNT_IN_MS
    half = phase.length_ms // 2
    for at in range(SECOND_MS, phase.length_ms, SECOND_MS):
        tone = Tone.COUNT if at >= last_three else Tone.HOLD_TICK
        yield _tone(phase.start_ms + at, tone, phase.side)
    if phase.length_ms >= LEAST_FOR_TEN_MS:
        yield _tone(phase.start_ms + half, Tone.HALFWAY, phase.side)


def _drill(phase: StepPhase) -> Iterator[ScriptCue]:
    if phase.kind is PhaseKind.REST:
        yield _tone(phase.start_ms, PHASE_TONES[phase.kind])
        yield from _count_down(phase, ten=True)
        return
    yield _tone(phase.start_ms, PHASE_TONES[phase.kind])
    yield from _count_down(phase, ten=False)


def _count_down(phase: StepPhase, *, ten: bool) -> Iterator[ScriptCue]:
    if ten and phase.length_ms >= LEAST_FOR_TEN_MS:
        yield _tone(phase.end_ms - TEN_SECONDS_MS, Tone.TEN_SECONDS)
    for left in (3, 2, 1):
        at = phase.end_ms - left * SECOND_MS
        if at >= phase.start_ms:
            yield _tone(at, PHASE_TONES[PhaseKind.GET_READY])


def _tone(at_ms: int, tone: Tone, side: Side = Side.BOTH) -> ScriptCue:
    return ScriptCue(at_ms, CueKind.TONE, tone, side=side)
