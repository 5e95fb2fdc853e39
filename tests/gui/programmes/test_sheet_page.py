"""From a pasted text to a session: what is chosen on the page arrives in the file and the plan."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QPainter, QPdfWriter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QPushButton,
    QStyleOptionButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from glutetimer.app.context import AppContext
from glutetimer.app.sheet_draft import SheetDraftFile
from glutetimer.gui.page import PageServices
from glutetimer.gui.programmes.exercise_dialog import ExerciseDialog
from glutetimer.gui.programmes.programmes_controller import ProgrammesController
from glutetimer.gui.programmes.programmes_frame import ProgrammesFrame
from glutetimer.gui.programmes.sheet.exercise_field import ExerciseField
from glutetimer.gui.programmes.sheet.line_card import BlockCard, LineCard, TextCard
from glutetimer.gui.programmes.sheet.line_requests import GiveAnswer
from glutetimer.gui.programmes.sheet.part_chip import ValueField, WordsField
from glutetimer.gui.programmes.sheet.sheet_page import SheetPage
from glutetimer.gui.programmes.sheet.written_line import WrittenLine
from glutetimer.gui.style.theme import DAY
from glutetimer.gui.widgets.labels import OneLine, PressButton
from glutetimer.gui.window.app import App
from glutetimer.presentation.programme_card import plan_length
from glutetimer.presentation.sheet.sheet_view import QuestionView
from glutetimer.sheet.reading import SheetKey
from glutetimer.training.exercise_draft import ExerciseDraft
from glutetimer.training.programme import Block, Programme
from tests.patience import PATIENCE_MS

EMAIL = """Hello there,
1. Glute bridge - 3 sets of 12, hold 2 seconds at the top
2. Clamshell - 2 x 15 each side, red band
3. Side plank from the knees - 3 x 20 each side
4. Calf raises - 3 x 15
Rest about a minute between sets. Do this 3-4 times a week.
A sharp pain at the side of the hip is not fine.
"""
LONG_NOTE = ("pull the heel towards the seat and keep the back long, " * 8)[:400]
TWO_QUESTIONS = """1. Glute bridge - 3 sets of 12
2. Side plank from the knees - 3 x 20 each side
3. Calf raises - 3 x 15
4. Side plank - 3 x 20 each side
"""
LINE = (0, 1)
KEY = Qt.Key
MakePage = Callable[[], ProgrammesController]


@pytest.fixture
def make_page(context: AppContext, qtbot: QtBot) -> MakePage:
    """Return what makes the page alone in a window, its list still empty: that takes most time."""

    def make() -> ProgrammesController:
        page = ProgrammesController(
            PageServices(context.settings_store, DAY),
            context.catalogue,
            context.planner,
            context.own_programmes,
            context.sheet_programmes,
            context.edit_programme,
            context.own_exercises,
            SheetDraftFile(context.paths.sheet_draft),
        )
        qtbot.addWidget(page.widget)
        page.widget.resize(1072, 800)
        with qtbot.waitActive(page.widget):
            page.widget.show()
            page.widget.activateWindow()
        return page

    return make


@pytest.fixture
def programmes(make_page: MakePage) -> ProgrammesController:
    return make_page()


@pytest.fixture
def in_app(app: App, qtbot: QtBot) -> ProgrammesController:
    """Return the page as one of the window."""
    with qtbot.waitActive(app.window):
        app.window.activateWindow()
    app.pages.requests.page.emit("programmes")
    return app.pages.programmes


@pytest.fixture
def sheet(programmes: ProgrammesController) -> ProgrammesController:
    programmes.read_sheet(EMAIL)
    return programmes


def card(page: ProgrammesController, words: str) -> LineCard:
    """Return what becomes of the line that has these words."""
    for written, found in page.sheet.page.pairs.pairs:
        if words in written.accessibleName():
            return found
    raise AssertionError(words)


def settled(qtbot: QtBot, is_so: Callable[[], bool]) -> None:
    qtbot.waitUntil(is_so, timeout=PATIENCE_MS)


def has_focus(page: ProgrammesController, widget: QWidget) -> bool:
    return page.widget.window().focusWidget() is widget


def words_of(line: LineCard) -> list[str]:
    return [label.text() for label in line.findChildren(QLabel)]


def seen(page: ProgrammesController) -> tuple[object, ...]:
    """Return what is to be seen of the page as far as a key may change it."""
    sheet = page.sheet.page
    return (
        page.shown,
        page.widget.window().focusWidget(),
        tuple(sheet.cards),
        sheet.foot.open.text(),
    )


def press(page: ProgrammesController, qtbot: QtBot, *keys: KEY) -> None:
    """Press keys one by one, each when it is to be seen what the one before did."""
    for key in keys:
        before, focused = seen(page), page.widget.window().focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)
        settled(qtbot, lambda before=before: seen(page) != before)


def kept(context: AppContext, name: str) -> Programme:
    found = [one for one in context.catalogue.programmes.values() if one.name == name]
    assert len(found) == 1
    return found[0]


def block(context: AppContext, name: str, at: int) -> Block:
    return kept(context, name).blocks[at]


def enter(page: ProgrammesController, qtbot: QtBot, field: QLineEdit, words: str) -> None:
    """Enter words into a field of a line; wait until the line is another, or they are refused."""
    line = next(one for one in page.sheet.page.cards if one.isAncestorOf(field))
    field.setText(words)
    qtbot.keyClick(field, KEY.Key_Return)
    settled(qtbot, lambda: line not in page.sheet.page.cards or bool(field.property("invalid")))


def type_over(
    page: ProgrammesController, qtbot: QtBot, words: str, key: SheetKey, typed: str
) -> None:
    line = card(page, words)
    assert line.parts is not None
    line.parts.edit(key)
    (field,) = line.findChildren(ValueField)
    enter(page, qtbot, field, typed)


def click(page: ProgrammesController, qtbot: QtBot, words: str, name: str) -> None:
    """Click what can be done with a line, and wait until the line is another."""
    line = card(page, words)
    button = next(one for one in line.findChildren(QPushButton) if one.text() == name)
    button.click()
    settled(qtbot, lambda: line not in page.sheet.page.cards)


def describe(page: ProgrammesController, qtbot: QtBot, words: str) -> ExerciseDialog:
    """Ask to say more of the exercise of a line; return the dialog."""
    found = card(page, words).findChildren(QPushButton)
    next(one for one in found if one.text() == "Picture, words").click()
    settled(qtbot, lambda: bool(page.widget.findChildren(ExerciseDialog)))
    return page.widget.findChildren(ExerciseDialog)[0]


def keep(page: ProgrammesController, name: str) -> None:
    page.sheet.page.foot.name.setText(name)
    page.sheet.page.foot.keep.click()


def test_every_line_stands_beside_what_becomes_of_it(sheet: ProgrammesController) -> None:
    lines = [written.accessibleName() for written, _card in sheet.sheet.page.pairs.pairs]
    assert lines == EMAIL.strip().splitlines()
    kinds = [type(one) for one in sheet.sheet.page.cards]
    assert kinds == [TextCard, *(BlockCard,) * 4, TextCard, TextCard]


def test_from_pasting_to_the_first_rep_it_takes_four_keys(
    in_app: ProgrammesController, app: App, qtbot: QtBot
) -> None:
    QGuiApplication.clipboard().setText(EMAIL)
    (frame,) = app.window.findChildren(ProgrammesFrame)
    frame.paste_wanted.emit()  # Ctrl+V
    press(in_app, qtbot, KEY.Key_1)
    assert has_focus(in_app, in_app.sheet.page.foot.keep)
    press(in_app, qtbot, KEY.Key_Return)
    assert not app.training.is_under_way  # nothing starts by itself
    start = in_app.widget.window().focusWidget()
    assert start is not None
    QTest.keyClick(start, KEY.Key_Return)
    settled(qtbot, lambda: app.training.is_under_way)


def test_ctrl_v_pastes_wherever_one_is_on_the_page(
    in_app: ProgrammesController, app: App, qtbot: QtBot
) -> None:
    QGuiApplication.clipboard().setText(EMAIL)
    app.window.activateWindow()
    in_app.list.buttons["paste"].setFocus()
    qtbot.keyClick(in_app.list.buttons["paste"], KEY.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert in_app.shown == "sheet"


def test_nothing_is_kept_while_something_is_open(
    sheet: ProgrammesController, context: AppContext
) -> None:
    foot = sheet.sheet.page.foot
    assert not foot.keep.isEnabled()
    assert foot.open.text() == "1 question left"
    foot.keep.click()
    assert not context.own_programmes.own


@pytest.mark.parametrize(("digit", "answered"), [(KEY.Key_1, 0), (KEY.Key_2, 1)])
def test_an_answer_arrives_in_the_file(
    sheet: ProgrammesController, context: AppContext, digit: KEY, answered: int, qtbot: QtBot
) -> None:
    (question,) = card(sheet, "Side plank").questions
    words = [one.text() for one in question.buttons]
    press(sheet, qtbot, digit)
    keep(sheet, "Hip")
    plank = block(context, "Hip", 2)
    is_time = "s" in words[answered].split()
    assert (plank.duration_s or plank.hold_s) == (20 if is_time else None)
    assert (plank.reps == 20) != is_time


def test_what_is_said_of_the_sheet_arrives_in_the_file(
    sheet: ProgrammesController, context: AppContext, qtbot: QtBot
) -> None:
    press(sheet, qtbot, KEY.Key_1)
    keep(sheet, "Hip")
    programme = kept(context, "Hip")
    assert programme.often == "3-4 times a week"
    assert "sharp pain" in " ".join(one.text for one in programme.note)
    assert [one.rest_s for one in programme.blocks] == [60] * 4
    calf = context.catalogue.exercises[str(programme.blocks[3].exercise)]
    assert calf.name == "Calf raises"
    assert context.catalogue.is_own(calf)


def test_the_length_shown_is_that_of_the_session(
    sheet: ProgrammesController, context: AppContext, qtbot: QtBot
) -> None:
    press(sheet, qtbot, KEY.Key_1)
    shown = sheet.sheet.page.foot.amount.text()
    keep(sheet, "Hip")
    planned = context.planner.planned(kept(context, "Hip"))
    assert shown == f"4 exercises, {plan_length(planned.plan)}"


def test_a_value_is_typed_over_in_its_place(
    sheet: ProgrammesController, context: AppContext, qtbot: QtBot
) -> None:
    type_over(sheet, qtbot, "Clamshell", SheetKey.REPS, "18")
    parts = card(sheet, "Clamshell").parts
    assert parts is not None
    chip = parts.chips[SheetKey.REPS]
    assert chip.text() == "18 reps"
    assert has_focus(sheet, chip)
    press(sheet, qtbot, KEY.Key_F8, KEY.Key_1)
    keep(sheet, "Hip")
    assert block(context, "Hip", 1).reps == 18


def test_a_value_that_cannot_be_stays_in_its_field(
    sheet: ProgrammesController, qtbot: QtBot
) -> None:
    line = card(sheet, "Clamshell")
    type_over(sheet, qtbot, "Clamshell", SheetKey.REPS, "lots")
    (field,) = line.findChildren(ValueField)
    assert field.property("invalid")
    assert line.parts is not None
    said = next(one for one in line.parts.findChildren(OneLine) if one.isVisible())
    assert (
        said.text() == field.accessibleDescription() == '"lots" is no number. Type one such as 12.'
    )
    sheet.sheet.page.another.setFocus(Qt.FocusReason.MouseFocusReason)
    assert said.isVisible()  # it is not lost by going elsewhere
    qtbot.keyClicks(field, "1")
    assert not said.isVisible()
    qtbot.keyClick(field, KEY.Key_Escape)
    assert line.parts.chips[SheetKey.REPS].text() == "15 reps"
    assert sheet.shown == "sheet"


def test_nothing_is_kept_while_a_value_is_refused(
    sheet: ProgrammesController, context: AppContext, qtbot: QtBot
) -> None:
    press(sheet, qtbot, KEY.Key_1)
    type_over(sheet, qtbot, "Clamshell", SheetKey.SETS, "50")
    (field,) = card(sheet, "Clamshell").findChildren(ValueField)
    sheet.sheet.page.foot.name.setText("Hip")
    sheet.sheet.page.foot.keep.click()
    assert has_focus(sheet, field)
    assert "hip" not in context.catalogue.programmes


def test_what_is_dashed_is_explained_at_every_height(sheet: ProgrammesController) -> None:
    page = sheet.sheet.page
    for height in (900, 420):
        page.resize(1000, height)
        dashed = [one for one in page.findChildren(QLabel) if one.text() == "dashed"]
        assert [one.isVisibleTo(page) for one in dashed].count(True) == 1


def test_f2_changes_and_del_takes_out(sheet: ProgrammesController, qtbot: QtBot) -> None:
    line = card(sheet, "Glute bridge")
    assert line.parts is not None
    hold = line.parts.chips[SheetKey.HOLD]
    hold.setFocus()
    qtbot.keyClick(hold, KEY.Key_F2)
    (field,) = line.findChildren(ValueField)
    assert field.text() == "2 s"
    qtbot.keyClick(field, KEY.Key_Escape)
    assert has_focus(sheet, hold)
    press(sheet, qtbot, KEY.Key_Delete)
    gone = card(sheet, "Glute bridge")
    assert gone.parts is not None
    assert SheetKey.HOLD not in gone.parts.chips


@pytest.mark.parametrize(("key", "typed"), [(SheetKey.HOLD, ""), (SheetKey.LOAD, "no weight")])
def test_an_empty_value_takes_a_part_out(
    programmes: ProgrammesController, qtbot: QtBot, key: SheetKey, typed: str
) -> None:
    programmes.read_sheet("Hip thrust 3 x 10, hold 2 s, 20 kg")
    type_over(programmes, qtbot, "Hip thrust", key, typed)
    line = card(programmes, "Hip thrust")
    assert line.parts is not None
    assert key not in line.parts.chips
    assert line.isAncestorOf(programmes.widget.window().focusWidget())


def test_a_number_that_means_nothing_is_put_aside(
    programmes: ProgrammesController, context: AppContext, qtbot: QtBot
) -> None:
    programmes.read_sheet("Clamshell 3 12")
    answers = card(programmes, "Clamshell").questions[0].buttons
    assert [one.accessibleName() or one.text() for one in answers][2] == "none of these"
    press(programmes, qtbot, KEY.Key_3)
    assert not card(programmes, "Clamshell").questions
    keep(programmes, "Hip")
    assert block(context, "Hip", 0).exercise == "clamshell"


def test_a_rest_of_all_exercises_is_changed_at_one_place(
    sheet: ProgrammesController, context: AppContext, qtbot: QtBot
) -> None:
    type_over(sheet, qtbot, "Rest about", SheetKey.REST, "45 s")
    press(sheet, qtbot, KEY.Key_F8, KEY.Key_1)
    keep(sheet, "Hip")
    assert [one.rest_s for one in kept(context, "Hip").blocks] == [45] * 4


def name_field(sheet: ProgrammesController, name: str) -> ExerciseField:
    """Begin to change the name of an exercise in its line."""
    line = card(sheet, name)
    assert isinstance(line, BlockCard)
    line.title.click()
    (field,) = line.findChildren(ExerciseField)
    return field


def test_another_exercise_is_looked_for_by_its_name(
    sheet: ProgrammesController, context: AppContext, qtbot: QtBot
) -> None:
    field = name_field(sheet, "Calf raises")
    enter(sheet, qtbot, field, "hip thru")
    assert card(sheet, "Calf raises").name == "Hip thrust"
    sheet.sheet.page.focus_question()
    press(sheet, qtbot, KEY.Key_1)
    keep(sheet, "Hip")
    assert block(context, "Hip", 3).exercise == "hip_thrust"


def test_a_new_exercise_is_renamed_in_its_place(
    sheet: ProgrammesController, context: AppContext, qtbot: QtBot
) -> None:
    field = name_field(sheet, "Calf raises")
    assert field.text() == "Calf raises"
    enter(sheet, qtbot, field, "Slow  heel taps")
    assert card(sheet, "Calf raises").name == "Slow heel taps"
    sheet.sheet.page.focus_question()
    press(sheet, qtbot, KEY.Key_1)
    keep(sheet, "Hip")
    calf = context.catalogue.exercises[str(block(context, "Hip", 3).exercise)]
    assert calf.name == "Slow heel taps"


def test_a_line_of_a_known_exercise_can_be_a_new_one(
    sheet: ProgrammesController, qtbot: QtBot
) -> None:
    line = card(sheet, "Clamshell")
    assert isinstance(line, BlockCard)
    line.title.click()
    (field,) = line.findChildren(ExerciseField)
    enter(sheet, qtbot, field, "Zwobble")
    assert card(sheet, "Clamshell").name == "Zwobble"
    assert "new, one of your own" in words_of(card(sheet, "Clamshell"))


def test_an_exercise_of_ones_own_is_described_at_the_next_sheet_too(
    programmes: ProgrammesController, context: AppContext, qtbot: QtBot
) -> None:
    made = context.own_exercises.make(ExerciseDraft(name="Calf raises"))
    programmes.read_sheet(EMAIL)
    dialog = describe(programmes, qtbot, "Calf raises")
    dialog.form.movement.setText("Rise slowly.")
    dialog.save.click()
    assert context.own_exercises.draft_of(made.id).movement == "Rise slowly."
    assert len(context.own_exercises.all) == 1


def test_more_is_added_in_words(sheet: ProgrammesController, qtbot: QtBot) -> None:
    line = card(sheet, "Calf raises")
    assert line.parts is not None
    line.parts.more.click()
    (field,) = line.findChildren(WordsField)
    enter(sheet, qtbot, field, "hold 3 s")
    added = card(sheet, "Calf raises")
    assert added.parts is not None
    assert added.parts.chips[SheetKey.HOLD].text() == "hold 3 s"


def test_a_question_without_answers_is_answered_in_words(
    programmes: ProgrammesController, qtbot: QtBot
) -> None:
    programmes.read_sheet("Clamshell x 500 reps\nGlute bridge 3x12")
    line = card(programmes, "Clamshell")
    assert line.parts is not None
    assert line.questions
    line.parts.more.click()
    (field,) = line.findChildren(WordsField)
    enter(programmes, qtbot, field, "10 reps")
    assert card(programmes, "Clamshell").questions == []


def test_what_is_no_exercise_can_be_one_and_the_other_way_round(
    sheet: ProgrammesController, qtbot: QtBot
) -> None:
    click(sheet, qtbot, "Clamshell", "Leave out")
    assert isinstance(card(sheet, "Clamshell"), TextCard)
    click(sheet, qtbot, "Clamshell", "Make it an exercise")
    again = card(sheet, "Clamshell")
    assert isinstance(again, BlockCard)
    assert again.name == "Clamshell"


def test_each_change_is_taken_back(sheet: ProgrammesController, qtbot: QtBot) -> None:
    type_over(sheet, qtbot, "Clamshell", SheetKey.REPS, "18")
    press(sheet, qtbot, KEY.Key_F8, KEY.Key_1)
    sheet.sheet.undo()
    assert card(sheet, "Side plank").questions
    sheet.sheet.undo()
    clam = card(sheet, "Clamshell")
    assert clam.parts is not None
    assert clam.parts.chips[SheetKey.REPS].text() == "15 reps"


def test_a_sheet_that_another_took_the_place_of_comes_back(
    sheet: ProgrammesController, qtbot: QtBot
) -> None:
    press(sheet, qtbot, KEY.Key_1)
    sheet.read_sheet("Squat 3 x 10")
    sheet.sheet.undo()
    assert not card(sheet, "Side plank").questions


def test_sheets_that_are_not_kept_wait_in_turn(
    make_page: MakePage, context: AppContext, qtbot: QtBot
) -> None:
    page = make_page()
    page.read_sheet(EMAIL)
    press(page, qtbot, KEY.Key_1)
    page.read_sheet("Squat 3 x 10")
    assert page.sheet.page.earlier.isVisibleTo(page.sheet.page)
    page.sheet.page.earlier.click()
    assert not card(page, "Side plank").questions
    page.sheet.write()
    again = make_page()
    again.show_waiting_sheet()
    assert not card(again, "Side plank").questions
    keep(again, "Hip")
    assert again.shown == "list"
    assert again.sheet.is_open, "the other one waits"
    again.show_waiting_sheet()
    keep(again, "Legs")
    assert not again.sheet.is_open
    assert {one.name for one in context.catalogue.programmes.values()} >= {"Hip", "Legs"}


def test_what_comes_back_from_an_assistant_is_told_of_before_the_format(
    programmes: ProgrammesController,
) -> None:
    programmes.list.buttons["format"].click()
    programmes.read_sheet("Squat 3 x 10")
    programmes.go_back()
    assert programmes.list.notices.first is not None
    assert programmes.list.notices.first.text() == "Show it"


def test_a_sheet_that_is_dropped_is_taken_back(sheet: ProgrammesController, qtbot: QtBot) -> None:
    press(sheet, qtbot, KEY.Key_1)
    sheet.go_back()
    answers = {one.text(): one for one in sheet.list.notices.findChildren(QPushButton)}
    answers["Drop it"].click()
    assert not sheet.sheet.is_open
    undo = sheet.list.notices.first
    assert undo is not None
    assert undo.text() == "Undo"
    undo.click()
    sheet.show_waiting_sheet()
    assert not card(sheet, "Side plank").questions


def test_a_day_is_called_by_the_title_of_its_sheet_too(programmes: ProgrammesController) -> None:
    programmes.read_sheet("Hip strength for runners\n\nDay 1\nSquat 3x10\n\nDay 2\nLunge 3x8\n")
    page = programmes.sheet.page
    assert page.foot.name.text() == "Hip strength for runners, Day 1"
    assert page.tabs.tabText(1) == "Day 2"


def test_each_day_has_a_name_of_its_own(
    programmes: ProgrammesController, context: AppContext
) -> None:
    programmes.read_sheet("Day 1\nSquat 3 x 10\n\nDay 2\nLunge 3 x 8 each leg\n")
    page = programmes.sheet.page
    page.foot.name.setFocus()
    page.foot.name.setText("Legs")
    page.foot.name.textEdited.emit("Legs")
    page.tabs.setCurrentIndex(1)
    assert page.foot.name.text() == "Day 2"
    assert has_focus(programmes, page.tabs)
    page.tabs.setCurrentIndex(0)
    assert page.foot.name.text() == "Legs"
    page.foot.keep.click()
    assert page.foot.says.text() == "Legs is kept."
    assert page.foot.name.text() == "Day 2"
    assert block(context, "Legs", 0).exercise == "squat"


def test_a_sheet_that_is_left_waits_on_the_list(sheet: ProgrammesController, qtbot: QtBot) -> None:
    press(sheet, qtbot, KEY.Key_1)
    sheet.go_back()
    assert sheet.shown == "list"
    go_on = sheet.list.notices.first
    assert go_on is not None
    go_on.click()
    assert sheet.shown == "sheet"
    assert not card(sheet, "Side plank").questions


def test_a_text_and_a_file_are_dropped_anywhere(app: App, qtbot: QtBot, tmp_path: Path) -> None:
    def drop(mime: QMimeData) -> None:
        copy, buttons = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        none = Qt.KeyboardModifier.NoModifier
        enter = QDragEnterEvent(QPoint(9, 9), copy, mime, buttons, none)
        app.window.dragEnterEvent(enter)
        assert enter.isAccepted()
        app.window.dropEvent(QDropEvent(QPointF(9, 9), copy, mime, buttons, none))

    mime = QMimeData()
    mime.setText(EMAIL)
    drop(mime)
    assert app.pages.shown == "programmes"
    page = app.pages.programmes
    assert page.shown == "sheet"
    page.sheet.close_sheet()
    page.show_list()
    file = tmp_path / "sheet.txt"
    file.write_text(EMAIL, "utf-16")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    drop(mime)
    settled(qtbot, lambda: page.shown == "sheet")
    assert page.sheet.text == EMAIL


def test_a_file_that_is_no_text_is_refused_in_a_sentence(
    programmes: ProgrammesController, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "sheet.bin"
    file.write_bytes(b"\x00\x01\x02" * 99)
    programmes.open_file(str(file))
    settled(qtbot, lambda: programmes.shown == "paste")
    assert "sheet.bin is no text" in programmes.paste.says.text()


def test_a_new_exercise_is_described_before_the_sheet_is_kept(
    sheet: ProgrammesController, context: AppContext, qtbot: QtBot
) -> None:
    dialog = describe(sheet, qtbot, "Calf raises")
    made = context.own_exercises.make(ExerciseDraft(name="Calf raises", movement="Rise slowly."))
    dialog.saved.emit(made)
    dialog.close()
    sheet.sheet.page.focus_question()
    press(sheet, qtbot, KEY.Key_1)
    keep(sheet, "Hip")
    assert block(context, "Hip", 3).exercise == made.id
    assert context.own_exercises.all == (context.catalogue.exercises[made.id],)


def test_no_part_of_a_sheet_is_a_window_of_its_own_for_a_moment(
    programmes: ProgrammesController, qapp: QApplication
) -> None:
    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Show and isinstance(watched, QWidget):
                opened.extend([watched] if watched.isWindow() else [])
            return False

    opened: list[QWidget] = []
    watch = Watch()
    qapp.installEventFilter(watch)
    programmes.read_sheet(f"{EMAIL}\nCircuit, 3 rounds: squats x 15, clams x 12 each side")
    qapp.removeEventFilter(watch)
    assert programmes.sheet.page.cards
    assert opened == []


def test_a_sheet_comes_back_after_a_close_as_far_as_it_had_come(
    make_page: MakePage, qtbot: QtBot
) -> None:
    page = make_page()
    page.read_sheet(EMAIL)
    press(page, qtbot, KEY.Key_1)
    type_over(page, qtbot, "Clamshell", SheetKey.REPS, "18-20")
    click(page, qtbot, "Calf raises", "Leave out")
    page.sheet.page.foot.name.setText("Hip")
    page.sheet.page.foot.named.emit("Hip")
    page.sheet.write()
    again = make_page()
    again.refresh()
    go_on = again.list.notices.first
    assert go_on is not None
    go_on.click()
    assert again.shown == "sheet"
    assert not card(again, "Side plank").questions
    parts = card(again, "Clamshell").parts
    assert parts is not None
    assert parts.chips[SheetKey.REPS].text() == "18 to 20 reps"
    assert isinstance(card(again, "Calf raises"), TextCard)
    assert again.sheet.page.foot.name.text() == "Hip"
    again.sheet.undo()
    assert isinstance(card(again, "Calf raises"), BlockCard)


def test_nothing_is_left_of_a_sheet_that_is_kept_or_dropped(
    make_page: MakePage, qtbot: QtBot
) -> None:
    page = make_page()
    page.read_sheet(EMAIL)
    press(page, qtbot, KEY.Key_1)
    keep(page, "Hip")
    page.read_sheet(EMAIL)
    page.sheet.close_sheet()
    again = make_page()
    assert not again.sheet.is_open
    assert again.sheet.text == ""


def test_what_is_typed_and_not_read_is_there_again(make_page: MakePage) -> None:
    page = make_page()
    page.paste_sheet()
    page.paste.field.setPlainText("Squat 3 x")
    page.show_list()
    page.read_sheet("Lunge 3 x 10")  # pasted on the list
    page.paste_sheet()
    assert page.paste.field.toPlainText() == "Squat 3 x"
    page.sheet.write()
    again = make_page()
    again.paste_sheet()
    assert again.paste.field.toPlainText() == "Squat 3 x"


def test_a_sheet_that_is_kept_already_is_used_or_kept_under_another_name(
    programmes: ProgrammesController, context: AppContext, qtbot: QtBot
) -> None:
    def read_and_keep() -> None:
        programmes.read_sheet(EMAIL)
        press(programmes, qtbot, KEY.Key_1)
        keep(programmes, "Hip")

    read_and_keep()
    read_and_keep()
    foot = programmes.sheet.page.foot
    assert foot.says.text() == "“Hip” says the same already."
    assert [one.name for one in context.own_programmes.own] == ["Hip"]
    foot.there.click()
    assert programmes.shown == "list"
    assert not programmes.sheet.is_open
    read_and_keep()
    assert foot.one_more.text() == "Keep it as “Hip 2”"
    foot.one_more.click()
    assert sorted(one.name for one in context.own_programmes.own) == ["Hip", "Hip 2"]
    assert len(context.own_exercises.all) == 1


def test_another_sheet_takes_no_name_that_is_there(
    programmes: ProgrammesController, context: AppContext
) -> None:
    for text in ("Squat 3 x 10", "Squat 3 x 12"):
        programmes.read_sheet(text)
        keep(programmes, "Legs")
    foot = programmes.sheet.page.foot
    assert foot.says.text() == "Another programme is called “Legs” already."
    assert not foot.there.isVisibleTo(foot)
    assert len(context.own_programmes.own) == 1
    assert foot.one_more.text() == "Keep both, this one as “Legs 2”"
    foot.one_more.click()
    assert sorted(one.name for one in context.own_programmes.own) == ["Legs", "Legs 2"]


def test_another_sheet_takes_the_place_of_its_namesake_and_gives_it_back(
    programmes: ProgrammesController, context: AppContext
) -> None:
    def reps() -> int | None:
        (there,) = context.own_programmes.own
        return context.catalogue.programmes[there.id].blocks[0].reps

    for text in ("Squat 3 x 10", "Squat 3 x 12"):
        programmes.read_sheet(text)
        keep(programmes, "Legs")
    editing = context.edit_programme("legs")
    programmes.sheet.page.foot.replace.click()
    assert programmes.shown == "list"
    assert reps() == 12
    banner = programmes.list.notices
    offered = [one for one in banner.findChildren(PressButton) if one.isVisibleTo(banner)]
    assert [one.text() for one in offered] == ["Start it", "Undo"]
    banner.answered.emit("replaced", "undo")
    assert reps() == 10
    aside = (context.paths.programmes / "deleted").glob("*.toml")
    assert sorted("reps = 12" in one.read_text() for one in aside) == [False, True]
    editing.follow()
    assert editing.blocks[0].reps == 10


def test_sets_that_the_sheet_does_not_say_are_shown_as_the_usual_ones(
    programmes: ProgrammesController,
) -> None:
    programmes.read_sheet("Glute bridge 12 reps\nClamshell 3 x 15 each side")
    assert "2 sets, as usual" in words_of(card(programmes, "Glute bridge"))
    assert not any("as usual" in one for one in words_of(card(programmes, "Clamshell")))


@pytest.mark.parametrize("width", [784, 1024, 1280])
def test_a_long_note_is_shortened_to_the_width_of_its_card(
    in_app: ProgrammesController, app: App, qtbot: QtBot, width: int
) -> None:
    app.window.resize(width, 640)
    in_app.read_sheet(f"Side plank from the knees - 3 x 20 each side, {LONG_NOTE}")
    line = card(in_app, "Side plank")
    assert line.parts is not None
    chip = line.parts.chips[SheetKey.NOTE]
    page = in_app.sheet.page
    settled(
        qtbot,
        lambda: (
            chip.text() in chip.toolTip()
            and page.pairs.minimumSizeHint().width() <= page.pairs.width()
        ),
    )
    assert page.area.horizontalScrollBar().maximum() == 0
    leave = line.questions[0].buttons[-1]
    assert leave.text() == "Leave it all out"
    for widget in (chip, leave):
        right = widget.mapTo(page.area.viewport(), widget.rect().topRight()).x()
        assert right < page.area.viewport().width()
    assert chip.accessibleName() == chip.text()
    assert chip.text().startswith(LONG_NOTE[:300])


def test_a_short_value_is_shown_whole(sheet: ProgrammesController) -> None:
    parts = card(sheet, "Clamshell").parts
    assert parts is not None
    for chip in parts.chips.values():
        option = QStyleOptionButton()
        chip.initStyleOption(option)
        assert option.text == chip.text()  # type: ignore[attr-defined] # the stubs leave out its fields


def test_a_sheet_opens_at_its_first_question_and_f8_goes_to_the_next(
    in_app: ProgrammesController, app: App
) -> None:
    (frame,) = app.window.findChildren(ProgrammesFrame)
    in_app.read_sheet(TWO_QUESTIONS)
    boxes = [box for one in in_app.sheet.page.cards for box in one.questions]
    assert len(boxes) > 1
    for box in (*boxes, boxes[0]):
        assert has_focus(in_app, box.buttons[0])
        frame.next_wanted.emit()  # F8


def test_f8_goes_through_the_questions_of_a_line_and_their_digits_go_on(qtbot: QtBot) -> None:
    page, line = SheetPage(), LineCard(LINE, "Side plank")
    qtbot.addWidget(page)
    asked = QuestionView("Seconds or reps?", ("20 s", "20 reps"))
    rests = QuestionView("How long a rest?", ("30 s", "60 s", "90 s"))
    column = QVBoxLayout(line)
    for box in line.boxes((asked, rests)):
        column.addWidget(box)
    given: list[object] = []
    line.requested.connect(given.append)
    page.show_lines([(WrittenLine("Side plank", (), DAY, is_quiet=False), line)])
    page.focus_first_question()
    assert page.focusWidget() is line.questions[0].buttons[0]
    page.focus_question()
    assert page.focusWidget() is line.questions[1].buttons[0]
    for digit in "2359":
        qtbot.keyClicks(page, digit)
    assert given == [GiveAnswer(LINE, question, at) for question, at in ((0, 1), (1, 0), (1, 2))]


def test_a_page_without_a_code_and_without_text_is_said_to_have_none(
    programmes: ProgrammesController, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "scan.pdf"
    writer = QPdfWriter(str(path))
    painter = QPainter(writer)
    painter.drawRect(50, 50, 900, 900)
    painter.end()
    programmes.open_file(str(path))
    qtbot.waitUntil(lambda: not programmes.paste.says.isHidden(), timeout=20_000)
    said = programmes.paste.says.text()
    assert "No code of a programme was found in scan.pdf." in said
    assert "no text in it either" in said
