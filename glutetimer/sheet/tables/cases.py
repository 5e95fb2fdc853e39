"""Columns of doses: one for each side, or one for each week or day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from glutetimer.sheet.names.names import NameFinder
from glutetimer.sheet.phrases.phrase_kinds import SURE_COUNTS
from glutetimer.sheet.phrases.scan import one_line, scan
from glutetimer.sheet.reading import Place, SheetBlock, SheetKey, SheetPart
from glutetimer.sheet.tables.cells import is_empty, row_of
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


def case_of(head: str) -> str:
    """Return of which case a column has the doses: "left", "right", "when", "" for none."""
    words = re.sub(r"[(\[].*", "", one_line(head)).strip(" *_.:")
    if found := _SIDE.fullmatch(words):
        return "left" if found["left"] else "right"
    return "when" if _WHEN.fullmatch(words) else ""


def is_dosed(text: str, cells: Sequence[Place]) -> bool:
    """Return whether most of the cells of a column that say something say how much is done."""
    filled = [one for one in cells if not is_empty(text[slice(*one)])]
    dosed = [one for one in filled if _says_dose(text, one)]
    return 2 * len(dosed) > len(filled)


def _says_dose(text: str, cell: Place) -> bool:
    found = scan(text, *cell)
    return any(one.says in SURE_COUNTS or one.says in _LENGTHS for one in found.phrases)


_LENGTHS: Final = frozenset(("number", "time", "reps", "times", "max"))


def by_side(text: str, line: Place, cells: Sequence[Cell], finder: NameFinder) -> LineReading:
    """Return a row as the exercise for each side that has a dose of its own."""
    sides = {kind: place for kind, _head, place in cells if kind in SIDES}
    sides = {kind: place for kind, place in sides.items() if not is_empty(text[slice(*place)])}
    others = [one for one in cells if one[0] not in SIDES]
    whole = scan(text, *line)
    if len({one_line(text[slice(*place)]).casefold() for place in sides.values()}) < len(sides):
        sides = {"each": sides["left"]}
    reads = [
        (side, place, row_of([*others, _as_dose(text, place)], whole, finder))
        for side, place in sides.items()
    ]
    if not reads or not all(read.blocks for _side, _place, read in reads):
        return row_of(others, whole, finder)
    blocks = tuple(_of_side(read.blocks[0], side, place) for side, place, read in reads)
    read = reads[0][2]
    return replace(read, blocks=blocks, fields=read.fields if len(blocks) == 1 else ())


def _of_side(block: SheetBlock, side: str, place: Place) -> SheetBlock:
    parts = {**block.parts, SheetKey.SIDE: SheetPart(side, (place,))}
    questions = tuple(one for one in block.questions if one.about != (SheetKey.SIDE,))
    return replace(block, parts=parts, questions=questions)


def by_when(
    text: str, rows: Sequence[tuple[Place, Sequence[Cell]]], finder: NameFinder
) -> Iterator[LineReading]:
    """Give the rows anew for each week or day that has a column, as what is done in it."""
    heads = dict.fromkeys(
        head for _line, cells in rows for kind, head, _ in cells if kind == "when"
    )
    for when in heads:
        day = one_line(when).strip(" *_:")
        for line, cells in rows:
            dose = next((place for _, head, place in cells if head == when), None)
            if dose is None or is_empty(text[slice(*dose)]):
                continue
            others = [one for one in cells if one[0] != "when"]
            read = row_of([*others, _as_dose(text, dose)], scan(text, *line), finder)
            yield replace(read, day=day)


def _as_dose(text: str, cell: Place) -> Cell:
    is_number = text[slice(*cell)].strip(" *").isdecimal()
    return "reps" if is_number else "sets_reps", "", cell
