"""How amounts, sides, kit and exercises are worded: reps, lengths of time, weights."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from glutetimer.i18n import N_, _, content, formats
from glutetimer.i18n.counts import holds_text, reps_text, runs_text
from glutetimer.i18n.letter_case import inside
from glutetimer.session.record import SetRecord
from glutetimer.session.steps import STOP_MS, PhaseKind, Side, Step, StepKind
from glutetimer.training.bands import STRENGTHS
from glutetimer.training.exercise import Exercise
from glutetimer.training.tempo import NOTATION_ORDER, Phase, Tempo

Exercises = Mapping[str, Exercise]

_SIDE_WORDS: Final = {Side.LEFT: N_("Left"), Side.RIGHT: N_("Right")}

_COLOUR_WORDS: Final[Mapping[str, str]] = {
    "yellow": N_("yellow"),
    "red": N_("red"),
    "green": N_("green"),
    "blue": N_("blue"),
    "black": N_("black"),
    "orange": N_("orange"),
    "pink": N_("pink"),
    "purple": N_("purple"),
    "grey": N_("grey"),
}

_PHASE_WORDS: Final = {Phase.LIFT: N_("{length} up"), Phase.LOWER: N_("{length} down")}
_HOLD: Final = N_("{length} hold")
_PAUSES: Final = {
    Phase.HOLD_TOP: N_("{length} at the top"),
    Phase.HOLD_BOTTOM: N_("{length} at the bottom"),
}
"""What a hold is called where one waits between reps, not half way through one."""

SECOND_MS: Final = 1000
MINUTE_S: Final = 60
LONG_COUNT_S: Final = 100


def side_word(side: Side) -> str:
    """Return "left", "right", or "" where no single side works."""
    word = _SIDE_WORDS.get(side, "")
    return inside(_(word))


def _whole_seconds(ms: int) -> int:
    """Return a length in seconds, rounded up: a countdown shows 0 when it is over."""
    return -(-max(0, ms) // SECOND_MS)


def clock_text(ms: int) -> str:
    """Return a length as "9:40" or "1:02:05", rounded up to the second."""
    minutes, seconds = divmod(_whole_seconds(ms), MINUTE_S)
    hours, minutes = divmod(minutes, MINUTE_S)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def length_text(ms: int) -> str:
    """Return a length as it is said: "45 s", "1 min 30 s", "1 h 4 min", up to the second."""
    minutes, seconds = divmod(_whole_seconds(ms), MINUTE_S)
    hours, minutes = divmod(minutes, MINUTE_S)
    if hours and seconds:
        words = _("{hours} h {minutes} min {seconds} s")
        return words.format(hours=hours, minutes=minutes, seconds=seconds)
    if hours and minutes:
        return _("{hours} h {minutes} min").format(hours=hours, minutes=minutes)
    if hours:
        return _("{hours} h").format(hours=hours)
    if not minutes:
        return _("{seconds} s").format(seconds=seconds)
    if not seconds:
        return _("{minutes} min").format(minutes=minutes)
    return _("{minutes} min {seconds} s").format(minutes=minutes, seconds=seconds)


def short_length(ms: int) -> str:
    """Return a short length in seconds, with a decimal only where there is one."""
    return _("{seconds} s").format(seconds=formats.number(ms / SECOND_MS, digits=3))


def range_text(usual: str, least: str, most: str) -> str:
    """Return an amount with the range in which it may be set: "2 s (1 to 3)"."""
    return _("{usual} ({least} to {most})").format(usual=usual, least=least, most=most)


def seconds_text(seconds: int) -> str:
    """Return a countdown: "45" seconds, and "2:05" where there would be three digits."""
    return str(seconds) if seconds < LONG_COUNT_S else clock_text(seconds * SECOND_MS)


def load_text(load_kg: float) -> str:
    """Return a weight: "7.5 kg"."""
    return _("{number} kg").format(number=formats.number(load_kg, digits=3))


def band_text(band: str) -> str:
    """Return a band: "light band", "red band"."""
    return _("{strength} band").format(strength=band_word(band))


def band_word(band: str) -> str:
    """Return a band's colour or how strong it is; a name of the person's own stays as it is."""
    if band in _COLOUR_WORDS:
        return _(_COLOUR_WORDS[band])
    return _(band) if band in STRENGTHS else band


def banded_words(colour: str, strength: str) -> str:
    """Return a band of the person's as "red, light"."""
    return _("{colour}, {strength}").format(colour=band_word(colour), strength=band_word(strength))


