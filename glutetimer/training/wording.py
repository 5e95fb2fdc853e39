"""The words of an exercise: its own, or such as fit its position and its way of timing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from glutetimer.i18n import N_
from glutetimer.training.exercise import Exercise
from glutetimer.training.instruction import Place, Remedy

HELD: Final = ("start", "hold", "finish")
"""The phases of a timed hold: into the position, the hold, out of it."""
AROUND_MODES: Final = ("reps", "continuous")
"""The ways of timing in which `start` and `finish` lead into a set's position, and out of it."""
STAY: Final = "{stay}"
"""Stands in a movement for how long one stays at the turn, which a person may set."""
CHOICES_MS: Final = (1_000, 2_000, 3_000)
"""The holds at the top of a bridge that a person can choose."""
RUN: Final = ("drill", "rest")
"""The phases of a run: there, and the way back."""
SECOND_MS: Final = 1_000
_NUMBERS: Final = (
    *("no", "one", "two", "three", "four", "five"),
    *("six", "seven", "eight", "nine", "ten"),
)

_LIFT: Final = {
    "lift": N_("Lift"),
    "hold_top": N_("Hold"),
    "lower": N_("Lower"),
    "hold_bottom": N_("Settle"),
}
_PUSH: Final = {
    "lift": N_("Push"),
    "hold_top": N_("Hold"),
    "lower": N_("Return"),
    "hold_bottom": N_("Settle"),
}
_DOWN: Final = {
    "lower": N_("Down"),
    "hold_bottom": N_("Hold"),
    "lift": N_("Up"),
    "hold_top": N_("Stand tall"),
}
_BY_POSITION: Final = {"seated": _PUSH, "machine": _PUSH}
_BY_MODE: Final = {
    "hold": {"start": N_("Into the hold"), "hold": N_("Hold"), "finish": N_("Let go")},
    "drill": {"drill": N_("Go")},
    "distance": {"drill": N_("Run"), "rest": N_("Walk back")},
    "test": {"lift": N_("Clench"), "hold_top": N_("Hold"), "lower": N_("Let go")},
}
_PLANK: Final = {"start": N_("Hips up"), "hold": N_("Hold"), "finish": N_("Down")}

_FEWER, _LESS_TIME = N_("Fewer reps"), N_("A shorter time")

_PLACES: Final[dict[str, Place]] = {
    "supine": "supine",
    "side_lying": "side",
    "plank": "side",
    "prone": "prone",
    "hands_and_knees": "hands_and_knees",
    "kneeling": "kneeling",
    "seated": "sitting",
    "standing": "standing",
    "machine": "machine",
}

_DIRECTION: Final = {"left": N_("Step to the left."), "right": N_("Step to the right.")}
_DIRECTION_TURN: Final = {"left": N_("Now to the left."), "right": N_("Now to the right.")}
_SIDE: Final = {"left": N_("The left side works."), "right": N_("The right side works.")}
_SIDE_TURN: Final = {
    "left": N_("Change sides: now the left side works."),
    "right": N_("Change sides: now the right side works."),
}
_LYING: Final = {
    "left": N_("Lie on your right side. The left leg works."),
    "right": N_("Lie on your left side. The right leg works."),
}
_LYING_TURN: Final = {
    "left": N_("Turn over: lie on your right side, the left leg works."),
    "right": N_("Turn over: lie on your left side, the right leg works."),
}
_PROPPED: Final = {
    "left": N_("Lie on your left side. The left hip works."),
    "right": N_("Lie on your right side. The right hip works."),
}
_PROPPED_TURN: Final = {
    "left": N_("Turn over: lie on your left side, the left hip works."),
    "right": N_("Turn over: lie on your right side, the right hip works."),
}


def usual_texts() -> Iterator[str]:
    """Yield every word and sentence that stands in for one that an exercise does not have."""
    for table in (_LIFT, _PUSH, _DOWN, _PLANK, _OTHERS, *_BY_MODE.values()):
        yield from table.values()
    for by_side in (_DIRECTION, _SIDE, _LYING, _PROPPED):
        yield from by_side.values()
    for turn in (_DIRECTION_TURN, _SIDE_TURN, _LYING_TURN, _PROPPED_TURN):
        yield from turn.values()


def phases_of(exercise: Exercise) -> tuple[str, ...]:
    """Return the phases that an exercise has, in the order in which they are done.

    They are the kinds of phases of a session's steps; into and out of a timed hold lead `start`
    and `finish`, for which a session has no phase of their own.
    """
    mode = exercise.timing.mode
    if mode == "hold":
        return HELD
    if mode == "distance":
        return RUN
    if mode == "drill":
        return ("drill",)
    tempo = exercise.timing.tempo
    # a hold of 0 s is not done; a move always is
    done = (phase for phase in tempo.order if not phase.is_hold or tempo.length_ms(phase))
    return tuple(phase.value for phase in done)


def moments_of(exercise: Exercise) -> frozenset[str]:
    """Return the moments of an exercise at which a cue can be said."""
    moments = {"setup", "throughout", "finish"}
    mode = exercise.timing.mode
    if mode == "distance":
        moments.add("lap")
    elif mode == "hold":
        moments.update(HELD)
    elif mode != "drill":
        # a file without a move gets an error for that, and none for the cues of it
        moments.update(("lift", "lower", *phases_of(exercise)))
    if exercise.sides == "per_side":
        moments.add("switch")
    return frozenset(moments)


