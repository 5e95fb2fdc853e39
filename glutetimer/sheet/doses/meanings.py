"""What each phrase of the grammar prescribes, by its name there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from glutetimer.sheet.doses.count_meanings import (
    at_most,
    by,
    by_either,
    by_length,
    by_several,
    further,
    held_by,
    hold_times,
    max_reps,
    misheard_sets,
    more,
    paced,
    pair,
    sets_reps,
    sets_time,
    there_and_back,
    time_times,
    times_hold,
    total,
    twice,
    twice_time,
    vague_rounds,
)
from glutetimer.sheet.doses.dose import MAX, H, R, ReadDose, S, T
from glutetimer.sheet.doses.meaning import Meaning, in_turn, no_amount, said, then, wait
from glutetimer.sheet.doses.reps_by_set import take_loads
from glutetimer.sheet.doses.time_meanings import (
    counts,
    hold,
    intervals,
    paces,
    pause,
    phase,
    rest,
    rest_bare,
    rest_minutes,
    rest_moving,
    sets_work_rest,
    tempo,
    work_rest,
)
from glutetimer.sheet.doses.travel_meanings import times_travel, travel, travel_times
from glutetimer.sheet.phrases.measures import POUND_KG, Measure, lowest, measures_of, times
from glutetimer.sheet.reading import Place, SheetKey
from glutetimer.sheet.tokens.sheet_token import Token
from glutetimer.sheet.vocabulary.words import SHADES

_PAIR: Final = 2
"""So many are held at once, one in each hand."""


def _load(dose: ReadDose, found: list[Measure], tokens: Sequence[Token], place: Place) -> None:
    """Take a load; one of two weights is asked: "12 or 16 kg"."""
    amount, at = found[0].amount, found[0].place
    if isinstance(amount, tuple) and "or" in dose.text[slice(*at)].casefold().split():
        dose.ask((SheetKey.LOAD,), place, *({SheetKey.LOAD: one} for one in amount))
    else:
        in_turn(SheetKey.LOAD)(dose, found, tokens, place)


def _some_loads(
    dose: ReadDose, found: list[Measure], tokens: Sequence[Token], place: Place
) -> None:
    factor = POUND_KG if tokens[-1].kind == "LB" else 1
    amounts = [times(one.amount, factor) if one.unit == "count" else one.amount for one in found]
    numbers = [one for one in dose.waiting if one[0] == "number"]
    sets = dose.value(S) or len(numbers)
    if len(amounts) == sets and take_loads(dose, amounts, (found[0].place[0], place[1])):
        return
    dose.ask((SheetKey.LOAD,), place, *({SheetKey.LOAD: one} for one in amounts))
    if len(amounts) > 2:  # noqa: PLR2004 - one for each set
        dose.put(SheetKey.NOTE, " ".join(dose.text[slice(*place)].strip("(").split()), place)


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


def _some_bands(
    dose: ReadDose, _found: list[Measure], tokens: Sequence[Token], place: Place
) -> None:
    shades = [one.folded for one in tokens if one.kind in ("COLOUR", "TENSION")]
    dose.parts.pop(SheetKey.BAND, None)
    dose.ask((SheetKey.BAND,), place, *({SheetKey.BAND: one} for one in shades))


def _several_loads(
    dose: ReadDose, found: list[Measure], tokens: Sequence[Token], place: Place
) -> None:
    each = found[1].amount
    if lowest(found[0].amount) == _PAIR:
        dose.put(SheetKey.LOAD, each, place)
        begin = found[0].place[0]
        dose.put(SheetKey.NOTE, " ".join(dose.text[begin : place[1]].split()), place)
        if [one.kind for one in tokens[:2]] == ["AMOUNT", "X"] and tokens[-1].kind != "LOAD_THING":
            dose.waiting.append(("pair", found[0].amount, found[0].place))
        return
    both = lowest(each) * lowest(found[0].amount)
    dose.ask((SheetKey.LOAD,), place, {SheetKey.LOAD: each}, {SheetKey.LOAD: both})


def _by_load(dose: ReadDose, found: list[Measure], tokens: Sequence[Token], place: Place) -> None:
    """Take "3 x 8 @ 60 kg"; a load says nothing of the order of sets and reps."""
    by(dose, found[:2], tokens, (place[0], found[1].place[1]))
    dose.put(SheetKey.LOAD, found[2].amount, found[2].place)


def _often(dose: ReadDose, _found: list[Measure], tokens: Sequence[Token], place: Place) -> None:
    kinds = [one.kind for one in tokens]
    is_after_reps = S not in dose.parts and (R in dose.parts or bool(dose.waiting))
    is_either = kinds == ["X", "AMOUNT", "DAILY"] and is_after_reps and _is_each_day(tokens[2])
    if is_either or (kinds == ["X", "AMOUNT", "DAY"] and tokens[2].folded == "day"):
        often = " ".join(dose.text[slice(*place)].split())
        answers = {SheetKey.PER: often}, {S: measures_of(tokens)[0].amount}
        dose.ask((SheetKey.PER, S), place, *answers)
        return
    if tokens[0].kind in ("SLASH", "FOR"):
        tokens, place = tokens[1:], (tokens[1].place[0], place[1])
    dose.put(SheetKey.PER, " ".join(dose.text[slice(*place)].split()), place)


def _is_each_day(token: Token) -> bool:
    """Return whether a word is "daily" or "every day", not "every other day" or "weekly"."""
    first, *others = token.folded.split()
    return first in ("daily", "everyday") or (first in ("every", "each") and others == ["day"])


def _sets_often(
    dose: ReadDose, found: list[Measure], tokens: Sequence[Token], place: Place
) -> None:
    dose.put(S, found[0].amount, found[0].place)
    _often(dose, [], tokens[2:], (tokens[2].place[0], place[1]))


def _load_or_more(
    dose: ReadDose, found: list[Measure], _tokens: Sequence[Token], place: Place
) -> None:
    """Ask what "3 x 8 @ 20" is done with: kilograms, or pounds."""
    amount = found[0].amount
    pounds = times(amount, POUND_KG)
    dose.ask((SheetKey.LOAD,), place, {SheetKey.LOAD: amount}, {SheetKey.LOAD: pounds})


def _some_side(
    dose: ReadDose, _found: list[Measure], _tokens: Sequence[Token], place: Place
) -> None:
    """Ask which side "just the bad side" is."""
    dose.ask((SheetKey.SIDE,), place, {SheetKey.SIDE: "left"}, {SheetKey.SIDE: "right"})


def _aside(dose: ReadDose, _found: list[Measure], _tokens: Sequence[Token], place: Place) -> None:
    dose.notes.append(place)


def _at_a_go(dose: ReadDose, found: list[Measure], _tokens: Sequence[Token], place: Place) -> None:
    """Take "in one go", which says no number of sets."""
    (dose.heard if found[0].amount == 1 else dose.notes).append(place)


def _each(side: str) -> Meaning:
    def take(dose: ReadDose, _found: list[Measure], _tokens: Sequence[Token], place: Place) -> None:
        dose.says_each = True
        dose.put(SheetKey.SIDE, side, place)

    return take


MEANINGS: Final[Mapping[str, Meaning]] = {
    "by": by,
    "by_either": by_either,
    "by_several": by_several,
    "pair": pair,
    "by_length": by_length,
    "some_loads": _some_loads,
    "sets_reps": sets_reps,
    "sets_time": sets_time,
    "times_hold": times_hold,
    "sets_reps_hold": in_turn(S, R, H),
    "sets_reps_load": _by_load,
    "sets_max": then(in_turn(S), (R, MAX)),
    "reps_sets": in_turn(R, S),
    "sets": in_turn(S),
    "label_sets": in_turn(S),
    "reps": in_turn(R),
    "there_and_back": there_and_back,
    "paced_reps": paced(R),
    "paced_by": paced(S, R),
    "label_reps": in_turn(R),
    "reps_hold": in_turn(R, H),
    "times": wait("times"),
    "some_times": wait("some_times"),
    "number": wait("number"),
    "once": _aside,
    "more": more,
    "twice_time": twice_time,
    "further": further,
    "misheard_sets": misheard_sets,
    "twice": twice,
    "max": max_reps,
    "at_most": at_most,
    "time": in_turn(T),
    "time_times": time_times,
    "hold_times": hold_times,
    "intervals": intervals,
    "paces": paces,
    "sets_work_rest": sets_work_rest,
    "work_rest": work_rest,
    "hold": hold,
    "hold_bare": hold,
    "held_by": held_by,
    "hold_count": hold,
    "hold_max": said((T, MAX)),
    "breaths": _aside,
    "rest": rest,
    "rest_bare": rest_bare,
    "pause": pause,
    "rest_moving": rest_moving,
    "rest_minutes": rest_minutes,
    "no_rest": said((SheetKey.REST, 0)),
    "each": _each("each"),
    "each_alternating": _each("alternating"),
    "both": said((SheetKey.SIDE, "both")),
    "some_side": _some_side,
    "left": said((SheetKey.SIDE, "left")),
    "right": said((SheetKey.SIDE, "right")),
    "alternating": said((SheetKey.SIDE, "alternating")),
    "total": total,
    "by_total": total,
    "all_in_total": said((SheetKey.TOTAL, True)),
    "tempo": tempo,
    "down": phase(0),
    "up": phase(2),
    "counts": counts,
    "down_count": phase(0),
    "up_count": phase(2),
    "fast_up": phase(2),
    "band": _band,
    "some_band": _some_band,
    "some_bands": _some_bands,
    "without": _aside,
    "load": _load,
    "some_load": _load_or_more,
    "several_loads": _several_loads,
    "often": _often,
    "sets_often": _sets_often,
    "rounds": in_turn(SheetKey.ROUNDS),
    "vague_sets": no_amount("vague_sets"),
    "vague_sets_reps": no_amount("vague_sets", R),
    "vague_sets_time": no_amount("vague_sets", T),
    "sets_vague": no_amount("vague_reps", S),
    "sets_open": no_amount("open_reps", S),
    "vague_reps": no_amount("vague_reps"),
    "vague_times": no_amount("vague_times"),
    "vague_time": no_amount("vague_time"),
    "vague_rounds": vague_rounds,
    "open_reps": no_amount("open_reps"),
    "open_time": no_amount("open_time"),
    "as_before": no_amount("as_before"),
    "again": no_amount("again"),
    "aside": _aside,
    "at_a_go": _at_a_go,
    "span": _aside,
    "travel": travel,
    "distance": travel,
    "times_travel": times_travel,
    "travel_times": travel_times,
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
