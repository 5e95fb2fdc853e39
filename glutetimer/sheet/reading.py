"""What was read in a sheet: programmes of exercises, each value beside the text that it came from.

Every length is in seconds and every load in kilograms, as sheets have them. A place is a pair of
offsets into the text of the sheet, in characters: where it begins, and where the next would.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, Literal

Place = tuple[int, int]
Amount = float | tuple[float, float]
"""A number, or the least and the most of a range."""
WrittenTempo = tuple[float | Literal["X"] | None, ...]
"""Lower, bottom, lift, top in seconds; "X" is fast, None was not said."""
Value = Amount | str | bool | WrittenTempo


class SheetKey(StrEnum):
    """What a part of a line says; the names of the printed JSON."""

    SETS = "sets"
    REPS = "reps"
    """An amount, or "max": as many as one can."""
    HOLD = "hold_s"
    """A stop inside a rep."""
    TIME = "time_s"
    """The work is timed instead of counted."""
    REST = "rest_s"
    SIDE = "side"
    """"each", "left", "right", "alternating" or "both"."""
    TOTAL = "total"
    """True where the reps count both sides together."""
    TEMPO = "tempo"
    BAND = "band"
    """The colour or tension in its word, or True."""
    LOAD = "load_kg"
    PER = "per"
    """How often, as it stands; never sets."""
    NOTE = "note"
    ROUNDS = "rounds"
    REST_ROUNDS = "rest_rounds_s"
    REST_EXERCISES = "rest_exercises_s"
    """Before an exercise, after the one before it."""


@dataclass(frozen=True, slots=True)
class SheetPart:
    """One thing that was understood, and where it stands."""

    value: Value
    places: tuple[Place, ...] = ()
    inherited: bool = False
    """Whether it comes from another line: a heading, or a sentence that holds for all."""
    by_set: tuple[float, ...] = ()
    """What each set has, where those differ: reps "12, 10, 8"; the value is their range."""


@dataclass(frozen=True, slots=True)
class SheetAnswer:
    """One answer to a question: the values that hold if it is given."""

    values: Mapping[SheetKey, Value]
    exercise: str | None = None
    """The id of the exercise that is meant, where that was the question."""
    name: str = ""
    """The whole name of the exercise, where the doubtful words may belong to it."""


@dataclass(frozen=True, slots=True)
class SheetQuestion:
    """What is unclear; nothing named in `about` is taken until it is answered."""

    about: tuple[str, ...]
    """Keys, or "exercise"."""
    place: Place
    """The doubtful words."""
    answers: tuple[SheetAnswer, ...] = ()
    """The likely ones, the likeliest first; there may be none."""


NONE_OF_THESE: Final = SheetAnswer({})
"""That the doubtful words are no value of what is asked about."""


@dataclass(frozen=True, slots=True)
class SheetBlock:
    """One exercise of a sheet."""

    line: str
    """The text as it stood, of all the lines that it was read from."""
    place: Place
    name: str
    """The exercise in the words of the sheet."""
    exercise: str | None = None
    """The id of the exercise that is meant, None if there is none like it."""
    parts: Mapping[SheetKey, SheetPart] = field(default_factory=dict)
    questions: tuple[SheetQuestion, ...] = ()


@dataclass(frozen=True, slots=True)
class SheetCircuit:
    """Exercises that are done in rounds, or in turn as a superset."""

    line: str
    place: Place
    blocks: tuple[SheetBlock, ...]
    parts: Mapping[SheetKey, SheetPart] = field(default_factory=dict)
    name: str = ""
    questions: tuple[SheetQuestion, ...] = ()


SheetItem = SheetBlock | SheetCircuit
Role = Literal["heading", "note", "warning", "default", "kit", "other"]
"""What a line is that is no exercise: "default" holds for all of them, "other" need not be kept."""


@dataclass(frozen=True, slots=True)
class SheetNote:
    """A sentence that must reach the person; a warning is said before each session."""

    text: str
    is_warning: bool = False


@dataclass(frozen=True, slots=True)
class SheetText:
    """A line that is no exercise; it is shown all the same."""

    line: str
    place: Place
    role: Role
    parts: Mapping[SheetKey, SheetPart] = field(default_factory=dict)
    """What it says for all exercises, such as how often or how long to rest."""
    notes: tuple[SheetNote, ...] = ()


@dataclass(frozen=True, slots=True)
class SheetProgramme:
    """One programme of a sheet, such as one of its days."""

    name: str | None
    items: tuple[SheetItem, ...]
    per: str | None = None
    place: Place = (0, 0)


@dataclass(frozen=True, slots=True)
class ExerciseSheet:
    """All that was read in a text."""

    text: str
    programmes: tuple[SheetProgramme, ...] = ()
    texts: tuple[SheetText, ...] = ()
    """All other lines, in order."""
    title: str | None = None
    """What all of it is called, None for nothing."""

    @property
    def notes(self) -> tuple[SheetNote, ...]:
        """The sentences among them that must reach the person, each once."""
        return tuple(dict.fromkeys(note for text in self.texts for note in text.notes))
