"""What a sheet says of its own signs: "A = 2 x 12, hold 3 s", "first number = reps"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from glutetimer.sheet.doses.dose import ReadDose
from glutetimer.sheet.doses.meanings import take
from glutetimer.sheet.layout.read_any import read_any
from glutetimer.sheet.names.names import NameFinder
from glutetimer.sheet.phrases.phrase_kinds import COUNTS
from glutetimer.sheet.phrases.scan import scan
from glutetimer.sheet.reading import SheetBlock, SheetKey, SheetPart
from glutetimer.sheet.texts.line_reading import LineReading, LogicalLine
from glutetimer.sheet.texts.written_order import WrittenOrder, written_order

_SIGN: Final = r"[A-Z]|[IVX]{1,4}|\*{1,3}|†|‡|[①-⑨]"
_MEANING: Final = re.compile(
    rf"(?:^|(?<=[;,.|(:])|(?<=\s))[ \t]*[-*•]?[ ]*(?P<sign>{_SIGN})[ ]?"
    r"(?:=|≙|means|stands\sfor)[ ]?"
    rf"(?P<dose>\S(?:(?![;|]|[,.]?[ ](?:and[ ])?(?:{_SIGN})[ ]?=).)*)",
)
Parts = Mapping[SheetKey, SheetPart]


def with_legend(lines: Sequence[LogicalLine], finder: NameFinder) -> Iterator[LogicalLine]:
    """Give the lines, each with what its signs mean."""
    meanings: dict[str, Parts] = {}
    defined: set[int] = set()
    order: WrittenOrder | None = None
    for at, line in enumerate(lines):
        found = dict(_meanings_in(line.reading))
        meanings |= found
        order = order or written_order(line.reading)
        if found:
            defined.add(at)
    used = {}
    for at, line in enumerate(lines):
        if at not in defined and (meant := _meant(line.reading, meanings, finder)):
            used[at] = meant
    for at, line in enumerate(lines):
        if at in used:
            yield replace(line, reading=used[at])
        elif at in defined and used:
            yield replace(line, reading=LineReading(line.reading.scan, role="other"))
        elif order is not None and line.reading.blocks:
            yield replace(line, reading=order.read(line.reading))
        elif order is not None and written_order(line.reading):
            yield replace(line, reading=LineReading(line.reading.scan, role="other"))
        else:
            yield line


def _meanings_in(reading: LineReading) -> Iterator[tuple[str, Parts]]:
    """Give the signs that a line explains, with the amounts that they stand for."""
    text, place = reading.scan.text, reading.scan.place
    for found in _MEANING.finditer(text, *place):
        cut = scan(text, *found.span("dose"))
        if not any(one.says in COUNTS for one in cut.phrases):
            continue
        dose = ReadDose(text)
        for one in cut.phrases:
            take(dose, one.says, cut.tokens[one.first : one.end])
        notes = [cut.text_of(one.first, one.end) for one in cut.chunks]
        if notes:
            dose.put(SheetKey.NOTE, ", ".join(notes), cut.place)
        dose.close_default()
        if dose.parts and not dose.questions:
            yield (
                found["sign"],
                {key: replace(one, inherited=True) for key, one in dose.parts.items()},
            )


def _meant(
    reading: LineReading, meanings: Mapping[str, Parts], finder: NameFinder
) -> LineReading | None:
    """Return a line with the amounts of the sign that it ends with, or that a cell of it is."""
    text, place = reading.scan.text, reading.scan.place
    if reading.fields:
        signs = [text[slice(*cell)].strip(" *()[]") for _kind, _head, cell in reading.fields]
        signs = [one for one in signs if one in meanings]
        block = reading.blocks[0] if len(reading.blocks) == 1 else None
        if block is None or len(signs) != 1:
            return None
        return replace(reading, blocks=(_with(_without_note(block, signs[0]), meanings[signs[0]]),))
    found = _LAST.search(text, *place)
    if found is None or found["sign"] not in meanings:
        return None
    read = read_any(text, place[0], found.start(), finder)
    if len(read.blocks) != 1:
        return None
    block = replace(read.blocks[0], place=place, line=reading.line)
    parts = meanings[found["sign"]]
    return replace(read, scan=scan(text, *place), blocks=(_with(block, parts),), name=None)


_LAST: Final = re.compile(rf"[ \t:–—,|-]+[(\[]?(?P<sign>{_SIGN})[)\]]?[ \t.|]*$")


def _with(block: SheetBlock, parts: Parts) -> SheetBlock:
    own = dict(block.parts)
    notes = [str(one[SheetKey.NOTE].value) for one in (own, parts) if SheetKey.NOTE in one]
    if notes:
        own[SheetKey.NOTE] = SheetPart(", ".join(notes), (block.place,))
    questions = tuple(one for one in block.questions if not set(one.about) <= set(parts))
    return replace(block, parts={**parts, **own}, questions=questions)


def _without_note(block: SheetBlock, sign: str) -> SheetBlock:
    """Return an exercise of which the sign is no note."""
    note = block.parts.get(SheetKey.NOTE)
    if note is None:
        return block
    words = [one for one in str(note.value).split(", ") if one.split(" ")[-1] != sign]
    parts = dict(block.parts)
    parts[SheetKey.NOTE] = replace(note, value=", ".join(words))
    if not words:
        del parts[SheetKey.NOTE]
    return replace(block, parts=parts)
