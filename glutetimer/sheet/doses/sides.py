"""Left and right that are done differently: "12 left, 8 right"."""

from __future__ import annotations

from typing import Final

from glutetimer.sheet.doses.dose import ReadDose
from glutetimer.sheet.phrases.measures import Measure, highest, measures_of
from glutetimer.sheet.phrases.phrases import DosePhrase
from glutetimer.sheet.phrases.scan import Scan
from glutetimer.sheet.reading import Amount, SheetKey

_COUNTS: Final = frozenset(("number", "times", "reps", "time", "label_reps", "sets"))
_SIDES: Final = frozenset(("left", "right"))


def uneven_sides(scan: Scan, start: int, end: int) -> tuple[DosePhrase, ...]:
    """Return the phrases that give each side a count of its own, none if they are the same."""
    inside = [one for one in scan.phrases if start <= one.first and one.end <= end]
    sides = [at for at, one in enumerate(inside) if one.says in _SIDES]
    if len(sides) != 2 or {inside[at].says for at in sides} != _SIDES:  # noqa: PLR2004 - two sides
        return ()
    first, last = sides
    for shift in (-1, 1):  # "12 left, 8 right" and "left 12, right 8"
        pair = [inside[at + shift] for at in sides if 0 <= at + shift < len(inside)]
        is_beside = len(pair) == len(sides) and first + shift != last
        if is_beside and all(one.says in _COUNTS for one in pair):
            return tuple(pair) if len({_amount(scan, one) for one in pair}) > 1 else ()
    return ()


def ask_of_sides(scan: Scan, dose: ReadDose, pair: tuple[DosePhrase, ...]) -> None:
    """Ask which count is done, where each side has its own."""
    found = [_measure(scan, one) for one in pair]
    key = SheetKey.TIME if found[0].unit == "s" else SheetKey.REPS
    place = scan.slice_of(pair[0].first, pair[-1].end)
    amounts = sorted((one.amount for one in found), key=highest)
    dose.ask((key,), place, *({key: one} for one in amounts))


def _measure(scan: Scan, phrase: DosePhrase) -> Measure:
    return measures_of(scan.tokens[phrase.first : phrase.end])[0]


def _amount(scan: Scan, phrase: DosePhrase) -> Amount:
    return _measure(scan, phrase).amount
