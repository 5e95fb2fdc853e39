"""What the coach says: every sentence of a session."""

from __future__ import annotations

from collections.abc import Container, Iterator

from glutetimer.session.steps import PhaseKind, Side, Step, StepKind
from glutetimer.training.exercise import Exercise
from glutetimer.training.wording import (
    AROUND_MODES,
    phase_word,
    side_text,
    turn_text,
)

NUMBERS = range(1, 61)
"""The numbers that are said; no set has more reps than that without becoming a blur."""
REP_COUNTS = (*range(1, 31), 35, 40, 45, 50, 60)
"""The reps of a set that are recorded; of other amounts a voice tells that can say any text."""
REST_SECONDS = (5, 8, 10, 15, 20, 25, 30, 40, 45, 50, 60, 75, 90, 120, 150, 180)
HOLD_SECONDS = (3, 5, 10, 15, 20, 25, 30, 40, 45, 50, 60)
RUN_SECONDS = (10, 15, 18, 20, 30)
WALK_SECONDS = (30, 45, 60, 90)
SECOND_MS, MINUTE_S = 1_000, 60
LONG_SECONDS = 180
"""What is longer is said in minutes."""
DRILL_SECONDS = (10, 15, 18, 20, 30, 40, 45, 60)
SET_COUNTS = range(1, 6)
TIMES = range(2, 7)
"""How often a hold or a run is done in a set."""
SIDE_REPS = (*range(1, 21), 25, 30)
"""The reps of one side that are said as such."""

GO, REST, HALF_WAY, LAST_TWO = "Go.", "Rest.", "Half way.", "Last two."
TEN_SECONDS, FIVE_SECONDS, TWO_MORE = "Ten seconds.", "Five seconds.", "Two more seconds."
SWITCH, PAUSED, GOING_ON = "Switch sides.", "Paused.", "Going on."
WHERE_FELT = "Where did you feel it?"
DONE, PAIN, EASIER = "That was all. Well done.", "Stop. Breathe.", "Easier now. A short rest first."
GOING_ON_AT = "Going on at number"
ENDED = "That is all for today."
SAME_AGAIN, NOW, NEXT = "The same again.", "Now.", "Next."
IN_THE_SET = "In the set:"
"""Comes before what to think of in a set, so that nobody does it in the rest."""
LAST_RUN, LAST_ONE, SLOW_DOWN = "Last run.", "Last one.", "Slow down."
LEFT_FIRST, RIGHT_FIRST = "Left first.", "Right first."
LEFT, RIGHT = "Left.", "Right."
FORMS = ("", "", "Two positions in a row, each:", "Three positions in a row, each:")
FORMS_UNLIKE = ("", "", "Two positions in a row, first:", "Three positions in a row, first:")
ROUNDS = ("", "", "Second round.", "Third round.", "Fourth round.")
ROUND_COUNTS = range(2, 5)
NO_PLACES = ("nowhere", "pain")
"""The answers to where it was felt that name no place of the body."""

TURNS = ("Roll over, change legs, turn to the other side, now the other way.",)
"""What the sentence for the other side says in other words; no sentence of its own."""

PHRASES = (
    GO, REST, HALF_WAY, LAST_TWO, TEN_SECONDS, FIVE_SECONDS, TWO_MORE, SWITCH, PAUSED, GOING_ON,
    WHERE_FELT, DONE, PAIN, EASIER, ENDED, GOING_ON_AT, SAME_AGAIN, NOW, NEXT,
    LEFT_FIRST, RIGHT_FIRST, LEFT, RIGHT, IN_THE_SET, LAST_RUN,
    LAST_ONE, SLOW_DOWN,
)  # fmt: skip # a table


def number(count: int) -> str:
    """Return a number as it is said."""
    return f"{count}."


def rest_of(ms: int, can_say: Container[str]) -> str:
    """Return "Rest, 45 seconds.", or only "Rest." where the voice cannot say that."""
    said = f"Rest, {_lasting(ms // 1000)}."
    return said if ms >= SECOND_MS and said in can_say else REST


def sets_of(count: int) -> str:
    """Return how many sets there are."""
    return "Just one set." if count == 1 else f"{count} sets."


def amount(step: Step, *, one_sided: bool = False) -> tuple[str, ...]:
    """Return how much one set is: "12 reps.", "8 on each side.", "Hold for 15 seconds.".

    Args:
        step: The set, of one side where each has its own.
        one_sided: Whether the other side is not done.
    """
    return tuple(_times_and_reps(step, one_sided=one_sided))


def first_side(step: Step) -> str:
    """Return the side that begins where both take turns, "" where they do not."""
    if step.side is not Side.ALTERNATING:
        return ""
    return RIGHT_FIRST if step.first_side is Side.RIGHT else LEFT_FIRST


