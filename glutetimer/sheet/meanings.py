"""What each phrase of the grammar prescribes, by its name there."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final, Literal

from glutetimer.sheet.dose import FEW, LEAST_TIME_S, MAX, MOST_SETS, H, R, ReadDose, S, T
from glutetimer.sheet.measures import POUND_KG, Measure, highest, lowest, measures_of, times
from glutetimer.sheet.reading import Place, SheetKey, SheetPart, Value, WrittenTempo
from glutetimer.sheet.tokens import Token
from glutetimer.sheet.words import SHADES

LONGEST_HOLD_S: Final = 15
"""So long and no longer is a rep held that is done five times or more."""
MOST_TIMES: Final = 10
"""Nothing is done more often a day or week; a larger number is one of reps."""
MOST_TIMES_A_DAY: Final = 6
"""More than that before a time of day are reps."""
SURE_SETS: Final = 3
"""So many before a smaller number are sets all the same."""
_DAYS_OF_WEEK: Final = 7
"""Behind a stroke: "3/7" is on three days a week."""
LEAST_REST_S: Final = 10
"""A shorter rest without a unit may be minutes."""

Meaning = Callable[[ReadDose, list[Measure], Sequence[Token], Place], None]


def _all(*keys: SheetKey) -> Meaning:
    """Return what takes the numbers of a phrase in turn."""

    def take(dose: ReadDose, found: list[Measure], _tokens: Sequence[Token], _place: Place) -> None:
        for key, measure in zip(keys, found, strict=False):
            dose.put(key, measure.amount, measure.place)

    return take


def _wait(says: str) -> Meaning:
    def take(dose: ReadDose, found: list[Measure], _tokens: Sequence[Token], place: Place) -> None:
        dose.waiting.append((says, found[0].amount, place))

    return take


def _vague(says: str, *keys: SheetKey) -> Meaning:
    """Return what takes the numbers of a phrase, and notes that the rest of it is no amount."""

    def take(dose: ReadDose, found: list[Measure], tokens: Sequence[Token], place: Place) -> None:
        _all(*keys)(dose, found, tokens, place)
        dose.vague.append((says, place))

    return take


def _said(*parts: tuple[SheetKey, Value]) -> Meaning:
    def take(dose: ReadDose, _found: list[Measure], _tokens: Sequence[Token], place: Place) -> None:
        for key, value in parts:
            dose.put(key, value, place)

    return take


def _then(first: Meaning, *parts: tuple[SheetKey, Value]) -> Meaning:
    def take(dose: ReadDose, found: list[Measure], tokens: Sequence[Token], place: Place) -> None:
        first(dose, found, tokens, place)
        for key, value in parts:
            dose.put(key, value, place)

    return take


def _by(dose: ReadDose, found: list[Measure], tokens: Sequence[Token], place: Place) -> None:
    """Take "3 x 10", unless the order is unclear, or seconds may be meant."""
    first, second = found[0], found[1]
    has_unit = any(one.kind in ("REPS", "STEPS") for one in tokens)
    a, b = first.amount, second.amount
    turned = lowest(a) > highest(b) and lowest(a) > SURE_SETS
    if (turned or lowest(a) > MOST_SETS) and not has_unit:
        dose.ask((S, R), place, {S: b, R: a}, {S: a, R: b})
        return
    dose.put(S, a, first.place)
    _count(dose, second, has_unit=has_unit)


def _count(dose: ReadDose, measure: Measure, *, has_unit: bool) -> None:
    if dose.is_static and not has_unit and lowest(measure.amount) >= LEAST_TIME_S:
        dose.ask((T, R), measure.place, {T: measure.amount}, {R: measure.amount})
    else:
        dose.put(R, measure.amount, measure.place)


def _by_several(
    dose: ReadDose, found: list[Measure], _tokens: Sequence[Token], place: Place
) -> None:
    """Take "3 x 10/10": each side; other numbers may be those of the sets, or of the sides."""
    dose.put(S, found[0].amount, found[0].place)
    _pair(dose, found[1:], _tokens, place)


def _by_length(
    dose: ReadDose, found: list[Measure], _tokens: Sequence[Token], _place: Place
) -> None:
    """Take "3x10/60 s": the length is a rest or a hold."""
    _all(S, R)(dose, found, _tokens, _place)
    length = found[2]
    dose.ask(
        (SheetKey.REST, H), length.place, *({key: length.amount} for key in (SheetKey.REST, H))
    )


def _some_loads(
    dose: ReadDose, found: list[Measure], tokens: Sequence[Token], place: Place
) -> None:
    factor = POUND_KG if tokens[-1].kind == "LB" else 1
    amounts = [times(one.amount, factor) if one.unit == "count" else one.amount for one in found]
    dose.ask((SheetKey.LOAD,), place, *({SheetKey.LOAD: one} for one in amounts))


def _pair(dose: ReadDose, found: list[Measure], _tokens: Sequence[Token], place: Place) -> None:
    amounts = [one.amount for one in found]
    is_timed = dose.is_static and lowest(amounts[0]) >= LEAST_TIME_S
    if len(amounts) == 2 and len(set(amounts)) == 1 and not is_timed:  # noqa: PLR2004 - left and right
        dose.put(R, amounts[0], place)
        dose.put(SheetKey.SIDE, "each", place)
    elif R in dose.parts and amounts[1:] == [_DAYS_OF_WEEK]:
        dose.put(SheetKey.PER, dose.text[slice(*place)], place)
    else:
        known = S in dose.parts
        likely = [{S: amounts[0], R: amounts[1]}] if len(amounts) == 2 else []  # noqa: PLR2004 - "2/15"
        answers = [{R: one} for one in dict.fromkeys(amounts)] if known else likely
        dose.ask((R,) if known else (S, R), place, *answers)


def _sets_reps(
    dose: ReadDose, found: list[Measure], tokens: Sequence[Token], _place: Place
) -> None:
    dose.put(S, found[0].amount, found[0].place)
    _count(dose, found[1], has_unit=any(one.kind in ("REPS", "STEPS") for one in tokens))


def _sets_time(
    dose: ReadDose, found: list[Measure], _tokens: Sequence[Token], _place: Place
) -> None:
    """Take "3 x 30 s"; where sets are known already, "10 x 5 s" are reps that are held."""
    many = highest(found[0].amount) > MOST_SETS
    short = lowest(found[0].amount) > FEW and highest(found[1].amount) <= LONGEST_HOLD_S
    if S in dose.parts or many or (short and not dose.is_static and not dose.is_run):
        _all(R, H)(dose, found, _tokens, _place)
    else:
        _all(S, T)(dose, found, _tokens, _place)


def _times_hold(
    dose: ReadDose, found: list[Measure], _tokens: Sequence[Token], _place: Place
) -> None:
    if S not in dose.parts and dose.is_static:
        _all(S, T)(dose, found, _tokens, _place)
    else:
        _all(R, H)(dose, found, _tokens, _place)


def _time_times(
    dose: ReadDose, found: list[Measure], tokens: Sequence[Token], _place: Place
) -> None:
    held = S in dose.parts or tokens[-1].kind in ("REPS", "STEPS")
    held = held or (highest(found[1].amount) > FEW and highest(found[0].amount) <= LONGEST_HOLD_S)
    _all(*((H, R) if held else (T, S)))(dose, found, tokens, _place)


def _hold_times(
    dose: ReadDose, found: list[Measure], tokens: Sequence[Token], place: Place
) -> None:
    alone = dose.is_static and S not in dose.parts
    _all(*((T, S) if alone else (H, R)))(dose, found, tokens, place)


def _rest(dose: ReadDose, found: list[Measure], tokens: Sequence[Token], place: Place) -> None:
    kinds = {one.kind for one in tokens}
    words = " ".join(one.folded for one in tokens)
    if "ROUNDS" in kinds or "circuit" in words or "round" in words or "superset" in words:
        dose.put(SheetKey.REST_ROUNDS, found[0].amount, place)
    elif "exercise" in words:
        dose.put(SheetKey.REST_EXERCISES, found[0].amount, place)
    elif kinds & {"SIDE", "EACH_SIDE", "REPS"}:
        dose.notes.append(place)
    else:
        dose.put(SheetKey.REST, found[0].amount, place)
        if "all" in words.split():  # between all sets, whichever exercise they are of
            dose.put(SheetKey.REST_EXERCISES, found[0].amount, place)


def _rest_bare(dose: ReadDose, found: list[Measure], tokens: Sequence[Token], place: Place) -> None:
    amount = found[0].amount
    if lowest(amount) >= LEAST_REST_S:
        _rest(dose, found, tokens, place)
    else:
        in_minutes = (amount[0] * 60, amount[1] * 60) if isinstance(amount, tuple) else amount * 60
        dose.ask((SheetKey.REST,), place, {SheetKey.REST: in_minutes}, {SheetKey.REST: amount})


def _rest_minutes(
    dose: ReadDose, found: list[Measure], tokens: Sequence[Token], place: Place
) -> None:
    amount = found[0].amount
    minutes = (amount[0] * 60, amount[1] * 60) if isinstance(amount, tuple) else amount * 60
    _rest(dose, [found[0]._replace(amount=minutes)], tokens, place)


def _intervals(
    dose: ReadDose, found: list[Measure], _tokens: Sequence[Token], _place: Place
) -> None:
    _all(T, SheetKey.REST, S)(dose, found, _tokens, _place)


def _tempo(dose: ReadDose, _found: list[Measure], tokens: Sequence[Token], place: Place) -> None:
    letters = tokens[-1].text.upper()
    written = [one for one in letters if one.isdecimal() or one == "X"]
    speeds: WrittenTempo = tuple("X" if one == "X" else int(one) for one in written)
    if len(speeds) == 4:  # noqa: PLR2004 - lower, bottom, lift, top
        dose.put(SheetKey.TEMPO, speeds, place)
        return
    likely: list[WrittenTempo] = []
    if len(speeds) == 3:  # noqa: PLR2004 - one of the holds was left out
        likely = [(*speeds, 0), (speeds[0], 0, *speeds[1:])]
    elif len(speeds) == 2:  # noqa: PLR2004 - both holds were left out
        likely = [(speeds[0], 0, speeds[1], 0)]
    dose.ask((SheetKey.TEMPO,), place, *({SheetKey.TEMPO: one} for one in likely))


def _phase(at: int) -> Meaning:
    """Return what takes how long one phase of a rep lasts: "3 s down"."""

    def take(dose: ReadDose, found: list[Measure], _tokens: Sequence[Token], place: Place) -> None:
        known = dose.value(SheetKey.TEMPO)
        lengths: list[float | Literal["X"] | None] = [None] * 4
        if isinstance(known, tuple):
            lengths = [*known]
        lengths[at] = lowest(found[0].amount) if found else "X"
        places = dose.parts[SheetKey.TEMPO].places if SheetKey.TEMPO in dose.parts else ()
        dose.parts[SheetKey.TEMPO] = SheetPart(tuple(lengths), (*places, place))

    return take


def _band(dose: ReadDose, _found: list[Measure], tokens: Sequence[Token], place: Place) -> None:
    shades = [
        SHADES.get(one.folded, one.folded)
        for one in tokens
        if one.kind in ("COLOUR", "TENSION", "SHADED")
    ]
    dose.parts.pop(SheetKey.BAND, None)
    dose.put(SheetKey.BAND, "/".join(shades), place)


def _some_band(
    dose: ReadDose, _found: list[Measure], _tokens: Sequence[Token], place: Place
) -> None:
    if SheetKey.BAND not in dose.parts:
        dose.put(SheetKey.BAND, True, place)  # noqa: FBT003 - the value itself


def _several_loads(
    dose: ReadDose, found: list[Measure], _tokens: Sequence[Token], place: Place
) -> None:
    each = found[1].amount
    both = lowest(each) * lowest(found[0].amount)
    dose.ask((SheetKey.LOAD,), place, {SheetKey.LOAD: each}, {SheetKey.LOAD: both})


def _often(dose: ReadDose, found: list[Measure], tokens: Sequence[Token], place: Place) -> None:
    is_count = not {one.kind for one in tokens} & {"X", "TIMES", "ONCE", "EACH", "DAILY"}
    count = found[0] if found else None
    if (
        is_count
        and count is not None
        and tokens[0].kind == "AMOUNT"
        and (lowest(count.amount) > MOST_TIMES and tokens[1].kind != "DAY")
    ):  # "50 a day"
        dose.put(R, count.amount, count.place)
        tokens, place = tokens[1:], (tokens[1].place[0], place[1])
    kinds = [one.kind for one in tokens[:3]]
    is_dose = kinds in (["AMOUNT", "X", "DAY"], ["AMOUNT", "X", "MORNING"])
    if is_dose and lowest(measures_of(tokens)[0].amount) > MOST_TIMES_A_DAY:  # "10x evening"
        number = measures_of(tokens)[0]
        dose.waiting.append(("number", number.amount, number.place))
        tokens, place = tokens[2:], (tokens[2].place[0], place[1])
    if tokens[0].kind == "SLASH":
        tokens, place = tokens[1:], (tokens[1].place[0], place[1])
    dose.put(SheetKey.PER, " ".join(dose.text[slice(*place)].split()), place)


def _sets_often(
    dose: ReadDose, found: list[Measure], tokens: Sequence[Token], place: Place
) -> None:
    dose.put(S, found[0].amount, found[0].place)
    _often(dose, [], tokens[2:], (tokens[2].place[0], place[1]))


def _aside(dose: ReadDose, _found: list[Measure], _tokens: Sequence[Token], place: Place) -> None:
    dose.notes.append(place)


def _twice(dose: ReadDose, _found: list[Measure], tokens: Sequence[Token], place: Place) -> None:
    """Take "twice" as a number of times; "several times" is none."""
    number = {"once": 1, "twice": 2, "thrice": 3}.get(tokens[0].folded)
    if number is None or not dose.parts:
        dose.notes.append(place)
    else:
        dose.waiting.append(("times", number, place))


def _times_travel(
    dose: ReadDose, found: list[Measure], tokens: Sequence[Token], _place: Place
) -> None:
    dose.put(R if dose.is_run else S, found[0].amount, found[0].place)
    dose.vague.append(("travel", (found[1].place[0], tokens[-1].place[1])))


def _vague_rounds(
    dose: ReadDose, _found: list[Measure], _tokens: Sequence[Token], place: Place
) -> None:
    dose.ask((SheetKey.ROUNDS,), place, *({SheetKey.ROUNDS: one} for one in (2, 3)))


def _total(dose: ReadDose, found: list[Measure], tokens: Sequence[Token], place: Place) -> None:
    side = dose.value(R)
    if len(found) == 1 and isinstance(side, int | float) and found[0].amount == 2 * side:
        return  # "5 each side (10 total)"
    _all(*((S, R) if len(found) > 1 else (R,)))(dose, found, tokens, place)
    dose.put(SheetKey.TOTAL, True, place)  # noqa: FBT003 - the value itself


def _each(side: str) -> Meaning:
    def take(dose: ReadDose, _found: list[Measure], _tokens: Sequence[Token], place: Place) -> None:
        dose.says_each = True
        dose.put(SheetKey.SIDE, side, place)

    return take


def _hold(dose: ReadDose, found: list[Measure], tokens: Sequence[Token], place: Place) -> None:
    """Take a stop in each rep: where the rep turns, else in the phase that is named."""
    where = next((end for end in _ENDS_OF_REP for one in tokens if end in one.folded.split()), "")
    stops = {"top": 3, "bottom": 1}
    is_elsewhere = where and dose.turning != where
    if is_elsewhere and not dose.is_static and (dose.turning or where == "bottom"):
        _phase(stops[where])(dose, found, tokens, place)
    else:
        _all(H)(dose, found, tokens, place)


_ENDS_OF_REP: Final = ("top", "bottom")
MEANINGS: Final[Mapping[str, Meaning]] = {
    "by": _by,
    "by_several": _by_several,
    "pair": _pair,
    "by_length": _by_length,
    "some_loads": _some_loads,
    "sets_reps": _sets_reps,
    "sets_time": _sets_time,
    "times_hold": _times_hold,
    "sets_reps_hold": _all(S, R, H),
    "sets_reps_load": _all(S, R, SheetKey.LOAD),
    "sets_max": _then(_all(S), (R, MAX)),
    "reps_sets": _all(R, S),
    "sets": _all(S),
    "label_sets": _all(S),
    "reps": _all(R),
    "label_reps": _all(R),
    "reps_hold": _all(R, H),
    "times": _wait("times"),
    "some_times": _wait("some_times"),
    "number": _wait("number"),
    "once": _aside,
    "twice": _twice,
    "max": _said((R, MAX)),
    "time": _all(T),
    "time_times": _time_times,
    "hold_times": _hold_times,
    "intervals": _intervals,
    "hold": _hold,
    "hold_bare": _hold,
    "hold_count": _hold,
    "hold_max": _said((T, MAX)),
    "breaths": _aside,
    "rest": _rest,
    "rest_bare": _rest_bare,
    "rest_minutes": _rest_minutes,
    "no_rest": _said((SheetKey.REST, 0)),
    "each": _each("each"),
    "each_alternating": _each("alternating"),
    "both": _said((SheetKey.SIDE, "both")),
    "left": _said((SheetKey.SIDE, "left")),
    "right": _said((SheetKey.SIDE, "right")),
    "alternating": _said((SheetKey.SIDE, "alternating")),
    "total": _total,
    "by_total": _total,
    "all_in_total": _said((SheetKey.TOTAL, True)),
    "tempo": _tempo,
    "down": _phase(0),
    "up": _phase(2),
    "down_count": _phase(0),
    "up_count": _phase(2),
    "fast_up": _phase(2),
    "band": _band,
    "some_band": _some_band,
    "without": _aside,
    "load": _all(SheetKey.LOAD),
    "several_loads": _several_loads,
    "often": _often,
    "sets_often": _sets_often,
    "rounds": _all(SheetKey.ROUNDS),
    "vague_sets": _vague("vague_sets"),
    "vague_sets_reps": _vague("vague_sets", R),
    "vague_sets_time": _vague("vague_sets", T),
    "sets_vague": _vague("vague_reps", S),
    "sets_open": _vague("open_reps", S),
    "vague_reps": _vague("vague_reps"),
    "vague_times": _vague("vague_times"),
    "vague_time": _vague("vague_time"),
    "vague_rounds": _vague_rounds,
    "open_reps": _vague("open_reps"),
    "open_time": _vague("open_time"),
    "again": _vague("again"),
    "aside": _aside,
    "span": _aside,
    "travel": _vague("travel"),
    "times_travel": _times_travel,
}


def take(dose: ReadDose, says: str, tokens: Sequence[Token]) -> None:
    """Take a phrase.

    Args:
        dose: What the line prescribes so far.
        says: What the grammar calls the phrase.
        tokens: Its tokens.
    """
    place = (tokens[0].place[0], tokens[-1].place[1])
    MEANINGS[says](dose, measures_of(tokens), tokens, place)
