"""The editor at every width, also where words are longer: nothing is clipped, all is named."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QAbstractButton, QLineEdit
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from glutetimer.app.context import AppContext
from glutetimer.gui.page import PageServices
from glutetimer.gui.programmes.editor.programme_editor import ProgrammeEditor
from glutetimer.gui.style.theme import DAY
from glutetimer.host.translations import install_language
from glutetimer.training.programme import Block, Programme
from tests.gui.clipping import clipped, shown
from tests.gui.showing import lay_out, show

WIDE = Programme(
    id="wide",
    name="Everything that a block can have, in one programme of a long name",
    often="3-4 times a week, not on two days in a row",
    blocks=(
        Block(exercise="glute_bridge", sets=2, reps=15, note="feet on the sofa, toes up, slowly"),
        Block(
            rounds=3,
            rest_between_rounds_s=90.0,
            blocks=(
                Block(exercise="side_leg_lift_floor", side="left", rest_before_s=0.0),
                Block(exercise="seated_band_abduction_forward", band="red", tempo="2-0-2-1"),
            ),
        ),
        Block(exercise="bulgarian_split_squat", load_kg=7.5, first_side="right"),
        Block(exercise="side_plank_knees", hold_s=15.0),
        Block(exercise="run_throughs", reps=3),
    ),
)


@pytest.fixture(params=["en", "qps"])
def editor(
    request: pytest.FixtureRequest, tmp_path: Path, qtbot: QtBot
) -> Iterator[ProgrammeEditor]:
    context = AppContext(tmp_path / "data")
    context.own_programmes.keep(WIDE)
    install_language({"GLUTETIMER_LANGUAGE": request.param})
    editing = context.edit_programme("wide")
    picture = QPixmap(QSize(88, 56))
    picture.fill(Qt.GlobalColor.gray)
    made = ProgrammeEditor(
        editing, PageServices(context.settings_store, DAY, lambda _exercise: picture)
    )
    made.resize(1072, 900)
    show(qtbot, made)
    yield made
    delete(made)
    install_language({})


def test_nothing_is_clipped_at_any_width(editor: ProgrammeEditor) -> None:
    for width in range(700, 1080, 4):
        editor.resize(width, 900)
        lay_out()
        assert "\n".join(clipped(editor)) == "", width


def test_a_screen_reader_finds_a_name_for_everything(editor: ProgrammeEditor) -> None:
    for widget in shown(editor):
        if isinstance(widget, QAbstractButton | QLineEdit):
            assert widget.accessibleName(), widget
    cells = [cell for row in editor.table.rows for cell in row.cells.values() if cell.isVisible()]
    names = [cell.accessibleName() for cell in cells]
    assert all(cell.view is not None and cell.view.text in cell.accessibleName() for cell in cells)
    assert len(set(names)) == len(names)
