"""Decides what waited for the other phrases of a line: "x 3" are sets after "10 reps"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from glutetimer.sheet.doses.dose import (
    FEW,
    LEAST_TIME_S,
    LONGEST_STOP_S,
    MOST_IN_NAME,
    H,
    R,
    ReadDose,
    S,
    T,
    Waiting,
)
from glutetimer.sheet.doses.plausible import likely_pairs
from glutetimer.sheet.doses.reps_by_set import (
    each_set,
    further_sets,
    reps_again,
    same_again,
    take_row,
)
from glutetimer.sheet.phrases.measures import highest, lowest
from glutetimer.sheet.reading import Amount, Place, SheetKey, SheetPart

_LEAST_REPS: Final = 8
_MOST_TIMES: Final = 6
"""More than that behind a number of reps are hardly sets."""


def decide(dose: ReadDose) -> None:
    """Decide what waited for the others."""
    _join_split_number(dose)
    numbers = [one for one in dose.waiting if one[0] == "number"]
    times = [one for one in dose.waiting if one[0] == "times"]
    if SheetKey.SIDE in dose.parts and len(times) > 2:  # noqa: PLR2004 - left, right, and sets
        times = _once_each(dose, times)
    if len(times) > 1 and not numbers:
        if len({one[1] for one in times}) == 1:
            same_again(dose, times)
        elif not {S, R, T, H, SheetKey.SIDE} & set(dose.parts):
            each_set(dose, times)
    further_sets(dose)
    numbers = [one for one in dose.waiting if one[0] == "number"]
    reps_again(dose)
    is_of_sides = len(numbers) <= 2  # noqa: PLR2004 - left and right, not "5, 5, 5"
    if SheetKey.SIDE in dose.parts and is_of_sides and len({one[1] for one in numbers}) == 1:
        dose.waiting = [one for one in dose.waiting if one not in numbers[1:]]
        dose.heard += [one[2] for one in numbers[1:]]
        numbers = numbers[:1]
    if len(numbers) > 1:
        dose.waiting = [one for one in dose.waiting if one[0] != "number"]
        _several_numbers(dose, numbers)
    again = [one for one in dose.waiting if one[0] == "some_times"][1:]
    for one in sorted(dose.waiting, key=lambda one: one[0] == "pair"):
        _decide(dose, one, is_again=one in again)
    dose.waiting.clear()


def _once_each(dose: ReadDose, times: Sequence[Waiting]) -> list[Waiting]:
    """Take "x 10 (R), x 10 (L), repeat x 2": what each side has counts once."""
    kept: list[Waiting] = []
    for one in times:
        if any(one[1] == other[1] for other in kept):
            dose.waiting.remove(one)
            dose.heard.append(one[2])
        else:
            kept.append(one)
    return kept


def _decide(dose: ReadDose, waited: Waiting, *, is_again: bool) -> None:
    says, amount, place = waited
    if is_again and dose.value(R) == amount:
        dose.heard.append(place)  # "10x in the morning and 10x in the evening"
    elif says == "some_sets":
        dose.put(R if S in dose.parts else S, amount, place)
    elif says == "pair":
        _pair_or_sets(dose, amount, place)
    elif says == "times":
        _times(dose, amount, place)
    elif says == "number":
        _bare(dose, amount, place)
    else:
        _some_times(dose, amount, place)


def _pair_or_sets(dose: ReadDose, amount: Amount, place: Place) -> None:
    """Ask whether "2 x 3 kg" says how many sets are done, where nothing else does."""
    if S not in dose.parts and not dose.asked(S):
        dose.ask((S,), place, {S: amount})


def _times(dose: ReadDose, amount: Amount, place: Place) -> None:
    """Take "x 10": sets of what is counted or timed already, else reps."""
    known = dose.parts
    is_right_behind = R in known and place[0] - known[R].places[-1][1] in (0, 1)
    if S in known and is_right_behind and dose.value(R) == amount:
        dose.ask_of_number(amount, place)  # "3 x 10 x 10"
        return
    time = dose.value(T)
    is_short = isinstance(time, int | float) and time <= LEAST_TIME_S and highest(amount) > FEW
    if is_short and dose.is_counted and not {S, R, H} & set(known):
        known[H] = known.pop(T)  # "hold each for 10 seconds and repeat 10 times"
    if R in known or T in known or _is_held_alone(dose):
        if S in known and R in known and dose.value(R) != amount and highest(amount) <= FEW:
            often = " ".join(dose.text[slice(*place)].split())
            dose.ask((SheetKey.PER, S), place, {SheetKey.PER: often})  # "3 x 10 x 2"
        elif S in known:
            _bare(dose, amount, place)
        elif R in known and highest(amount) > _MOST_TIMES:
            part = known.pop(R)
            dose.ask((S, R), place, {S: amount, R: part.value}, {S: part.value, R: amount})
        else:
            dose.put(S, amount, place)
    elif S in known or H in known or dose.is_run or highest(amount) > FEW:
        dose.put(R, amount, place)
    else:
        dose.ask((S, R), place, {S: amount}, {R: amount})


def _join_split_number(dose: ReadDose) -> None:
    """Ask of "2 x 1 5", where a digit may have come apart from the one before it."""
    reps = dose.parts.get(R)
    for one in dose.waiting:
        if one[0] != "number" or reps is None or reps.places[-1][1] + 1 != one[2][0]:
            continue
        digits = [dose.text[slice(*place)] for place in (reps.places[-1], one[2])]
        if all(len(each) == 1 and each.isdecimal() for each in digits):
            del dose.parts[R]
            dose.waiting.remove(one)
            place = reps.places[-1][0], one[2][1]
            dose.ask((R,), place, {R: int("".join(digits))}, {R: reps.value})
            return


def _take_half(dose: ReadDose, amount: Amount, place: Place) -> None:
    """Take "20 reps (10 each side)": those of each side, where sides do not take turns."""
    if dose.value(SheetKey.SIDE) == "each" and SheetKey.TOTAL not in dose.parts:
        dose.parts[R] = SheetPart(amount, (*dose.parts[R].places, place))
    else:
        dose.put(SheetKey.TOTAL, True, place)  # noqa: FBT003 - the value itself


def _several_numbers(dose: ReadDose, numbers: Sequence[Waiting]) -> None:
    """Ask what numbers in a row are: "3 12", "12-10-8"."""
    place = (numbers[0][2][0], numbers[-1][2][1])
    reps = dose.parts.get(R)
    begin = min(one[0] for one in (*(reps.places if reps else ()), place))
    amounts = [*([reps.value] if reps else []), *(one[1] for one in numbers)]
    if take_row(dose, amounts, (begin, place[1])):
        return
    dose.heard += reps.places if reps else ()
    if (reps := dose.parts.pop(R, None)) is not None:
        dose.ask((R,), place, {R: reps.value})
        return
    if dose.is_static and T in dose.parts and len(numbers) == 2:  # noqa: PLR2004 - sets and rest
        _ask_of_held(dose, numbers[0][1], numbers[1][1], place)
        return
    if (time := dose.parts.pop(T, None)) is not None:
        dose.ask((T, SheetKey.REST, H), time.places[0], {SheetKey.REST: time.value})
    first, second = numbers[0][1], numbers[1][1]
    is_sum = highest(first) == 2 * highest(second) and len(numbers) == 2  # noqa: PLR2004 - "20 (10 each side)"
    if is_sum and SheetKey.SIDE in dose.parts:
        dose.put(R, first, place)
        _take_half(dose, second, place)
        return
    dose.ask((S, R), place, *likely_pairs([one[1] for one in numbers]))


def _ask_of_held(dose: ReadDose, first: Amount, last: Amount, place: Place) -> None:
    """Ask what numbers around a time of what is held are: "Side plank 3 30 s 45"."""
    time = dose.parts.pop(T)
    place = min(place[0], time.places[0][0]), max(place[1], time.places[-1][1])
    held = {S: first, T: time.value, SheetKey.REST: last}
    counted = {S: first, R: last, SheetKey.REST: time.value}
    dose.ask((S, T, R, SheetKey.REST), place, held, counted)


def _some_times(dose: ReadDose, amount: Amount, place: Place) -> None:
    """Take "3x", of which it is not said how much each time."""
    is_held = _is_held_alone(dose)
    if R in dose.parts or T in dose.parts or is_held:
        dose.put(S, amount, place)
    elif dose.is_run or lowest(amount) > FEW:
        dose.put(R, amount, place)
    else:
        dose.ask((S, R), place, {S: amount}, {R: amount})


def _is_held_alone(dose: ReadDose) -> bool:
    """Return whether a hold is all that is done, so that a number of times is one of sets."""
    hold = dose.value(H)
    is_long = isinstance(hold, int | float) and hold > LONGEST_STOP_S
    return (dose.is_static or is_long) and H in dose.parts and S not in dose.parts


def _may_be_both(amount: Amount) -> bool:
    """Return whether a range may be sets and reps: "3-10"."""
    is_wide = highest(amount) >= _LEAST_REPS and highest(amount) > 2 * lowest(amount)
    return isinstance(amount, tuple) and lowest(amount) <= FEW and is_wide


def _bare(dose: ReadDose, amount: Amount, place: Place) -> None:
    """Take a number of which nothing is said."""
    known = dose.value(R)
    if known is not None and known == amount:
        dose.heard.append(place)
        return
    if (
        isinstance(known, int | float)
        and known == 2 * highest(amount)
        and (SheetKey.SIDE in dose.parts)
    ):  # "20 reps (10 each side)"
        _take_half(dose, amount, place)
        return
    least_reps = FEW if dose.is_named else MOST_IN_NAME
    if R not in dose.parts and T not in dose.parts and not dose.asked(R):
        if dose.is_static and H not in dose.parts and lowest(amount) >= LEAST_TIME_S:
            dose.ask((T, R), place, {T: amount}, {R: amount})
        elif _may_be_both(amount) and S not in dose.parts:
            least, most = lowest(amount), highest(amount)
            dose.ask((S, R), place, {S: least, R: most}, {R: amount})
        elif S in dose.parts or dose.is_run or highest(amount) > least_reps:
            dose.put(R, amount, place)
        else:
            likely = [{S: amount}, {R: amount}]
            dose.ask((S, R), place, *(likely if highest(amount) <= FEW else likely[::-1]))
        return
    dose.ask_of_number(amount, place)
