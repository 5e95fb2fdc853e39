"""A later line changes the exercise that it is about, and no other."""

from __future__ import annotations

import pytest

from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import load_catalogue
from glutetimer.sheet.read import read_sheet
from tests.sheet.readable import drawn_sheet

EXERCISES = load_catalogue(assets_dir()).exercises
CHANGED = (
    ("Bridge 3 x 10\nActually 8 is enough.", ["glute_bridge: sets 3, reps 8"]),
    (
        "Bridge 3 x 10\nSquats 2 x 8\nSorry, only 2 sets of the bridge.",
        ["glute_bridge: sets 2, reps 10", "squat: sets 2, reps 8"],
    ),
    (
        "Squats 3 x 10\nBridge 3 x 12\nLeave the squats out for now.",
        ["glute_bridge: sets 3, reps 12"],
    ),
)
UNCHANGED = (
    ("Clams 2 x 12\nRest 60 s, not 90.", ["clamshell: sets 2, reps 12, rest_s 60"]),
    (
        "Morning:\nClams 2 x 10\nEvening:\nClams 2 x 15, still with the red band",
        ["clamshell: sets 2, reps 10", "clamshell: sets 2, reps 15, band red"],
    ),
    ("Squats 3 x 10\nIf it is easy go up to 3 x 15.", ["squat: sets 3, reps 10"]),
    ("Squats 3 x 10\nLeave the squats out if your knee is sore.", ["squat: sets 3, reps 10"]),
    (
        "Squats: 3 x 10\nLunges: 2 x 8\nSquats: felt ok?\nRest: 60 s",
        ["squat: sets 3, reps 10, rest_s 60", "lunge: sets 2, reps 8, rest_s 60"],
    ),
)


@pytest.mark.parametrize(("text", "reading"), CHANGED + UNCHANGED)
def test_only_what_a_line_is_about_is_changed(text: str, reading: list[str]) -> None:
    lines = list(drawn_sheet(read_sheet(text, EXERCISES)))
    assert [one for one in lines if not one.startswith(("PROGRAMME", "NOTE"))] == reading
