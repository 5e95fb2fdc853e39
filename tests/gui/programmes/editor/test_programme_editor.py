"""The editor in a window: what is typed and pressed is in the file and in the plan."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from glutetimer.app.context import AppContext
from glutetimer.gui.page import PageServices
from glutetimer.gui.programmes.editor.details_dialog import DetailsDialog
from glutetimer.gui.programmes.editor.exercise_picker import ExercisePicker
from glutetimer.gui.programmes.editor.programme_editor import ProgrammeEditor
from glutetimer.gui.programmes.editor.row_menu import row_menu
from glutetimer.gui.settings.setting_field import SettingField
from glutetimer.gui.style.theme import DAY
from glutetimer.gui.widgets.fields import NumberField
from glutetimer.gui.widgets.labels import PressButton
from glutetimer.gui.widgets.scroll_area import SteadyScrollArea
from glutetimer.gui.window.app import App
from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import load_catalogue
from glutetimer.presentation.programme_editor.cell_kinds import CellKind, cell_name
from glutetimer.training.programme import Block, Programme
from tests.gui.showing import lay_out, show

Key = Qt.Key
HIPS = Programme(
    id="hips",
    name="Hips",
    blocks=(
        Block(exercise="glute_bridge", sets=2, reps=12),
        Block(exercise="side_leg_lift_floor", sets=2, reps=20),
        Block(exercise="mini_band_squat", reps=8),
    ),
)


@pytest.fixture
def context(tmp_path: Path) -> AppContext:
    return AppContext(tmp_path / "data")


@pytest.fixture
def editor(context: AppContext, qtbot: QtBot) -> Iterator[ProgrammeEditor]:
    context.own_programmes.keep(HIPS)
    editing = context.edit_programme("hips")
    made = ProgrammeEditor(editing, PageServices(context.settings_store, DAY))
    made.resize(1060, 760)
    show(qtbot, made)
    made.activateWindow()
    made.begin()
    yield made
    delete(made)


def press(key: Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, modifier)


def type_(words: str) -> None:
    for letter in words:  # the first may open a field, which has the focus then
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClicks(focus, letter)


def there(context: AppContext) -> list[Block]:
    return list(context.catalogue.programmes["hips"].blocks)


def names(context: AppContext) -> list[str | None]:
    return [one.exercise for one in there(context)]


def test_reps_are_typed_where_they_stand(context: AppContext, editor: ProgrammeEditor) -> None:
    before = editor.head._length.text()
    for _step in range(3):  # rest, sets, reps
        press(Key.Key_Right)
    assert editor.table.current is not None
    assert editor.table.current[1] is CellKind.REPS
    press(Key.Key_F2)
    type_("15")
    press(Key.Key_Return)
    assert there(context)[0].reps == 15
    planned = context.planner.planned(context.catalogue.programmes["hips"])
    assert planned.plan.prescriptions[0].reps == 15
    assert editor.head._length.text() != before
    assert editor.head._was.text() == f"was {before}"
    assert editor.head.undo.text() == "Undo reps"
    assert QApplication.focusWidget() is editor.table.rows[0].cells[CellKind.REPS]


def test_typing_on_a_cell_begins_anew_and_tab_goes_on(
    context: AppContext, editor: ProgrammeEditor
) -> None:
    editor.table.focus_on((0,), CellKind.SETS)
    type_("3")
    press(Key.Key_Tab)
    type_("11")
    press(Key.Key_Return)
    assert (there(context)[0].sets, there(context)[0].reps) == (3, 11)


def test_what_cannot_be_stays_open_and_is_said(
    context: AppContext, editor: ProgrammeEditor
) -> None:
    editor.table.focus_on((0,), CellKind.REPS)
    type_("lots")
    press(Key.Key_Return)
    field = editor.table.field
    assert '"lots" is no number.' in field.reason
    assert field.is_open
    assert editor.says.isHidden()  # nothing above moves what is typed
    reason = field._reason.geometry()
    assert editor.table.rect().contains(reason)
    assert not reason.intersects(field.geometry())
    press(Key.Key_Escape)
    assert field.reason == ""
    assert not editor.table.field.is_open
    assert there(context)[0].reps == 12
    type_("5000")
    press(Key.Key_Return)
    assert "Write a whole number from 1 to 1000." in field.reason
    type_("12")
    assert field.reason == ""
    press(Key.Key_Return)
    assert not field.is_open


@pytest.mark.parametrize("on", ["editor", "table"])
def test_a_click_on_the_background_keeps_what_is_typed(
    context: AppContext, editor: ProgrammeEditor, on: str
) -> None:
    editor.table.focus_on((0,), CellKind.REPS)
    type_("15")
    background = editor if on == "editor" else editor.table
    QTest.mouseClick(background, Qt.MouseButton.LeftButton, pos=background.rect().bottomRight())
    assert not editor.table.field.is_open
    assert there(context)[0].reps == 15
    assert QApplication.focusWidget() is editor.table.rows[0].cells[CellKind.REPS]


def test_what_is_typed_is_kept_when_the_page_or_the_window_goes(
    context: AppContext, editor: ProgrammeEditor
) -> None:
    editor.table.focus_on((0,), CellKind.REPS)
    type_("15")
    editor.hide()
    assert there(context)[0].reps == 15
    assert not editor.table.field.is_open


def test_what_is_refused_is_let_go_where_one_clicks_elsewhere(
    context: AppContext, editor: ProgrammeEditor
) -> None:
    editor.table.focus_on((0,), CellKind.REPS)
    type_("lots")
    press(Key.Key_Return)
    editor.typed.line.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not editor.table.field.is_open
    assert editor.typed.line.hasFocus()
    assert '"lots" is no number.' in editor.says.text()
    assert there(context)[0].reps == 12
    editor.table.focus_on((0,), CellKind.REPS)
    type_("4x10")
    press(Key.Key_Return)
    assert (there(context)[0].sets, there(context)[0].reps) == (4, 10)
    assert editor.says.isHidden()


def test_blocks_are_moved_copied_and_taken_out_by_keys(
    context: AppContext, editor: ProgrammeEditor
) -> None:
    press(Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert names(context) == ["side_leg_lift_floor", "glute_bridge", "mini_band_squat"]
    assert editor.table.current_place == (1,)
    press(Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert names(context)[1:3] == ["glute_bridge", "glute_bridge"]
    press(Key.Key_Delete)
    press(Key.Key_Delete)
    assert names(context) == ["side_leg_lift_floor", "glute_bridge"]
    for _step in range(4):
        editor._undo()
    assert there(context) == list(HIPS.blocks)
    editor._redo()
    assert names(context)[0] == "side_leg_lift_floor"


def test_the_focus_goes_with_the_block_through_undo_and_redo(editor: ProgrammeEditor) -> None:
    table, ctrl = editor.table, Qt.KeyboardModifier.ControlModifier
    for _step in range(2):
        press(Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    found = []
    for key in (Key.Key_Z, Key.Key_Z, Key.Key_Y, Key.Key_Y):
        press(key, ctrl)
        current = table.current
        assert current is not None
        found.append(current[0].view and (current[0].view.place, current[0].view.exercise))
    assert found == [((place,), "glute_bridge") for place in (1, 0, 1, 2)]
    press(Key.Key_Delete)
    press(Key.Key_Z, ctrl)
    assert table.current_place == (2,)
    press(Key.Key_Y, ctrl)
    assert table.current_place == (1,)


def test_the_undo_button_keeps_the_focus(editor: ProgrammeEditor) -> None:
    press(Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    undo = editor.head.undo
    undo.setFocus()
    undo.click()
    assert editor.table.current_place == (0,)
    assert editor.table.current is None


@pytest.mark.usefixtures("editor")
def test_undo_has_a_key_in_the_table(context: AppContext, qtbot: QtBot) -> None:
    press(Key.Key_Delete)
    assert len(there(context)) == 2
    press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(there(context)) == 3)
    press(Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(there(context)) == 2)


def test_a_row_is_dropped_where_the_mouse_lets_go(
    context: AppContext, editor: ProgrammeEditor
) -> None:
    first, last = editor.table.rows[0], editor.table.rows[-1]
    below = last.mapToGlobal(last.rect().bottomLeft()).y()
    first.handle.dropped.emit(below)
    assert names(context) == ["side_leg_lift_floor", "mini_band_squat", "glute_bridge"]


def test_a_remedy_brings_a_value_back(context: AppContext, editor: ProgrammeEditor) -> None:
    editor.table.focus_on((0,), CellKind.REPS)
    type_("15")
    press(Key.Key_Return)
    (warning,) = editor.table.rows[0].findChildren(PressButton, "remedy")
    assert warning.text() == "Make it 12"
    warning.click()
    assert there(context)[0].reps == 12


def test_sides_are_chosen_in_a_menu(
    context: AppContext, editor: ProgrammeEditor, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QMenu] = []
    monkeypatch.setattr(editor, "_open", lambda menu, _below: opened.append(menu))
    editor.table.focus_on((1,), CellKind.SIDES)
    press(Key.Key_Return)
    (menu,) = opened
    assert [one.text() for one in menu.actions()] == [
        "as always",
        "left first",
        "right first",
        "left only",
        "right only",
    ]
    menu.actions()[2].trigger()
    assert there(context)[1].first_side == "right"
    assert editor.table.rows[1].cells[CellKind.SIDES].accessibleName().endswith("each, right first")


def test_an_exercise_of_the_library_is_added(context: AppContext, editor: ProgrammeEditor) -> None:
    editor.typed.library.click()
    (picker,) = editor.findChildren(ExercisePicker)
    picker.search.setText("side pl")
    assert picker.list.count() >= 1
    picker.take.click()
    assert len(there(context)) == 4
    assert editor.table.current_place == (3,)


def test_name_and_notes_are_kept(context: AppContext, editor: ProgrammeEditor) -> None:
    editor.head.details.click()
    (dialog,) = editor.findChildren(DetailsDialog)
    dialog.name.setText("Hips at night")
    dialog.often.setText("daily")
    dialog.notes.setPlainText("Slowly.\nNo pain.")
    dialog.keep.click()
    programme = context.catalogue.programmes["hips"]
    assert (programme.name, programme.often) == ("Hips at night", "daily")
    assert [one.text for one in programme.note] == ["Slowly.", "No pain."]
    assert editor.head._name.text() == "Hips at night"


def test_trying_begins_with_the_block_that_has_the_focus(
    editor: ProgrammeEditor, qtbot: QtBot
) -> None:
    editor.table.focus_on((1,))
    with qtbot.waitSignal(editor.try_from) as asked:
        editor._entries(editor.table.rows[1].view)["try"]()  # type: ignore[arg-type] # it is shown
    assert asked.args is not None
    assert asked.args[0].blocks == HIPS.blocks[1:]


def test_the_focus_stays_where_it_is_when_the_window_is_narrow(editor: ProgrammeEditor) -> None:
    for width in (760, 560, 1100):
        editor.resize(width, 600)
        assert editor.table.minimumSizeHint().width() <= width
        assert editor.table.current_place == (0,)


def test_a_part_of_a_programme_starts_as_a_session(app: App) -> None:
    app._context.own_programmes.keep(HIPS)
    app.window._choose_page("programmes")
    app.pages.requests.session_of.emit(replace(HIPS, blocks=HIPS.blocks[1:]))
    assert app.training.is_under_way
    live = app.training._live
    assert live is not None
    assert list(live.session.plan.exercises) == ["side_leg_lift_floor", "mini_band_squat"]


def test_a_sentence_is_understood_and_added(context: AppContext, editor: ProgrammeEditor) -> None:
    editor.typed.line.setFocus()
    type_("clamshell 2 x 15 each side, hold 3 s, rest 30 s")
    chips = editor.typed._view.chips
    assert {"Clamshell", "2 sets", "15 reps", "each side", "hold 3 s", "rest 30 s"} == set(chips)
    press(Key.Key_Return)
    block = there(context)[3]
    assert (block.exercise, block.sets, block.reps, block.hold_s) == ("clamshell", 2, 15, 3.0)
    assert editor.typed.line.text() == ""
    assert QApplication.focusWidget() is editor.typed.line


def test_what_is_unclear_in_a_sentence_is_answered_in_place(
    context: AppContext, editor: ProgrammeEditor
) -> None:
    editor.typed.line.setFocus()
    type_("clamshell 3 15")
    assert editor.typed._view.unclear == "Which is sets, and which is reps?"
    assert not editor.typed.add.isEnabled()
    press(Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert editor.typed.add.isEnabled()
    press(Key.Key_Return)
    assert (there(context)[3].sets, there(context)[3].reps) == (3, 15)


def test_undo_after_adding_takes_the_block_back_and_not_the_typing(
    context: AppContext, editor: ProgrammeEditor
) -> None:
    editor.typed.line.setFocus()
    type_("clamshell 2 x 15 each side")
    press(Key.Key_Return)
    assert len(there(context)) == 4
    press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(there(context)) == 3
    assert editor.typed.line.text() == ""
    type_("squat")
    press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert editor.typed.line.text() != "squat"
    assert len(there(context)) == 3


def test_what_is_unclear_is_brought_into_sight(editor: ProgrammeEditor, qtbot: QtBot) -> None:
    for _number in range(4):
        editor.table.duplicated.emit((0,))
    editor.typed.line.setFocus()
    type_("clamshell 3 15")
    area = editor.findChild(SteadyScrollArea)
    assert area is not None

    def is_seen() -> bool:
        asked = editor.typed._asked
        bottom = asked.mapTo(area.viewport(), asked.rect().bottomLeft()).y()
        return asked.isVisible() and 0 < bottom <= area.viewport().height()

    qtbot.waitUntil(is_seen)


def test_what_is_typed_is_not_lost_by_leaving_unasked(editor: ProgrammeEditor) -> None:
    assert editor.may_leave()
    editor.typed.line.setText("clamshell 2 x")
    assert not editor.may_leave()
    assert "is not added yet" in editor.typed._unclear.text()
    assert QApplication.focusWidget() is editor.typed.line
    assert editor.may_leave()
    editor.typed.line.setText("clamshell 2 x 15")
    assert not editor.may_leave()


@pytest.mark.parametrize("name", ["optional", "wait", "keeps"])
def test_what_a_block_is_is_switched_in_its_menu(
    context: AppContext, editor: ProgrammeEditor, name: str
) -> None:
    row = editor.table.rows[0]
    assert row.view is not None
    before = row.view.cell(CellKind.REST)
    words = cell_name(CellKind(name))
    menu = row_menu(
        row.view,
        editor._entries(row.view),
        lambda _kind: None,
        lambda kind, choice: editor._choose((0,), kind, choice),
        editor,
    )
    (action,) = (one for one in menu.actions() if one.text() == words)
    assert action.isCheckable()
    assert not action.isChecked()
    action.trigger()
    assert getattr(there(context)[0], name) is True
    assert row.view is not None
    assert row.view.cell(CellKind.REST) != before  # it is told below the name


def test_the_time_to_get_ready_is_typed(context: AppContext, editor: ProgrammeEditor) -> None:
    editor.table.edit(editor.table.rows[0], CellKind.GET_READY)
    type_("20")
    press(Key.Key_Return)
    assert there(context)[0].get_ready_s == 20


def test_a_row_that_is_drawn_to_the_edge_scrolls_the_table(
    editor: ProgrammeEditor, qtbot: QtBot
) -> None:
    for _number in range(8):
        editor.table.duplicated.emit((0,))
    area = editor.findChild(SteadyScrollArea)
    assert area is not None
    bar, view = area.verticalScrollBar(), area.viewport()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(0)
    handle = editor.table.rows[0].handle
    handle.dragged.emit(view.mapToGlobal(view.rect().bottomLeft()).y() - 4)
    qtbot.waitUntil(lambda: bar.value() > 0)
    handle.dragged.emit(view.mapToGlobal(view.rect().center()).y())
    assert not editor.table._scrolling.isActive()
    handle.dragged.emit(view.mapToGlobal(view.rect().topLeft()).y())
    qtbot.waitUntil(lambda: bar.value() == 0)


def test_its_keys_come_before_those_of_the_page_around_it(
    context: AppContext, editor: ProgrammeEditor, qtbot: QtBot
) -> None:
    around: list[str] = []
    for keys in ("Ctrl+Z", "Esc"):
        shortcut = QShortcut(QKeySequence(keys), editor)
        shortcut.activated.connect(lambda keys=keys: around.append(keys))
    press(Key.Key_Delete)
    press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(there(context)) == 3)
    editor.table.focus_on((0,), CellKind.REPS)
    press(Key.Key_F2)
    press(Key.Key_Escape)
    assert not editor.table.field.is_open
    assert around == []
    press(Key.Key_Escape)
    assert around == ["Esc"]


def test_a_build_up_is_edited_week_by_week(context: AppContext, qtbot: QtBot) -> None:
    copy = context.own_programmes.copy("seated_abduction_build", "Build")
    made = ProgrammeEditor(
        context.edit_programme(copy.id), PageServices(context.settings_store, DAY)
    )
    qtbot.addWidget(made)
    week = made.head._week
    assert [week.itemText(place) for place in range(week.count())] == ["Week 1", "Week 2", "Week 3"]
    assert len(made.table.rows) == 1
    week.setCurrentIndex(2)
    week.activated.emit(2)
    assert len(made.table.rows) == 4
    made._take((0, 0), CellKind.REPS, "12")
    assert context.catalogue.programmes[copy.id].weeks[2].blocks[0].blocks[0].reps == 12


def test_another_exercise_is_chosen_from_the_one_that_is_there(qtbot: QtBot) -> None:
    exercises = load_catalogue(assets_dir()).exercises
    over = QWidget()
    qtbot.addWidget(over)
    picker = ExercisePicker(exercises, "Change the exercise", over, "squat")
    with qtbot.waitSignal(picker.picked) as picked:
        picker.take.click()
    assert picked.args == ["squat"]


def test_a_cell_answers_in_all_of_its_place(context: AppContext, editor: ProgrammeEditor) -> None:
    row = editor.table.rows[0]
    reps, hold = row.cells[CellKind.REPS], row.cells[CellKind.HOLD]
    beside = QPoint(hold.geometry().left() - 12, reps.geometry().center().y())
    assert row.childAt(beside) is None
    assert row.cell_at(beside) is reps
    QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=beside)
    type_("14")
    under = QPoint(hold.geometry().center().x(), row.height() - 3)
    assert row.cell_at(under) is row.cells[CellKind.TEMPO]
    QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=under)
    assert there(context)[0].reps == 14
    assert editor.table.field.accessibleName() == row.cells[CellKind.TEMPO].accessibleName()
    assert row.cell_at(row.handle.geometry().center()) is None


def test_what_is_typed_on_a_name_looks_for_another_exercise(
    context: AppContext, editor: ProgrammeEditor, qtbot: QtBot
) -> None:
    type_("s")
    picker = editor.findChild(ExercisePicker)
    assert picker is not None
    QTest.keyClicks(picker.search, "ide plank fr")
    assert picker.search.text() == "side plank fr"
    QTest.keyClick(picker.search, Key.Key_Return)
    qtbot.waitUntil(lambda: names(context)[0] == "side_plank_knees")


def test_a_cell_without_a_head_says_what_it_is(editor: ProgrammeEditor) -> None:
    row = editor.table.rows[0]
    shown = {
        kind: row.cells[kind].findChildren(QLabel)[-1] for kind in (CellKind.SIDES, CellKind.BAND)
    }
    assert [label.text() for label in shown.values()] == ["both", "none"]
    editor.resize(760, 560)
    lay_out()
    assert [label.text() for label in shown.values()] == ["Sides: both", "Band: none"]
    heads = [label.text() for label in editor.table._head.findChildren(QLabel) if label.text()]
    assert heads == ["Block", "Sets × reps", "Hold and pace", "Length"]


def test_a_row_that_was_added_is_whole_in_sight(editor: ProgrammeEditor, qtbot: QtBot) -> None:
    editor.resize(760, 420)
    editor.typed.library.click()
    (picker,) = editor.findChildren(ExercisePicker)
    picker.take.click()
    area = editor.findChild(SteadyScrollArea)
    assert area is not None

    def is_in_sight() -> bool:
        row = editor.table.rows[3]
        top = row.mapTo(area.viewport(), QPoint(0, 0)).y()
        return top >= 0 and top + row.height() <= area.viewport().height()

    qtbot.waitUntil(is_in_sight)


def test_what_is_entered_scrolls_nothing(editor: ProgrammeEditor) -> None:
    editor.resize(760, 360)
    lay_out()
    area = editor.findChild(SteadyScrollArea)
    assert area is not None
    cell = editor.table.rows[0].cells[CellKind.REPS]
    for last in (Key.Key_Return, Key.Key_Escape):
        cell.setFocus()
        press(Key.Key_F2)
        type_("9")
        press(last)
        assert area.verticalScrollBar().value() == 0
        assert QApplication.focusWidget() is cell


def test_the_very_name_that_is_typed_comes_first(editor: ProgrammeEditor) -> None:
    editor.typed.library.click()
    (picker,) = editor.findChildren(ExercisePicker)
    picker.search.setText("squat")
    assert picker.list.item(0).text() == "Squat"
    assert picker.none.isHidden()
    picker.search.setText("nothing like it")
    assert not picker.none.isHidden()
    assert not picker.take.isEnabled()


def test_a_cell_with_nothing_to_choose_says_why(
    editor: ProgrammeEditor, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(
        editor, "_open", lambda menu, _below: said.extend(one.text() for one in menu.actions())
    )
    for kind in (CellKind.SIDES, CellKind.BAND):
        editor.table.focus_on((0,), kind)
        press(Key.Key_Return)
    assert said == [
        "Glute bridge is done with both sides at once.",
        "Glute bridge is done without a band.",
    ]


def test_a_tempo_that_is_typed_is_explained_below_it(editor: ProgrammeEditor) -> None:
    row, field = editor.table.rows[0], editor.table.field
    editor.table.edit(row, CellKind.TEMPO)
    assert field._hint.isVisible()
    words = "2-0.5-2-2: 2 s down, 0.5 s at the bottom, 2 s up, 2 s hold"
    assert field._hint.text() == words == field.accessibleDescription()
    press(Key.Key_Escape)
    assert field._hint.isHidden()
    editor.table.edit(row, CellKind.REPS)
    assert field._hint.isHidden()


def test_the_menu_names_what_a_block_would_be_done_in_turn_with(editor: ProgrammeEditor) -> None:
    def entries(at: int) -> list[str]:
        view = editor.table.rows[at].view
        assert view is not None
        does = editor._entries(view)
        menu = row_menu(view, does, lambda _kind: None, lambda *_: None, editor)
        return [one.text() for one in menu.actions()]

    assert "In turn with side leg lift" in entries(0)
    assert not any(one.startswith("In turn") for one in entries(2))


def test_what_the_programme_warns_of_stands_above_it(editor: ProgrammeEditor) -> None:
    assert editor.head._warns.isHidden()
    editor._keep_details("Hips", "", "Stop if it hurts")
    assert editor.head._warns.text() == "Stop if it hurts"
    assert editor.head._warns.isVisible()


def test_a_setting_that_is_typed_is_kept_when_the_window_closes(app: App) -> None:
    app.window._choose_page("settings")
    numbers = app.window.findChildren(SettingField)
    field = next(one for one in numbers if isinstance(one.control, NumberField))
    spin = field.control
    assert isinstance(spin, NumberField)
    asked = spin.maximum() if spin.value() == spin.minimum() else spin.minimum()
    spin.setFocus()
    spin.lineEdit().selectAll()
    QTest.keyClicks(spin.lineEdit(), str(asked))
    app.window.closeEvent(QCloseEvent())
    assert getattr(app._context.settings, field.setting.key) == asked
