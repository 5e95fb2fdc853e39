"""Exercises that stand below the name that they share: "Seated abduction" "- leaning back: 15"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import takewhile

from glutetimer.sheet.lines.line import block_of
from glutetimer.sheet.names.line_name import Name, band_words
from glutetimer.sheet.names.names import NameFinder
from glutetimer.sheet.phrases.phrase_kinds import COUNTS
from glutetimer.sheet.reading import SheetKey, SheetPart
from glutetimer.sheet.texts.line_reading import LineReading, LogicalLine


def with_variants(lines: Sequence[LogicalLine], finder: NameFinder) -> Iterator[LogicalLine]:
    """Give the lines; what only with the name above it is an exercise of ours is that exercise."""
    at = 0
    while at < len(lines):
        head = lines[at]
        inner = list(takewhile(partial(_is_below, head), lines[at + 1 :]))
        found = [_variant(head.reading, one.reading, finder) for one in inner]
        names = {one.blocks[0].exercise for one in found if one is not None}
        at += 1
        if len(names) < len(("one", "another")):
            yield head
            continue
        yield replace(head, reading=LineReading(head.reading.scan, role="other"))
        for line, reading in zip(inner, found, strict=True):
            yield line if reading is None else replace(line, reading=reading)
        at += len(inner)


def _is_below(head: LogicalLine, line: LogicalLine) -> bool:
    """Return whether a line is an item below a name that has no dose of its own."""
    reading = head.reading
    is_name = len(reading.blocks) == 1 and reading.name is not None and not reading.has_dose
    scan = line.reading.scan
    is_item = scan.is_bullet or bool(scan.number)
    is_deeper = scan.indent > reading.scan.indent
    is_deeper = is_deeper or (scan.is_bullet and not (scan.number or reading.scan.is_bullet))
    return is_name and is_item and is_deeper and not (line.after_blank or head.has_table)


def _variant(head: LineReading, below: LineReading, finder: NameFinder) -> LineReading | None:
    """Return an item as the exercise that it is with the name above it."""
    scan = below.scan
    first = next(iter(scan.chunks), None)
    is_dosed = any(one.says in COUNTS for one in scan.phrases)
    if first is None or first.first != 0 or not is_dosed or head.name is None:
        return None
    words = scan.text_of(first.first, first.end)
    shared = head.scan.text_of(head.name.first, head.name.end)
    if finder.exact(words).exercise is not None:
        return None
    found = finder.exact(f"{shared} {words}", band_words(head.scan))
    if found.exercise is None:
        return None
    name = Name(first.first, first.end, found)
    block = block_of(scan, finder, name)
    given: dict[SheetKey, SheetPart] = {
        key: replace(part, inherited=True) for key, part in head.blocks[0].parts.items()
    }
    block = replace(block, parts={**given, **block.parts})
    return LineReading(scan, (block,), is_known=True, name=name)
