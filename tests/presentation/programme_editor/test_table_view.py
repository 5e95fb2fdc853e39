"""A programme that is edited, in words."""

from __future__ import annotations

from pathlib import Path

import pytest

from glutetimer.app.context import AppContext
from glutetimer.app.programme_editing import ProgrammeEditing
from glutetimer.app.programme_undo import EditKind
from glutetimer.presentation.programme_editor.cell_kinds import CellKind
from glutetimer.presentation.programme_editor.edit_names import redo_text, undo_text
from glutetimer.presentation.programme_editor.table_view import BlockRowView, editor_view
from glutetimer.training.programme import Block, Programme


@pytest.fixture
def context(tmp_path: Path) -> AppContext:
    return AppContext(tmp_path / "data")


def opened(context: AppContext, *blocks: Block) -> ProgrammeEditing:
    programme = Programme(id="hips", name="Hips", blocks=blocks)
    name = context.own_programmes.keep(programme)
    return context.edit_programme(name.id)


def cells(row: BlockRowView) -> dict[str, str]:
    return {one.kind.value: one.text for one in row.cells if one.text}


def test_a_block_is_shown_as_on_a_training_sheet(context: AppContext) -> None:
    editing = opened(context, Block(exercise="glute_bridge", sets=3, reps=12, hold_s=3.0))
    (row,) = editor_view(editing).rows
    assert cells(row) == {
        "exercise": "Glute bridge",
        "rest": "rest 45 s",
        "sets": "3",
        "reps": "12",
        "hold": "hold 3 s",
        "tempo": "2 s up, 2 s down",
        "sides": "both",
        "band": "none",
        "pace": "as always",
    }
    assert row.cell(CellKind.REPS) is not None
    assert row.cells[3].name == "Glute bridge, Reps: 12"


def test_a_pause_at_the_bottom_stands_with_the_tempo(context: AppContext) -> None:
    editing = opened(context, Block(exercise="glute_bridge", tempo="2-3-2-0"))
    (row,) = editor_view(editing).rows
    shown = cells(row)
    assert (shown["hold"], shown["tempo"]) == ("no hold", "2 s up, 2 s down, 3 s at the bottom")


def test_a_circuit_heads_its_exercises(context: AppContext) -> None:
    inner = (Block(exercise="squat", reps=10), Block(exercise="clamshell", side="left"))
    editing = opened(context, Block(rounds=3, rest_between_rounds_s=60.0, blocks=inner))
    head, squat, clam = editor_view(editing).rows
    assert cells(head) == {
        "exercise": "3 rounds of",
        "sets": "3",
        "rest": "rest 60 s between rounds",
    }
    assert head.is_circuit
    assert "sets" not in cells(squat)
    assert cells(clam)["sides"] == "left only"


def test_more_reps_than_the_articles_have_a_remedy(context: AppContext) -> None:
    editing = opened(context, Block(exercise="glute_bridge", reps=15))
    view = editor_view(editing)
    (line,) = view.rows[0].warnings
    assert (line.what, line.more, line.remedy) == (
        "15 is more than the article's 10 to 12.",
        "Allowed; a longer hold would be its next step.",
        "Make it 12",
    )
    assert view.to_look_at == "1 thing to look at"


def test_the_length_says_what_it_was(context: AppContext) -> None:
    editing = opened(context, Block(exercise="glute_bridge", reps=12))
    before = editor_view(editing)
    assert before.was == ""
    editing.change((0,), EditKind.REPS, reps=10)
    after = editor_view(editing)
    assert after.was == f"was {before.length}"
    assert (after.undo, after.can_undo, after.can_redo) == ("Undo reps", True, False)


def test_every_change_has_a_name_to_undo_and_redo() -> None:
    for words in (undo_text, redo_text):
        named = {words(kind) for kind in EditKind}
        assert len(named) == len(EditKind)
        assert words(None) not in named
