"""A change of a sheet that was read, as it can be kept in a file and made once more."""

from __future__ import annotations

from typing import Literal

import msgspec

from glutetimer.sheet.reading import Place, SheetKey, Value

Command = Literal[
    "answer",
    "answer_circuit",
    "set_part",
    "add_words",
    "set_exercise",
    "leave_out",
    "make_exercise",
    "kept",
]
Plain = float | str | bool | list[float | str | None] | None


class SheetStep(msgspec.Struct, frozen=True, omit_defaults=True):
    """A command of `SheetEditing` with its values; "kept" is a programme of the sheet that is kept.

    Attributes:
        do: Which command.
        place: Of the line.
        number: Of the question, or of the programme.
        answer: The number of the answer.
        key: Of the part.
        value: Of the part, as it stands in JSON.
        words: What was typed.
        exercise: The id of an exercise.
    """

    do: Command
    place: Place = (0, 0)
    number: int = 0
    answer: int = 0
    key: SheetKey | None = None
    value: Plain = None
    words: str = ""
    exercise: str | None = None

    @property
    def part(self) -> Value | None:
        """The value of the part."""
        return tuple(self.value) if isinstance(self.value, list) else self.value  # type: ignore[arg-type] # a range or a tempo, as it was


def plain(value: Value | None) -> Plain:
    """Return the value of a part as it stands in JSON."""
    return list(value) if isinstance(value, tuple) else value
