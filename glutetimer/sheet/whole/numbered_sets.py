"""Lines that are a set each: "Set 1: 10 bridges", "Set 2: 8 bridges" are two sets of bridges."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from glutetimer.sheet.phrases.measures import highest, lowest
from glutetimer.sheet.phrases.scan import as_it_stood
from glutetimer.sheet.reading import Amount, SheetBlock, SheetKey, SheetPart
from glutetimer.sheet.texts.line_reading import LogicalLine

_DIFFERING: Final = (SheetKey.REPS, SheetKey.TIME, SheetKey.LOAD, SheetKey.HOLD)


def with_numbered_sets(lines: Sequence[LogicalLine]) -> Iterator[LogicalLine]:
    """Give the lines; those that count the sets of one exercise are one line."""
    run: list[LogicalLine] = []
    for line in lines:
        if run and not _goes_on(run, line):
            yield from _joined(run)
            run = []
        if line.reading.set_number:
            run.append(line)
        else:
            yield line
    yield from _joined(run)


def _goes_on(run: Sequence[LogicalLine], line: LogicalLine) -> bool:
    """Return whether a line is the next set of the exercise of those above it."""
    if line.reading.set_number != len(run) + 1 or run[0].reading.set_number != 1:
        return False
    first, block = run[0].reading.blocks[0], line.reading.blocks[0]
    is_same = first.exercise == block.exercise and (block.exercise or first.name == block.name)
    return bool(is_same) and set(first.parts) == set(block.parts)


def _joined(run: Sequence[LogicalLine]) -> Iterator[LogicalLine]:
    if len(run) < 2:  # noqa: PLR2004 - one is no row
        yield from run
        return
    first = run[0].reading
    blocks = [one.reading.blocks[0] for one in run]
    block = blocks[0]
    place = block.place[0], blocks[-1].place[1]
    places = tuple(one.place for one in blocks)
    parts = dict(block.parts)
    parts[SheetKey.SETS] = SheetPart(len(run), places)
    for key in _DIFFERING:
        if key in parts:
            parts[key] = _of_all([one.parts[key] for one in blocks])
    line = as_it_stood(first.scan.text[slice(*place)])
    if any(part.by_set for part in parts.values()):
        said = [parts[SheetKey.NOTE]] if SheetKey.NOTE in parts else []
        words = ", ".join([*(str(one.value) for one in said), line])
        parts[SheetKey.NOTE] = SheetPart(words, places)
    questions = tuple(one for each in blocks for one in each.questions)
    whole = SheetBlock(line, place, block.name, block.exercise, parts, questions)
    yield replace(run[0], reading=replace(first, blocks=(whole,), is_amended=True))


def _of_all(parts: Sequence[SheetPart]) -> SheetPart:
    """Return what all sets have, or what each of them has."""
    places = tuple(place for one in parts for place in one.places)
    values = [one.value for one in parts]
    if len(set(values)) == 1 or any(isinstance(one, str | bool) for one in values):
        return replace(parts[0], places=places)
    amounts: list[Amount] = [one for one in values if isinstance(one, int | float | tuple)]  # type: ignore[misc] # amounts
    least, most = min(map(lowest, amounts)), max(map(highest, amounts))
    by_set = tuple(map(highest, amounts))
    return SheetPart((least, most), places, by_set=by_set)
