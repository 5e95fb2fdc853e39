"""Which phrases are said in a step, and when: no two overlap, each starts in its phase."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from glutetimer.session import speech
from glutetimer.session.briefing import (
    LET_GO_MS,
    again_texts,
    first_word_ms,
    get_ready_texts,
    let_go_text,
    preparation_texts,
    rest_texts,
    spoken_ms,
    switch_texts,
)
from glutetimer.session.coming_set import ComingSet
from glutetimer.session.milestones import LEAST_FOR_TEN_MS, TEN_SECONDS_MS
from glutetimer.session.placing import Phrase, Rank, Track, Wanted
from glutetimer.session.plan import Plan
from glutetimer.session.prescription import COUNT_IN_MS
from glutetimer.session.run_steps import opens_circuit
from glutetimer.session.side_texts import NEXT_SIDES
from glutetimer.session.speech_options import BREATH_MS, FIRST_WORD_MS, LEAD_MS
from glutetimer.session.steps import Side, Step, StepKind
from glutetimer.session.teaching import Lesson, taught_reps, teach
from glutetimer.session.transition import switch_ms
from glutetimer.session.work_phrases import (
    begins_quickly,
    side_order,
)
from glutetimer.training.exercise import Exercise

FOREVER_MS = 60_000
"""What is said at the end of a session has time."""
SILENCE_MS = 2_000
"""After so long a silence it is said how long it still is before a set."""
BETWEEN_MS = 5_000
"""In a shorter rest it is said at once how to turn, and not first which side is next."""


@lru_cache(maxsize=256)
def phrases(plan: Plan, index: int) -> tuple[Phrase, ...]:
    """Return the phrases of a step in the order in which they are said."""
    options, step = plan.options.speech, plan.steps[index]
    if not options.lengths:
        return ()
    if step.kind.is_work:
        found = lesson_of(plan, step.exercise).phrases.get(index, ())
        return tuple(phrase for phrase in found if phrase.text in options.lengths)
    return tuple(_one_by_one(plan, index))


@lru_cache(maxsize=64)
def lesson_of(plan: Plan, exercise: str, *, shown: bool = False) -> Lesson:
    """Return what is said in all sets of an exercise of a plan, by its id.

    The form cues that are `shown` are there whether they are said or not.
    """
    sets: dict[int, list[tuple[int, Step]]] = {}
    known: Exercise | None = None
    for index, step in enumerate(plan.steps):
        if step.kind.is_work and step.exercise == exercise:
            sets.setdefault(step.run, []).append((index, step))
            known = plan.exercise_of(step)
    if known is None:
        return Lesson({}, {}, {})
    options = plan.options.speech
    options = replace(options, form_cues=options.form_cues or shown)
    return teach(known, tuple(sets.values()), options, plan.first_cue_of(known))


def texts(plan: Plan) -> tuple[str, ...]:
    """Return everything that may be said in a session, in the order of its first use."""
    said = [phrase.text for index in range(len(plan.steps)) for phrase in phrases(plan, index)]
    return tuple(dict.fromkeys(said))


def coming(plan: Plan, index: int) -> ComingSet:
    """Return what comes after a step in which the body does not work."""
    step = plan.steps[index]
    before = plan.steps[index - 1] if index else None
    done = next((s for s in reversed(plan.steps[:index]) if s.kind.is_work), None)
    at = next((i for i in range(index, len(plan.steps)) if plan.steps[i].kind.is_work), index)
    rested = before is not None and before.kind is StepKind.REST and before.block == step.block
    reminders = lesson_of(plan, step.exercise).before.get(at, ())
    if leads_to_get_ready(plan, index):
        reminders = ()  # they come right before the set
    return ComingSet(
        plan.exercise_of(step),
        plan.steps[at],
        first=not plan.sets_before(step.run),
        announced=rested and not step.announces,
        after=plan.exercise_of(done) if done else None,
        after_side=done.side if done else Side.BOTH,
        at_once=before is not None and before.kind.is_work,
        reminders=reminders,
        first_rep=step.first_rep,
        forms=plan.runs[step.run].forms,
        forms_alike=plan.runs[step.run].forms_alike,
        new_round=_new_round(plan, step),
        opens_circuit=opens_circuit(
            plan.runs[step.run], plan.runs[step.run - 1] if step.run else None
        ),
        one_sided=plan.runs[step.run].prescription.only_side is not None,
        warnings=() if index else plan.warnings,
        preparation=() if index else _preparation(plan),
    )


def _new_round(plan: Plan, step: Step) -> int:
    before = plan.runs[step.run - 1] if step.run else None
    begins = before is not None and before.round < step.round
    return step.round if begins else 0


def _preparation(plan: Plan) -> tuple[str, ...]:
    exercises = [run.prescription.exercise for run in plan.runs]
    return preparation_texts(exercises, plan.options.speech)


def _one_by_one(plan: Plan, index: int) -> Iterator[Phrase]:
    """In a rest, a switch or a get ready sentences follow each other until the count."""
    step, options = plan.steps[index], plan.options.speech
    track = Track(options.length_of)
    length = step.length_ms
    at = LEAD_MS if index else FIRST_WORD_MS
    if index and plan.steps[index - 1].kind.is_work:
        let_go = _let_go(plan, index - 1)
        at = first_word_ms(let_go, options, hurried=_is_given(plan, step))
        if let_go in options.lengths:
            track.place(_at(let_go, LET_GO_MS, LET_GO_MS, FOREVER_MS))
    if step.kind is StepKind.END:
        length = FOREVER_MS
    elif not _is_given(plan, step):
        length -= COUNT_IN_MS
    track.place_all(_at_its_end(plan, index))
    early = [text for text in _sentences(plan, index) if text in options.lengths]
    if late := [text for text in _late(plan, index) if text in options.lengths]:
        late_at = length - _before_count_ms(plan, index) - spoken_ms(late, options)
        if late_at < at + spoken_ms(early, options) + BETWEEN_MS:
            early = [text for text in early if text not in NEXT_SIDES]
        at = _in_turn(track, early, at, length)
        _in_turn(track, late, max(at, late_at), length)
    else:
        _in_turn(track, early, at, length)
    track.place_all(_ten_seconds(plan, index, track))
    for phrase in track.phrases:
        if phrase.text in options.lengths:
            yield replace(phrase, side=step.side)


def _ten_seconds(plan: Plan, index: int, track: Track) -> Iterator[Wanted]:
    """Give "ten seconds" before a set to which all was said long ago."""
    step = plan.steps[index]
    at = step.length_ms - TEN_SECONDS_MS
    said = [phrase.end_ms for phrase in track.phrases if phrase.at_ms < at]
    is_before = step.kind in (StepKind.GET_READY, StepKind.SWITCH) and not step.waits
    count_at = step.length_ms - COUNT_IN_MS
    if any(at <= phrase.at_ms < count_at for phrase in track.phrases):
        return
    if is_before and max(said, default=0) + SILENCE_MS <= at:
        yield _at(speech.TEN_SECONDS, at, at, step.length_ms)


def _in_turn(track: Track, texts: Iterable[str], at_ms: int, end_ms: int) -> int:
    """Place sentences one after the other; return when the next one could begin."""
    for text in texts:
        said = track.place(_at(text, at_ms, end_ms, end_ms))
        at_ms = said.end_ms + BREATH_MS if said else at_ms
    return at_ms


def _late(plan: Plan, index: int) -> Iterator[str]:
    """Give what is said late in a rest that leads straight into a set: how to get into position."""
    if plan.steps[index].kind is StepKind.REST and not leads_to_get_ready(plan, index):
        yield from again_texts(coming(plan, index))


def _before_count_ms(plan: Plan, index: int) -> int:
    """Return how long before the count one has to know how to get into position."""
    step, options = plan.steps[index], plan.options
    change = 0
    if coming(plan, index).turns:
        change = switch_ms(plan.exercise_of(step), step.side, options.change_percent)
    return max(change, TEN_SECONDS_MS - COUNT_IN_MS + BREATH_MS)


def leads_to_get_ready(plan: Plan, index: int) -> bool:
    """Return whether a rest is followed by a get ready, which has the count before the work."""
    is_rest = plan.steps[index].kind is StepKind.REST
    return is_rest and plan.steps[index + 1].kind is StepKind.GET_READY


def _at_its_end(plan: Plan, index: int) -> Iterator[Wanted]:
    """Give what has its place at the end: how one gets into position, how long a rest still is."""
    step, known = plan.steps[index], plan.options.speech.lengths
    length = step.length_ms
    into = _into_position(plan, index)
    if into in known:
        yield _at(into, length - COUNT_IN_MS + LEAD_MS, length, length)
    if (word := _first_word(plan, index)) in known:
        yield _at(word, length - known[word], length, length)
    counts = step.kind is StepKind.REST and not leads_to_get_ready(plan, index)
    if counts and length >= LEAST_FOR_TEN_MS:
        yield _at(speech.TEN_SECONDS, length - TEN_SECONDS_MS, length - TEN_SECONDS_MS, length)


def _into_position(plan: Plan, index: int) -> str:
    """Return how one gets into position right before a set, "" where nothing is to be done."""
    if index + 1 == len(plan.steps) or not plan.steps[index + 1].kind.is_work:
        return ""
    return speech.word_around(plan.exercise_of(plan.steps[index]), "start")


def _first_word(plan: Plan, index: int) -> str:
    """Return the word of a set's first move where that is too quick to be said with it."""
    step = plan.steps[index]
    work = plan.steps[index + 1] if index + 1 < len(plan.steps) else step
    taught = taught_reps(plan.exercise_of(step), plan.sets_before(work.run), plan.options.speech)
    if step.kind.is_work or not work.kind.is_work or not taught or not begins_quickly(work):
        return ""
    return side_order(work, work.phases[0]) or speech.word_of(
        plan.exercise_of(work), work.phases[0].kind
    )


