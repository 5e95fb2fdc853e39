"""The JSON objects of the `sheet` command as types; nothing loads them to print."""

from __future__ import annotations

import msgspec
from msgspec import UNSET, UnsetType

from glutetimer.cli.json_types import Printed

Amount = float | tuple[float, float] | UnsetType


class SheetValues(msgspec.Struct, kw_only=True):
    """What a line says, in seconds and kilograms; a range has two numbers."""

    sets: Amount = UNSET
    reps: float | tuple[float, float] | str | UnsetType = UNSET
    hold_s: Amount = UNSET
    time_s: float | tuple[float, float] | str | UnsetType = UNSET
    rest_s: Amount = UNSET
    side: str | UnsetType = UNSET
    total: bool | UnsetType = UNSET
    tempo: list[float | str | None] | UnsetType = UNSET
    band: str | bool | UnsetType = UNSET
    load_kg: Amount = UNSET
    per: str | UnsetType = UNSET
    note: str | UnsetType = UNSET
    rounds: Amount = UNSET
    rest_rounds_s: Amount = UNSET
    rest_exercises_s: Amount = UNSET
    inherited: list[str] | UnsetType = UNSET
    unclear: bool | UnsetType = UNSET
    unclear_about: list[str] | UnsetType = UNSET


class SheetExercise(
    SheetValues, tag_field="type", tag="block", forbid_unknown_fields=True, kw_only=True
):
    """An exercise in a circuit."""

    line: str
    exercise: str | None
    name: str


class SheetProgrammeObject(Printed, tag_field="type", tag="programme", kw_only=True):
    """A programme; its blocks and circuits follow."""

    name: str | None
    per: str | UnsetType = UNSET


class SheetBlockObject(
    SheetValues, tag_field="type", tag="block", forbid_unknown_fields=True, kw_only=True
):
    """An exercise of a programme."""

    schema: int
    line: str
    exercise: str | None
    name: str


class SheetCircuitObject(
    SheetValues, tag_field="type", tag="circuit", forbid_unknown_fields=True, kw_only=True
):
    """Exercises done in rounds."""

    schema: int
    line: str
    blocks: list[SheetExercise]


class SheetTextObject(
    SheetValues, tag_field="type", tag="not_exercise", forbid_unknown_fields=True, kw_only=True
):
    """A line that is no exercise."""

    schema: int
    line: str
    role: str
