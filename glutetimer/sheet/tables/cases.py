"""Columns of doses: one for each side, or one for each week or day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from glutetimer.sheet.names.names import NameFinder
from glutetimer.sheet.phrases.phrase_kinds import SURE_COUNTS
from glutetimer.sheet.phrases.scan import as_it_stood, one_line, scan
from glutetimer.sheet.reading import Place, SheetBlock, SheetKey, SheetPart
from glutetimer.sheet.tables.cells import is_empty
from glutetimer.sheet.tables.grid import Row
from glutetimer.sheet.tables.table_row import row_of
from glutetimer.sheet.texts.columns import Cell
from glutetimer.sheet.texts.line_reading import LineReading
from glutetimer.sheet.tokens.stamps import WEEKDAY

_SIDE: Final = re.compile(
    r"(?:(?P<left>left|lt|l)|(?:right|rt|r))(?:\s(?:side|leg|hip|limb|foot))?", re.IGNORECASE
)
_WHEN: Final = re.compile(
    r"(?:weeks?|wks?|day|session|workout|phase|stage|month|w|d)\s?"
    r"(?:\d{1,2}(?:\s?(?:-|–|to|&|/)\s?\d{1,2})?|[A-F])"
    rf"|{WEEKDAY}",
    re.IGNORECASE,
)
SIDES: Final = frozenset(("left", "right"))
CASES: Final = SIDES | {"when"}


def case_of(head: str) -> str:
    """Return of which case a column has the doses: "left", "right", "when", "" for none."""
    words = re.sub(r"[(\[].*", "", one_line(head)).strip(" *_.:")
    if found := _SIDE.fullmatch(words):
        return "left" if found["left"] else "right"
    return "when" if _WHEN.fullmatch(words) else ""


def is_tick(words: str) -> bool:
    """Return whether a cell only says that something is done on its day."""
    return words.strip(" *|").casefold() in _TICKS


_TICKS: Final = frozenset(("x", "✓", "✔", "✅", "☑", "•", "●", "yes", "y"))


def is_dosed(text: str, cells: Sequence[Place]) -> bool:
    """Return whether most of the cells that say something say how much is done."""
    filled = [one for one in cells if not is_empty(text[slice(*one)])]
    dosed = [one for one in filled if _says_dose(text, one)]
    return 2 * len(dosed) > len(filled)


def _says_dose(text: str, cell: Place) -> bool:
    found = scan(text, *cell)
    return any(one.says in SURE_COUNTS or one.says in _LENGTHS for one in found.phrases)


_LENGTHS: Final = frozenset(("number", "time", "reps", "times", "max", "load", "hold"))


def by_side(text: str, line: Place, cells: Sequence[Cell], finder: NameFinder) -> LineReading:
    """Return a row as the exercise for each side that has a dose of its own."""
    sides = {kind: place for kind, _head, place in cells if kind in SIDES}
    sides = {kind: place for kind, place in sides.items() if not is_empty(text[slice(*place)])}
    others = [one for one in cells if one[0] not in SIDES]
    doses = {one_line(text[slice(*place)]).casefold() for place in sides.values()}
    if len(doses) < len(sides):  # the same on both sides
        sides = {"each": sides["left"]}
    reads = [
        _at(place, row_of([*others, _as_dose(text, place)], scan(text, *line), finder), side)
        for side, place in sides.items()
    ]
    blocks = tuple(block for read in reads for block in read.blocks)
    if len(blocks) < max(len(sides), 1):
        return row_of(others, scan(text, *line), finder)
    fields = reads[0].fields if len(blocks) == 1 else ()
    return replace(
        reads[0], blocks=_beside(text, line, blocks, list(sides.values())), fields=fields
    )


def _at(cell: Place, read: LineReading, side: str) -> LineReading:
    """Return a row as what is done on one side, unless its cell says another."""

    def sided(block: SheetBlock) -> SheetBlock:
        said = block.parts.get(SheetKey.SIDE)
        is_own = said is not None and cell[0] <= said.places[-1][0] < cell[1]
        part = said if said is not None and is_own else SheetPart(side, (cell,))
        questions = tuple(one for one in block.questions if one.about != (SheetKey.SIDE,))
        return replace(block, parts={**block.parts, SheetKey.SIDE: part}, questions=questions)

    return replace(read, blocks=tuple(map(sided, read.blocks)))


def _beside(
    text: str, line: Place, blocks: Sequence[SheetBlock], cells: Sequence[Place]
) -> tuple[SheetBlock, ...]:
    """Return exercises of one row, each at the place of its own cell; the first with the name."""
    bounds = [line[0], *(one[0] for one in cells[1:]), line[1]]
    return tuple(
        replace(block, place=place, line=as_it_stood(text[slice(*place)]))
        for block, place in zip(blocks, pairwise(bounds), strict=True)
    )


def by_when(text: str, rows: Sequence[Row], finder: NameFinder) -> Iterator[LineReading]:
    """Give the rows anew for each week or day that has a column, as what is done in it."""
    read: list[tuple[str, LineReading]] = []
    for line, cells in rows:
        others = [one for one in cells if one[0] != "when"]
        said = [one for one in cells if one[0] == "when" and not is_empty(text[slice(*one[2])])]
        found = [
            row_of([*others, _as_dose(text, one[2])], scan(text, *line), finder) for one in said
        ]
        if not found or not all(one.blocks for one in found):
            yield LineReading(scan(text, *line), role="other")
            continue
        blocks = _beside(
            text, line, [one.blocks[0] for one in found], [place for _kind, _head, place in said]
        )
        for (_kind, head, _place), one, block in zip(said, found, blocks, strict=True):
            day, when = one_line(head).strip(" *_:"), scan(text, *block.place)
            read.append((day, replace(one, scan=when, blocks=(block,), day=day)))
    for day in dict.fromkeys(day for day, _one in read):
        yield from (one for when, one in read if when == day)


def _as_dose(text: str, cell: Place) -> Cell:
    is_number = text[slice(*cell)].strip(" *").isdecimal()
    return "reps" if is_number else "sets_reps", "", cell
