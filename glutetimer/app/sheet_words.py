"""What words say of an exercise of a sheet, read as if they stood on its line."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from typing import Final

from glutetimer.sheet.answer import with_value
from glutetimer.sheet.reading import SheetBlock, SheetKey, SheetPart, SheetQuestion

ReadBlock = Callable[[str], SheetBlock | None]
"""Returns the exercise in a text, None if there is none, or are several."""
_EITHER: Final = frozenset((SheetKey.TIME, SheetKey.REPS))
"""A set has one of them."""


def with_words(block: SheetBlock, words: str, read: ReadBlock) -> SheetBlock:
    """Return an exercise with what words say of it; the same if they say nothing.

    What is asked decides how they are read: "3 sets of 20 s" behind a "3 x 20" that is unclear
    takes its place, "hold 5 s" adds to it.
    """
    asked = {one for question in block.questions for one in question.about}
    line = block.line.rstrip()
    alone, behind = _said(block.name, words, read), _said(line, words, read)
    for said in (alone, behind):
        if asked.intersection(said):
            return _with(block, said, asked)
    return _with(block, behind or ({} if asked else alone), asked)


def _said(line: str, words: str, read: ReadBlock) -> Mapping[SheetKey, SheetPart]:
    """Return what words say behind a line and the line alone does not."""
    before, after = read(line), read(f"{line}, {words}")
    if after is None:
        return {}
    if before is None:
        return after.parts
    if after.name != before.name or len(after.questions) > len(before.questions):
        return {}
    known = before.parts
    return {
        key: part
        for key, part in after.parts.items()
        if key not in known or known[key].value != part.value
    }


def _with(
    block: SheetBlock, said: Mapping[SheetKey, SheetPart], asked: Collection[str]
) -> SheetBlock:
    note = block.parts.get(SheetKey.NOTE)
    answered = (one for one in block.questions if not said.keys().isdisjoint(one.about))
    done = {one.place for one in answered if _is_choice(one)}
    for key, part in said.items():
        value = part.value
        if key is SheetKey.NOTE and note is not None and str(note.value) not in str(value):
            value = f"{note.value}, {value}"
        block = with_value(block, key, value)
    if len(_EITHER.intersection(said)) == 1:
        for other in _EITHER.intersection(asked).difference(said):
            block = with_value(block, other, None)
    return replace(block, questions=tuple(one for one in block.questions if one.place not in done))


def _is_choice(question: SheetQuestion) -> bool:
    """Return whether one thing answers it: the seconds or the reps, not the sets and the reps."""
    given = (set(question.about).intersection(one.values) for one in question.answers)
    return bool(question.answers) and all(len(one) <= 1 for one in given)
