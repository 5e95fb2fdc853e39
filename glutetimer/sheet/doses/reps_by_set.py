"""Reps that are said set by set: "12, 10, 8", "x 10, rest, x 10"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from glutetimer.sheet.doses.dose import FEW, H, R, ReadDose, S, T, Waiting
from glutetimer.sheet.phrases.measures import highest, lowest
from glutetimer.sheet.reading import Amount, Place, SheetKey, SheetPart, Value

_FEWEST_IN_ROW: Final = 3
"""So many numbers in a row are the reps of one set each."""


def take_row(dose: ReadDose, amounts: Sequence[Value], place: Place) -> bool:
    """Take "12, 10, 8": the reps of each set, which stay a note as they stand.

    Returns:
        Whether they are that: three or more that do not rise and fall, and as many as the sets.
    """
    plain = [one for one in amounts if isinstance(one, int | float)]
    falls = all(later <= earlier for earlier, later in pairwise(plain))
    rises = all(later >= earlier for earlier, later in pairwise(plain))
    sets = dose.value(S)
    is_row = len(plain) == len(amounts) >= _FEWEST_IN_ROW and min(plain) >= 1
    is_row = is_row and (falls or (rises and max(plain) <= 2 * min(plain)))
    if T in dose.parts or dose.is_static or not is_row or sets not in (None, len(amounts)):
        return False
    dose.parts.pop(R, None)
    dose.parts.setdefault(S, SheetPart(len(amounts), (place,)))
    least, most = min(plain), max(plain)
    dose.put(R, least if least == most else (least, most), place)
    if least != most:
        if R in dose.parts:
            dose.parts[R] = replace(dose.parts[R], by_set=tuple(plain))
        dose.put(SheetKey.NOTE, " ".join(dose.text[slice(*place)].split()), place)
    return True


def take_loads(dose: ReadDose, amounts: Sequence[Amount], place: Place) -> bool:
    """Take "@ 20, 22.5, 25 kg": the load of each of as many sets, which stays a note.

    Returns:
        Whether they are that: more than two, one after the other.
    """
    loads = tuple(one for one in amounts if isinstance(one, int | float))
    if not len(loads) == len(amounts) >= _FEWEST_IN_ROW or min(loads) == max(loads):
        return False
    value = (min(loads), max(loads))
    dose.parts[SheetKey.LOAD] = SheetPart(value, (place,), by_set=loads)
    dose.put(SheetKey.NOTE, " ".join(dose.text[slice(*place)].split()), place)
    return True


def same_again(dose: ReadDose, times: Sequence[Waiting]) -> None:
    """Take "x 10, rest, x 10": the reps of each side, else those of each set."""
    dose.waiting = [one for one in dose.waiting if one not in times[1:]]
    dose.heard += [one[2] for one in times[1:]]
    if SheetKey.SIDE not in dose.parts and not {S, R, T, H} & set(dose.parts):
        dose.put(S, len(times), times[1][2])


def each_set(dose: ReadDose, times: Sequence[Waiting]) -> None:
    """Take "x 15, x 12, x 10", and ask of two whether they are the reps of two sets."""
    amounts = [one[1] for one in times]
    place = (times[0][2][0], times[-1][2][1])
    if min(map(lowest, amounts)) <= FEW:
        return
    dose.waiting = [one for one in dose.waiting if one not in times]
    if not take_row(dose, amounts, place):
        reps = (min(map(lowest, amounts)), max(map(highest, amounts)))
        dose.ask((S, R), place, {S: len(amounts), R: reps})


def reps_again(dose: ReadDose) -> None:
    """Take "12 reps, rest 1 min, 12 reps" as sets."""
    reps = dose.parts.get(R)
    is_alone = reps is not None and not {S, T, H, SheetKey.SIDE} & set(dose.parts)
    if reps is None or not is_alone or SheetKey.REST not in dose.parts:
        return
    first, *others = reps.places
    rest = dose.parts[SheetKey.REST].places[0]
    if others and first < rest < others[0]:
        dose.put(S, len(reps.places), others[0])


def further_sets(dose: ReadDose) -> None:
    """Take "12 bridges, rest 1 min, 12 more" as sets."""
    more = [one for one in dose.waiting if one[0] == "further"]
    if not more:
        return
    dose.waiting = [one for one in dose.waiting if one not in more]
    first = [one for one in dose.waiting if one[0] in ("number", "times")]
    if {S, T, H} & set(dose.parts) or (R in dose.parts) == bool(first) or len(first) > 1:
        dose.notes += [one[2] for one in more]
        return
    if first:
        dose.waiting.remove(first[0])
        dose.put(R, first[0][1], first[0][2])
    reps, places = dose.parts[R], [one[2] for one in more]
    amounts = {reps.value, *(one[1] for one in more)}
    if len(amounts) == 1:
        dose.put(S, 1 + len(more), places[-1])
        for place in places:
            dose.put(R, reps.value, place)
        return
    del dose.parts[R]
    dose.heard += [*reps.places, *places]
    numbers = [one for one in amounts if isinstance(one, int | float)]
    dose.ask((S, R), places[0], {S: 1 + len(more), R: (min(numbers), max(numbers))})
