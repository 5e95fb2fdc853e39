"""What the coach says: every sentence of a session, and the list of all of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from glutetimer.session.steps import Side, Step, StepKind
from glutetimer.training.exercise import Exercise
from glutetimer.training.guidance import Guidance

NUMBERS = range(1, 61)
"""The numbers that are said; no set has more reps than that without becoming a blur."""
REST_SECONDS = (5, 8, 10, 15, 20, 25, 30, 40, 45, 50, 60, 75, 90, 120, 150, 180)
HOLD_SECONDS = (5, 10, 15, 20, 25, 30, 40, 45, 50, 60)
SET_COUNTS = range(1, 6)

LIFT, HOLD, LOWER = "Lift.", "Hold.", "Lower."
GO, REST, HALF_WAY, LAST_TWO, LAST_ONE = "Go.", "Rest.", "Half way.", "Last two.", "Last one."
TEN_SECONDS, SWITCH = "Ten seconds.", "Switch sides."
GET_READY, PAUSED, GOING_ON = "Get ready.", "Paused.", "Going on."
WHERE_FELT = "Where did you feel it?"
DONE, PAIN, EASIER = "Done. Well done.", "Stopped. Breathe.", "Easier now. A short rest first."
SAME_AGAIN, STEP_STRAIGHT = "The same again.", "Straight on."
WITHOUT_WORDS = "Wait for your next command: press the space bar."
LEFT, RIGHT = "Left side.", "Right side."
TO_THE_LEFT, TO_THE_RIGHT = "To the left.", "To the right."

PHRASES = (
    LIFT, HOLD, LOWER, GO, REST, HALF_WAY, LAST_TWO, LAST_ONE, TEN_SECONDS, SWITCH, GET_READY,
    PAUSED, GOING_ON, WHERE_FELT, DONE, PAIN, EASIER, SAME_AGAIN, STEP_STRAIGHT, WITHOUT_WORDS,
    LEFT, RIGHT, TO_THE_LEFT, TO_THE_RIGHT,
)  # fmt: skip


def number(count: int) -> str:
    """Return a number as it is said."""
    return f"{count}."


def rest_of(ms: int) -> str:
    """Return "Rest, 45 seconds.", or only "Rest." for a length that is not said."""
    seconds = ms // 1000
    return f"Rest, {seconds} seconds." if seconds in REST_SECONDS else REST


def sets_of(count: int) -> str:
    """Return how many sets there are."""
    return "1 set." if count == 1 else f"{count} sets."


def amount(step: Step) -> str:
    """Return how much one set is: "12 reps.", "Hold for 15 seconds.", "" for what is not said."""
    if step.kind is StepKind.HOLD:
        seconds = step.phases[0].length_ms // 1000
        return hold_for(seconds) if seconds in HOLD_SECONDS else ""
    if step.kind is StepKind.SET and step.reps in NUMBERS:
        return reps_of(step.reps)
    return ""


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
    return f"Next, {exercise.name[:1].lower()}{exercise.name[1:]}."


def side_of(side: Side, exercise: Exercise) -> str:
    """Return the side that works, "" where both do."""
    if exercise.side_label == "direction":
        return {Side.LEFT: TO_THE_LEFT, Side.RIGHT: TO_THE_RIGHT}.get(side, "")
    return {Side.LEFT: LEFT, Side.RIGHT: RIGHT}.get(side, "")


def kit_of(exercise: Exercise, kit_words: Mapping[str, str]) -> tuple[str, ...]:
    """Return the things to fetch, each with where it goes."""
    return tuple(
        f"{kit_words.get(kit.item, kit.item.replace('_', ' ').capitalize())}"
        + (f", {kit.placement}." if kit.placement else ".")
        for kit in exercise.needed_kit
    )


def as_said(text: str) -> str:
    """Return a cue or sentence with its full stop, as a clip is named."""
    return text if text.endswith((".", "?", "!")) else f"{text}."


def inventory(exercises: Iterable[Exercise], guidance: Guidance) -> tuple[str, ...]:
    """Return every sentence that a session of these exercises can say, sorted."""
    said = {*PHRASES, *_counted(), *_feel(guidance)}
    for exercise in exercises:
        if exercise.status == "offered":
            said.update(_of_exercise(exercise, guidance.words.kit))
    return tuple(sorted(said))


def _counted() -> Iterator[str]:
    for count in NUMBERS:
        yield number(count)
        yield reps_of(count)
    yield from (f"Rest, {seconds} seconds." for seconds in REST_SECONDS)
    yield from (hold_for(seconds) for seconds in HOLD_SECONDS)
    yield from (sets_of(count) for count in SET_COUNTS)


def _feel(guidance: Guidance) -> Iterator[str]:
    for option in guidance.feel_check.options:
        if option.advice:
            yield as_said(option.advice)
    yield as_said(guidance.safety.before)
    yield as_said(guidance.safety.distinction)


def _of_exercise(exercise: Exercise, kit_words: Mapping[str, str]) -> Iterator[str]:
    yield name_of(exercise)
    yield next_is(exercise)
    yield from kit_of(exercise, kit_words)
    yield from (as_said(sentence.text) for sentence in exercise.setup)
    yield from (as_said(cue.say) for cue in exercise.cues)
    yield from (as_said(check.say) for check in exercise.hold_checks)
    for fault in exercise.faults:
        yield as_said(fault.what)
        yield as_said(fault.fix)
    if exercise.result is not None:
        yield as_said(exercise.result.question)
        yield as_said(exercise.result.when_low)
