"""Exercises and circuits while their lines are read."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Final

from glutetimer.sheet.doses.dose import ReadDose
from glutetimer.sheet.doses.meanings import take
from glutetimer.sheet.lines.line import block_with, dose_of
from glutetimer.sheet.names.line_name import Name
from glutetimer.sheet.names.names import FoundName, NameFinder
from glutetimer.sheet.phrases.scan import as_it_stood, line_of
from glutetimer.sheet.reading import (
    Place,
    SheetAnswer,
    SheetBlock,
    SheetCircuit,
    SheetItem,
    SheetKey,
    SheetPart,
    SheetQuestion,
)
from glutetimer.sheet.several.placed import noting
from glutetimer.sheet.tables.fields import lines_of_sets, says_how_much
from glutetimer.sheet.tables.set_rows import put_sets
from glutetimer.sheet.tables.table_row import is_left_out, take_cells, take_set
from glutetimer.sheet.texts.line_reading import LineReading
from glutetimer.sheet.typed_value import RESTS

TAILS: Final = frozenset(("repeat", "then", "x", "do", "complete", "perform", "rest", "all"))
"""How lines begin that say how often what stands above them is done."""
OF_CIRCUITS: Final = frozenset(
    (SheetKey.ROUNDS, SheetKey.REST, SheetKey.REST_ROUNDS, SheetKey.REST_EXERCISES, SheetKey.PER)
)
"""What a line says that only tells how often all above it is done."""
_COUNTED: Final = frozenset((SheetKey.SETS, SheetKey.REPS, SheetKey.TIME, SheetKey.HOLD))


class BlockDraft:
    """An exercise, to which further lines may be added.

    Args:
        reading: The line with its name.
        name: Its name.
        finder: Knows the exercises.
    """

    def __init__(self, reading: LineReading, name: Name, finder: NameFinder) -> None:
        self._reading = reading
        self._name = name
        self._finder = finder
        self._more: list[LineReading] = []
        self.remark: SheetPart | None = None
        """What its note says besides."""
        self._block: SheetBlock | None = reading.blocks[0] if reading.blocks else None
        self.indent = reading.scan.indent
        self.number = reading.scan.number
        self.is_bullet = reading.scan.is_bullet or bool(self.number)
        self.is_multi_line = not self.has_count

    @classmethod
    def whole(cls, reading: LineReading, block: SheetBlock) -> BlockDraft:
        """Return a draft of an exercise that is wholly read."""
        draft = cls.__new__(cls)
        draft._reading, draft._block, draft._more = reading, block, []  # noqa: SLF001 - of its own
        draft.remark = None
        draft.indent, draft.is_bullet, draft.is_multi_line = reading.scan.indent, True, False
        draft.number = reading.scan.number
        return draft

    @property
    def place(self) -> Place:
        """Where it stands."""
        if self._block is not None and not self._more:
            return self._block.place
        last = self._more[-1] if self._more else self._reading
        return self._reading.scan.place[0], last.scan.place[1]

    @property
    def name(self) -> str:
        """Its name as it stands there."""
        if self._block is not None:
            return self._block.name
        return self._reading.scan.text_of(self._name.first, self._name.end)

    @property
    def exercise(self) -> str | None:
        """The id of the exercise that is meant, None for none of ours."""
        return self._block.exercise if self._block is not None else self._name.found.exercise

    @property
    def has_sides(self) -> bool:
        """Whether one side may work at a time."""
        return self._finder.has_sides(self.exercise)

    @property
    def label(self) -> str:
        """The letter of its superset, "" for none."""
        return self._reading.scan.label

    @property
    def text(self) -> str:
        """The text of the sheet."""
        return self._reading.scan.text

    @property
    def words(self) -> str:
        """Its line without who sent it and the mark of a list."""
        return line_of(self._reading.scan)

    @property
    def has_count(self) -> bool:
        """Whether it is known how much of it is done."""
        keys = set(self._block.parts) if self._block else set()
        about = (
            {one for each in self._block.questions for one in each.about} if self._block else set()
        )
        added = {key for one in self._more for key in one.parts}
        said = any(
            says_how_much(one.fields) or any(says in _SAYS_COUNT for says, _tokens in one.said)
            for one in self._more
        )
        return bool((keys | about | added) & _COUNTED) or said

    @property
    def sets(self) -> SheetPart | None:
        """How many sets it has, if its own line says that."""
        return self._block.parts.get(SheetKey.SETS) if self._block else None

    @property
    def is_left_out(self) -> bool:
        """Whether a field of it says that it is not done."""
        fields = [*self._reading.fields, *(cell for one in self._more for cell in one.fields)]
        return is_left_out(self.text, fields)

    def add(self, reading: LineReading) -> None:
        """Add a line below it."""
        self._more.append(reading)

    def finished(self) -> SheetBlock:
        """Return the exercise."""
        block = self._finished()
        return block if self.remark is None else noting(block, self.remark)

    def _finished(self) -> SheetBlock:
        if self._block is not None and not self._more:
            return self._block
        scan = self._reading.scan
        if self._block is not None and (self._reading.fields or self._reading.is_amended):
            return self._with_notes(self._block)
        name = self._meant_name()
        dose = dose_of(scan, name, self._finder)
        more = self._more
        if sets := lines_of_sets(more):
            told = [take_set(one.fields, dose) for one in sets]
            put_sets(dose, told, [one.scan.place for one in sets])
            more = [one for one in more if one not in sets]
        for one in more:
            take_cells(dose, one.fields)
            for says, tokens in one.said if not one.fields else ():
                take(dose, says, tokens)
        self._add_notes(dose)
        return block_with(scan, self._finder, name, dose, self.place)

    def _meant_name(self) -> Name:
        """Return its name as its own line means it: "the bridges, but now single leg"."""
        exercise = self._block.exercise if self._block else None
        if exercise in (None, self._name.found.exercise):
            return self._name
        return replace(self._name, found=FoundName(exercise, is_known=True))

    def _with_notes(self, block: SheetBlock) -> SheetBlock:
        """Return an exercise that was read from cells, with what stands below it as its note."""
        dose = ReadDose(self.text, parts=dict(block.parts))
        self._add_notes(dose)
        line = as_it_stood(self.text[slice(*self.place)])
        return replace(block, line=line, place=self.place, parts=dose.parts)

    def _add_notes(self, dose: ReadDose) -> None:
        known = dose.parts.get(SheetKey.NOTE)
        words = [str(known.value)] if known else []
        places = list(known.places) if known else []
        for one in self._more:
            if one.rest and not one.fields:
                words += one.rest
                places.append(one.scan.place)
        if words:
            dose.parts[SheetKey.NOTE] = SheetPart(" ".join(words), tuple(places))


_SAYS_COUNT: Final = frozenset(
    ("by", "sets_reps", "sets", "reps", "times", "sets_time", "reps_sets")
)


@dataclass(slots=True)
class CircuitDraft:
    """A circuit or superset, to which exercises are added."""

    label: str = ""
    blocks: list[BlockDraft] = field(default_factory=list)
    parts: dict[SheetKey, SheetPart] = field(default_factory=dict)
    lines: list[LineReading] = field(default_factory=list)

    def add(self, reading: LineReading) -> None:
        """Add a line that says something of the circuit."""
        self.lines.append(reading)
        self.parts.update(reading.parts)

    @property
    def is_empty(self) -> bool:
        """Whether it has no exercise yet."""
        return not (self.blocks or self.label)

    def takes(self, draft: BlockDraft) -> bool:
        """Return whether the next exercise belongs to it."""
        is_own = draft.sets is not None and not self._are_rounds(draft.sets)
        return not self.label and not (self.blocks and is_own and SheetKey.ROUNDS in self.parts)

    def _are_rounds(self, sets: SheetPart) -> bool:
        """Return whether the sets of an exercise are those of each round, or the rounds."""
        rounds = self.parts.get(SheetKey.ROUNDS)
        return sets.value == 1 or (rounds is not None and sets.value == rounds.value)

    def goes_on_with(self, reading: LineReading, *, is_foot: bool = False) -> bool:
        """Return whether a line says more of it, and is no circuit of its own."""
        repeated = set(reading.parts) & set(self.parts)
        if is_foot:
            return bool(self.blocks) and not repeated
        is_tail = reading.scan.first_word in TAILS or set(reading.parts) == {SheetKey.REST_ROUNDS}
        return bool(self.blocks) and is_tail and not (self.label or repeated or reading.blocks)

    def is_over(self, reading: LineReading) -> bool:
        """Return whether an exercise below an empty line is none of a list that it is."""
        is_listed = reading.scan.is_bullet or bool(reading.scan.number)
        return bool(self.blocks) and not self.label and self.blocks[-1].is_bullet and not is_listed

    def finished(self) -> SheetItem:
        """Return the circuit; sets that all of its exercises have are its rounds."""
        blocks = [one.finished() for one in self.blocks]
        if self.label and len(blocks) == 1 and not self.lines:
            return blocks[0]
        places = [*(one.scan.place for one in self.lines), *(one.place for one in self.blocks)]
        place = min(one[0] for one in places), max(one[1] for one in places)
        questions = [one for line in self.lines for one in line.questions]
        sets = [one.parts[SheetKey.SETS] for one in blocks if SheetKey.SETS in one.parts]
        parts = dict(self.parts)
        if SheetKey.ROUNDS not in parts and sets:
            values = list(dict.fromkeys(str(one.value) for one in sets))
            if len(values) == 1:
                parts[SheetKey.ROUNDS] = sets[0]
            else:
                answers = tuple(SheetAnswer({SheetKey.ROUNDS: one.value}) for one in sets)
                questions.append(SheetQuestion((SheetKey.ROUNDS,), sets[0].places[0], answers))
            blocks = [_without_sets(one) for one in blocks]
        elif SheetKey.ROUNDS in parts and all(map(self._are_rounds, sets)):
            blocks = [_without_sets(one) for one in blocks]
        if SheetKey.ROUNDS in parts:
            questions = [one for one in questions if one.about != (SheetKey.ROUNDS,)]
        if self.label and not parts.keys() & RESTS:
            blocks = _with_last_rest(blocks, parts)
        between = parts.pop(SheetKey.REST_EXERCISES, None)
        if between is not None:
            given = {SheetKey.REST_EXERCISES: replace(between, inherited=True)}
            blocks = [replace(one, parts={**given, **one.parts}) for one in blocks]
        text = self.lines[0].scan.text if self.lines else self.blocks[0].text
        return SheetCircuit(
            as_it_stood(text[slice(*place)]), place, tuple(blocks), parts, "", tuple(questions)
        )


def _with_last_rest(blocks: list[SheetBlock], parts: dict[SheetKey, SheetPart]) -> list[SheetBlock]:
    """Return the exercises of a superset; a rest of only the last is that between its rounds."""
    *before, last = blocks
    rest = last.parts.get(SheetKey.REST)
    if not before or rest is None or any(_rests(one) for one in before):
        return blocks
    parts[SheetKey.REST_ROUNDS] = rest
    others = dict(last.parts)
    del others[SheetKey.REST]
    return [*before, replace(last, parts=others)]


def _rests(block: SheetBlock) -> bool:
    rest = block.parts.get(SheetKey.REST)
    return (rest is not None and rest.value != 0) or any(
        SheetKey.REST in one.about for one in block.questions
    )


def _without_sets(block: SheetBlock) -> SheetBlock:
    parts = dict(block.parts)
    parts.pop(SheetKey.SETS, None)
    return replace(block, parts=parts)
