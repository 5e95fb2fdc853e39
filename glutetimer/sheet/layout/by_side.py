"""An exercise whose doses for the two sides stand below its name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from glutetimer.sheet.names.names import NameFinder
from glutetimer.sheet.phrases.scan import Scan, as_it_stood, scan
from glutetimer.sheet.reading import Place, SheetBlock, SheetKey
from glutetimer.sheet.several.repeated import repeated_in
from glutetimer.sheet.texts.line_reading import LineReading

_MOST_NAME_WORDS: Final = 8
_SIDES: Final = frozenset(("left", "right"))


def by_side_below(
    text: str, read: LineReading, below: Sequence[Place], finder: NameFinder
) -> tuple[LineReading, int] | None:
    """Return an exercise once for each side that the lines below its name tell, and their number.

    None if they tell something else, or the exercise has a dose of its own.
    """
    is_name = 0 < len(read.scan.all_words) <= _MOST_NAME_WORDS and not read.scan.phrases
    if not is_name or read.is_circuit or read.role not in (None, "heading"):
        return None
    name = read.scan.slice_of(0, len(read.scan.tokens))
    for many in range(1, len(below) + 1):
        lines = [scan(text, *one) for one in below[:many]]
        if not all(one.tokens and _says_side(text, one.place) for one in lines):
            return None
        blocks = _read(text, name, lines, finder)
        if {one.parts[SheetKey.SIDE].value for one in blocks} == _SIDES:
            place = (read.scan.place[0], below[many - 1][1])
            line = as_it_stood(text[slice(*place)])
            blocks = tuple(replace(one, line=line, place=place) for one in blocks)
            return LineReading(scan(text, *place), blocks, is_known=True), many
    return None


def _read(
    text: str, name: Place, lines: Sequence[Scan], finder: NameFinder
) -> tuple[SheetBlock, ...]:
    """Return what a name and lines say as one line, signs between them so that places stay."""
    joined, at = text[: name[1]], name[1]
    for line in lines:
        first, end = line.slice_of(0, len(line.tokens))
        joined += (":" if at == name[1] else ",").ljust(first - at) + text[first:end]
        at = end
    blocks = repeated_in(scan(joined + text[at:], name[0], at), finder, by_side=True)
    return blocks if all(SheetKey.SIDE in one.parts for one in blocks) else ()


def _says_side(text: str, line: Place) -> bool:
    return any(one.kind in ("LEFT", "RIGHT") for one in scan(text, *line).tokens)
