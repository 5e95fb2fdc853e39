"""Brings together what the phrases of a line say of one thing, and asks what cannot be."""

from __future__ import annotations

import re
from typing import Final

from glutetimer.sheet.doses.dose import (
    LONGEST_SET_S,
    LONGEST_STOP_S,
    MAX,
    MOST_SETS,
    H,
    R,
    ReadDose,
    S,
    T,
)
from glutetimer.sheet.doses.plausible import is_plausible, likely_pairs
from glutetimer.sheet.phrases.measures import highest, lowest
from glutetimer.sheet.reading import SheetKey, SheetPart

LEAST_BREAK_S: Final = 45
"""What is as long and stands behind sets and reps is the rest between them."""
_DOUBT: Final = re.compile(r"-?\?\d")
"""A mark of doubt in a number: "1?5", "10-?5"."""
_DOUBTED: Final = (S, R, T, H, SheetKey.LOAD)
_NUMBER: Final = re.compile(r"\d+")


def settle(dose: ReadDose) -> None:
    """Bring together what two phrases say of one thing."""
    _ask_of_the_unlikely(dose)
    rounds = dose.parts.pop(SheetKey.ROUNDS, None)
    if rounds is not None:
        dose.put(S, rounds.value, rounds.places[0])
    is_speed = dose.asked(SheetKey.TEMPO) and not (dose.asked(R) or dose.asked(S))
    if is_speed and not {S, R, T} & set(dose.parts):
        place = next(one.place for one in dose.questions if SheetKey.TEMPO in one.about)
        written = [int(one) for one in _NUMBER.findall(dose.text[slice(*place)])]
        dose.ask((S, R), place, *likely_pairs(written))  # "5-5-5" may be the reps of three sets
    if dose.is_static and dose.value(R) == MAX:
        dose.parts[T] = dose.parts.pop(R)
    if H in dose.parts and R not in dose.parts and not dose.asked(R) and _is_work(dose, H):
        dose.parts[T] = dose.parts.pop(H)
    if T in dose.parts and R in dose.parts and H not in dose.parts and dose.value(R) != MAX:
        part = dose.parts.pop(T)
        keys = (H, T, SheetKey.REST)
        if dose.is_static and S not in dose.parts:
            dose.parts[H] = part  # "30 seconds, 3 reps" of a stretch
        elif {SheetKey.LOAD, S} <= set(dose.parts) and _is_break(part):
            dose.parts.setdefault(SheetKey.REST, part)  # "4x6 @ 60 kg, 2 min"
        else:
            dose.ask(keys, part.places[0], *({key: part.value} for key in keys))
    _join_tempo(dose)
    _ask_of_turns(dose)
    sets = dose.value(S)
    if isinstance(sets, int | float | tuple) and not isinstance(sets, bool):
        part = dose.parts[S]
        is_timed = T in dose.parts and not dose.is_counted
        if highest(sets) > MOST_SETS and not is_timed:  # type: ignore[arg-type]  # numbers, as asked above
            del dose.parts[S]
            dose.ask((S,), part.places[0], {S: part.value})


def _ask_of_the_unlikely(dose: ReadDose) -> None:
    """Ask what a number is that is none of what its phrase says."""
    for key in [key for key, part in dose.parts.items() if not is_plausible({key: part.value})]:
        part = dose.parts.pop(key)
        dose.ask((key,), part.places[0])
    for key in [key for key in _DOUBTED if key in dose.parts]:
        part = dose.parts[key]
        if any(_DOUBT.match(dose.text, end) for _start, end in part.places):
            del dose.parts[key]
            dose.ask((key,), part.places[0], {key: part.value})
    time = dose.value(T)
    if S in dose.parts and time not in (None, MAX) and highest(time) > LONGEST_SET_S:  # type: ignore[arg-type] # an amount
        part = dose.parts.pop(T)
        dose.ask((T, SheetKey.REST), part.places[0])


def _is_break(part: SheetPart) -> bool:
    """Return whether a time behind sets, reps and a load is too long for one rep."""
    return lowest(part.value) >= LEAST_BREAK_S  # type: ignore[arg-type] # an amount


def _is_work(dose: ReadDose, key: SheetKey) -> bool:
    """Return whether a hold is all that is done, not a stop in each of some reps."""
    held = dose.parts[key].value
    if dose.is_static or isinstance(held, str):
        return True
    return lowest(held) > LONGEST_STOP_S  # type: ignore[arg-type] # an amount


def _join_tempo(dose: ReadDose) -> None:
    """Take a stop beside "5 s down" for the one where the rep turns."""
    tempo, stop = dose.parts.get(SheetKey.TEMPO), dose.parts.get(H)
    at = {"bottom": 1, "top": 3}.get(dose.turning)
    lengths = tempo.value if tempo is not None else None
    if stop is None or at is None or not isinstance(lengths, tuple) or len(lengths) != 4:  # noqa: PLR2004 - a tempo
        return
    if lengths[at] is None and isinstance(stop.value, int | float):
        joined = (*lengths[:at], stop.value, *lengths[at + 1 :])
        places = (*tempo.places, *stop.places) if tempo else stop.places
        dose.parts[SheetKey.TEMPO] = SheetPart(joined, places)
        del dose.parts[H]


def _ask_of_turns(dose: ReadDose) -> None:
    """Ask whether reps that take turns are those of a side, where no word says it."""
    side, reps = dose.parts.get(SheetKey.SIDE), dose.value(R)
    is_open = reps not in (None, MAX) and not dose.says_each
    is_open = is_open and SheetKey.TOTAL not in dose.parts
    if side is not None and side.value == "alternating" and is_open:
        answers = [{SheetKey.TOTAL: one} for one in (True, False)]
        dose.ask((SheetKey.TOTAL,), side.places[0], *answers)
