"""What is said before a set: what comes, which side, how to get there, and how it goes. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from glutetimer.session import speech
from glutetimer.session.change_of_place import way_texts
from glutetimer.session.repetition import is_covered, not_said
from glutetimer.session.set_up import position_texts
from glutetimer.session.speech_options import BREATH_MS, Detail, SpeechOptions
from glutetimer.session.steps import PhaseKind, Side, Step
from glutetimer.training.exercise import Exercise
from glutetimer.training.preparation import preparation
from glutetimer.training.wording import movement_of, place_of, remedy_of

AFTER_END_MS = 1_500
"""After a set the voice waits for the sound that ends it."""
LET_GO_MS = 300
"""The word that ends a set does not wait for it, nor does a get ready whose file is in a hurry."""


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
        first_side: The side that begins where both take turns.
        preparation: What to do before the session begins.
        first_rep: The rep with which the set goes on.
        forms: How many forms of the exercise follow each other, if this is the first of them.
        new_round: The round that begins, 0 for none and for the first.
    """

    exercise: Exercise
    work: Step
    first: bool = True
    announced: bool = False
    after: Exercise | None = None
    at_once: bool = False
    reminders: tuple[str, ...] = ()
    first_side: Side = Side.LEFT
    preparation: tuple[str, ...] = ()
    first_rep: int = 1
    forms: int = 1
    new_round: int = 0

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

    @property
    def unsaid(self) -> tuple[str, ...]:
        """The reminders that nothing has said yet: not what changes, nor the form before."""
        if not self.is_variation or self.after is None:
            return self.reminders
        known = (speech.now_do(self.exercise), *(cue.say for cue in self.after.cues))
        return tuple(not_said(self.reminders, [*known]))

    @property
    def way(self) -> tuple[str, ...]:
        """How one gets there from the exercise before, nothing where one stays."""
        return way_texts(place_of(self.after), place_of(self.exercise)) if self.after else ()


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
        return spoken_ms(_to_read(coming) if is_full else (), options)
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
    """Return what to do before a session of these exercises begins."""
    if options.advice is None or not exercises:
        return ()
    if options.detail_of(exercises[0]) is not Detail.FULL:
        return ()
    return tuple(line.text for line in preparation(exercises, options.advice))


def _to_read(coming: ComingSet) -> Iterator[str]:
    yield speech.side_of(coming.exercise, coming.work.side)
    if coming.is_variation:
        yield speech.now_do(coming.exercise)
        return
    yield from (sentence.text for sentence in coming.exercise.setup)
    yield movement_of(coming.exercise)


def get_ready_texts(coming: ComingSet, options: SpeechOptions) -> Iterator[str]:
    """Give what is said in a get ready, in order."""
    exercise, work = coming.exercise, coming.work
    is_full = options.detail_of(exercise) is Detail.FULL
    yield from coming.preparation
    if not coming.announced:
        yield from _name(coming)
    side = speech.side_of(exercise, work.side)
    amount = speech.amount(work, coming.first_side)
    if coming.first_rep > 1:
        amount = (speech.GOING_ON_AT, speech.number(coming.first_rep))
    if not coming.first:
        yield from _only((side, *amount, *map(speech.as_said, coming.unsaid)))
        return
    fetched = tuple(kit_texts(exercise, options))
    yield from () if coming.announced or coming.is_variation else fetched
    is_new = is_full and not coming.is_variation
    position = list(position_texts(exercise, side)) if is_new else [side]
    if not coming.announced:
        yield from (way for way in coming.way if not is_covered(way, (" ".join(position),)))
    yield from _only(text for text in position if text == side or not is_covered(text, fetched))
    yield from speech.forms_of(coming.forms)
    if work.sets > 1:
        yield speech.sets_of(work.sets)
    yield from amount
    if coming.forms > 1 and work.rounds > 1:
        yield speech.rounds_of(work.rounds)
    yield from _recalled(exercise, options)
    held = work.tempo.hold_ms if work.tempo else None
    yield from _only((speech.as_said(movement_of(exercise, held)) if is_new else "",))
    if is_full:
        yield from map(speech.as_said, coming.unsaid)
    tap = "" if coming.is_variation else speech.tap_text(exercise, _opening(work))
    yield from _only((tap,))


def rest_texts(
    coming: ComingSet, length_ms: int, questions: Iterable[str], options: SpeechOptions
) -> Iterator[str]:
    """Give what is said in a rest: how long, what is asked, what comes next, what to fetch."""
    exercise = coming.exercise
    yield speech.rest_of(length_ms)
    yield from questions
    yield from _only((speech.round_begins(coming.new_round),))
    if coming.is_same:
        side = coming.work.side
        is_turned = side in (Side.LEFT, Side.RIGHT)
        again = speech.turn_to(exercise, side) if is_turned else speech.SAME_AGAIN
        yield again
        yield from not_said(map(speech.as_said, coming.reminders), [again])
        return
    yield speech.NEXT
    yield speech.name_of(exercise)
    yield from coming.way
    if coming.first:
        yield from kit_texts(exercise, options)
        return
    yield from _only((speech.side_of(exercise, coming.work.side),))
    yield from map(speech.as_said, coming.reminders)


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
    for thing, text in speech.kit_of(exercise, options.kit_words):
        said = next((one for one in setup if is_covered(thing, (one,))), text)
        if said not in seen and not is_covered(thing, (exercise.name,)):
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
