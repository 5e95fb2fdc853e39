"""A row of cells as the exercise that it is; what it says by columns is taken cell by cell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from glutetimer.sheet.doses.dose import ReadDose
from glutetimer.sheet.doses.settle import settle
from glutetimer.sheet.doses.waiting import decide
from glutetimer.sheet.lines.line import block_with, dose_of
from glutetimer.sheet.names.line_name import Name, name_in
from glutetimer.sheet.names.names import NameFinder
from glutetimer.sheet.phrases.scan import Scan, one_line, scan_pieces
from glutetimer.sheet.reading import Place, SheetKey, SheetNote
from glutetimer.sheet.tables.cells import take_cell
from glutetimer.sheet.tables.grid import Row
from glutetimer.sheet.tables.set_rows import put_sets
from glutetimer.sheet.texts.columns import Cell
from glutetimer.sheet.texts.line_reading import LineReading

_SUMS: Final = frozenset(("total", "totals", "sum", "volume"))
"""How the last row of a table begins that is no exercise."""
_LOGGED: Final = frozenset(("pain", "sleep", "mood", "energy", "fatigue", "soreness", "stiffness"))
"""What is written down beside the exercises of a diary."""
_ASIDE: Final = frozenset(("name", "order", "day", "active", "skipped", "tick", "done"))
"""What says nothing of how an exercise is done."""
_RESTING: Final = frozenset(("rest", "off"))


def row_of(
    cells: Sequence[Cell], whole: Scan, finder: NameFinder, more: Sequence[Row] = ()
) -> LineReading:
    """Return a row as the exercise that it is, or as a text without a name.

    Args:
        cells: What stands in it.
        whole: All of it.
        finder: Knows the exercises.
        more: The rows of further sets of the same exercise.
    """
    text = whole.text
    names = [place for kind, _head, place in cells if kind == "name"]
    named = scan_pieces(text, names) if names else whole
    name = name_in(named, finder) if names and named.tokens else None
    if name is None and names and named.tokens:
        name = Name(0, len(named.tokens), finder.exact(named.text_of(0, len(named.tokens))))
    if name is not None and named.first_word in _LOGGED:
        said = (one_line(text[slice(*place)]) for kind, _head, place in cells if kind != "done")
        return LineReading(whole, role="note", notes=(SheetNote(" ".join(said)),))
    if name is None or named.first_word in _SUMS:
        return LineReading(whole, role="other")
    dose = dose_of(named, name, finder)
    if more:
        rows = [cells, *(one for _line, one in more)]
        sets = [take_set([one for one in row if one[0] != "sets"], dose) for row in rows]
        put_sets(dose, sets, [one for row in rows for kind, _head, one in row if kind == "sets"])
    else:
        take_cells(dose, cells)
    if named.first_word in _RESTING and not dose.parts:
        return LineReading(whole, role="other")
    block = block_with(named, finder, name, dose, whole.place)
    day = next((one_line(text[slice(*cell)]) for kind, _head, cell in cells if kind == "day"), "")
    return LineReading(whole, (block,), is_known=True, day=day, fields=tuple(cells))


def is_left_out(text: str, cells: Sequence[Cell]) -> bool:
    """Return whether a field says that the exercise is not done: "active: no"."""
    said = [(kind, _FIRST_WORD.match(text, *place)) for kind, _head, place in cells]
    return any(
        word is not None and word[1].casefold() in _LEFT_OUT.get(kind, ()) for kind, word in said
    )


_FIRST_WORD: Final = re.compile(r"\W*(\w+)")
_NO: Final = frozenset(("no", "false", "off", "n", "0", "none"))
_LEFT_OUT: Final = {
    "active": _NO,
    "skipped": frozenset(("yes", "true", "on", "y", "1", "x")),
}


def take_cells(dose: ReadDose, cells: Sequence[Cell]) -> None:
    """Take all cells of a row, or fields, that say how an exercise is done."""
    by_column: dict[tuple[str, str], list[Place]] = {}
    for at, (kind, head, place) in enumerate(cells):
        if kind == "tick" and dose.text[slice(*place)].strip(" *|"):
            dose.put(SheetKey.PER, head.strip(" *_:"), place)
        elif kind not in _ASIDE:
            label = head if kind == "note" and head else f"{head}\n{at}"
            by_column.setdefault((kind, label), []).append(place)
    known_first = sorted(by_column.items(), key=lambda one: one[0][0] == "")
    for (kind, label), places in known_first:  # a note may have been wrapped
        take_cell(dose, kind, label.partition("\n")[0], scan_pieces(dose.text, places))


def take_set(cells: Sequence[Cell], whole: ReadDose) -> ReadDose:
    """Return what is said of one set of an exercise."""
    dose = replace(whole, parts={}, questions=[], notes=[], waiting=[], heard=[], vague=[])
    dose.put(SheetKey.SETS, 1, cells[0][2] if cells else (0, 0))
    take_cells(dose, [("reps" if kind == "sets" else kind, head, at) for kind, head, at in cells])
    decide(dose)
    settle(dose)
    dose.parts.pop(SheetKey.SETS, None)
    return dose
