"""A programme of a sheet as one that can be done, and the exercises that must be made for it.

A range is done at its low end, a rest at its high end; the range is kept as a note.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final, Literal

import msgspec

from glutetimer.i18n import _
from glutetimer.sheet.dose import MAX
from glutetimer.sheet.measures import highest, lowest
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
from glutetimer.sheet.usual_sets import sets_unsaid
from glutetimer.training.exercise import Exercise
from glutetimer.training.exercise_draft import USUAL_REPS, USUAL_S, ExerciseDraft
from glutetimer.training.programme import Block, Programme, ProgrammeNote
from glutetimer.training.tempo import NOTATION_ORDER

MOST_SETS: Final = 20
RANGE: Final = ("least", "most")
MOST_REPS: Final = 1000
MOST_SECONDS: Final = 3600
MOST_KG: Final = 500
LONGEST_NOTE: Final = 1000
LONGEST_NAME: Final = 120
LONGEST_PHASE_S: Final = 60
_SAID_OF_CIRCUITS: Final = (SheetKey.NOTE, SheetKey.PER)
_TIMED: Final = frozenset(("drill", "distance"))
Exercises = Mapping[str, Exercise]


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
            for number, one in enumerate(programme.items)
            if isinstance(one, SheetBlock) or one.blocks
        ),
    )


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
        if _trained(block, exercises) is None and name.casefold() not in found:
            found[name.casefold()] = ExerciseDraft(
                name=name,
                is_timed=_value(block, SheetKey.TIME) is not None,
                reps=_most(block, SheetKey.REPS, MOST_REPS) or USUAL_REPS,
                seconds=_most(block, SheetKey.TIME, MOST_SECONDS) or USUAL_S,
                sides=_sides(block),
                mini_band=_value(block, SheetKey.BAND) is not None,
            )
    return tuple(found.values())


def _most(block: SheetBlock, key: SheetKey, most: int) -> int | None:
    """Return how much of it is done, so that no more than that is unusual for it."""
    number = _number(_value(block, key))
    return None if number is None else min(max(round(highest(number)), 1), most)


def own_name(block: SheetBlock) -> str:
    """Return the name under which an exercise of one's own is made."""
    name = " ".join(block.name.split())
    return name[:1].upper() + name[1:]


def _trained(block: SheetBlock, exercises: Exercises) -> str | None:
    """Return the id of the exercise if it is one that can be trained here."""
    known = exercises.get(block.exercise or "")
    return known.id if known is not None and known.status == "offered" else None


