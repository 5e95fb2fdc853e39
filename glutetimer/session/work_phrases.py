"""What is said while the body works, apart from the form cues: words, numbers, checks, seconds."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import islice
from operator import attrgetter

from glutetimer.session import speech
from glutetimer.session.milestones import (
    LEAST_FOR_TEN_MS,
    TEN_SECONDS_MS,
    begins_last_two,
    is_half_way,
)
from glutetimer.session.placing import Rank, Wanted
from glutetimer.session.speech_options import LEAD_MS, SpeechOptions
from glutetimer.session.steps import STOP_MS, PhaseKind, Side, Step, StepKind, StepPhase
from glutetimer.training.exercise import Exercise

SECOND_MS = 1_000
FIVE_SECONDS_MS = 5_000
SLOW_DOWN_MS = 3_000
LEAST_FOR_TWO_MORE_MS = 3_000
"""In a hold within a rep the ticks count; from this length on it is also said once in words."""
SETTLE = "Settle."
FIRST_QUARTER = 4
"""A word that comes after this part of its movement comes too late."""

LAST_OF_MOVE = 2, 5
"""An order for what comes next is said in this last part of a move, not before."""
QUICK_MOVE_MS = 1_000
"""A quicker move is half over before a word that comes with it is understood."""
LAST_OF_QUICK_MOVE_MS = 500
"""In a quick move it is said this early: later it would come after its own phase has begun."""
BEATS = 4
"""So many steps of a drill are led by the side that works, one a second."""
LAST_OF_HOLD_MS = 800
"""In a hold it is said this late, and never in the first half: earlier it would end the hold."""

_end_ms_of = attrgetter("end_ms")


def window_before(rank: Rank, text: str, step: Step, phase: StepPhase, length_ms: int) -> Wanted:
    """Return an order for a phase: it is said shortly before the phase, or as the phase begins.

    It ends where the phase begins if it is short enough to begin late in the phase before. It
    never comes after a quick move has begun. Where the person's tap begins the phase, nobody knows
    when that is: it is said at once then.
    """
    tapped = _last_tap_ms(step, phase.start_ms)
    in_time = max(tapped, phase.start_ms - length_ms - LEAD_MS) + LEAD_MS
    earliest = max(in_time, _late_in_phase_before_ms(step, phase))
    latest = phase.start_ms
    if phase.length_ms >= QUICK_MOVE_MS or tapped == phase.start_ms:
        latest += max(LEAD_MS, phase.length_ms // FIRST_QUARTER)
    end = open_end_ms(step, min(earliest, phase.start_ms))
    return Wanted(rank, text, earliest, latest, end, phase.side)


def _late_in_phase_before_ms(step: Step, phase: StepPhase) -> int:
    """Return from when on an order for a phase does not disturb the phase before."""
    index = bisect_right(step.phases, phase.start_ms, key=_end_ms_of) - 1
    if index < 0:
        return 0
    before = step.phases[index]
    if before.kind.is_hold:
        return max(before.end_ms - LAST_OF_HOLD_MS, before.start_ms + -(-before.length_ms // 2))
    part, whole = LAST_OF_MOVE
    last = max(before.length_ms * part // whole, LAST_OF_QUICK_MOVE_MS)
    return max(before.start_ms, before.end_ms - last)


def open_end_ms(step: Step, at_ms: int) -> int:
    """Return where the next tap is waited for: what is said must be over by then."""
    if not step.is_self_paced:
        return step.length_ms
    coming = islice(step.phases, bisect_right(step.phases, at_ms, key=_end_ms_of), None)
    return next((phase.end_ms for phase in coming if phase.opens), step.length_ms)


def _last_tap_ms(step: Step, at_ms: int) -> int:
    if not step.is_self_paced:
        return 0
    over = reversed(step.phases[: bisect_right(step.phases, at_ms, key=_end_ms_of)])
    return next((phase.end_ms for phase in over if phase.opens), 0)


def rep_words(
    exercise: Exercise,
    step: Step,
    rep: int,
    options: SpeechOptions,
    without: StepPhase | None = None,
) -> Iterator[Wanted]:
    """Name the phases of a rep, each before it begins; a stop that nobody holds has no name.

    Where one only settles between two moves, there is a name if the exercise has its own for it.
    """
    for phase in step.rep_phases(rep):
        if phase == step.phases[0] and begins_quickly(step):
            continue  # it was said before the set, see `phrases`
        word = side_order(step, phase) or speech.word_of(exercise, phase.kind)
        stops = phase.kind.is_hold and phase.length_ms < STOP_MS
        settles = phase.settles and word in (SETTLE, "")
        if phase is not without and not (stops or settles):
            yield window_before(Rank.PHASE_WORD, word, step, phase, options.length_of(word))


def begins_quickly(step: Step) -> bool:
    """Whether a set begins with a move so quick that its word has to come before the set."""
    first = step.phases[0]
    return first.kind in (PhaseKind.LIFT, PhaseKind.LOWER) and first.length_ms < QUICK_MOVE_MS


def side_order(step: Step, phase: StepPhase) -> str:
    """Return the side that is named as a rep begins, where both sides take turns."""
    begins = phase == next((p for p in step.rep_phases(phase.rep) if not p.kind.is_hold), None)
    return speech.side_word(phase.side) if begins and step.side is Side.ALTERNATING else ""


def rep_numbers(
    exercise: Exercise, step: Step, taught: int, options: SpeechOptions
) -> Iterator[Wanted]:
    """Say the number of each rep that is not taught, and the milestones.

    Where the set ends in a way of its own, its last rep is announced instead.
    """
    ends = speech.word_around(exercise, "finish")
    before = 0
    for phase in step.phases:
        if phase.rep != before:
            before = phase.rep
            if ends and phase.rep == step.reps > taught:
                word = speech.LAST_ONE
                early = phase.start_ms - LAST_OF_QUICK_MOVE_MS
                late = phase.start_ms + LEAD_MS
                yield Wanted(Rank.NUMBER, word, early, late, step.length_ms, phase.side)
            elif options.numbers and phase.rep > taught and phase.rep in speech.NUMBERS:
                at = phase.start_ms + LEAD_MS
                yield _exactly(Rank.NUMBER, speech.number(phase.rep), at, step, phase)
            yield from _milestones(step, phase)


def hold_checks(exercise: Exercise, step: Step) -> Iterator[Wanted]:
    """Ask in each hold but those of the first and last rep, one question after the other."""
    checks = exercise.hold_checks
    for phase in step.phases:
        if checks and phase.counts_hold and 1 < phase.rep < step.reps:
            text = speech.as_said(checks[(phase.rep - 1) % len(checks)].say)
            start, end = phase.start_ms + LEAD_MS, phase.end_ms
            yield Wanted(Rank.HOLD_CHECK, text, start, end, end, phase.side)


def hold_counts(step: Step, taught: int) -> Iterator[Wanted]:
    """Say in the reps that are taught how long a long hold stays; ticks count it in all of them."""
    for phase in step.phases:
        is_long = phase.counts_hold and phase.length_ms >= LEAST_FOR_TWO_MORE_MS
        if is_long and phase.rep <= taught:
            at = phase.end_ms - 2 * SECOND_MS
            yield _exactly(Rank.HOLD_COUNT, speech.TWO_MORE, at, step, phase)


def stretch_phrases(
    exercise: Exercise,
    step: Step,
    options: SpeechOptions,
    without: Iterable[StepPhase] = (),
) -> Iterator[Wanted]:
    """Say how a timed hold or drill begins, how far it is, and how much is left."""
    for phase in step.phases:
        start, end = phase.start_ms + LEAD_MS, phase.end_ms
        if phase not in without:
            word = speech.opening_word(exercise, phase.kind)
            quarter = phase.start_ms + phase.length_ms // FIRST_QUARTER
            yield Wanted(Rank.PHASE_WORD, word, start, quarter, end, phase.side)
        is_run_back = phase.kind is PhaseKind.REST and step.kind is StepKind.DRILL
        if is_run_back:
            yield from _way_back(step, phase)
        if phase.kind is PhaseKind.REST and not is_run_back:
            continue
        if phase.kind is PhaseKind.DRILL and exercise.timing.mode == "distance":
            slow = phase.end_ms - SLOW_DOWN_MS
            yield _exactly(Rank.NUMBER, speech.SLOW_DOWN, slow, step, phase)
        if phase.length_ms >= LEAST_FOR_TEN_MS:
            ten = phase.end_ms - TEN_SECONDS_MS
            yield _exactly(Rank.NUMBER, speech.TEN_SECONDS, ten, step, phase)
        if step.kind is not StepKind.HOLD:
            continue
        if options.numbers and phase.length_ms >= TEN_SECONDS_MS:
            five = phase.end_ms - FIVE_SECONDS_MS
            yield _exactly(Rank.NUMBER, speech.FIVE_SECONDS, five, step, phase)
        if phase.length_ms > LEAST_FOR_TEN_MS:
            half = phase.start_ms + phase.length_ms // 2
            yield Wanted(Rank.MILESTONE, speech.HALF_WAY, half, half + SECOND_MS, end, phase.side)


def _way_back(step: Step, phase: StepPhase) -> Iterator[Wanted]:
    """Say how long the way back from a run takes, and before the last run that it is the last."""
    start, end = phase.start_ms + LEAD_MS, phase.end_ms
    for text in speech.walk_of(phase.length_ms):
        yield Wanted(Rank.NUMBER, text, start, end, end, phase.side)
    if phase == step.phases[-2]:
        late = phase.end_ms - FIVE_SECONDS_MS
        yield Wanted(Rank.MILESTONE, speech.LAST_RUN, late, end, end, phase.side)


def beats(step: Step) -> Iterator[Wanted]:
    """Lead the first steps of a drill in which sides take turns: "left, right, left, right"."""
    if step.kind is not StepKind.DRILL or step.side is not Side.ALTERNATING:
        return
    phase, side = step.phases[0], step.first_side
    for beat in range(1, BEATS + 1):
        at = phase.start_ms + beat * SECOND_MS
        yield _exactly(Rank.PHASE_WORD, speech.side_word(side), at, step, phase)
        side = side.other


def _milestones(step: Step, phase: StepPhase) -> Iterator[Wanted]:
    start, end = phase.start_ms + LEAD_MS, phase.end_ms
    if is_half_way(step, phase.rep):
        yield Wanted(Rank.MILESTONE, speech.HALF_WAY, start, end, end, phase.side)
    if begins_last_two(step, phase.rep):
        yield Wanted(Rank.MILESTONE, speech.LAST_TWO, start, end, end, phase.side)


def _exactly(rank: Rank, text: str, at_ms: int, step: Step, phase: StepPhase) -> Wanted:
    return Wanted(rank, text, at_ms, at_ms, step.length_ms, phase.side)
