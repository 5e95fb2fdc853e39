"""Which phrases are said in a step, and when: no two overlap, each starts in its phase."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from glutetimer.session import speech
from glutetimer.session.form_cue import form_cue
from glutetimer.session.placing import GAP_MS, Phrase, Rank, Wanted, fitted
from glutetimer.session.plan import Plan
from glutetimer.session.prescription import COUNT_IN_MS
from glutetimer.session.speech_options import BREATH_MS, FIRST_WORD_MS, LEAD_MS, SpeechOptions
from glutetimer.session.steps import PhaseKind, Step, StepKind, StepPhase
from glutetimer.training.exercise import Exercise

AFTER_END_MS = 1_500
"""In a rest the voice waits for the sound that ends the set."""
SECOND_MS = 1_000
TEN_SECONDS_MS = 10_000
LEAST_FOR_TEN_MS = 20_000
LEAST_COUNTED_MS = 2_000
"""Holds from this length on are counted."""
TAUGHT_REPS = 2
"""In so many reps the phases are named."""
LEAST_HALFWAY_REPS = 6
LEAST_LAST_TWO_REPS = 5
HOLD_COUNTS = (10, 5, 3, 2, 1)
"""The seconds left that are said in a timed hold."""


def phrases(plan: Plan, index: int, options: SpeechOptions) -> tuple[Phrase, ...]:
    """Return the phrases of a step in the order in which they are said."""
    if not options.lengths:
        return ()
    step = plan.steps[index]
    if step.kind.is_work:
        return fitted(_of_work(plan.exercise_of(step), step, options), step, options.lengths)
    return tuple(_one_by_one(plan, index, options))


def texts(plan: Plan) -> tuple[str, ...]:
    """Return everything that may be said in a session, in the order of its first use."""
    said = [
        phrase.text
        for index in range(len(plan.steps))
        for phrase in phrases(plan, index, plan.options.speech)
    ]
    return tuple(dict.fromkeys(said))


def _one_by_one(plan: Plan, index: int, options: SpeechOptions) -> Iterator[Phrase]:
    """In a rest, a switch or a get ready sentences follow each other until the count."""
    step = plan.steps[index]
    exercise = plan.exercise_of(step)
    before = plan.steps[index - 1] if index else None
    if step.kind is StepKind.END:
        if speech.DONE in options.lengths:
            yield Phrase(AFTER_END_MS, options.lengths[speech.DONE], speech.DONE)
        return
    length = step.length_ms
    ten_ms = length - TEN_SECONDS_MS
    says_ten = step.kind is StepKind.REST and length >= LEAST_FOR_TEN_MS
    end = ten_ms if says_ten else length - COUNT_IN_MS
    at = AFTER_END_MS if before is not None and before.kind.is_work else LEAD_MS
    if before is None:
        at = FIRST_WORD_MS
    for text in _sentences(plan, index, exercise, options.kit_words):
        long = options.lengths.get(text)
        if long is None or at + long + GAP_MS > end:
            continue
        yield Phrase(at, long, text, step.side)
        at += long + BREATH_MS
    ten = options.lengths.get(speech.TEN_SECONDS)
    if says_ten and ten is not None:
        yield Phrase(ten_ms, ten, speech.TEN_SECONDS)


def _sentences(
    plan: Plan, index: int, exercise: Exercise, kit_words: Mapping[str, str]
) -> Iterator[str]:
    step = plan.steps[index]
    before = plan.steps[index - 1] if index else None
    if step.kind is StepKind.SWITCH:
        yield speech.SWITCH
        yield speech.side_of(step.side, exercise)
        yield from (speech.as_said(cue.say) for cue in exercise.cues if cue.phase == "switch")
    elif step.kind is StepKind.REST:
        yield speech.rest_of(step.length_ms)
        if before is not None and before.closes_exercise:
            yield from _questions(plan.exercise_of(before))
        same = before is not None and before.exercise == step.exercise
        yield speech.SAME_AGAIN if same else speech.next_is(exercise)
        yield speech.side_of(step.side, exercise)
        if not same:
            yield from speech.kit_of(exercise, kit_words)
    else:
        announced = (
            before is not None and before.kind is StepKind.REST and before.block == step.block
        )
        work = plan.steps[index + 1]
        if step.announces or not announced:
            yield speech.name_of(exercise)
            yield speech.side_of(step.side, exercise)
            yield from speech.kit_of(exercise, kit_words)
        yield from (speech.as_said(sentence.text) for sentence in exercise.setup)
        if step.sets > 1:
            yield speech.sets_of(step.sets)
        yield speech.amount(work)


def _questions(done: Exercise) -> Iterator[str]:
    if done.result is not None:
        yield speech.as_said(done.result.question)
    elif done.feel is not None:
        yield speech.WHERE_FELT


def _of_work(exercise: Exercise, step: Step, options: SpeechOptions) -> Iterator[Wanted]:
    if step.kind is StepKind.HOLD:
        parts = _timed_hold
    elif step.kind is StepKind.DRILL:
        parts = _drill
    else:
        parts = _rep_phase
    for phase in step.phases:
        yield from parts(exercise, step, phase, options)


def _rep_phase(
    exercise: Exercise, step: Step, phase: StepPhase, options: SpeechOptions
) -> Iterator[Wanted]:
    first = phase.start_ms == 0 or _rep_before(step, phase) != phase.rep
    start, end = phase.start_ms + LEAD_MS, phase.end_ms
    if first:
        if options.numbers:
            yield Wanted(Rank.NUMBER, speech.number(phase.rep), start, start, phase.side)
        yield from _milestones(step, phase)
    word = _WORDS.get(phase.kind)
    if phase.rep <= TAUGHT_REPS and word and (phase.counts_hold or not phase.kind.is_hold):
        yield Wanted(Rank.PHASE_WORD, word, start, end, phase.side)
    check = bool(exercise.hold_checks) and phase.counts_hold
    if options.form_cues and 1 < phase.rep < step.reps:
        cue = form_cue(exercise, step, phase)
        if cue:
            rank = Rank.HOLD_CHECK if check else Rank.FORM_CUE
            yield Wanted(rank, speech.as_said(cue), start, end, phase.side)
    if phase.counts_hold and phase.length_ms >= LEAST_COUNTED_MS and options.numbers:
        for left in range((phase.length_ms - 1) // SECOND_MS, 0, -1):
            at = phase.end_ms - left * SECOND_MS
            yield Wanted(Rank.HOLD_COUNT, speech.number(left), at, at, phase.side)


def _milestones(step: Step, phase: StepPhase) -> Iterator[Wanted]:
    start, end = phase.start_ms + LEAD_MS, phase.end_ms
    if step.reps >= LEAST_HALFWAY_REPS and phase.rep == step.reps // 2 + 1:
        yield Wanted(Rank.MILESTONE, speech.HALF_WAY, start, end, phase.side)
    if step.reps >= LEAST_LAST_TWO_REPS and phase.rep == step.reps - 1:
        yield Wanted(Rank.MILESTONE, speech.LAST_TWO, start, end, phase.side)


def _timed_hold(
    exercise: Exercise, step: Step, phase: StepPhase, options: SpeechOptions
) -> Iterator[Wanted]:
    start, end = phase.start_ms + LEAD_MS, phase.end_ms
    if phase.kind is PhaseKind.REST:
        yield Wanted(Rank.PHASE_WORD, speech.REST, start, end)
        return
    yield Wanted(Rank.PHASE_WORD, speech.HOLD, start, end, phase.side)
    if options.numbers:
        for left in HOLD_COUNTS:
            at = phase.end_ms - left * SECOND_MS
            if phase.length_ms >= 2 * left * SECOND_MS:
                yield Wanted(Rank.HOLD_COUNT, speech.number(left), at, at, phase.side)
    if phase.length_ms >= LEAST_FOR_TEN_MS:
        half = phase.start_ms + phase.length_ms // 2
        yield Wanted(Rank.MILESTONE, speech.HALF_WAY, half, half + SECOND_MS, phase.side)
    cue = form_cue(exercise, step, phase)
    if options.form_cues and cue:
        yield Wanted(Rank.FORM_CUE, speech.as_said(cue), start + SECOND_MS, end, phase.side)


def _drill(
    exercise: Exercise, step: Step, phase: StepPhase, options: SpeechOptions
) -> Iterator[Wanted]:
    start, end = phase.start_ms + LEAD_MS, phase.end_ms
    if phase.kind is PhaseKind.REST:
        yield Wanted(Rank.PHASE_WORD, speech.REST, start, end)
        return
    yield Wanted(Rank.PHASE_WORD, speech.GO, start, end, phase.side)
    if phase.length_ms >= LEAST_FOR_TEN_MS:
        at = phase.end_ms - TEN_SECONDS_MS
        yield Wanted(Rank.NUMBER, speech.TEN_SECONDS, at, at, phase.side)
    cue = form_cue(exercise, step, phase)
    if options.form_cues and cue:
        yield Wanted(Rank.FORM_CUE, speech.as_said(cue), start + 2 * SECOND_MS, end, phase.side)


_WORDS = {
    PhaseKind.LIFT: speech.LIFT,
    PhaseKind.LOWER: speech.LOWER,
    PhaseKind.HOLD_TOP: speech.HOLD,
    PhaseKind.HOLD_BOTTOM: speech.HOLD,
}


def _rep_before(step: Step, phase: StepPhase) -> int:
    return step.phases[step.phases.index(phase) - 1].rep
