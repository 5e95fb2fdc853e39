"""The format for an assistant: its example is read without a question."""

from __future__ import annotations

from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import load_catalogue
from glutetimer.presentation.sheet_format import EXAMPLE, sheet_format
from glutetimer.sheet.read import read_sheet
from glutetimer.sheet.reading import SheetBlock, SheetKey, Value

EXERCISES = load_catalogue(assets_dir()).exercises


def test_the_example_is_read_without_a_question() -> None:
    sheet = read_sheet(EXAMPLE, EXERCISES)
    (programme,) = sheet.programmes
    blocks = [one for one in programme.items if isinstance(one, SheetBlock)]
    assert [one.exercise for one in blocks] == [
        "glute_bridge",
        "clamshell",
        "side_plank_toes",
        "single_leg_deadlift",
        None,
    ]
    assert not any(one.questions for one in blocks)
    assert values(blocks, SheetKey.SETS) == [3, 2, 3, 3, 3]
    assert values(blocks, SheetKey.REPS) == [12, 15, None, 8, 15]
    assert values(blocks, SheetKey.TIME) == [None, None, 20, None, None]
    assert values(blocks, SheetKey.SIDE) == [None, "each", "each", "each", None]
    assert "Stop if it hurts." in [one.text for one in sheet.notes]


def values(blocks: list[SheetBlock], key: SheetKey) -> list[Value | None]:
    return [one.parts[key].value if key in one.parts else None for one in blocks]


def test_the_text_has_the_rules_the_example_and_the_names() -> None:
    text = sheet_format((EXERCISES["glute_bridge"], EXERCISES["clamshell"]))
    assert EXAMPLE in text
    assert "one exercise a line" in text
    assert text.endswith("Glute bridge, Clamshell.\n")
