"""What is said before a set: what comes, which side, how to get there, and how it goes. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from glutetimer.session import speech
from glutetimer.session.said_once import is_covered, not_said
from glutetimer.session.speech_options import BREATH_MS, FIRST_WORD_MS, Detail, SpeechOptions
from glutetimer.session.steps import PhaseKind, Side, Step
from glutetimer.training.exercise import Exercise
from glutetimer.training.wording import movement_of, remedy_of


@dataclass(frozen=True, slots=True)
class ComingSet:
    """What comes next, as far as it is announced.

    Args:
        exercise: The exercise.
        work: Its next working step.
        first: Whether this is its first set in the session.
        announced: Whether the rest before has named it.
        after: The exercise done just before, None at the start.
        at_once: Whether it follows without a rest.
        reminders: Cues for which the set itself has no time.
    """

    exercise: Exercise
    work: Step
    first: bool = True
    announced: bool = False
    after: Exercise | None = None
    at_once: bool = False
    reminders: tuple[str, ...] = ()

    @property
    def is_same(self) -> bool:
        """Whether the same exercise goes on."""
        return self.after is not None and self.after.id == self.exercise.id

    @property
    def is_variation(self) -> bool:
        """Whether another form of the same exercise follows at once: only a part changes."""
        family, after = self.exercise.family, self.after
        related = after is not None and family is not None and family == after.family
        return self.at_once and related and speech.now_do(self.exercise) != ""


def spoken_ms(texts: Iterable[str], options: SpeechOptions) -> int:
    """Return how long sentences take one after the other, to say or to read."""
    if not options.lengths:
        return sum(map(options.length_of, texts))
    return sum(options.lengths[text] + BREATH_MS for text in texts if text in options.lengths)


def briefing_ms(coming: ComingSet, options: SpeechOptions, *, opens_session: bool) -> int:
    """Return how long a get ready takes to say, up to its count, or to read where no voice says it.

    Name and amounts are seen at a glance.
    """
    if not options.lengths:
        is_full = coming.first and options.detail_of(coming.exercise) is Detail.FULL
        return spoken_ms(_to_read(coming) if is_full else (), options)
    said = spoken_ms(get_ready_texts(coming, options), options)
    return said + (FIRST_WORD_MS if opens_session and said else 0)


def _to_read(coming: ComingSet) -> Iterator[str]:
    yield speech.side_of(coming.exercise, coming.work.side)
    yield from (sentence.text for sentence in coming.exercise.setup)
    yield movement_of(coming.exercise)


def get_ready_texts(coming: ComingSet, options: SpeechOptions) -> Iterator[str]:
    """Give what is said in a get ready, in order."""
    exercise, work = coming.exercise, coming.work
    is_full = options.detail_of(exercise) is Detail.FULL
    if not coming.announced:
        yield from _name(coming)
    side = speech.side_of(exercise, work.side)
    if not coming.first:
        yield from _only((side, *speech.amount(work), *map(speech.as_said, coming.reminders)))
        return
    fetched = tuple(kit_texts(exercise, options))
    yield from _only((*(() if coming.announced or coming.is_variation else fetched), side))
    if is_full and not coming.is_variation:
        setup = (speech.as_said(sentence.text) for sentence in exercise.setup)
        yield from not_said(setup, [side, *fetched])
    if work.sets > 1:
        yield speech.sets_of(work.sets)
    yield from speech.amount(work)
    if is_full:
        yield from map(speech.as_said, coming.reminders)
    yield from _recalled(exercise, options)
    held = work.tempo.hold_ms if work.tempo else None
    movement = speech.as_said(movement_of(exercise, held)) if is_full else ""
    yield from _only((movement, speech.tap_text(exercise, _opening(work))))


def rest_texts(
    coming: ComingSet, length_ms: int, questions: Iterable[str], options: SpeechOptions
) -> Iterator[str]:
    """Give what is said in a rest: how long, what is asked, what comes next, what to fetch."""
    exercise = coming.exercise
    yield speech.rest_of(length_ms)
    yield from questions
    if coming.is_same or not coming.first:
        yield speech.SAME_AGAIN if coming.is_same else speech.next_is(exercise)
        yield from _only((speech.side_of(exercise, coming.work.side),))
        yield from map(speech.as_said, coming.reminders)
        return
    yield speech.next_is(exercise)
    yield from kit_texts(exercise, options)


def switch_texts(exercise: Exercise, side: Side, *, first: bool) -> Iterator[str]:
    """Give what is said when the side changes."""
    turn = speech.turn_to(exercise, side)
    yield turn
    for cue in exercise.cues:
        if first and cue.phase == "switch" and not is_covered(cue.say, (turn, *speech.TURNS)):
            yield speech.as_said(cue.say)


def kit_texts(exercise: Exercise, options: SpeechOptions) -> Iterator[str]:
    """Give what to fetch: the sentence of the set-up that says so, else the things by name.

    What the name of the exercise says is not said again.
    """
    setup = [speech.as_said(sentence.text) for sentence in exercise.setup]
    seen: set[str] = set()
    for text in speech.kit_of(exercise, options.kit_words):
        said = next((one for one in setup if is_covered(text, (one,))), text)
        if said not in seen and not is_covered(text, (exercise.name,)):
            seen.add(said)
            yield said


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


def _opening(work: Step) -> PhaseKind | None:
    return next((phase.kind for phase in work.phases if phase.opens), None)


def _only(texts: Iterable[str]) -> Iterator[str]:
    return (text for text in texts if text)
