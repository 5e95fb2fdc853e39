"""What answers a key is said in the exercise's own words."""

from __future__ import annotations

import pytest

from glutetimer.host.assets import assets_dir
from glutetimer.library import load_catalogue
from glutetimer.presentation.feedback import easier_line
from glutetimer.session.compile import compile_programme
from glutetimer.session.session import Session
from glutetimer.training.programme import Block, Programme

EXERCISES = load_catalogue(assets_dir()).exercises


@pytest.mark.parametrize(
    ("exercise", "said"),
    [
        ("single_leg_glute_bridge", "Easier: both feet down, as many as before"),
        ("glute_bridge_band_above_knees", "Easier: without the band, as many as before"),
        ("side_leg_lift_bench", "Easier: on the floor, 20 reps"),
        ("side_plank_toes", "Easier: from the knees"),
        ("glute_bridge", "Easier: lift less high, fewer reps"),
        ("run_throughs", "Easier: march on the spot instead"),
    ],
)
def test_easier_says_what_changes_and_how_much_there_is(exercise: str, said: str) -> None:
    block = Block(exercise=exercise, default="made up")
    programme = Programme(id="one", name="One", blocks=(block,), default="made up")
    session = Session(compile_programme(programme, EXERCISES), EXERCISES)
    session.start(0)
    while not session.step.kind.is_work:
        session.advance(session.due_ms or 0)

    assert easier_line(session.easier(session.due_ms or 0), EXERCISES) == said
