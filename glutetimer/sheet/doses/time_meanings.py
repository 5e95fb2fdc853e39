"""What phrases of time prescribe: rests, tempo, and holds in a rep."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Literal

from glutetimer.sheet.doses.count_meanings import pair
from glutetimer.sheet.doses.dose import H, R, ReadDose, S, T
from glutetimer.sheet.doses.meaning import Meaning, in_turn
from glutetimer.sheet.phrases.measures import Measure, lowest
from glutetimer.sheet.reading import Place, SheetKey, SheetPart, WrittenTempo
from glutetimer.sheet.tokens.sheet_token import WORD, Token

LEAST_REST_S: Final = 10
"""A shorter rest without a unit may be minutes."""

LEAST_PAUSE_S: Final = 30
"""A pause as long as that is none in a rep, but one between sets."""


def rest(dose: ReadDose, found: list[Measure], tokens: Sequence[Token], place: Place) -> None:
    """Take a rest by where it is: between sets, exercises or rounds."""
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


def rest_bare(dose: ReadDose, found: list[Measure], tokens: Sequence[Token], place: Place) -> None:
    """Take "rest 90"; a small number may be minutes."""
    amount = found[0].amount
    if lowest(amount) >= LEAST_REST_S:
        rest(dose, found, tokens, place)
    else:
        in_minutes = (amount[0] * 60, amount[1] * 60) if isinstance(amount, tuple) else amount * 60
        dose.ask((SheetKey.REST,), place, {SheetKey.REST: in_minutes}, {SheetKey.REST: amount})


def rest_minutes(
    dose: ReadDose, found: list[Measure], tokens: Sequence[Token], place: Place
) -> None:
    """Take "rest 2 m"."""
    amount = found[0].amount
    minutes = (amount[0] * 60, amount[1] * 60) if isinstance(amount, tuple) else amount * 60
    rest(dose, [found[0]._replace(amount=minutes)], tokens, place)


def pause(dose: ReadDose, found: list[Measure], tokens: Sequence[Token], place: Place) -> None:
    """Take "pause 90 s between sets" as a rest, "hold 5 s between reps" as a hold."""
    is_pause = any(one.kind == "HOLD" and "paus" in one.folded for one in tokens)
    (rest if is_pause else hold)(dose, found, tokens, place)


def rest_moving(
    dose: ReadDose, found: list[Measure], tokens: Sequence[Token], place: Place
) -> None:
    """Take "60 s easy walk between", with what is done meanwhile as a note."""
    rest(dose, found, tokens, place)
    how = [one.text for one in tokens if one.kind in (WORD, "TENSION", "SLOW", "FAST")]
    dose.put(SheetKey.NOTE, " ".join(how), place)


def intervals(
    dose: ReadDose, found: list[Measure], _tokens: Sequence[Token], _place: Place
) -> None:
    """Take "30 s on / 15 s off x 8"."""
    in_turn(T, SheetKey.REST, S)(dose, found, _tokens, _place)


def paces(dose: ReadDose, found: list[Measure], tokens: Sequence[Token], _place: Place) -> None:
    """Take "6 x 20 s fast / 60 s easy": the second length is the rest."""
    in_turn(S, T, SheetKey.REST)(dose, found, tokens, _place)
    for one in tokens:
        if one.kind in ("FAST", "SLOW", "TENSION"):
            dose.put(SheetKey.NOTE, one.text, one.place)


def sets_work_rest(
    dose: ReadDose, found: list[Measure], tokens: Sequence[Token], place: Place
) -> None:
    """Take "5 x 45 s/15 s" as work and rest; the same twice may be those of the sides."""
    if found[1].amount != found[2].amount:
        in_turn(S, T, SheetKey.REST)(dose, found, tokens, place)
        return
    dose.put(S, found[0].amount, found[0].place)
    dose.put(T, found[1].amount, found[1].place)
    dose.ask(
        (SheetKey.REST, SheetKey.SIDE),
        found[2].place,
        {SheetKey.REST: found[2].amount},
        {SheetKey.SIDE: "each"},
    )


def work_rest(dose: ReadDose, found: list[Measure], tokens: Sequence[Token], place: Place) -> None:
    """Take "40/20 x 5": seconds of work and rest; "12/12 x 3" are sides and sets."""
    work, rest_s = found[0].amount, found[1].amount
    is_timed = lowest(work) > lowest(rest_s) >= _LEAST_INTERVAL_S and not lowest(work) % _ROUND_S
    if is_timed and not lowest(rest_s) % _ROUND_S:
        in_turn(T, SheetKey.REST, S)(dose, found, tokens, place)
        return
    end = found[1].place[1]
    if work == rest_s and lowest(work) >= _LEAST_EITHER and not lowest(work) % _ROUND_S:
        sides = {R: work, SheetKey.SIDE: "each"}
        dose.ask((T, R), (found[0].place[0], end), {T: work, SheetKey.REST: rest_s}, sides)
        dose.put(S, found[2].amount, found[2].place)
        return
    pair(dose, found[:2], tokens, (found[0].place[0], end))
    dose.waiting.append(("times", found[2].amount, (end, place[1])))


_ROUND_S: Final = 5
_LEAST_INTERVAL_S: Final = 5
_LEAST_EITHER: Final = 20
"""As many twice may be seconds of work and rest as well as the reps of each side."""


def counts(dose: ReadDose, found: list[Measure], tokens: Sequence[Token], _place: Place) -> None:
    """Take "3 up, 1 hold, 3 down"."""
    kinds = [one.kind for one in tokens if one.kind in ("UP", "HOLD", "DOWN")]
    for kind, measure in zip(kinds, found, strict=True):
        one = {"UP": phase(2), "DOWN": phase(0)}.get(kind, hold)
        one(dose, [measure], [], measure.place)


def tempo(dose: ReadDose, _found: list[Measure], tokens: Sequence[Token], place: Place) -> None:
    """Take a written tempo; what of its holds was left out is asked."""
    letters = tokens[-1].text.upper()
    written = [one for one in letters if one.isdecimal() or one == "X"]
    speeds: WrittenTempo = tuple("X" if one == "X" else int(one) for one in written)
    if len(speeds) == 4:  # noqa: PLR2004 - lower, bottom, lift, top
        dose.put(SheetKey.TEMPO, speeds, place)
        return
    likely: list[WrittenTempo] = []
    if len(speeds) == 3:  # noqa: PLR2004 - one of the holds was left out
        likely = [(*speeds, 0), (speeds[0], 0, *speeds[1:])]
        likely.append((speeds[2], 0, speeds[0], speeds[1]))  # "3 up, 1 hold, 3 down"
    elif len(speeds) == 2:  # noqa: PLR2004 - both holds were left out
        likely = [(speeds[0], 0, speeds[1], 0)]
    dose.ask((SheetKey.TEMPO,), place, *({SheetKey.TEMPO: one} for one in likely))


def phase(at: int) -> Meaning:
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


def hold(dose: ReadDose, found: list[Measure], tokens: Sequence[Token], place: Place) -> None:
    """Take a stop in each rep: where the rep turns, else in the phase that is named."""
    where = next((end for end in _ENDS_OF_REP for one in tokens if end in one.folded.split()), "")
    stops = {"top": 3, "bottom": 1}
    is_pause = any(one.folded in ("pause", "pauses") for one in tokens)
    if is_pause and not where and lowest(found[0].amount) >= LEAST_PAUSE_S:
        rest(dose, found, tokens, place)
        return
    is_elsewhere = where and dose.turning != where
    if is_elsewhere and not dose.is_static and (dose.turning or where == "bottom"):
        phase(stops[where])(dose, found, tokens, place)
    else:
        in_turn(H)(dose, found, tokens, place)


_ENDS_OF_REP: Final = ("top", "bottom")