def exercise_name(exercises: Exercises, exercise: str) -> str:
    """Return an exercise's name; the id, spelt as words, where the exercise is not known."""
    found = exercises.get(exercise)
    return content(found.name) if found else id_words(exercise)


def id_words(name: str) -> str:
    """Return an id spelt as words: "side_leg_lift" as "Side leg lift"."""
    return name.replace("_", " ").capitalize()


def reps_with_hold(reps: int, tempo: Tempo | None) -> str:
    """Return the reps of a set and how long each rests: "12 reps, hold 2 s, 3 s at the bottom"."""
    said = reps_text(reps)
    if tempo is None:
        return said
    if tempo.hold_ms >= STOP_MS:
        hold = short_length(tempo.hold_ms)
        said = _("{reps}, hold {length}").format(reps=said, length=hold)
    return _(", ").join(filter(None, (said, pause_text(tempo))))


def holds_of(number: int, length_ms: int) -> str:
    """Return the timed holds of a set: "15 s hold", "3 holds of 15 s"."""
    length = length_text(length_ms)
    if number <= 1:
        return _("{length} hold").format(length=length)
    return _("{holds} of {length}").format(holds=holds_text(number), length=length)


def runs_of(number: int, length_ms: int) -> str:
    """Return the runs of a set: "3 runs of 20 s"."""
    return _("{runs} of {length}").format(runs=runs_text(number), length=length_text(length_ms))


def tempo_text(tempo: Tempo) -> str:
    """Return how long each phase of a rep takes: "2 s up, 2 s hold, 2 s down"."""
    return _phases_text(tempo, tuple(Phase))


def moves_text(tempo: Tempo) -> str:
    """Return how long a rep moves each way: "2 s up, 2 s down"."""
    return _phases_text(tempo, tuple(_PHASE_WORDS))


def pause_text(tempo: Tempo) -> str:
    """Return how long one waits between reps: "3 s at the bottom"; "" for a moment at most."""
    return _phases_text(tempo, tuple(one for one in _PAUSES if one is not tempo.turning_hold))


def notation_text(tempo: Tempo) -> str:
    """Return every phase in the order of the notation, also those that take no time."""
    words = _PHASE_WORDS | _PAUSES | {tempo.turning_hold: _HOLD}
    return _(", ").join(
        _(words[phase]).format(length=short_length(tempo.length_ms(phase)))
        for phase in NOTATION_ORDER
    )


def _phases_text(tempo: Tempo, phases: tuple[Phase, ...]) -> str:
    words = _PHASE_WORDS | _PAUSES | {tempo.turning_hold: _HOLD}
    return _(", ").join(
        _(words[phase]).format(length=short_length(length_ms))
        for phase, length_ms in tempo.phases
        if phase in phases and (not phase.is_hold or length_ms >= STOP_MS)
    )


def amount_text(step: Step) -> str:
    """Return how much is asked for in a step: "12 reps, hold 2 s, 30 kg", "30 s hold"."""
    return _loaded(_unloaded(step), step)


def _loaded(amount: str, step: Step) -> str:
    load = load_text(step.load_kg) if step.load_kg else ""
    return _(", ").join(filter(None, (amount, load)))