def _at(text: str, earliest_ms: int, latest_ms: int, end_ms: int) -> Wanted:
    return Wanted(Rank.PHASE_WORD, text, earliest_ms, latest_ms, end_ms)


def _sentences(plan: Plan, index: int) -> Iterator[str]:
    step, options = plan.steps[index], plan.options.speech
    if step.kind is StepKind.END:
        return iter((speech.ENDED if plan.ends_with_pain else speech.DONE,))
    to_come = coming(plan, index)
    if step.kind is StepKind.SWITCH:
        return switch_texts(to_come.exercise, step.side, first=to_come.first)
    if step.kind is StepKind.REST:
        return rest_texts(to_come, step.length_ms, _questions(plan, index), options)
    return get_ready_texts(to_come, options)


def _questions(plan: Plan, index: int) -> Iterator[str]:
    """Ask about the set just done: the result of a test, or where the first set was felt.

    Nothing is asked of what was skipped.
    """
    done = plan.steps[index - 1]
    exercise = plan.exercise_of(done)
    if exercise.result is not None:
        if done.closes_exercise and index - 1 not in plan.skipped:
            yield speech.as_said(exercise.result.question)
    elif exercise.feel is not None and plan.ends_first_set(index - 1) and plan.was_done(index - 1):
        yield speech.WHERE_FELT


def _let_go(plan: Plan, index: int) -> str:
    step = plan.steps[index]
    first = not plan.sets_before(step.run)
    return let_go_text(plan.exercise_of(step), plan.options.speech, first=first)


def _is_given(plan: Plan, step: Step) -> bool:
    """Whether the programme itself says how long a get ready is: then the count is talked over."""
    given = plan.runs[step.run].prescription.get_ready_ms
    return step.kind is StepKind.GET_READY and given is not None