def phase_word(exercise: Exercise, phase: str) -> str:
    """Return what a phase is called, with a verb first: "Lift", "Push out", "Let go".

    Args:
        exercise: The exercise, a person's own perhaps, which need not name its phases.
        phase: One of `phases_of`, or "rest" between two timed holds.
    """
    own = getattr(exercise.words, phase, None) if exercise.words else None
    return own or _usual_words(exercise).get(phase) or _OTHERS.get(phase, "")


_OTHERS: Final = {"rest": N_("Rest"), "hold": N_("Hold"), "drill": N_("Go")}


def _usual_words(exercise: Exercise) -> dict[str, str]:
    mode = exercise.timing.mode
    if mode == "hold" and exercise.position == "plank":
        return _PLANK
    if mode in _BY_MODE:
        return _BY_MODE[mode]
    if exercise.position == "standing":
        lowers_first = [move for move in exercise.timing.order if not move.is_hold][:1] == ["lower"]
        return _DOWN if lowers_first else _LIFT
    return _BY_POSITION.get(exercise.position, _LIFT)


def movement_of(exercise: Exercise, hold_ms: int | None = None) -> str:
    """Return the movement in one sentence, "" where the file has none: its words must do then.

    Args:
        exercise: The exercise.
        hold_ms: How long the hold that counts lasts in the set; without it, as in the file.
    """
    if exercise.movement is None:
        return ""
    held = exercise.timing.tempo.hold_ms if hold_ms is None else hold_ms
    return exercise.movement.say.replace(STAY, _stay(held))


def movement_texts(exercise: Exercise) -> tuple[str, ...]:
    """Return the sentence for the hold's own length and, of a bridge, for those one can choose.

    They are recorded; for a length that only a programme asks for the sentence is not.
    """
    timing = exercise.timing
    hold = timing.phase(timing.tempo.turning_hold)
    if exercise.movement is None or hold is None or STAY not in exercise.movement.say:
        return (movement_of(exercise),) if exercise.movement else ()
    choices = CHOICES_MS if exercise.is_bridge else ()
    lengths = sorted({hold.ms, *(hold.clamp_ms(choice) for choice in choices)})
    return tuple(dict.fromkeys(movement_of(exercise, length) for length in lengths))


def _stay(ms: int) -> str:
    halves = round(ms / (SECOND_MS / 2))
    if not halves:
        return "without a stop"
    if halves == 1:
        return "stay a moment"
    whole, half = divmod(halves, 2)
    number = _NUMBERS[whole] if whole < len(_NUMBERS) else str(whole)
    if half:
        return f"stay {number} and a half seconds"
    return f"stay {number} second" if whole == 1 else f"stay {number} seconds"


def side_text(exercise: Exercise, side: str) -> str:
    """Return what to do for the side that works, "" where an exercise has no sides of its own."""
    if exercise.sides != "per_side" or side not in _SIDE:
        return ""
    if exercise.side_text:
        return str(getattr(exercise.side_text, side))
    return _by_side(exercise, (_DIRECTION, _LYING, _PROPPED, _SIDE))[side]


def turn_text(exercise: Exercise, side: str) -> str:
    """Return what is said at the switch to a side."""
    if exercise.sides != "per_side" or side not in _SIDE:
        return ""
    if exercise.turn:
        return str(getattr(exercise.turn, side))
    texts = (_DIRECTION_TURN, _LYING_TURN, _PROPPED_TURN, _SIDE_TURN)
    return _by_side(exercise, texts)[side]


def _by_side(exercise: Exercise, texts: tuple[dict[str, str], ...]) -> dict[str, str]:
    direction, lying, propped, other = texts
    if exercise.side_label == "direction":
        return direction
    if _PLACES[exercise.position] != "side":
        return other
    return propped if lies_on(exercise) == "working_side" else lying


def lies_on(exercise: Exercise) -> str:
    """Return whether one lies on the side that works, as in a plank, or on the other side."""
    return exercise.lies_on or ("working_side" if exercise.position == "plank" else "other_side")


def place_of(exercise: Exercise, side: str = "both") -> Place:
    """Return where the body is, with the side one lies on where the set's side says it.

    Two places that differ only in the side are a turn: on the floor one rolls over.
    """
    place = exercise.place or _PLACES[exercise.position]
    if place != "side" or side not in _SIDE:
        return place
    on_left = (side == "left") == (lies_on(exercise) == "working_side")
    return "left_side" if on_left else "right_side"


def remedy_of(exercise: Exercise, answer: str) -> Remedy | None:
    """Return the exercise's own advice for where it was felt."""
    return exercise.feel.remedies.get(answer) if exercise.feel else None


def easier_text(exercise: Exercise, easier: Exercise) -> str:
    """Return what changes when the easier version takes over: "Both feet down"."""
    own = exercise.made_easier.get(easier.id)
    if own is not None:
        return own.say
    if easier.id != exercise.id:
        return easier.name
    return _LESS_TIME if exercise.timing.mode in ("hold", "drill") else _FEWER
