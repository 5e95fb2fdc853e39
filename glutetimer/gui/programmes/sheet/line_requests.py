"""What a person asks for at a line of a sheet."""

from __future__ import annotations

from dataclasses import dataclass

from glutetimer.sheet.reading import Place, SheetKey, Value


@dataclass(frozen=True, slots=True)
class GiveAnswer:
    """Take one of the answers that are offered, both counted from 0."""

    place: Place
    question: int
    answer: int
    of_circuit: bool = False


@dataclass(frozen=True, slots=True)
class ChangePart:
    """Another value of a part, or None to take it out."""

    place: Place
    key: SheetKey
    value: Value | None


@dataclass(frozen=True, slots=True)
class AddWords:
    """More of what is to be done, in words as on a sheet."""

    place: Place
    words: str


@dataclass(frozen=True, slots=True)
class SetExercise:
    """Another exercise: the id of one, or None for a new one of the person's own.

    `name` is what a new one is called, "" for as on the sheet.
    """

    place: Place
    exercise: str | None
    name: str = ""


@dataclass(frozen=True, slots=True)
class DescribeOwn:
    """Say more of an exercise of one's own, which may be a new one."""

    place: Place


@dataclass(frozen=True, slots=True)
class LeaveOut:
    """This is no exercise."""

    place: Place


@dataclass(frozen=True, slots=True)
class MakeExercise:
    """This is one, too."""

    place: Place


AtExercise = GiveAnswer | AddWords | SetExercise | DescribeOwn | LeaveOut
LineRequest = AtExercise | ChangePart | MakeExercise
