"""What the coach says: every sentence of a session, and the list of all of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from glutetimer.session.steps import PhaseKind, Side, Step, StepKind
from glutetimer.training.exercise import Exercise
from glutetimer.training.guidance import Guidance
from glutetimer.training.tempo import Phase
from glutetimer.training.wording import (
    movement_texts,
    phase_word,
    phases_of,
    side_text,
    turn_text,
)

NUMBERS = range(1, 61)
"""The numbers that are said; no set has more reps than that without becoming a blur."""
REST_SECONDS = (5, 8, 10, 15, 20, 25, 30, 40, 45, 50, 60, 75, 90, 120, 150, 180)
HOLD_SECONDS = (3, 5, 10, 15, 20, 25, 30, 40, 45, 50, 60)
DRILL_SECONDS = (10, 15, 18, 20, 30, 40, 45, 60)
SET_COUNTS = range(1, 6)
TIMES = range(2, 11)
"""How often a hold or a run is done in a set."""
SIDE_REPS = range(1, 31)
"""The reps of one side that are said as such."""

GO, REST, HALF_WAY, LAST_TWO = "Go.", "Rest.", "Half way.", "Last two."
TEN_SECONDS, FIVE_SECONDS, TWO_MORE = "Ten seconds.", "Five seconds.", "Two more seconds."
SWITCH, PAUSED, GOING_ON = "Switch sides.", "Paused.", "Going on."
WHERE_FELT = "Where did you feel it?"
DONE, PAIN, EASIER = "Done. Well done.", "Stop. Breathe.", "Easier now. A short rest first."
STAND, STAND_UP, GOING_ON_AT = "Stand.", "Stand up.", "Going on at number"
ENDED = "That is all for today."
SAME_AGAIN, NOW = "The same again.", "Now."
LEFT_FIRST, RIGHT_FIRST = "Left first.", "Right first."

NO_PLACES = ("nowhere", "pain")
"""The answers to where it was felt that name no place of the body."""

TURNS = ("Roll over, change legs, turn to the other side, now the other way.",)
"""What the sentence for the other side says in other words; no sentence of its own."""

PHRASES = (
    GO, REST, HALF_WAY, LAST_TWO, TEN_SECONDS, FIVE_SECONDS, TWO_MORE, SWITCH, PAUSED, GOING_ON,
    WHERE_FELT, DONE, PAIN, EASIER, ENDED, STAND_UP, GOING_ON_AT, SAME_AGAIN, NOW,
    LEFT_FIRST, RIGHT_FIRST,
)  # fmt: skip # a table


def number(count: int) -> str:
    """Return a number as it is said."""
    return f"{count}."


def rest_of(ms: int) -> str:
    """Return "Rest, 45 seconds.", or only "Rest." for a length that is not said."""
    seconds = ms // 1000
    return f"Rest, {seconds} seconds." if seconds in REST_SECONDS else REST


def sets_of(count: int) -> str:
    """Return how many sets there are."""
    return "Just one set." if count == 1 else f"{count} sets."


def amount(step: Step, first_side: Side) -> tuple[str, ...]:
    """Return how much one set is: "12 reps.", "8 on each side.", "Hold for 15 seconds.".

    Args:
        step: The working step.
        first_side: The side that begins where both take turns.
    """
    order = (RIGHT_FIRST if first_side is Side.RIGHT else LEFT_FIRST,)
    return (*_times_and_reps(step), *(order if step.side is Side.ALTERNATING else ()))


def _times_and_reps(step: Step) -> Iterator[str]:
    if step.kind in (StepKind.HOLD, StepKind.DRILL):
        runs = sum(phase.kind is not PhaseKind.REST for phase in step.phases)
        seconds = step.phases[0].length_ms // 1000
        if step.kind is StepKind.HOLD and seconds in HOLD_SECONDS:
            yield hold_for(seconds)
        if step.kind is StepKind.DRILL and seconds in DRILL_SECONDS:
            yield for_time(seconds)
        if runs in TIMES:
            yield times_of(runs)
    elif step.side is Side.ALTERNATING and step.reps in NUMBERS:
        yield reps_of(step.reps)
        half, odd = divmod(step.reps, 2)
        if half in SIDE_REPS and not odd:
            yield each_side(half)
    elif step.side in (Side.LEFT, Side.RIGHT) and step.reps in SIDE_REPS:
        yield each_side(step.reps)
    elif step.reps in NUMBERS:
        yield reps_of(step.reps)


def each_side(count: int) -> str:
    """Return how many reps are done on each side."""
    return f"{count} on each side."


def times_of(count: int) -> str:
    """Return how often a hold or run is done."""
    return f"{count} times."


def for_time(seconds: int) -> str:
    """Return how long a drill is."""
    return f"For {seconds} seconds."


def hold_for(seconds: int) -> str:
    """Return how long a timed hold is."""
    return f"Hold for {seconds} seconds."


def reps_of(count: int) -> str:
    """Return how many reps a set has."""
    return "1 rep." if count == 1 else f"{count} reps."


def name_of(exercise: Exercise) -> str:
    """Return the name of an exercise as a sentence."""
    return f"{exercise.name}."


def next_is(exercise: Exercise) -> str:
    """Return what comes next."""
    return f"Next, {_inside(exercise.name)}."


def now_do(exercise: Exercise) -> str:
    """Return what changes where another form of the same exercise comes at once, "" for nothing."""
    found = next((cue.say for cue in exercise.cues if cue.phase == "setup"), "")
    return f"Now {_inside(found)}." if found else ""


def easier_now(what: str) -> str:
    """Return what is easier from now on."""
    return as_said(f"Easier: {_inside(what)}")


def side_of(exercise: Exercise, side: Side) -> str:
    """Return what to do for the side that works, "" where there is none."""
    return as_said(side_text(exercise, side.value))


def turn_to(exercise: Exercise, side: Side) -> str:
    """Return what is said when a side is done and the other one comes."""
    return as_said(turn_text(exercise, side.value)) or SWITCH


def word_of(exercise: Exercise, phase: PhaseKind) -> str:
    """Return what a phase is called."""
    return as_said(phase_word(exercise, phase.value))


def opening_word(exercise: Exercise, phase: PhaseKind) -> str:
    """Return what a timed hold or drill, or the pause between two, begins with."""
    if exercise.timing.mode != "hold":
        return word_of(exercise, phase) or GO
    return as_said(phase_word(exercise, "start" if phase is PhaseKind.HOLD else "finish")) or REST


def tap_text(exercise: Exercise, opening: PhaseKind | None) -> str:
    """Return how a rep at the person's own pace goes, "" where the coach leads."""
    if opening is None or not opening.is_rep:
        return ""
    where = "bottom" if opening is PhaseKind.LOWER else "top"
    return f"{phase_word(exercise, opening.value)}, then tap at the {where}."