def _unloaded(step: Step) -> str:
    if step.kind is StepKind.HOLD:
        return holds_of(step.reps, _phase_ms(step, PhaseKind.HOLD))
    if step.kind is StepKind.DRILL and step.reps > 1:
        return runs_of(step.reps, _phase_ms(step, PhaseKind.DRILL))
    if step.kind is StepKind.DRILL:
        return length_text(step.length_ms)
    return _with_sides(step) if step.reps else ""


def amount_ahead(step: Step, first_rep: int) -> str:
    """Return how much is asked for in the step ahead, or with which rep it goes on.

    Args:
        step: The working step.
        first_rep: The rep with which it begins.
    """
    if first_rep <= 1:
        return amount_text(step)
    if step.kind is StepKind.HOLD:
        words = _("from hold {number} of {reps}")
    elif step.kind is StepKind.DRILL:
        words = _("from run {number} of {reps}")
    else:
        words = _("from rep {number} of {reps}")
    return _loaded(words.format(number=first_rep, reps=step.reps), step)


def _phase_ms(step: Step, kind: PhaseKind) -> int:
    return next((phase.length_ms for phase in step.phases if phase.kind is kind), step.length_ms)


def _with_sides(step: Step) -> str:
    """Return the reps of a step, and how the sides take turns where they do."""
    reps = reps_text(step.reps)
    if step.side is not Side.ALTERNATING or not step.phases:
        return reps_with_hold(step.reps, step.tempo)
    side = side_word(step.phases[0].side)
    if step.reps % 2 == 0:
        return _("{reps}, {each} a side, {side} first").format(
            reps=reps, each=step.reps // 2, side=side
        )
    return _("{reps}, sides in turn, {side} first").format(reps=reps, side=side)


def set_text(record: SetRecord) -> str:
    """Return what was done of a set: "12 reps", "8 of 12 reps", "10 of 15 s"."""
    planned_ms, done_ms = record.planned_hold_ms, record.timed_ms
    is_timed = record.kind in (StepKind.HOLD, StepKind.DRILL)
    if is_timed and record.planned_reps <= 1 and (planned_ms or done_ms):
        is_whole_hold = record.kind is StepKind.HOLD and done_ms >= planned_ms
        return holds_of(1, done_ms) if is_whole_hold else _timed_text(done_ms, planned_ms)
    if record.kind is StepKind.DRILL and record.planned_reps <= 1:
        # older versions kept no time of a drill
        return _("done") if record.reps else _("not done")
    return _counted_set(record)


def _timed_text(done_ms: int, planned_ms: int) -> str:
    if done_ms >= planned_ms:
        return length_text(done_ms)
    done_s, planned_s = (round(ms / SECOND_MS) for ms in (done_ms, planned_ms))
    if done_s < MINUTE_S and planned_s < MINUTE_S:
        return _("{done} of {planned} s").format(done=done_s, planned=planned_s)
    return _part_of(length_text(done_ms), length_text(planned_ms))


def _counted_set(record: SetRecord) -> str:
    words = {StepKind.HOLD: holds_text, StepKind.DRILL: runs_text}.get(record.kind, reps_text)
    if record.reps >= record.planned_reps:
        in_turn = record.side is Side.ALTERNATING and record.reps % 2 == 0
        done = words(record.reps)
        if not in_turn:
            return done
        return _("{reps}, {each} a side").format(reps=done, each=record.reps // 2)
    return _part_of(str(record.reps), words(record.planned_reps))


def _part_of(done: str, planned: str) -> str:
    return _("{done} of {planned}").format(done=done, planned=planned)


def if_you_like(amount: str) -> str:
    """Return the amount of an exercise that may be left out."""
    return _("{amount} (if you like)").format(amount=amount)


def counted_text(record: SetRecord) -> str:
    """Return what was counted where the person has corrected it: "7 counted", else ""."""
    if record.reps == record.done_reps:
        return ""
    return _("{number} counted").format(number=record.done_reps)
