"""Two whole doses to choose between: "3x10 or 4x8" is asked."""

from __future__ import annotations

from typing import Final

from glutetimer.sheet.doses.dose import H, R, ReadDose, S, T
from glutetimer.sheet.doses.meanings import take
from glutetimer.sheet.lines.instead import is_for_a_case, is_later
from glutetimer.sheet.phrases.phrase_kinds import SURE_COUNTS
from glutetimer.sheet.phrases.phrases import DosePhrase
from glutetimer.sheet.phrases.scan import Scan
from glutetimer.sheet.reading import SheetKey

_SIDES: Final = frozenset(("each", "left", "right", "both", "alternating"))


def chosen_with(scan: Scan, phrase: DosePhrase, start: int = 0) -> DosePhrase | None:
    """Return the dose before "or" that another one is put beside, None where it is none.

    Args:
        scan: The line.
        phrase: The dose behind "or".
        start: Where the part of the line begins that is about this exercise.
    """
    before = [one for one in scan.phrases if start <= one.first and one.end < phrase.first]
    if phrase.says not in SURE_COUNTS or scan.tokens[phrase.first - 1].kind != "OR":
        return None
    while before and before[-1].says in _SIDES:
        before.pop()
    if not before or before[-1].says not in SURE_COUNTS:
        return None
    taken = {at for one in scan.phrases for at in range(one.first, one.end)}
    between = [at for at in range(before[-1].end, phrase.first - 1) if at not in taken]
    is_near = all(scan.tokens[at].kind == "COMMA" for at in between)
    is_reserve = is_for_a_case(scan, phrase.end) or is_later(scan, phrase.end)
    return before[-1] if is_near and not is_reserve else None


def ask_of_choice(scan: Scan, dose: ReadDose, first: DosePhrase, phrase: DosePhrase) -> None:
    """Ask which of two doses is done, where they differ."""
    other = ReadDose(
        scan.text,
        is_static=dose.is_static,
        is_run=dose.is_run,
        is_counted=dose.is_counted,
        is_known=dose.is_known,
    )
    take(other, phrase.says, scan.tokens[phrase.first : phrase.end])
    keys = [key for key in (S, R, T, H, SheetKey.LOAD) if dose.value(key) != other.value(key)]
    place = scan.slice_of(first.first, phrase.end)
    dose.heard.append(place)
    answers = [
        {key: value for key in keys if (value := one.value(key)) is not None}
        for one in (dose, other)
    ]
    for key in keys:
        dose.parts.pop(key, None)
    if keys:
        dose.ask(keys, place, *filter(None, answers))
