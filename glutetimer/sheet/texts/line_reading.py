"""What a line says by itself, before the lines around it are looked at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from glutetimer.sheet.names.line_name import Name
from glutetimer.sheet.phrases.scan import Scan, as_it_stood
from glutetimer.sheet.reading import (
    Place,
    Role,
    SheetBlock,
    SheetKey,
    SheetNote,
    SheetPart,
    SheetQuestion,
)
from glutetimer.sheet.texts.columns import Cell
from glutetimer.sheet.texts.pairing import Pairing
from glutetimer.sheet.tokens.sheet_token import Token

Said = tuple[str, tuple[Token, ...]]
"""A phrase: what it says, and its tokens."""


@dataclass(frozen=True, slots=True)
class LineReading:
    """What a line says by itself, before the lines around it are looked at."""

    scan: Scan
    blocks: tuple[SheetBlock, ...] = ()
    role: Role | None = None
    """What a line is that is no exercise."""
    parts: Mapping[SheetKey, SheetPart] = field(default_factory=dict)
    """What a circuit or a text says: rounds, rests, how often."""
    questions: tuple[SheetQuestion, ...] = ()
    is_circuit: bool = False
    is_known: bool = False
    """Whether the exercise is certainly one, by its name."""
    notes: tuple[SheetNote, ...] = ()
    """The sentences of a text that must reach the person."""
    said: tuple[Said, ...] = ()
    """What a text says of the exercise above it, if it belongs to it."""
    rest: tuple[str, ...] = ()
    """The sentences of a text that say more than that."""
    fields: tuple[Cell, ...] = ()
    """What a line of fields says of the exercise above it, in place of `said`."""
    title: str = ""
    """The subject of an e-mail, or what stands before how often; it may be the sheet's name."""
    for_some: tuple[tuple[str, Mapping[SheetKey, SheetPart]], ...] = ()
    """What it says for the exercises of a name, in place of what it says for all."""
    leaves_out: str = ""
    """The name of an exercise above it that is not to be done after all."""
    is_amended: bool = False
    """Whether its exercise is as a line below it has changed it."""
    is_day: bool = False
    """Whether it is the day that stood before what is done in it."""
    again_from: str = ""
    """The exercise above it from which on all is done again."""
    again: str = ""
    """The day that is done again on the day whose heading it is."""
    change: Place | None = None
    """Where it says what is changed of that day."""
    day: str = ""
    """The day or session that a row of a table names."""
    name: Name | None = None
    """The name of its only exercise."""
    set_number: int = 0
    """Which set of its exercise it is, where its label says that: "Set 2: 8 bridges"."""
    paired: Pairing | None = None
    """What it says of the exercise above it that is done in turn with its own."""

    @property
    def line(self) -> str:
        """The line as it stood."""
        return as_it_stood(self.scan.text[slice(*self.scan.place)])

    @property
    def has_dose(self) -> bool:
        """Whether an exercise says how much of it is done."""
        about = {one for block in self.blocks for each in block.questions for one in each.about}
        keys = {key for block in self.blocks for key in block.parts}
        return bool((keys | about) & {SheetKey.SETS, SheetKey.REPS, SheetKey.TIME})


@dataclass(frozen=True, slots=True)
class LogicalLine:
    """A line as it was meant, with what is known of the lines around it."""

    reading: LineReading
    after_blank: bool
    """Whether an empty line stands before it."""
    has_table: bool = False
    """Whether it is a row of a table."""
    in_prose: bool = False
    """Whether it is a sentence of a paragraph with exercises."""
