"""Rows of a table that were wrapped: what a cell says in the next line belongs to it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from glutetimer.sheet.tables.grid import Row, filled, words_of

_WORDED: Final = frozenset(("name", "note"))


def unwrapped(text: str, rows: Sequence[Row]) -> list[Row]:
    """Return the rows of a table, each whole."""
    found: list[Row] = []
    for line, cells in rows:
        if found and _goes_on(text, found[-1], (line, cells)):
            (start, _end), before = found[-1]
            found[-1] = (start, line[1]), [*before, *filled(text, cells)]
        else:
            found.append((line, cells))
    return found


def _goes_on(text: str, above: Row, row: Row) -> bool:
    """Return whether a row has only more words of a name or a note above it."""
    cells = filled(text, row[1])
    kinds = {kind for kind, _head, _place in cells}
    is_row = len({kind for kind, _head, _place in filled(text, above[1])}) > 1
    if not (is_row and kinds and kinds <= _WORDED):
        return False
    names = [words_of(text, place) for kind, _head, place in cells if kind == "name"]
    return all(one[0].islower() or one[0] in "(&+" for one in names)
