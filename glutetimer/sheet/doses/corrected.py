"""A dose that is corrected by another: "two sets of eight, sorry, six each side"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from glutetimer.sheet.doses.dose import ReadDose
from glutetimer.sheet.reading import SheetKey, SheetPart, SheetQuestion

_GONE: Final = {
    SheetKey.REPS: frozenset((SheetKey.REPS, SheetKey.TIME, SheetKey.TOTAL)),
    SheetKey.TIME: frozenset((SheetKey.REPS, SheetKey.TIME, SheetKey.TOTAL)),
    SheetKey.HOLD: frozenset((SheetKey.HOLD, SheetKey.TEMPO)),
    SheetKey.TEMPO: frozenset((SheetKey.HOLD, SheetKey.TEMPO)),
}
"""What is no longer said where something else is said of the work."""


def corrected(said: Mapping[SheetKey, SheetPart], by: ReadDose) -> dict[SheetKey, SheetPart]:
    """Return what is prescribed in the end: what was said, but for what is said anew."""
    anew = {key: part for key, part in by.parts.items() if key is not SheetKey.NOTE}
    gone = {each for key in anew for each in _GONE.get(key, frozenset((key,)))}
    gone |= {SheetKey(one) for asked in by.questions for one in asked.about if one in _KEYS}
    parts = {key: part for key, part in said.items() if key not in gone} | anew
    notes = [one[SheetKey.NOTE] for one in (said, by.parts) if SheetKey.NOTE in one]
    if len(notes) > 1:
        words = ", ".join(str(one.value) for one in notes)
        places = tuple(place for one in notes for place in one.places)
        parts[SheetKey.NOTE] = SheetPart(words, places)
    elif notes:
        parts[SheetKey.NOTE] = notes[0]
    return parts


def still_asked(asked: Iterable[SheetQuestion], by: ReadDose) -> list[SheetQuestion]:
    """Return the questions that are left where a dose is corrected, those of it among them."""
    settled: set[str] = {one for each in by.questions for one in each.about}
    settled |= {each for key in by.parts for each in _GONE.get(key, frozenset((key,)))}
    return [*(one for one in asked if not set(one.about) & settled), *by.questions]


_KEYS: Final = frozenset(SheetKey)
