"""A row for each set of an exercise: they are one exercise, whose sets may differ."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from glutetimer.sheet.doses.dose import ReadDose
from glutetimer.sheet.reading import Place, SheetKey, SheetPart, Value
from glutetimer.sheet.tables.grid import Row, words_of

_NUMBER: Final = re.compile(r"[0-9]{1,2}")
_BY_SET: Final = (SheetKey.REPS, SheetKey.LOAD, SheetKey.TIME)
"""What may be another amount in each set."""


def as_sets(text: str, rows: Sequence[Row]) -> Iterator[list[Row]]:
    """Give the rows, those together that count the sets of one exercise: 1, 2, 3."""
    sets: list[Row] = []
    for row in rows:
        if sets and not _is_next(text, sets, row):
            yield sets
            sets = []
        sets.append(row)
    if sets:
        yield sets


def _is_next(text: str, sets: Sequence[Row], row: Row) -> bool:
    """Return whether a row is the next set of the exercise above it."""
    first, numbers = (
        _said(text, sets[0], "sets"),
        (_said(text, sets[-1], "sets"), _said(text, row, "sets")),
    )
    counts = all(map(_NUMBER.fullmatch, numbers)) and int(numbers[1]) == int(numbers[0]) + 1
    name, day = _said(text, row, "name"), _said(text, row, "day")
    is_same = name != "" and name == _said(text, sets[0], "name")
    return first in ("0", "1") and counts and is_same and day in ("", _said(text, sets[0], "day"))


def _said(text: str, row: Row, kind: str) -> str:
    found = [words_of(text, place) for one, _head, place in row[1] if one == kind]
    return " ".join(found).casefold()


def put_sets(dose: ReadDose, sets: Sequence[ReadDose], places: Sequence[Place]) -> None:
    """Put what each set says by itself: what is alike once, and else set by set."""
    dose.put(SheetKey.SETS, len(sets), (places[0][0], places[-1][1]))
    keys = dict.fromkeys(key for one in sets for key in one.parts)
    for key in keys:
        parts = [one.parts.get(key) for one in sets]
        known = [one for one in parts if one is not None]
        values = [one.value for one in known]
        at = known[0].places[0][0], known[-1].places[-1][1]
        is_whole = len(known) == len(sets) or key not in _BY_SET
        if is_whole and len(set(map(str, values))) == 1:
            dose.put(key, values[0], known[0].places[0])
        elif key is SheetKey.NOTE:
            for words in dict.fromkeys(map(str, values)):
                dose.put(key, words, at)
        else:
            _put_by_set(dose, key, values, at, is_whole=is_whole)
    for one in sets:
        dose.questions += [asked for asked in one.questions if asked not in dose.questions]


def _put_by_set(
    dose: ReadDose, key: SheetKey, values: Sequence[Value], at: Place, *, is_whole: bool
) -> None:
    plain = [one for one in values if isinstance(one, int | float) and not isinstance(one, bool)]
    words = ", ".join(map(str, values)) + _UNITS.get(key, "")
    if is_whole and len(plain) == len(values) and key in _BY_SET:
        dose.parts[key] = SheetPart((min(plain), max(plain)), (at,), by_set=tuple(plain))
    else:
        dose.ask((key,), at, *({key: one} for one in dict.fromkeys(values)))
    dose.put(SheetKey.NOTE, words, at)


_UNITS: Final[Mapping[SheetKey, str]] = {
    SheetKey.LOAD: " kg",
    SheetKey.TIME: " s",
    SheetKey.REST: " s rest",
}
