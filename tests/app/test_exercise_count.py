"""How many exercises a sheet has is told alike before and after it is kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from glutetimer.app.context import AppContext
from glutetimer.app.sheet_editing import SheetEditing
from glutetimer.host.clock import FakeClock
from glutetimer.presentation.programme_card import programme_card


@pytest.fixture
def context(tmp_path: Path) -> AppContext:
    return AppContext(tmp_path, FakeClock())


@pytest.mark.parametrize(
    ("sheet", "count"),
    [
        ("Squat 3x10", 1),
        ("Hip thrust 12, 10, 8\nSquat 2x8", 2),
        ("Calf rocking 3x10\ncalf rocking 1x5\nToe yoga 2x5", 2),
        ("3 rounds: squats x 15, clams x 12 each side\nSquat 2 x 8", 2),
    ],
)
def test_an_exercise_counts_once(context: AppContext, sheet: str, count: int) -> None:
    editing = SheetEditing(sheet, context.sheet_programmes)
    assert editing.exercise_count == count
    name = editing.keep("Mine").id
    kept = context.catalogue.programmes[name]
    card = programme_card(
        context.planner.planned(kept), context.catalogue.exercises, context.catalogue.guidance
    )
    assert card.exercise_count == count
