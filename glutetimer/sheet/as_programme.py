"""A programme of a sheet as one that can be done, and the exercises that must be made for it.

A range is done at its low end, a rest at its high end; the range is kept as a note.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final, Literal

import msgspec

from glutetimer.sheet.as_block import (
    LONGEST_NAME,
    LONGEST_NOTE,
    MOST_REPS,
    MOST_SECONDS,
    MOST_SETS,
    Conversion,
    Exercises,
    bounded_of,
    moves,
    number_of,
    own_name,
    seconds_of,
    trained_of,
    value_of,
)
from glutetimer.sheet.phrases.measures import highest
from glutetimer.sheet.range_words import range_words
from glutetimer.sheet.reading import (
    ExerciseSheet,
    SheetBlock,
    SheetCircuit,
    SheetItem,
    SheetKey,
    SheetPart,
    SheetProgramme,
    Value,
)
from glutetimer.sheet.set_blocks import set_blocks
from glutetimer.training.exercise_draft import USUAL_REPS, USUAL_S, ExerciseDraft
from glutetimer.training.position_words import position_in
from glutetimer.training.programme import Block, Programme, ProgrammeNote

_SAID_OF_CIRCUITS: Final = (SheetKey.NOTE, SheetKey.PER)


def as_programme(
    programme: SheetProgramme,
    name: str,
    id: str,  # noqa: A002 - what it is called in the files
    exercises: Exercises,
    own: Mapping[str, str],
    notes: Iterable[ProgrammeNote] = (),
) -> Programme:
    """Return a programme that can be done.

    Args:
        programme: What was read; what is unclear in it is left out.
        name: The name of the new programme.
        id: Its id.
        exercises: All exercises by id, those made for it among them.
        own: The ids of exercises that were made for it, by their names in the sheet.
        notes: What the sheet says besides.
    """
    return Programme(
        id=id,
        name=name[:LONGEST_NAME],
        note=tuple(notes),
        often=(programme.per or "")[:LONGEST_NAME] or None,
        blocks=tuple(
            _item(one, exercises, own, is_first=number == 0)
            for number, one in enumerate(_done(programme.items))
        ),
    )


def _done(items: Iterable[SheetItem]) -> Iterable[SheetItem]:
    """Give what can be done of a programme: sets that differ one by one, no circuit of nothing."""
    for item in items:
        if isinstance(item, SheetBlock):
            yield from set_blocks(item)
        elif item.blocks:
            yield item


def programme_notes(sheet: ExerciseSheet) -> tuple[ProgrammeNote, ...]:
    """Return the sentences of a sheet that must reach the person, for a programme of it."""
    return tuple(
        ProgrammeNote(text=one.text[:LONGEST_NOTE], warning=one.is_warning)
        for one in sheet.notes
        if one.text
    )


def needed_exercises(programme: SheetProgramme, exercises: Exercises) -> tuple[ExerciseDraft, ...]:
    """Return drafts of the exercises that must be made before the programme can be done."""
    found: dict[str, ExerciseDraft] = {}
    for block in _blocks(programme.items):
        name = own_name(block)
        if trained_of(block, exercises) is None and name.casefold() not in found:
            found[name.casefold()] = ExerciseDraft(
                name=name,
                is_timed=value_of(block, SheetKey.TIME) is not None,
                moves=moves(block),
                reps=_most(block, SheetKey.REPS, MOST_REPS) or USUAL_REPS,
                seconds=_most(block, SheetKey.TIME, MOST_SECONDS) or USUAL_S,
                sides=_sides(block),
                position=position_in(name, str(value_of(block, SheetKey.NOTE) or "")),
                mini_band=value_of(block, SheetKey.BAND) is not None,
            )
    return tuple(found.values())


def _most(block: SheetBlock, key: SheetKey, most: int) -> int | None:
    """Return how much of it is done, so that no more than that is unusual for it."""
    number = number_of(value_of(block, key))
    return None if number is None else min(max(round(highest(number)), 1), most)


def _sides(block: SheetBlock) -> Literal["both", "per_side", "alternating"]:
    match value_of(block, SheetKey.SIDE):
        case "each" | "left" | "right":
            return "per_side"
        case "alternating":
            return "alternating"
        case _:
            return "both"


def _blocks(items: Iterable[SheetItem]) -> Iterable[SheetBlock]:
    for item in items:
        if isinstance(item, SheetCircuit):
            yield from item.blocks
        else:
            yield item


def _item(
    item: SheetItem, exercises: Exercises, own: Mapping[str, str], *, is_first: bool
) -> Block:
    if isinstance(item, SheetBlock):
        block = Conversion(item, exercises, own).block()
        between = item.parts.get(SheetKey.REST_EXERCISES)
        return block if is_first or between is None else _rested(block, between.value)
    rounds = item.parts.get(SheetKey.ROUNDS)
    rest = item.parts.get(SheetKey.REST_ROUNDS) or item.blocks[-1].parts.get(SheetKey.REST)
    notes = [
        range_words(key, *number)
        for key, part in item.parts.items()
        if isinstance(number := number_of(part.value), tuple)
    ]
    notes += [str(item.parts[key].value) for key in _SAID_OF_CIRCUITS if key in item.parts]
    return Block(
        rounds=bounded_of(rounds.value, MOST_SETS) if rounds else None,
        rest_between_rounds_s=seconds_of(rest.value) if rest else None,
        blocks=tuple(
            _item(one, exercises, own, is_first=is_first and number == 0)
            for number, one in enumerate(_with_rest_before(item.blocks))
        ),
        note=", ".join(notes)[:LONGEST_NOTE] or None,
    )


def _with_rest_before(blocks: Sequence[SheetBlock]) -> Iterable[SheetBlock]:
    """Give the exercises of a round, each with the rest that the one before it ends with."""
    last: SheetPart | None = None
    for one in blocks:
        before = {} if last is None else {SheetKey.REST_EXERCISES: last}
        last = one.parts.get(SheetKey.REST)
        yield replace(one, parts={**before, **one.parts})


def _rested(block: Block, rest: Value) -> Block:
    """Return a block with the rest between the exercise before it and its own."""
    return msgspec.structs.replace(block, rest_before_s=seconds_of(rest))
