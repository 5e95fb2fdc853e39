"""Cells that say what those of another row say: ditto marks, "as 1", names that stand once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from glutetimer.sheet.tables.grid import Row, filled, words_of
from glutetimer.sheet.texts.columns import Cell

_DITTO: Final = r"ditto|do\.|[\"”“″〃]|''|,,|-\"-|–\"–|(?:same\s)?as\sabove|see\sabove"
_AGAIN: Final = re.compile(
    r"(?:(?:same\s)?as|see|like|same)\s(?:no\.?\s|ex(?:ercise)?\.?\s|row\s|#)?(?P<number>\d{1,2})"
    rf"|same|{_DITTO}",
    re.IGNORECASE,
)
"""A cell that says what that of another row says."""
_AMOUNTS: Final = frozenset(
    ("sets_reps", "reps_sets", "sets", "reps", "hold", "time", "left", "right", "when")
)
_KEPT: Final = frozenset(("name", "sets_reps", "reps_sets", "sets", "reps", "hold", "time"))
"""What a row below an exercise has of it, where it says nothing else."""
_RULE: Final = frozenset(" \t|-–—=_:+\u00a0")
"""Signs of a line between rows."""


def with_repeated(text: str, rows: Sequence[Row]) -> Iterator[Row]:
    """Give the rows with what each says in place of what repeats another row.

    A row of amounts without a name goes on with the exercise above it.
    """
    done: list[Sequence[Cell]] = []
    for line, cells in rows:
        if set(text[slice(*line)]) <= _RULE:
            yield line, cells
            continue
        said = filled(text, [_as_said(text, one, done) for one in cells])
        kinds = {kind for kind, _head, _place in said}
        if done and "name" not in kinds and kinds & _AMOUNTS:
            said = [*(one for one in done[-1] if one[0] in _KEPT - kinds), *said]
        if len(said) > 1:
            done.append(said)
        yield line, said


def _as_said(text: str, cell: Cell, rows: Sequence[Sequence[Cell]]) -> Cell:
    """Return a cell, or the one of the row that it names: "as 1", "ditto"."""
    kind, head, place = cell
    found = _AGAIN.fullmatch(words_of(text, place))
    if found is None or not rows or (kind == "name" and found["number"]):
        return cell
    number = int(found["number"] or len(rows))
    row = rows[number - 1] if 0 < number <= len(rows) else ()
    return next((one for one in row if one[:2] == (kind, head)), cell)
