"""What a sheet says of its own signs: "A = 2 x 12, hold 3 s", "first number = reps"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from glutetimer.sheet.layout.read_any import read_any
from glutetimer.sheet.names.names import NameFinder
from glutetimer.sheet.phrases.phrase_kinds import COUNTS
from glutetimer.sheet.phrases.scan import scan
from glutetimer.sheet.reading import Place, SheetPart
from glutetimer.sheet.tables.table_row import row_of
from glutetimer.sheet.texts.line_reading import LineReading, LogicalLine
from glutetimer.sheet.texts.written_order import written_order

_SIGN: Final = r"[A-Z]|[IVX]{1,4}|\*{1,3}|†|‡|[①-⑨]"
_MEANING: Final = re.compile(
    rf"(?:^|(?<=[;,.|(:])|(?<=\s))[ \t]*[-*•]?[ ]*(?P<sign>{_SIGN})[ ]?"
    r"(?:=|≙|means|stands\sfor)[ ]?"
    rf"(?P<dose>\S(?:(?![;|]|[,.]?[ ](?:and[ ])?(?:{_SIGN})[ ]?=).)*)",
)


def with_legend(lines: Sequence[LogicalLine], finder: NameFinder) -> Iterator[LogicalLine]:
    """Give the lines, each with what its signs mean."""
    found = [dict(_meanings_in(one.reading)) for one in lines]
    meanings = {sign: place for one in found for sign, place in one.items()}
    orders = [None if one.has_table else written_order(one.reading) for one in lines]
    order = next(filter(None, orders), None)
    meant = [
        None if own or not meanings else _meant(one.reading, meanings, finder)
        for one, own in zip(lines, found, strict=True)
    ]
    is_used = any(meant)
    for line, own, read, said in zip(lines, found, meant, orders, strict=True):
        if read is not None:
            yield replace(line, reading=read)
        elif (own and is_used) or said is not None:
            yield replace(line, reading=LineReading(line.reading.scan, role="other"))
        elif order is not None and line.reading.blocks:
            yield replace(line, reading=order.read(line.reading))
        else:
            yield line


def _meanings_in(reading: LineReading) -> Iterator[tuple[str, Place]]:
    """Give the signs that a line explains, with the place of the amounts that they stand for."""
    text = reading.scan.text
    for found in _MEANING.finditer(text, *reading.scan.place):
        cut = scan(text, *found.span("dose"))
        if any(one.says in COUNTS for one in cut.phrases):
            yield found["sign"], found.span("dose")


def _meant(
    reading: LineReading, meanings: Mapping[str, Place], finder: NameFinder
) -> LineReading | None:
    """Return a line with the amounts of the sign that it ends with, or that a cell of it is."""
    text, place = reading.scan.text, reading.scan.place
    if reading.fields:
        signs = [text[slice(*cell)].strip(" *()[]") for _kind, _head, cell in reading.fields]
        cells = [
            ("sets_reps", "", meanings[sign]) if sign in meanings else cell
            for sign, cell in zip(signs, reading.fields, strict=True)
        ]
        is_used = len(reading.blocks) == 1 and cells != list(reading.fields)
        return _inherited(row_of(cells, reading.scan, finder), place) if is_used else None
    found = _LAST.search(text, *place)
    if found is None or found["sign"] not in meanings:
        return None
    named = read_any(text, place[0], found.start(), finder)
    if len(named.blocks) != 1 and named.role != "heading":
        return None
    start = named.scan.tokens[0].place[0] if named.scan.tokens else place[0]
    cells = [("name", "", (start, found.start())), ("sets_reps", "", meanings[found["sign"]])]
    return _inherited(row_of(cells, reading.scan, finder), place)


_LAST: Final = re.compile(rf"(?:[ \t:–—,|-]|\.{{2,}})+[(\[]?(?P<sign>{_SIGN})[)\]]?[ \t.|]*$")


def _inherited(reading: LineReading, line: Place) -> LineReading:
    """Return an exercise of which what stands elsewhere is inherited."""

    def part(one: SheetPart) -> SheetPart:
        return replace(one, inherited=not any(line[0] <= at[0] < line[1] for at in one.places))

    blocks = tuple(
        replace(one, parts={key: part(value) for key, value in one.parts.items()})
        for one in reading.blocks
    )
    return replace(reading, blocks=blocks, fields=())
