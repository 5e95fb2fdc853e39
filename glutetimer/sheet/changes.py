"""Changes of a whole sheet by hand: each returns a new one, in which all else is as it was.

A line is known by its place: that of a block, a circuit or a text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TypeVar

from glutetimer.sheet.answer import with_value
from glutetimer.sheet.reading import (
    ExerciseSheet,
    Place,
    SheetBlock,
    SheetCircuit,
    SheetItem,
    SheetKey,
    SheetPart,
    SheetProgramme,
    SheetText,
    Value,
)

Line = TypeVar("Line", bound=SheetBlock | SheetCircuit | SheetText)


def blocks_of(programme: SheetProgramme) -> Iterator[SheetBlock]:
    """Yield the exercises of a programme, those of circuits too."""
    for item in programme.items:
        yield from item.blocks if isinstance(item, SheetCircuit) else (item,)


def texts_of(sheet: ExerciseSheet, at: int) -> tuple[SheetText, ...]:
    """Return the lines that are no exercise and belong to a programme.

    Args:
        sheet: The sheet.
        at: Which of its programmes. What stands before the first one belongs to all of them, and
            what stands below those that are columns of one table, and notes below the last one.
    """
    starts = [_start(one) for one in sheet.programmes]
    begin = starts[at]
    last = max((item.place[0] for item in sheet.programmes[at].items), default=begin)
    end = min((one for one in starts if one > last), default=None)
    first = min(starts)
    ends = (item.place[1] for programme in sheet.programmes for item in programme.items)
    foot = max(ends, default=0)
    return tuple(
        text
        for text in sheet.texts
        if text.place[0] < first
        or (text.notes and text.place[0] >= foot)
        or (begin <= text.place[0] and (end is None or text.place[0] < end))
    )


def line_at(sheet: ExerciseSheet, place: Place, kind: type[Line]) -> Line:
    """Return what stands at a place; a circuit may begin where its first block does.

    Raises:
        KeyError: If there is none of the kind.
    """
    for one in _lines(sheet):
        if isinstance(one, kind) and one.place == place:
            return one
    raise KeyError(place)


def with_item(sheet: ExerciseSheet, changed: SheetItem) -> ExerciseSheet:
    """Return a sheet with another block or circuit in the place of the one that stands there."""

    def exchange(item: SheetItem) -> SheetItem:
        is_same = isinstance(item, SheetCircuit) == isinstance(changed, SheetCircuit)
        return changed if item.place == changed.place and is_same else item

    return _each(sheet, exchange)


def without_block(sheet: ExerciseSheet, place: Place) -> ExerciseSheet:
    """Return a sheet in which an exercise is a line that is none; a circuit without any goes."""
    found = line_at(sheet, place, SheetBlock)
    programmes = tuple(
        replace(one, items=tuple(_left(one.items, place))) for one in sheet.programmes
    )
    text = SheetText(found.line, found.place, "other")
    texts = tuple(sorted((*sheet.texts, text), key=lambda one: one.place))
    return replace(sheet, programmes=programmes, texts=texts)


def with_block(sheet: ExerciseSheet, block: SheetBlock, at: int) -> ExerciseSheet:
    """Return a sheet in which a line that was none is an exercise of one of its programmes."""
    texts = tuple(one for one in sheet.texts if one.place != block.place)
    programme = sheet.programmes[at]
    items = tuple(sorted((*programme.items, block), key=lambda one: one.place))
    programmes = list(sheet.programmes)
    programmes[at] = replace(programme, items=items)
    return replace(sheet, programmes=tuple(programmes), texts=texts)


def with_default(
    sheet: ExerciseSheet, place: Place, key: SheetKey, value: Value | None
) -> ExerciseSheet:
    """Return a sheet with another value of a line that holds for all exercises.

    Every exercise that has the value from another line follows.
    """
    found = line_at(sheet, place, SheetText)
    before = found.parts[key]
    others = {one: part for one, part in found.parts.items() if one is not key}
    parts = others if value is None else {**others, key: replace(before, value=value)}
    texts = tuple(replace(one, parts=parts) if one.place == place else one for one in sheet.texts)

    def follow(item: SheetItem) -> SheetItem:
        part = item.parts.get(key)
        if not isinstance(item, SheetBlock) or part is None or not part.inherited:
            return item
        if part.value != before.value:
            return item
        changed = with_value(item, key, value)
        if value is None:
            return changed
        inherited = SheetPart(value, part.places, inherited=True)
        return replace(changed, parts={**changed.parts, key: inherited})

    changed = _each(replace(sheet, texts=texts), follow)
    if key is not SheetKey.PER:
        return changed
    per = None if value is None else str(value)
    programmes = tuple(
        replace(one, per=per if one.per == before.value else one.per) for one in sheet.programmes
    )
    return replace(changed, programmes=programmes)


def _lines(sheet: ExerciseSheet) -> Iterator[SheetItem | SheetText]:
    for programme in sheet.programmes:
        yield from programme.items
        yield from blocks_of(programme)
    yield from sheet.texts


def _each(sheet: ExerciseSheet, change: Callable[[SheetItem], SheetItem]) -> ExerciseSheet:
    def of(item: SheetItem) -> SheetItem:
        if isinstance(item, SheetCircuit):
            blocks = (change(one) for one in item.blocks)
            inside = tuple(one for one in blocks if isinstance(one, SheetBlock))
            item = replace(item, blocks=inside)
        return change(item)

    programmes = tuple(replace(one, items=tuple(map(of, one.items))) for one in sheet.programmes)
    return replace(sheet, programmes=programmes)


def _left(items: tuple[SheetItem, ...], place: Place) -> Iterator[SheetItem]:
    for item in items:
        if isinstance(item, SheetCircuit):
            blocks = tuple(one for one in item.blocks if one.place != place)
            if blocks:
                yield replace(item, blocks=blocks)
        elif item.place != place:
            yield item


def _start(programme: SheetProgramme) -> int:
    first = min((item.place[0] for item in programme.items), default=programme.place[0])
    return min(programme.place[0], first) if programme.place != (0, 0) else first
