"""What is said before a set: what comes, which side, how to get there, and how it goes. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from glutetimer.session import speech
from glutetimer.session.coming_set import ComingSet
from glutetimer.session.kit_texts import kit_ahead, kit_texts
from glutetimer.session.repetition import is_covered, not_said
from glutetimer.session.set_up import position_texts
from glutetimer.session.side_texts import next_side
from glutetimer.session.speech_options import BREATH_MS, Detail, SpeechOptions
from glutetimer.session.steps import PhaseKind, Side, Step
from glutetimer.training.exercise import Exercise
from glutetimer.training.preparation import preparation
from glutetimer.training.wording import movement_of, remedy_of

AFTER_END_MS = 1_500
"""After a set the voice waits for the sound that ends it."""
LET_GO_MS = 300
"""The word that ends a set does not wait for it, nor does a get ready whose file is in a hurry."""


def spoken_ms(texts: Iterable[str], options: SpeechOptions) -> int:
    """Return how long sentences take one after the other, to say or to read."""
    if not options.lengths:
        return sum(map(options.length_of, texts))
    return sum(options.lengths[text] + BREATH_MS for text in texts if text in options.lengths)


def briefing_ms(coming: ComingSet, options: SpeechOptions, first_word_ms: int) -> int:
    """Return how long a get ready takes to say, up to its count, or to read where no voice says it.

    Name and amounts are seen at a glance.

    Args:
        coming: What comes.
        options: What is to be said.
        first_word_ms: When the first word is said.
    """
    if not options.lengths:
        is_full = coming.first and options.detail_of(coming.exercise) is Detail.FULL
        return spoken_ms((*coming.warnings, *(_to_read(coming) if is_full else ())), options)
    said = spoken_ms(get_ready_texts(coming, options), options)
    return said + (first_word_ms if said else 0)


def first_word_ms(let_go: str, options: SpeechOptions, *, hurried: bool) -> int:
    """Return when the first word after a set is said.

    Args:
        let_go: The word that ends the set, "" for none.
        options: How long it takes to say.
        hurried: Whether the programme says how long the get ready is.
    """
    at = LET_GO_MS if hurried else AFTER_END_MS
    if let_go not in options.lengths:
        return at
    return max(at, LET_GO_MS + options.lengths[let_go] + BREATH_MS)


def let_go_text(exercise: Exercise, options: SpeechOptions, *, first: bool) -> str:
    """Return what ends a set: in the first one the cue for it, then its word, "" for none."""
    own = next((cue.say for cue in exercise.cues if cue.phase == "finish"), "")
    if own and first and options.form_cues:
        return speech.as_said(own)
    if exercise.timing.mode == "hold":
        return speech.opening_word(exercise, PhaseKind.REST)
    return speech.word_around(exercise, "finish")


def preparation_texts(exercises: Sequence[Exercise], options: SpeechOptions) -> tuple[str, ...]:
    """Return what to do and what to fetch before a session of these exercises begins."""
    return (*_warm_up(exercises, options), *kit_ahead(exercises, options))


def _warm_up(exercises: Sequence[Exercise], options: SpeechOptions) -> Iterator[str]:
    if options.advice is None or not exercises:
        return
    if options.detail_of(exercises[0]) is Detail.FULL:
        yield from (line.text for line in preparation(exercises, options.advice))


def _to_read(coming: ComingSet) -> Iterator[str]:
    yield speech.side_of(coming.exercise, coming.work.side)
    if coming.is_variation:
        yield speech.now_do(coming.exercise)
        return
    yield from (sentence.text for sentence in coming.exercise.setup)
    yield movement_of(coming.exercise)
    yield coming.note


def get_ready_texts(coming: ComingSet, options: SpeechOptions) -> Iterator[str]:
    """Give what is said in a get ready, in order."""
    exercise, work = coming.exercise, coming.work
    is_full = options.detail_of(exercise) is Detail.FULL
    yield from coming.warnings
    yield from coming.preparation
    if not coming.announced:
        yield from _name(coming)
    side = coming.side_text
    amount = _amount(coming)
    if not coming.first:
        yield from again_texts(coming)
        yield from amount
        if coming.opens_circuit:
            yield speech.rounds_of(work.rounds)
        yield from _only((coming.note,))
        yield from _in_the_set(coming, (side,))
        return
    fetched = tuple(kit_texts(coming, options))
    yield from () if coming.announced or coming.is_variation else fetched
    is_new = is_full and not coming.is_variation
    position = list(position_texts(exercise, side)) if is_new else [side]
    if not coming.announced:
        yield from (way for way in coming.way if not is_covered(way, (" ".join(position),)))
    yield from _only(text for text in position if text == side or not is_covered(text, fetched))
    yield from speech.forms_of(coming.forms, alike=coming.forms_alike)
    if work.sets > 1:
        yield speech.sets_of(work.sets)
    yield from amount
    if work.rounds > 1 and (coming.forms > 1 or coming.opens_circuit):
        yield speech.rounds_of(work.rounds)
    yield from _recalled(exercise, options)
    held = work.tempo.hold_ms if work.tempo else None
    movement = speech.as_said(movement_of(exercise, held)) if is_new else ""
    yield from _only((movement, coming.note))
    if is_full:
        yield from coming.position
        yield from _in_the_set(coming, (*position, movement))
    order = speech.first_side(work)
    tap = "" if coming.is_variation else speech.tap_text(exercise, _opening(work))
    yield from _only((order, tap))


def rest_texts(
    coming: ComingSet, length_ms: int, questions: Iterable[str], options: SpeechOptions
) -> Iterator[str]:
    """Give what is said early in a rest: how long, what is asked, what comes, what to fetch.

    How one gets into position for the same exercise again comes late, see `again_texts`.
    """
    exercise = coming.exercise
    yield speech.rest_of(length_ms, options.lengths)
    yield from questions
    yield from _only((speech.round_begins(coming.new_round),))
    if coming.is_same:
        yield next_side(exercise, coming.work.side) or speech.SAME_AGAIN
        yield from _in_the_set(coming, ())
        return
    yield speech.NEXT
    yield speech.name_of(exercise)
    yield from coming.way
    if coming.first:
        yield from kit_texts(coming, options)


def again_texts(coming: ComingSet) -> Iterator[str]:
    """Give how one gets into position for an exercise that is known."""
    side = coming.side_text
    yield from _only((side,))
    yield from not_said(coming.position, [side])


def switch_texts(exercise: Exercise, side: Side, *, first: bool) -> Iterator[str]:
    """Give what is said when the side changes."""
    turn = speech.turn_to(exercise, side)
    yield turn
    for cue in exercise.cues:
        if first and cue.phase == "switch" and not is_covered(cue.say, (turn, *speech.TURNS)):
            yield speech.as_said(cue.say)


def _name(coming: ComingSet) -> Iterator[str]:
    """Name what comes; where it comes at once and only a part of it changes, name that."""
    if coming.is_variation:
        yield speech.now_do(coming.exercise)
        return
    if coming.at_once:
        yield speech.NOW
    yield speech.name_of(coming.exercise)


def _recalled(exercise: Exercise, options: SpeechOptions) -> Iterator[str]:
    felt = options.last_felt.get(exercise.id)
    remedy = remedy_of(exercise, felt.answer) if felt else None
    if felt and remedy:
        yield speech.last_time(felt.label)
        yield speech.as_said(remedy.say)


def _amount(coming: ComingSet) -> tuple[str, ...]:
    if coming.first_rep > 1:
        return (speech.GOING_ON_AT, speech.number(coming.first_rep))
    return speech.amount(coming.work, one_sided=coming.one_sided)


def _in_the_set(coming: ComingSet, said: Iterable[str]) -> Iterator[str]:
    """Give what to think of in the set, and say that it is meant for the set."""
    texts = [*not_said(coming.in_the_set, [*said])]
    if texts:
        yield speech.IN_THE_SET
    yield from texts


def _opening(work: Step) -> PhaseKind | None:
    return next((phase.kind for phase in work.phases if phase.opens), None)


def _only(texts: Iterable[str]) -> Iterator[str]:
    return (text for text in texts if text)
