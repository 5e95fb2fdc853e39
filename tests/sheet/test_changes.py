"""Changes of a sheet by hand leave all else as it was."""

from __future__ import annotations

from dataclasses import replace

import pytest

from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import load_catalogue
from glutetimer.sheet.answer import with_value
from glutetimer.sheet.changes import (
    blocks_of,
    line_at,
    texts_of,
    with_block,
    with_default,
    with_item,
    without_block,
)
from glutetimer.sheet.read import read_sheet
from glutetimer.sheet.reading import (
    ExerciseSheet,
    SheetAnswer,
    SheetBlock,
    SheetCircuit,
    SheetKey,
    SheetNote,
    SheetPart,
    SheetProgramme,
    SheetQuestion,
    SheetText,
)

REST = {SheetKey.REST: SheetPart(60, (), inherited=True)}
OWN_REST = {SheetKey.REST: SheetPart(30)}
HELLO = SheetText("Hello", (0, 5), "note", notes=(SheetNote("Hello"),))
BRIDGE = SheetBlock("Bridge", (6, 12), "Bridge", "glute_bridge", REST)
CLAM = SheetBlock("Clam", (13, 17), "Clam", "clamshell", OWN_REST)
SQUAT = SheetBlock("Squat", (20, 25), "Squat", "squat", REST)
HOW_MANY = SheetQuestion(("rounds",), (18, 19), (SheetAnswer({SheetKey.ROUNDS: 3}),))
TURN = SheetCircuit("x3", (18, 25), (SQUAT,), questions=(HOW_MANY,))
ALL = SheetText("Rest a minute, daily", (26, 46), "default", {
    SheetKey.REST: SheetPart(60), SheetKey.PER: SheetPart("daily"),
})  # fmt: skip # one line of a sheet
DAY_2 = SheetText("Day 2", (47, 52), "heading")
LUNGE = SheetBlock("Lunge", (53, 58), "Lunge", "lunge", REST)
SHEET = ExerciseSheet(
    "",
    (
        SheetProgramme("Day 1", (BRIDGE, CLAM, TURN), "daily", (6, 46)),
        SheetProgramme("Day 2", (LUNGE,), "daily", (47, 58)),
    ),
    (HELLO, ALL, DAY_2),
)


def blocks(sheet: ExerciseSheet) -> list[SheetBlock]:
    return [block for programme in sheet.programmes for block in blocks_of(programme)]


def test_the_exercises_of_circuits_count_too() -> None:
    assert blocks(SHEET) == [BRIDGE, CLAM, SQUAT, LUNGE]


def test_lines_belong_to_the_programme_that_they_stand_in_what_comes_before_to_all() -> None:
    assert texts_of(SHEET, 0) == (HELLO, ALL)
    assert texts_of(SHEET, 1) == (HELLO, DAY_2)


def test_one_exercise_is_changed_and_no_other() -> None:
    changed = with_item(SHEET, replace(SQUAT, exercise="sumo_squat"))
    assert [block.exercise for block in blocks(changed)] == [
        "glute_bridge",
        "clamshell",
        "sumo_squat",
        "lunge",
    ]


def test_what_is_left_out_stays_as_a_line_and_comes_back() -> None:
    left = without_block(SHEET, CLAM.place)
    assert blocks(left) == [BRIDGE, SQUAT, LUNGE]
    assert line_at(left, CLAM.place, SheetText).line == "Clam"
    assert with_block(left, CLAM, 0) == SHEET


def test_a_circuit_without_an_exercise_goes() -> None:
    left = without_block(SHEET, SQUAT.place)
    assert left.programmes[0].items == (BRIDGE, CLAM)


def test_a_line_that_becomes_an_exercise_is_no_note_any_more() -> None:
    made = with_block(SHEET, SheetBlock("Hello", (0, 5), "Hello"), 0)
    assert made.notes == ()
    assert blocks(made)[0].name == "Hello"


def test_what_holds_for_all_changes_wherever_it_was_taken_from_there() -> None:
    changed = with_default(SHEET, ALL.place, SheetKey.REST, 90)
    rests = [block.parts[SheetKey.REST] for block in blocks(changed)]
    assert [part.value for part in rests] == [90, 30, 90, 90]
    assert [part.inherited for part in rests] == [True, False, True, True]
    gone = with_default(SHEET, ALL.place, SheetKey.REST, None)
    assert [SheetKey.REST in block.parts for block in blocks(gone)] == [False, True, False, False]


def test_how_often_is_changed_for_every_programme() -> None:
    changed = with_default(SHEET, ALL.place, SheetKey.PER, "twice a week")
    assert {programme.per for programme in changed.programmes} == {"twice a week"}


def test_nothing_stands_where_nothing_stands() -> None:
    with pytest.raises(KeyError):
        line_at(SHEET, (99, 100), SheetBlock)


def test_what_stands_below_columns_of_weeks_belongs_to_each_of_them() -> None:
    row = [SheetBlock("Squat", (at, at + 4), "Squat", "squat") for at in (0, 5, 20, 25)]
    weeks = (SheetProgramme("1", (row[0], row[2])), SheetProgramme("2", (row[1], row[3])))
    below = SheetText("Breathe", (31, 38), "note")
    sheet = ExerciseSheet(" " * 38, weeks, (below,))
    assert [texts_of(sheet, at) for at in (0, 1)] == [(below,), (below,)]


def test_a_note_below_the_last_day_belongs_to_each_of_them() -> None:
    days = "Day 1\nSquat 3x10\n\nDay 2\nLunge 3x8\n\nStop if the hip clicks.\n"
    sheet = read_sheet(days, load_catalogue(assets_dir()).exercises)
    for at in (0, 1):
        assert texts_of(sheet, at)[-1].line == "Stop if the hip clicks."


def test_what_is_done_in_columns_is_changed_each_by_itself() -> None:
    text = "Exercise | Left | Right | Rest\nClamshell | 2 x 10 | 3 x 8 | 30 s\n"
    sheet = read_sheet(text, load_catalogue(assets_dir()).exercises)
    left, right = blocks_of(sheet.programmes[0])
    changed = with_item(sheet, with_value(left, SheetKey.SETS, 4))
    assert [one.parts[SheetKey.SETS].value for one in blocks_of(changed.programmes[0])] == [4, 3]
    assert left.place != right.place