def last_time(label: str) -> str:
    """Return where an exercise was felt the last time."""
    place = _inside(label)
    return f"Last time: {place}." if place in NO_PLACES else f"Last time: in the {place}."


def kit_of(exercise: Exercise, kit_words: Mapping[str, str]) -> tuple[str, ...]:
    """Return the things to fetch, each with where it goes."""
    return tuple(
        f"{kit_words.get(kit.item, kit.item.replace('_', ' ').capitalize())}"
        + (f", {kit.placement}." if kit.placement else ".")
        for kit in exercise.needed_kit
    )


def as_said(text: str) -> str:
    """Return a cue or sentence with its full stop, as a clip is named."""
    return text if not text or text.endswith((".", "?", "!")) else f"{text}."


def _inside(name: str) -> str:
    return f"{name[:1].lower()}{name[1:]}"


def inventory(exercises: Iterable[Exercise], guidance: Guidance) -> tuple[str, ...]:
    """Return every sentence that a session of these exercises can say, sorted."""
    before = (guidance.advice.easy_jog, guidance.advice.warm_up)
    said = {*PHRASES, *_counted(), *_feel(guidance), *(line.text for line in before)}
    for exercise in exercises:
        if exercise.status == "offered":
            said.update(_of_exercise(exercise, guidance.words.kit))
    return tuple(sorted(said - {""}))


def _counted() -> Iterator[str]:
    for count in NUMBERS:
        yield number(count)
        yield reps_of(count)
    yield from map(each_side, SIDE_REPS)
    yield from map(times_of, TIMES)
    yield from (f"Rest, {seconds} seconds." for seconds in REST_SECONDS)
    yield from map(hold_for, HOLD_SECONDS)
    yield from map(for_time, DRILL_SECONDS)
    yield from map(sets_of, SET_COUNTS)


def _feel(guidance: Guidance) -> Iterator[str]:
    for option in guidance.feel_check.options:
        if option.advice:
            yield as_said(option.advice)
            yield last_time(option.label)


def _of_exercise(exercise: Exercise, kit_words: Mapping[str, str]) -> Iterator[str]:
    yield from (name_of(exercise), next_is(exercise))
    if exercise.family is not None:
        yield now_do(exercise)
    yield from kit_of(exercise, kit_words)
    yield from (as_said(sentence.text) for sentence in exercise.setup)
    yield from _while_moving(exercise)
    yield from (as_said(cue.say) for cue in exercise.cues)
    yield from (as_said(check.say) for check in exercise.hold_checks)
    yield from map(as_said, movement_texts(exercise))
    if exercise.sides == "per_side":
        for side in (Side.LEFT, Side.RIGHT):
            yield from (side_of(exercise, side), turn_to(exercise, side))
    yield from (easier_now(swap.say) for swap in exercise.made_easier.values())
    if exercise.feel is not None:
        yield from (as_said(remedy.say) for remedy in exercise.feel.remedies.values())
    if exercise.result is not None:
        yield as_said(exercise.result.question)
        yield as_said(exercise.result.when_low)


def _while_moving(exercise: Exercise) -> Iterator[str]:
    of_reps = exercise.timing.mode in ("reps", "continuous", "test")
    # a programme may ask for a hold where the file has none
    for phase in Phase if of_reps else phases_of(exercise):
        yield as_said(phase_word(exercise, phase))
    moves = [phase for phase in exercise.timing.tempo.order if not phase.is_hold]
    if of_reps and moves:
        yield tap_text(exercise, PhaseKind(moves[0].value))
