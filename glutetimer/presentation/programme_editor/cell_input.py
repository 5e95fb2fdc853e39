"""What is typed into a cell, as values of a block."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final

from glutetimer.errors import UserError
from glutetimer.i18n import _
from glutetimer.presentation.programme_editor.cell_kinds import CellKind
from glutetimer.presentation.typed_problems import (
    no_length,
    no_number,
    no_tempo,
    no_weight,
    quoted,
)
from glutetimer.training.exercise import Exercise
from glutetimer.training.programme import Block
from glutetimer.training.tempo import NOTATION_ORDER, Phase, Tempo, TempoNotationError

Values = dict[str, object]

_WHOLE: Final = r"(?<!\d)\d{1,6}(?!\d)"
"""More digits are no number that anybody means, and too many are none that can be read."""
_DECIMAL: Final = rf"{_WHOLE}(?:[.,]\d+)?"
_NUMBER: Final = re.compile(rf"\s*({_DECIMAL})\s*([^\d\s]*)\s*")
_CLOCK: Final = re.compile(rf"\s*({_WHOLE}):([0-5]\d)\s*")
_SETS_OF: Final = re.compile(rf"\s*({_WHOLE})\s*[x×*]\s*(\S.*)", re.IGNORECASE)
_LENGTH_AND_WORD: Final = re.compile(
    rf"({_DECIMAL}|x)\s*(?:s|sec|seconds)?[ ]*([^\d,;]*)", re.IGNORECASE
)
_SECONDS: Final = ("", "s", "sec", "secs", "second", "seconds")
_MINUTES: Final = ("m", "min", "mins", "minute", "minutes")
_PHASE_WORDS: Final = {
    Phase.LIFT: frozenset(("up", "lift", "out", "open", "raise", "concentric")),
    Phase.LOWER: frozenset(("down", "lower", "in", "back", "close", "lowering", "eccentric")),
}
_HOLD_WORDS: Final = frozenset(("hold", "pause", "stop", "squeeze", "held"))
_PLACES: Final = {"top": Phase.HOLD_TOP, "bottom": Phase.HOLD_BOTTOM}
"""Where a hold is, if it says so; otherwise it is the one half way."""


def typed_values(kind: CellKind, typed: str, block: Block, exercise: Exercise | None) -> Values:
    """Return the values that are typed; what is left empty is up to the exercise.

    Args:
        kind: The cell.
        typed: What is in it.
        block: The block as it was.
        exercise: Its exercise; None for a circuit.

    Raises:
        UserError: If it cannot be understood; it says what can.
    """
    return _READERS[kind](typed.strip(), block, exercise)


def _sets(typed: str, block: Block, exercise: Exercise | None) -> Values:
    both = _sets_of(typed, exercise)
    if both and exercise is not None:
        sets, amount = both
        return sets | (_reps if _is_count(amount) else _hold)(amount, block, exercise)
    return {"rounds" if exercise is None else "sets": _whole(typed, "3")}


def _reps(typed: str, _block: Block, exercise: Exercise | None) -> Values:
    sets, typed = _sets_of(typed, exercise) or ({}, typed)
    return sets | {"reps": _whole(typed, "12")}


def _hold(typed: str, _block: Block, exercise: Exercise | None) -> Values:
    is_run = exercise is not None and exercise.timing.mode in ("drill", "distance")
    sets, typed = _sets_of(typed, exercise) or ({}, typed)
    return sets | {"duration_s" if is_run else "hold_s": _seconds(typed)}


def _sets_of(typed: str, exercise: Exercise | None) -> tuple[Values, str] | None:
    """Return the sets and what one of them is: "4 x 10", "3 x 30 s"; None for one value alone."""
    both = _SETS_OF.fullmatch(typed)
    return ({"sets": int(both[1])}, both[2]) if both and exercise is not None else None


def _is_count(amount: str) -> bool:
    """Return whether an amount has no unit of time: "10", "10 reps"."""
    match = _NUMBER.fullmatch(amount)
    return match is not None and match[2].casefold() not in (*_SECONDS[1:], *_MINUTES)


def _tempo_and_hold(typed: str, block: Block, exercise: Exercise | None) -> Values:
    return {"tempo": _tempo(typed, exercise), "hold_s": None if typed else block.hold_s}


def _load(typed: str, _block: Block, _exercise: Exercise | None) -> Values:
    return {"load_kg": _kilograms(typed)}


def _note(typed: str, _block: Block, _exercise: Exercise | None) -> Values:
    return {"note": " ".join(typed.split()) or None}


def _rest(typed: str, _block: Block, exercise: Exercise | None) -> Values:
    return {"rest_between_rounds_s" if exercise is None else "rest_s": _seconds(typed)}


def _rest_before(typed: str, _block: Block, _exercise: Exercise | None) -> Values:
    return {"rest_before_s": _seconds(typed)}


def _get_ready(typed: str, _block: Block, _exercise: Exercise | None) -> Values:
    return {"get_ready_s": _seconds(typed)}


def _rest_of_sides(typed: str, _block: Block, _exercise: Exercise | None) -> Values:
    return {"rest_between_sides_s": _seconds(typed)}


_READERS: Final[Mapping[CellKind, Callable[[str, Block, Exercise | None], Values]]] = {
    CellKind.SETS: _sets,
    CellKind.REPS: _reps,
    CellKind.HOLD: _hold,
    CellKind.TEMPO: _tempo_and_hold,
    CellKind.LOAD: _load,
    CellKind.NOTE: _note,
    CellKind.REST: _rest,
    CellKind.REST_BEFORE: _rest_before,
    CellKind.REST_SIDES: _rest_of_sides,
    CellKind.GET_READY: _get_ready,
}


def tempo_notation(tempo: Tempo) -> str:
    """Return a tempo as it is written: lower, bottom, lift, top, in seconds: "2-0-2-1"."""
    return "-".join(f"{tempo.length_ms(phase) / 1000:g}" for phase in NOTATION_ORDER)


def _whole(typed: str, such_as: str) -> int | None:
    if not typed:
        return None
    match = _NUMBER.fullmatch(typed)
    if match is None or not match[1].isdigit():
        raise no_number(typed, such_as)
    return int(match[1])


def _seconds(typed: str) -> float | None:
    if not typed:
        return None
    if clock := _CLOCK.fullmatch(typed):
        return float(int(clock[1]) * 60 + int(clock[2]))
    total = 0.0
    rest = typed
    while rest:
        match = _NUMBER.match(rest)
        if match is None or match[2].casefold() not in (*_SECONDS, *_MINUTES):
            raise no_length(typed)
        total += _float(match[1]) * (60 if match[2].casefold() in _MINUTES else 1)
        rest = rest[match.end() :]
    return total


def _kilograms(typed: str) -> float | None:
    if not typed:
        return None
    match = _NUMBER.fullmatch(typed)
    if match is None or match[2].casefold() not in ("", "kg", "kgs", "kilo", "kilos", "kilograms"):
        raise no_weight(typed)
    return _float(match[1])


def _tempo(typed: str, exercise: Exercise | None) -> str | None:
    """Return a tempo in the usual notation, from that or from words: "2 s up, 3 s down"."""
    if not typed or exercise is None:
        return None
    order = exercise.timing.order
    try:
        tempo = Tempo.parse("".join(typed.split()), order)
    except TempoNotationError:
        tempo = _from_words(typed, exercise)
    if not (tempo.lift_ms and tempo.lower_ms):
        raise UserError(
            _("In {typed} a movement takes no time.").format(typed=quoted(typed)),
            _("Give the way up and the way down a second or more."),
        )
    return tempo_notation(tempo)


def _from_words(typed: str, exercise: Exercise) -> Tempo:
    found: dict[Phase, int] = {}
    for length, words in _LENGTH_AND_WORD.findall(typed):
        phase = _phase(words, exercise)
        if phase is None or phase in found:
            found = {}
            break
        found[phase] = 500 if length in "xX" else round(_float(length) * 1000)
    if not found:
        raise no_tempo(typed)
    usual = exercise.timing.tempo
    return Tempo(
        order=usual.order,
        lift_ms=found.get(Phase.LIFT, usual.lift_ms),
        hold_top_ms=found.get(Phase.HOLD_TOP, usual.hold_top_ms),
        lower_ms=found.get(Phase.LOWER, usual.lower_ms),
        hold_bottom_ms=found.get(Phase.HOLD_BOTTOM, usual.hold_bottom_ms),
    )


def _phase(words: str, exercise: Exercise) -> Phase | None:
    said = set(words.casefold().replace(".", " ").split())
    if places := said & _PLACES.keys():
        return _PLACES[min(places)]
    own, turning_hold = exercise.words, exercise.timing.tempo.turning_hold
    for phase, known in (*_PHASE_WORDS.items(), (turning_hold, _HOLD_WORDS)):
        named = getattr(own, phase.value, None) if own is not None else None
        if said & known or (named is not None and said & set(str(named).casefold().split())):
            return phase
    return None


def _float(digits: str) -> float:
    return float(digits.replace(",", "."))