def _sides(block: SheetBlock) -> Literal["both", "per_side", "alternating"]:
    match _value(block, SheetKey.SIDE):
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
        block = _Conversion(item, exercises, own).block()
        between = item.parts.get(SheetKey.REST_EXERCISES)
        return block if is_first or between is None else _rested(block, between.value)
    rounds = item.parts.get(SheetKey.ROUNDS)
    rest = item.parts.get(SheetKey.REST_ROUNDS) or item.blocks[-1].parts.get(SheetKey.REST)
    notes = [
        range_words(key, *number)
        for key, part in item.parts.items()
        if isinstance(number := _number(part.value), tuple)
    ]
    notes += [str(item.parts[key].value) for key in _SAID_OF_CIRCUITS if key in item.parts]
    return Block(
        rounds=_bounded(rounds.value, MOST_SETS) if rounds else None,
        rest_between_rounds_s=_seconds(rest.value) if rest else None,
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
    return msgspec.structs.replace(block, rest_before_s=_seconds(rest))


def _value(block: SheetBlock, key: SheetKey) -> Value | None:
    part = block.parts.get(key)
    return None if part is None else part.value


def _number(value: Value | None) -> float | tuple[float, float] | None:
    """Return a value that is a number or a range; a tempo is neither."""
    if isinstance(value, bool | str) or (isinstance(value, tuple) and len(value) > len(RANGE)):
        return None
    return value  # type: ignore[return-value] # all others are numbers


def _bounded(value: Value, most: int) -> int | None:
    number = _number(value)
    return None if number is None else min(max(round(lowest(number)), 1), most)


def _seconds(value: Value) -> float | None:
    number = _number(value)
    return None if number is None else float(min(highest(number), MOST_SECONDS))


class _Conversion:
    """One exercise of a sheet on its way into a programme."""

    def __init__(self, block: SheetBlock, exercises: Exercises, own: Mapping[str, str]) -> None:
        self._block = block
        name = own_name(block)
        made = {known.casefold(): id_ for known, id_ in own.items()}.get(name.casefold(), "")
        self._id = _trained(block, exercises) or made
        self._exercise = exercises.get(self._id)
        is_timed = _value(block, SheetKey.TIME) is not None
        self._mode = self._exercise.timing.mode if self._exercise else "hold" if is_timed else ""
        self._notes: list[str] = []

    def block(self) -> Block:
        """Return the block."""
        sets, load = self._low(SheetKey.SETS), self._low(SheetKey.LOAD)
        sets = sets_unsaid(self._block) if sets is None else sets
        rest = self._range(SheetKey.REST)
        reps, hold_s, duration_s = self._amounts()
        pace = self._pace()
        return Block(
            exercise=self._id,
            sets=None if sets is None else min(max(round(sets), 1), MOST_SETS),
            reps=reps,
            hold_s=hold_s,
            duration_s=duration_s,
            tempo=self._tempo(),
            side=self._side(),
            pace=pace,
            band=self._band(),
            load_kg=None if load is None else float(min(load, MOST_KG)),
            rest_s=None if rest is None else float(min(highest(rest), MOST_SECONDS)),
            note=self._note(),
        )

    def _range(self, key: SheetKey) -> float | tuple[float, float] | None:
        """Return a number or a range, which is kept as a note."""
        number = _number(_value(self._block, key))
        if isinstance(number, tuple):
            self._notes.append(range_words(key, *number))
        return number

    def _low(self, key: SheetKey) -> float | None:
        number = self._range(key)
        return None if number is None else lowest(number)

    def _amounts(self) -> tuple[int | None, float | None, float | None]:
        """Return reps, the hold of each, and how long a drill is."""
        hold, time = self._low(SheetKey.HOLD), self._low(SheetKey.TIME)
        reps = self._reps()
        hold = None if hold is None else min(hold, MOST_SECONDS)
        time = None if time is None else min(time, MOST_SECONDS)
        if self._mode == "hold":
            length = hold if time is None else time
            return (reps or (1 if length else None)), length, None
        if self._mode in _TIMED:
            if reps and self._mode == "drill":
                self._notes.append(range_words(SheetKey.REPS, reps, reps))
            return (reps if self._mode == "distance" else None), None, time
        if time is not None and self._exercise is not None:
            self._notes.append(f"{time:g} s")
            rep_ms = self._exercise.timing.tempo.rep_ms or 1
            reps = min(max(int(time * 1000 / rep_ms), 1), MOST_REPS)
        return reps, hold, None

    def _reps(self) -> int | None:
        value = _value(self._block, SheetKey.REPS)
        if value == MAX:
            return self._exercise.reps.max if self._exercise else None
        reps = self._low(SheetKey.REPS)
        if reps is None:
            return None
        is_total = bool(_value(self._block, SheetKey.TOTAL))
        if self._shares_reps:
            each = _value(self._block, SheetKey.SIDE) == "each" and not is_total
            reps = reps * 2 if each else reps
        elif is_total and (self._exercise is None or self._exercise.sides != "both"):
            reps = -(-reps // 2)
        return min(max(round(reps), 1), MOST_REPS)

    @property
    def _shares_reps(self) -> bool:
        """Whether the sides take turns and its reps are those of both together."""
        exercise = self._exercise
        is_alternating = exercise is not None and exercise.sides == "alternating"
        return is_alternating and exercise is not None and not exercise.reps.each_side

    def _pace(self) -> Literal["self"] | None:
        asked = (_value(self._block, SheetKey.REPS), _value(self._block, SheetKey.TIME))
        if MAX not in asked:
            return None
        self._notes.append(_("as many as you can") if asked[0] == MAX else _("as long as you can"))
        return "self" if asked[0] == MAX else None

    def _side(self) -> Literal["left", "right"] | None:
        said = _value(self._block, SheetKey.SIDE)
        is_one_sided = self._exercise is None or self._exercise.sides == "per_side"
        match said:
            case "left" | "right" if is_one_sided:
                return said
            case "left":
                self._notes.append(_("left side only"))
            case "right":
                self._notes.append(_("right side only"))
            case _:
                pass
        return None

    def _tempo(self) -> str | None:
        """Return the tempo as it is written; what was not said is the exercise's own."""
        said = _value(self._block, SheetKey.TEMPO)
        if not isinstance(said, tuple) or self._exercise is None:
            return None
        if self._mode in ("hold", *_TIMED):
            self._notes.append("-".join("" if one is None else str(one) for one in said))
            return None
        own = self._exercise.timing.tempo
        parts = []
        for phase, length in zip(NOTATION_ORDER, said, strict=True):
            seconds = own.length_ms(phase) / 1000 if length is None else length
            is_still = not phase.is_hold and not seconds
            if seconds == "X" or is_still:
                parts.append("X")
            else:
                parts.append(f"{min(float(seconds), LONGEST_PHASE_S):g}")
        return "-".join(parts)

    def _band(self) -> str | None:
        said = _value(self._block, SheetKey.BAND)
        takes = self._exercise is None or any(
            "band" in kit.item for kit in self._exercise.equipment
        )
        if isinstance(said, str) and takes:
            return said[:LONGEST_NAME]
        needs = self._exercise is not None and self._exercise.uses_mini_band
        if said is not None and not needs:  # a band of which no colour is said, or in vain
            self._notes.append(
                _("with a band") if said is True else _("band: {band}").format(band=said)
            )
        return None

    def _note(self) -> str | None:
        often, note = _value(self._block, SheetKey.PER), _value(self._block, SheetKey.NOTE)
        said = [str(one) for one in (note, *self._notes, often) if one]
        return ", ".join(dict.fromkeys(said))[:LONGEST_NOTE] or None
