"""Which phrases are said in a step, and when: no two overlap, each starts in its phase."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from glutetimer.session import speech
from glutetimer.session.briefing import (
    LET_GO_MS,
    ComingSet,
    first_word_ms,
    get_ready_texts,
    let_go_text,
    preparation_texts,
    rest_texts,
    switch_texts,
)
from glutetimer.session.placing import Phrase, Rank, Track, Wanted
from glutetimer.session.plan import Plan
from glutetimer.session.prescription import COUNT_IN_MS
from glutetimer.session.speech_options import BREATH_MS, FIRST_WORD_MS, LEAD_MS
from glutetimer.session.steps import Step, StepKind
from glutetimer.session.teaching import Lesson, teach
from glutetimer.session.work_phrases import LEAST_FOR_TEN_MS, TEN_SECONDS_MS
from glutetimer.training.exercise import Exercise

FOREVER_MS = 60_000
"""What is said at the end of a session has time."""


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
    first = not plan.sets_before(step.run)
    if step.kind is StepKind.GET_READY and not first and rested:
        reminders = ()  # the rest had time for them
    return ComingSet(
        plan.exercise_of(step),
        plan.steps[at],
        first=first,
        announced=rested and not step.announces,
        after=plan.exercise_of(done) if done else None,
        at_once=before is not None and before.kind.is_work,
        reminders=reminders,
        first_rep=step.first_rep,
        forms=plan.runs[step.run].forms,
        new_round=_new_round(plan, step),
        first_side=plan.runs[step.run].prescription.first_side,
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
    for text in _sentences(plan, index):
        if text in options.lengths:
            said = track.place(_at(text, at, length, length))
            at = said.end_ms + BREATH_MS if said else at
    for phrase in track.phrases:
        if phrase.text in options.lengths:
            yield replace(phrase, side=step.side)


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
    counts = step.kind is StepKind.REST and not leads_to_get_ready(plan, index)
    if counts and length >= LEAST_FOR_TEN_MS:
        yield _at(speech.TEN_SECONDS, length - TEN_SECONDS_MS, length - TEN_SECONDS_MS, length)


def _into_position(plan: Plan, index: int) -> str:
    """Return how one gets into position right before a set, "" where nothing is to be done."""
    if index + 1 == len(plan.steps) or not plan.steps[index + 1].kind.is_work:
        return ""
    return speech.word_around(plan.exercise_of(plan.steps[index]), "start")


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
