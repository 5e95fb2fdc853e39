"""Remarks on a file stand under what became of what they are about."""

from __future__ import annotations

from glutetimer.exchange.import_note import Grade, ImportNote
from glutetimer.presentation.import_notes import note_lines

NOTES = (
    ImportNote("", "its letters are read as cp1252.", Grade.READ),
    ImportNote("line 4 and 2 more", "it has no date; left out."),
    ImportNote("line 3", "its weight is not known; without it.", Grade.RESERVED),
)
DIFFERENCE = ImportNote("5 Mar", "12 reps here, 15 in the file.", Grade.RESERVED)


def test_what_was_left_out_comes_first_and_each_class_has_its_heading() -> None:
    assert list(note_lines(NOTES, [DIFFERENCE])) == [
        "Left out",
        "line 4 and 2 more: it has no date; left out.",
        "Read with a reservation",
        "line 3: its weight is not known; without it.",
        "Read like this",
        "its letters are read as cp1252.",
        "Known here, and different in the file",
        "5 Mar: 12 reps here, 15 in the file.",
    ]


def test_no_more_are_listed_than_are_wanted_and_no_heading_stands_alone() -> None:
    assert list(note_lines(NOTES, [DIFFERENCE], most=1)) == [
        "Left out",
        "line 4 and 2 more: it has no date; left out.",
    ]
    assert list(note_lines(())) == []
