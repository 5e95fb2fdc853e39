"""The list of all sentences that a session can say: what is recorded. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from glutetimer.session import speech
from glutetimer.session.briefing import switch_texts
from glutetimer.session.change_of_place import way_texts
from glutetimer.session.kit_texts import you_need
from glutetimer.session.set_up import position_texts
from glutetimer.session.side_texts import NEXT_SIDES
from glutetimer.session.steps import PhaseKind, Side
from glutetimer.training.exercise import Exercise
from glutetimer.training.guidance import Guidance
from glutetimer.training.tempo import Phase
from glutetimer.training.wording import movement_texts, phase_word, phases_of, place_of


def inventory(exercises: Iterable[Exercise], guidance: Guidance) -> tuple[str, ...]:
    """Return every sentence that a session of these exercises can say, sorted."""
    before = (guidance.advice.easy_jog, guidance.advice.warm_up)
    said = {
        *speech.PHRASES,
        *speech.FORMS,
        *speech.FORMS_UNLIKE,
        *NEXT_SIDES,
        *speech.ROUNDS,
        *_counted(),
        *_feel(guidance),
        *(line.text for line in before),
    }
    offered = [exercise for exercise in exercises if exercise.status == "offered"]
    places = [place_of(exercise) for exercise in offered]
    said.update(text for one in places for other in places for text in way_texts(one, other))
    for exercise in offered:
        said.update(_of_exercise(exercise, guidance.words.kit))
    return tuple(sorted(said - {""}))


def _counted() -> Iterator[str]:
    for count in speech.NUMBERS:
        yield speech.number(count)
    yield from map(speech.reps_of, speech.REP_COUNTS)
    yield from map(speech.each_side, speech.SIDE_REPS)
    yield from map(speech.times_of, speech.TIMES)
    yield from map(speech.runs_of, speech.TIMES)
    yield from map(speech.each_run, speech.RUN_SECONDS)
    for seconds in speech.WALK_SECONDS:
        yield from speech.walk_of(seconds * 1000)
    yield from map(speech.rounds_of, speech.ROUND_COUNTS)
    yield from (f"Rest, {seconds} seconds." for seconds in speech.REST_SECONDS)
    yield from map(speech.hold_for, speech.HOLD_SECONDS)
    yield from map(speech.for_time, speech.DRILL_SECONDS)
    yield from map(speech.sets_of, speech.SET_COUNTS)


def _feel(guidance: Guidance) -> Iterator[str]:
    for option in guidance.feel_check.options:
        if option.advice:
            yield speech.as_said(option.advice)
            yield speech.last_time(option.label)


def _of_exercise(exercise: Exercise, kit_words: Mapping[str, str]) -> Iterator[str]:
    yield speech.name_of(exercise)
    if exercise.family is not None:
        yield speech.now_do(exercise)
    yield from (you_need(kit, kit_words) for kit in exercise.needed_kit)
    sides = (Side.LEFT, Side.RIGHT) if exercise.sides == "per_side" else (Side.BOTH,)
    for side in sides:
        yield from position_texts(exercise, speech.side_of(exercise, side))
        if side is not Side.BOTH:
            yield from switch_texts(exercise, side, first=True)
    yield from _while_moving(exercise)
    yield from (speech.as_said(cue.say) for cue in exercise.cues if cue.phase != "switch")
    yield from (speech.as_said(check.say) for check in exercise.hold_checks)
    yield from map(speech.as_said, movement_texts(exercise))
    yield from (speech.easier_now(swap.say) for swap in exercise.made_easier.values())
    if exercise.feel is not None:
        yield from (speech.as_said(remedy.say) for remedy in exercise.feel.remedies.values())
    if exercise.result is not None:
        yield speech.as_said(exercise.result.question)
        yield speech.as_said(exercise.result.when_low)


def _while_moving(exercise: Exercise) -> Iterator[str]:
    of_reps = exercise.timing.mode in ("reps", "continuous", "test")
    # a programme may ask for a hold where the file has none
    for phase in Phase if of_reps else phases_of(exercise):
        yield speech.as_said(phase_word(exercise, phase))
    yield from (speech.word_around(exercise, "start"), speech.word_around(exercise, "finish"))
    moves = [phase for phase in exercise.timing.tempo.order if not phase.is_hold]
    if of_reps and moves:
        yield speech.tap_text(exercise, PhaseKind(moves[0].value))
