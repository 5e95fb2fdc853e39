"""Where a sheet says no number of sets, the usual one is done and shown; what is long, once."""

from __future__ import annotations

import pytest

from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import load_catalogue
from glutetimer.presentation.sheet.sheet_view import usual_sets_text
from glutetimer.sheet.as_programme import as_programme
from glutetimer.sheet.changes import blocks_of
from glutetimer.sheet.read import read_sheet

EXERCISES = load_catalogue(assets_dir()).exercises


@pytest.mark.parametrize(
    ("line", "shown", "sets"),
    [
        ("Glute bridge x 12", "2 sets, as usual", None),
        ("Side plank on knees 30 s", "2 sets, as usual", None),
        ("Walk 20 min daily", "1 set, as usual", 1),
        ("Walk 2-5 min", "1 set, as usual", 1),
        ("Walk 3 x 5 min", "", 3),
        ("Clamshell 3x12", "", 3),
    ],
)
def test_what_is_shown_is_what_is_done(line: str, shown: str, sets: int | None) -> None:
    (programme,) = read_sheet(line, EXERCISES).programmes
    (block,) = blocks_of(programme)
    assert usual_sets_text(block, 2) == shown
    made = as_programme(programme, "Mine", "mine", EXERCISES, {"walk": "walk"})
    assert made.blocks[0].sets == sets
