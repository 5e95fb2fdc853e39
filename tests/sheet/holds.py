"""What holds for every text that is read as a sheet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

from glutetimer.session.compile import compile_programme
from glutetimer.sheet.as_programme import as_programme, needed_exercises
from glutetimer.sheet.read import read_sheet
from glutetimer.sheet.reading import (
    ExerciseSheet,
    Place,
    SheetBlock,
    SheetCircuit,
    SheetItem,
    SheetProgramme,
)
from glutetimer.training.exercise import Exercise
from glutetimer.training.programme import MAX_STEPS, Programme

MOST_REPS = 200
"""A programme of more reps is refused when it is kept; compiling it takes long."""


def check_sheet(text: str, exercises: Mapping[str, Exercise]) -> ExerciseSheet:
    """Read a text and check what must always hold."""
    read = read_sheet(text, exercises)
    assert read.text == text
    for start, end in _all_places(read):
        assert 0 <= start <= end <= len(text)
    _check_lines(text, read)
    for programme in read.programmes:
        assert programme.items
        _check_programme(programme, exercises)
    return read


def _check_lines(text: str, read: ExerciseSheet) -> None:
    """Every line that is not empty stands somewhere, and none both as text and as exercise."""
    items = [item for programme in read.programmes for item in programme.items]
    covered = [*(one.place for one in read.texts), *(one.place for one in items)]
    at = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            first = at + len(line) - len(line.lstrip())
            assert any(start <= first < end for start, end in covered), line
        at += len(line)
    blocks = [block.place for item in items for block in _blocks(item)]
    for start, end in (one.place for one in read.texts):
        assert not any(first < end and start < last for first, last in blocks)
    places = sorted(one.place for one in read.texts)
    assert all(one[1] <= two[0] for one, two in pairwise(places))


def _check_programme(programme: SheetProgramme, exercises: Mapping[str, Exercise]) -> None:
    own = {
        draft.name: "side_plank_toes" if draft.is_timed else "squat"
        for draft in needed_exercises(programme, exercises)
    }
    made = as_programme(programme, "Mine", "mine", exercises, own)
    if made.blocks and _steps(made) <= MAX_STEPS:
        compile_programme(made, exercises)


def _steps(programme: Programme) -> int:
    return sum(
        (block.rounds or 1)
        * sum((one.sets or 2) * (one.reps or 20) for one in (block, *block.blocks))
        for block in programme.blocks
    )


def _blocks(item: SheetItem) -> tuple[SheetBlock, ...]:
    return item.blocks if isinstance(item, SheetCircuit) else (item,)


def _all_places(read: ExerciseSheet) -> Iterator[Place]:
    for text in read.texts:
        yield text.place
        yield from (place for part in text.parts.values() for place in part.places)
    for programme in read.programmes:
        yield programme.place
        for item in programme.items:
            for one in (item, *_blocks(item)):
                yield one.place
                yield from (place for part in one.parts.values() for place in part.places)
                yield from (question.place for question in one.questions)