def _times_and_reps(step: Step, *, one_sided: bool) -> Iterator[str]:
    if step.kind in (StepKind.HOLD, StepKind.DRILL):
        yield from _times(step)
    elif step.side in (Side.LEFT, Side.RIGHT) and not one_sided:
        yield each_side(step.reps)
    else:
        yield reps_of(step.reps)
        half, odd = divmod(step.reps, 2)
        if step.side is Side.ALTERNATING and not odd:
            yield each_side(half)


def _times(step: Step) -> Iterator[str]:
    """Say how long a hold, a drill or a run is, and how often it comes."""
    times = sum(phase.kind is not PhaseKind.REST for phase in step.phases)
    seconds = step.phases[0].length_ms // 1000
    if step.kind is StepKind.DRILL and times > 1:
        yield runs_of(times)
        yield each_run(seconds)
        yield from walk_of(step.phases[1].length_ms)
        return
    if seconds:
        yield hold_for(seconds) if step.kind is StepKind.HOLD else for_time(seconds)
    if times > 1:
        yield times_of(times)


def each_side(count: int) -> str:
    """Return how many reps are done on each side."""
    return f"{count} on each side."


def times_of(count: int) -> str:
    """Return how often a hold or run is done."""
    return f"{count} times."


def for_time(seconds: int) -> str:
    """Return how long a drill is."""
    return f"For {_lasting(seconds)}."


def runs_of(count: int) -> str:
    """Return how many runs there are."""
    return f"{count} runs."


def each_run(seconds: int) -> str:
    """Return how long each run is, and what follows it."""
    return f"About {_lasting(seconds)} each, then walk back."


def walk_of(ms: int) -> Iterator[str]:
    """Say how long the way back from a run takes, nothing for a length that is not said."""
    seconds = ms // 1000
    if seconds in WALK_SECONDS:
        yield "One minute." if seconds == MINUTE_S else f"{seconds} seconds."


def forms_of(count: int, *, alike: bool) -> Iterator[str]:
    """Say how many forms of an exercise follow each other, nothing for one alone."""
    if 1 < count < len(FORMS):
        yield FORMS[count] if alike else FORMS_UNLIKE[count]


def rounds_of(count: int) -> str:
    """Return how many rounds there are."""
    return f"{count} rounds."


def round_begins(count: int) -> str:
    """Return which round begins, "" for the first."""
    return ROUNDS[count] if count < len(ROUNDS) else f"Round {count}."


def hold_for(seconds: int) -> str:
    """Return how long a timed hold is."""
    return f"Hold for {_lasting(seconds)}."


def _lasting(seconds: int) -> str:
    """Return a length in words: "45 seconds", a long one in minutes."""
    if seconds <= LONG_SECONDS:
        return "1 second" if seconds == 1 else f"{seconds} seconds"
    minutes, rest = divmod(seconds, MINUTE_S)
    return f"{minutes} minutes {_lasting(rest)}" if rest else f"{minutes} minutes"


def reps_of(count: int) -> str:
    """Return how many reps a set has."""
    return "1 rep." if count == 1 else f"{count} reps."


def name_of(exercise: Exercise) -> str:
    """Return the name of an exercise as a sentence."""
    return f"{exercise.name}."


def now_do(exercise: Exercise) -> str:
    """Return what changes where another form of the same exercise comes at once, "" for nothing."""
    found = next((cue.say for cue in exercise.cues if cue.phase == "setup"), "")
    return f"Now {inside(found)}." if found else ""


def easier_now(what: str) -> str:
    """Return what is easier from now on."""
    return as_said(f"Easier: {inside(what)}")


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


def word_around(exercise: Exercise, moment: str) -> str:
    """Return how one gets into the position of a set (`start`) or out of it (`finish`)."""
    own = getattr(exercise.words, moment, None) if exercise.words else None
    return as_said(own) if own and exercise.timing.mode in AROUND_MODES else ""


def side_word(side: Side) -> str:
    """Return the side that works now, where both take turns."""
    return {Side.LEFT: LEFT, Side.RIGHT: RIGHT}.get(side, "")


def tap_text(exercise: Exercise, opening: PhaseKind | None) -> str:
    """Return how a rep at the person's own pace goes, "" where the coach leads."""
    if opening is None or not opening.is_rep:
        return ""
    where = "bottom" if opening is PhaseKind.LOWER else "top"
    return f"{phase_word(exercise, opening.value)}, then tap at the {where}."


def last_time(label: str) -> str:
    """Return where an exercise was felt the last time."""
    place = inside(label)
    return f"Last time: {place}." if place in NO_PLACES else f"Last time: in the {place}."


def as_said(text: str) -> str:
    """Return a cue or sentence with its full stop, as a clip is named."""
    return text if not text or text.endswith((".", "?", "!")) else f"{text}."


def inside(name: str) -> str:
    """Return words as they stand inside a sentence."""
    return f"{name[:1].lower()}{name[1:]}"
