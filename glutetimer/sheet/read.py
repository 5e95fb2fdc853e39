"""Reads a pasted sheet: its lines, then what they say of each other."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from glutetimer.errors import UserError
from glutetimer.i18n import _
from glutetimer.sheet.names import NameFinder
from glutetimer.sheet.read_line import read_line
from glutetimer.sheet.reading import (
    ExerciseSheet,
    SheetCircuit,
    SheetItem,
    SheetProgramme,
    SheetText,
)
from glutetimer.training.exercise import Exercise

MOST_CHARACTERS: Final = 100_000
MOST_LINES: Final = 2_000


def read_sheet(text: str, exercises: Mapping[str, Exercise]) -> ExerciseSheet:
    """Read a sheet.

    Args:
        text: What was pasted.
        exercises: All exercises by id, the person's own among them.

    Raises:
        UserError: If it is too long to be a sheet.
    """
    lines = text.splitlines(keepends=True)
    if len(text) > MOST_CHARACTERS or len(lines) > MOST_LINES:
        raise UserError(
            _("That is too long for a sheet of exercises: {lines} lines.").format(lines=len(lines)),
            _("Paste only the part with the exercises."),
        )
    finder = NameFinder(exercises)
    items: list[SheetItem] = []
    texts: list[SheetText] = []
    notes: list[str] = []
    at = 0
    for line in lines:
        end = at + len(line.rstrip())
        if line.strip():
            read = read_line(text, at, end, finder)
            if read.is_circuit:
                items.append(
                    SheetCircuit(
                        read.line, read.scan.place, read.blocks, read.parts, "", read.questions
                    )
                )
            elif read.blocks:
                items.extend(read.blocks)
            else:
                texts.append(
                    SheetText(read.line, read.scan.place, read.role or "other", read.parts)
                )
                notes.extend(read.notes)
        at += len(line)
    programmes = (SheetProgramme(None, tuple(items), place=(0, len(text))),) if items else ()
    return ExerciseSheet(text, programmes, tuple(texts), tuple(notes))
