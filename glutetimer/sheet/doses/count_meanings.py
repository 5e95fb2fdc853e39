"""What phrases that count prescribe: sets, reps, and lengths that may be either."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from glutetimer.sheet.doses.dose import FEW, LEAST_TIME_S, MAX, MOST_SETS, H, R, ReadDose, S, T
from glutetimer.sheet.doses.meaning import Meaning, in_turn
from glutetimer.sheet.doses.reps_by_set import take_row
from glutetimer.sheet.phrases.measures import MINUTE_S, Measure, highest, lowest, times
from glutetimer.sheet.reading import Place, SheetKey
from glutetimer.sheet.tokens.sheet_token import Token

LONGEST_HOLD_S: Final = 15
"""So long and no longer is a rep held that is done five times or more."""


SURE_SETS: Final = 5
"""So many before a smaller number are sets all the same."""


_DAYS_OF_WEEK: Final = 7
"""Behind a stroke: "3/7" is on three days a week."""


def by(dose: ReadDose, found: list[Measure], tokens: Sequence[Token], place: Place) -> None:
    """Take "3 x 10", unless the order is unclear, or seconds may be meant."""
    first, second = found[0], found[1]
    has_unit = any(one.kind in ("REPS", "STEPS") for one in tokens)
    a, b = first.amount, second.amount
    turned = lowest(a) > highest(b) and lowest(a) > SURE_SETS
    is_range = isinstance(a, tuple) and lowest(a) > SURE_SETS
    if is_range and highest(b) <= SURE_SETS and not has_unit:  # "8-12 x 3"
        dose.put(S, b, second.place)
        _count(dose, first, has_unit=False)
        return
    if (turned or lowest(a) > MOST_SETS) and not has_unit:
        dose.ask((S, R), place, {S: b, R: a}, {S: a, R: b})
        return
    dose.put(S, a, first.place)
    _count(dose, second, has_unit=has_unit)


def by_either(dose: ReadDose, found: list[Measure], tokens: Sequence[Token], _place: Place) -> None:
    """Take "x3 x10" and "x10 x3": the smaller number is that of sets."""
    fewer, more = sorted(found[:2], key=lambda one: highest(one.amount))
    if highest(fewer.amount) <= SURE_SETS and lowest(more.amount) > FEW:
        dose.put(S, fewer.amount, fewer.place)
        _count(dose, more, has_unit=any(one.kind in ("REPS", "STEPS") for one in tokens))
    else:
        dose.waiting += [("times", one.amount, one.place) for one in found[:2]]


def _count(dose: ReadDose, measure: Measure, *, has_unit: bool) -> None:
    if dose.is_static and not has_unit:
        seconds, minutes = measure.amount, times(measure.amount, MINUTE_S)
        likely = seconds if lowest(seconds) >= LEAST_TIME_S else minutes
        dose.ask((T, R), measure.place, {T: likely}, {R: measure.amount})
    else:
        dose.put(R, measure.amount, measure.place)


def by_several(
    dose: ReadDose, found: list[Measure], _tokens: Sequence[Token], place: Place
) -> None:
    """Take "3 x 10/10": each side; other numbers may be those of the sets, or of the sides."""
    dose.put(S, found[0].amount, found[0].place)
    pair(dose, found[1:], _tokens, (found[1].place[0], place[1]))


def by_length(
    dose: ReadDose, found: list[Measure], _tokens: Sequence[Token], _place: Place
) -> None:
    """Take "3x10/60 s": the length is a rest or a hold."""
    in_turn(S, R)(dose, found, _tokens, _place)
    length = found[2]
    dose.ask(
        (SheetKey.REST, H), length.place, *({key: length.amount} for key in (SheetKey.REST, H))
    )


def pair(dose: ReadDose, found: list[Measure], tokens: Sequence[Token], place: Place) -> None:
    """Take "12/12": each side; other numbers may be sets and reps, or those of the sides."""
    amounts = [one.amount for one in found]
    if R not in dose.parts and take_row(dose, amounts, (found[0].place[0], found[-1].place[1])):
        return
    is_timed = dose.is_static and lowest(amounts[0]) >= LEAST_TIME_S
    if len(amounts) == 2 and len(set(amounts)) == 1 and not is_timed:  # noqa: PLR2004 - left and right
        dose.put(R, amounts[0], place)
        dose.put(SheetKey.SIDE, "each", place)
    elif R in dose.parts and amounts[1:] == [_DAYS_OF_WEEK]:
        dose.put(SheetKey.PER, dose.text[slice(*place)], place)
    elif tokens[-1].kind == "REPS" and lowest(amounts[0]) > FEW and len(amounts) == 2:  # noqa: PLR2004 - "10/12 reps"
        least, most = lowest(amounts[0]), highest(amounts[1])
        dose.ask((R,), place, {R: (least, most)} if least < most else {R: amounts[0]})
    else:
        known = S in dose.parts
        likely = [{S: amounts[0], R: amounts[1]}] if len(amounts) == 2 else []  # noqa: PLR2004 - "2/15"
        answers = [{R: one} for one in dict.fromkeys(amounts)] if known else likely
        dose.ask((R,) if known else (S, R), place, *answers)


def sets_reps(dose: ReadDose, found: list[Measure], tokens: Sequence[Token], _place: Place) -> None:
    """Take "3 sets of 10"."""
    dose.put(S, found[0].amount, found[0].place)
    _count(dose, found[1], has_unit=any(one.kind in ("REPS", "STEPS") for one in tokens))


def sets_time(dose: ReadDose, found: list[Measure], tokens: Sequence[Token], _place: Place) -> None:
    """Take "3 x 30 s"; where sets are known already, "10 x 5 s" are reps that are held."""
    length = tokens[2:4] if len(tokens) > 3 else ()  # noqa: PLR2004 - "3", "x", "10", "s"
    is_glued = [one.kind for one in length] == ["AMOUNT", "SEC"] and length[1].folded == "s"
    is_glued = is_glued and length[1].joined and highest(found[1].amount) <= LONGEST_HOLD_S
    if is_glued and dose.is_counted and S not in dose.parts:  # "3 x 8s": eights, or seconds
        dose.put(S, found[0].amount, found[0].place)
        amount = found[1].amount
        dose.ask((R, T, H), found[1].place, *({key: amount} for key in (R, T, H)))
        return
    many = highest(found[0].amount) > MOST_SETS
    short = lowest(found[0].amount) > FEW and highest(found[1].amount) <= LONGEST_HOLD_S
    is_held = S in dose.parts and T not in dose.parts
    if is_held or many or (short and not dose.is_static and not dose.is_run):
        in_turn(R, H)(dose, found, tokens, _place)
    else:
        in_turn(S, T)(dose, found, tokens, _place)


def times_hold(
    dose: ReadDose, found: list[Measure], _tokens: Sequence[Token], _place: Place
) -> None:
    """Take "10 x 5 s hold": sets of what is held, else reps that are held."""
    if S not in dose.parts and dose.is_static:
        in_turn(S, T)(dose, found, _tokens, _place)
    else:
        in_turn(R, H)(dose, found, _tokens, _place)


def time_times(
    dose: ReadDose, found: list[Measure], tokens: Sequence[Token], _place: Place
) -> None:
    """Take "30 s x 3": sets of a time, or holds of reps."""
    held = S in dose.parts or tokens[-1].kind in ("REPS", "STEPS")
    held = held or (highest(found[1].amount) > FEW and highest(found[0].amount) <= LONGEST_HOLD_S)
    in_turn(*((H, R) if held else (T, S)))(dose, found, tokens, _place)


def hold_times(dose: ReadDose, found: list[Measure], tokens: Sequence[Token], place: Place) -> None:
    """Take "hold 5 s x 10"."""
    alone = dose.is_static and S not in dose.parts
    in_turn(*((T, S) if alone else (H, R)))(dose, found, tokens, place)


def at_most(dose: ReadDose, found: list[Measure], _tokens: Sequence[Token], place: Place) -> None:
    """Ask whether "max 15" is how many are done, where nothing else says it."""
    if {R, T} & set(dose.parts):
        dose.notes.append(place)
    elif len(found) > 1:
        dose.ask((S, R), place, {S: found[0].amount, R: found[1].amount})
    else:
        dose.ask((R,), place, {R: found[0].amount}, {R: MAX})


def max_reps(dose: ReadDose, _found: list[Measure], tokens: Sequence[Token], place: Place) -> None:
    """Take "as many as you can"; what is held has sets then: "3 goes, as long as you can"."""
    goes = dose.parts.get(R)
    is_of_form = bool({"form", "technique"} & set(tokens[0].folded.split()))
    if goes is not None and goes.value != MAX and is_of_form:
        dose.notes.append(place)  # "3 x 12, until form goes": no more than that
        return
    if dose.is_static and goes is not None and goes.value != MAX and S not in dose.parts:
        dose.parts[S] = dose.parts.pop(R)
    dose.put(R, MAX, place)


def twice(dose: ReadDose, _found: list[Measure], tokens: Sequence[Token], place: Place) -> None:
    """Take "twice" as a number of times; "several times" is none."""
    number = {"once": 1, "twice": 2, "thrice": 3}.get(tokens[0].folded)
    if number is None or not (dose.parts or dose.waiting):
        dose.notes.append(place)
    else:
        is_alone = number > 1 and not ({R, S, T, H} & set(dose.parts) or dose.waiting)
        dose.waiting.append(("some_sets" if is_alone else "times", number, place))


def twice_time(dose: ReadDose, found: list[Measure], tokens: Sequence[Token], place: Place) -> None:
    """Take "twice 30 s" as two sets of a time."""
    number = _ONCE_MORE.get(tokens[0].folded)
    if number is None:
        dose.notes.append(place)
    else:
        sets_time(dose, [Measure("count", number, tokens[0].place), *found], tokens, place)


def vague_rounds(
    dose: ReadDose, _found: list[Measure], _tokens: Sequence[Token], place: Place
) -> None:
    """Ask how many rounds "a few rounds" are."""
    dose.ask((SheetKey.ROUNDS,), place, *({SheetKey.ROUNDS: one} for one in (2, 3)))


def total(dose: ReadDose, found: list[Measure], tokens: Sequence[Token], place: Place) -> None:
    """Take reps that count both sides together."""
    side = dose.value(R)
    if len(found) == 1 and isinstance(side, int | float) and found[0].amount == 2 * side:
        dose.heard.append(place)  # "5 each side (10 total)"
        return
    in_turn(*((S, R) if len(found) > 1 else (R,)))(dose, found, tokens, place)
    dose.put(SheetKey.TOTAL, True, place)  # noqa: FBT003 - the value itself


def there_and_back(
    dose: ReadDose, found: list[Measure], tokens: Sequence[Token], place: Place
) -> None:
    """Take "8 there and 8 back" of a walk sideways as those of each side; others are asked."""
    *sets, there, back = found
    in_turn(S)(dose, sets, tokens, place)
    words = set(dose.text[dose.text.rfind("\n", 0, place[0]) + 1 : place[0]].casefold().split())
    if there.amount != back.amount or isinstance(there.amount, tuple):
        amounts = sorted((there.amount, back.amount), key=highest)
        dose.ask((R,), place, *({R: one} for one in amounts))
    elif words & _SIDEWAYS:
        dose.put(R, there.amount, place)
        dose.put(SheetKey.SIDE, "each", place)
    else:
        dose.ask((R,), place, {R: there.amount}, {R: 2 * there.amount})


_SIDEWAYS: Final = frozenset(("side", "sideways", "lateral", "crab", "side-steps", "sidesteps"))
"""Words of walks that go to one side, and back to the other."""


def paced(*keys: SheetKey) -> Meaning:
    """Return what takes "3 x 10 slow reps", with how they are done as a note."""

    def take(dose: ReadDose, found: list[Measure], tokens: Sequence[Token], place: Place) -> None:
        in_turn(*keys)(dose, found, tokens, place)
        how = tokens[-2]
        dose.put(SheetKey.NOTE, how.text, how.place)

    return take


def more(dose: ReadDose, found: list[Measure], tokens: Sequence[Token], place: Place) -> None:
    """Take "then 2 more sets": as many as are added to the one that was said."""
    number = found[0].amount if found else _ONCE_MORE.get(tokens[-1].folded.split()[0], 1)
    if isinstance(number, tuple):
        dose.ask((S,), place, *({S: one + 1} for one in number))
    elif (known := dose.parts.pop(S, None)) is None:
        dose.put(S, number + 1, place)
    else:
        dose.heard += known.places
        both = [{S: known.value + number}] if isinstance(known.value, int | float) else []
        dose.ask((S,), place, *both, {S: known.value})


def further(dose: ReadDose, found: list[Measure], _tokens: Sequence[Token], place: Place) -> None:
    """Take "then 12 more" behind a rest as the reps of a further set."""
    dose.waiting.append(("further", found[0].amount, place))


def held_by(dose: ReadDose, found: list[Measure], _tokens: Sequence[Token], place: Place) -> None:
    """Ask whether "with pause 10 x 3" is how long a rep is held, or sets and reps."""
    first, second = (one.amount for one in found[:2])
    if dose.is_static:
        in_turn(T, S)(dose, found, _tokens, place)
        return
    fewer, more_ = sorted((first, second), key=highest)
    dose.ask((S, R, H), place, {S: fewer, R: more_}, {R: second, H: first})


_ONCE_MORE: Final = {"twice": 2, "thrice": 3}


def misheard_sets(
    dose: ReadDose, _found: list[Measure], tokens: Sequence[Token], place: Place
) -> None:
    """Ask how many sets "ten reps to sets" are, as a dictation hears "two" and "four"."""
    number = {"to": 2, "for": 4}.get(tokens[0].folded)
    if number is None or S in dose.parts:
        dose.notes.append(place)
    else:
        dose.ask((S,), place, {S: number})
