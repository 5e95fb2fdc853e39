"""The Programmes page lists what there is, and starts it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from glutetimer.app.context import AppContext
from glutetimer.errors import UserError
from glutetimer.exchange.programme_code import to_code
from glutetimer.gui.programmes.editor.exercise_picker import ExercisePicker
from glutetimer.gui.programmes.editor.programme_editor import ProgrammeEditor
from glutetimer.gui.programmes.exercise_dialog import ExerciseDialog
from glutetimer.gui.programmes.handout_dialog import HandoutDialog
from glutetimer.gui.programmes.new_programme_dialog import NewProgrammeDialog
from glutetimer.gui.programmes.programme_row_card import (
    COPY,
    DELETE,
    EDIT,
    HAND_OUT,
    MORE,
    SHOW,
    START,
    WORDS,
)
from glutetimer.gui.programmes.programmes_page import ProgrammesPage
from glutetimer.gui.widgets.scroll_area import bring_into_sight
from glutetimer.gui.window.app import App
from glutetimer.presentation.programme_editor.cell_kinds import CellKind
from glutetimer.review.progress.pain import Hurting


@pytest.fixture
def page(app: App) -> ProgrammesPage:
    app.pages.requests.page.emit("programmes")
    (page,) = app.window.findChildren(ProgrammesPage)
    return page


def entry(page: ProgrammesPage, programme: str, action: str) -> QAction:
    entries = page.card(programme).menu().actions()
    return next(one for one in entries if one.text() == WORDS[action])


def test_every_programme_has_a_row_the_person_s_own_come_first(
    page: ProgrammesPage, app: App, context: AppContext
) -> None:
    made = context.own_programmes.add_to_new("squat", "Mine")
    app.pages.requests.page.emit("programmes")
    assert page.cards[0].programme == made.id
    assert {card.programme for card in page.cards} == set(context.catalogue.programmes)


def test_a_row_says_how_long_it_is_what_it_needs_and_where_it_is_from(page: ProgrammesPage) -> None:
    row = page.card("cyclist_four")._row
    assert row.details == "For cyclists · 4 exercises, 16 min 23 s · bench, mini band"
    assert "Train that junk in your trunk" in row.source


def test_start_begins_a_session_of_that_programme(page: ProgrammesPage, app: App) -> None:
    page.card("desk_reset").button(START).click()
    assert app.training.is_under_way
    assert app._context.settings.last_programme == "desk_reset"


def test_it_is_chosen_on_today_and_nothing_begins(page: ProgrammesPage, app: App) -> None:
    entry(page, "desk_reset", SHOW).trigger()
    assert app.pages.shown == "today"
    assert app.pages.today.to_do().programme.id == "desk_reset"
    assert not app.training.is_under_way


def test_arrow_keys_go_from_row_to_row(page: ProgrammesPage, qtbot: QtBot) -> None:
    page.cards[0].button(START).setFocus()
    qtbot.keyClick(page.cards[0].button(START), Qt.Key.Key_Down)
    assert page.focusWidget() is page.cards[1].button(START)
    qtbot.keyClick(page.cards[1].button(START), Qt.Key.Key_Up)
    assert page.focusWidget() is page.cards[0].button(START)
    qtbot.keyClick(page.cards[0].button(START), Qt.Key.Key_Up)
    assert page.focusWidget() is page.cards[0].button(START)


def test_a_built_in_programme_is_copied_and_never_deleted(
    page: ProgrammesPage, app: App, context: AppContext
) -> None:
    words = [one.text() for one in page.card("desk_reset").menu().actions()]
    assert "Delete" not in words
    entry(page, "desk_reset", COPY).trigger()
    (mine,) = context.own_programmes.own
    assert mine.name == "Desk reset, my way"
    (editor,) = app.window.findChildren(ProgrammeEditor)
    assert editor.isVisibleTo(app.window)
    editor.done.emit()
    assert page.cards[0].programme == mine.id


def test_what_is_deleted_comes_back(page: ProgrammesPage, app: App, context: AppContext) -> None:
    made = context.own_programmes.add_to_new("squat", "Mine")
    app.pages.requests.page.emit("programmes")
    entry(page, made.id, DELETE).trigger()
    assert made.id not in context.catalogue.programmes
    undo = page.notices.first
    assert undo is not None
    assert undo.text() == "Undo"
    undo.click()
    assert made.id in context.catalogue.programmes
    assert page.card(made.id).programme == made.id


def test_one_s_own_is_edited(page: ProgrammesPage, app: App, context: AppContext) -> None:
    made = context.own_programmes.add_to_new("squat", "Mine")
    app.pages.requests.page.emit("programmes")
    entry(page, made.id, EDIT).trigger()
    (editor,) = app.window.findChildren(ProgrammeEditor)
    assert editor.isVisibleTo(app.window)
    app.pages.programmes.go_back()
    assert app.pages.programmes.shown == "list"


def test_undo_outlives_the_editor_and_a_visit_elsewhere(
    page: ProgrammesPage, app: App, context: AppContext, qtbot: QtBot
) -> None:
    made = context.own_programmes.add_to_new("squat", "Mine")
    app.pages.requests.page.emit("programmes")
    entry(page, made.id, EDIT).trigger()
    (editor,) = app.window.findChildren(ProgrammeEditor)
    editor.table.entered.emit((0,), CellKind.REPS, "9")
    app.pages.requests.page.emit("today")
    context.own_programmes.add("clamshell", made.id)  # as the Library does
    app.pages.requests.page.emit("programmes")
    assert len(editor.table.rows) == 2
    editor.done.emit()
    qtbot.waitUntil(lambda: not app.window.findChildren(ProgrammeEditor))
    entry(page, made.id, EDIT).trigger()
    (editor,) = app.window.findChildren(ProgrammeEditor)
    for words in ("Undo change", "Undo reps"):
        assert editor.head.undo.text() == words
        editor.head.undo.click()
    assert context.catalogue.programmes[made.id].blocks[0].reps is None


def test_a_new_programme_begins_with_an_exercise_in_the_editor(
    page: ProgrammesPage, app: App, context: AppContext, qtbot: QtBot
) -> None:
    def by_key() -> None:
        qtbot.keyClick(page, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)

    for begin in (by_key, page.buttons["new"].click):
        begin()
        picker = app.window.findChildren(ExercisePicker)[-1]
        picker.search.setText("squat")
        picker.take.click()
        (editor,) = app.window.findChildren(ProgrammeEditor)
        assert editor.programme == context.own_programmes.own[-1].id
        editor.done.emit()
        qtbot.waitUntil(lambda: not app.window.findChildren(ProgrammeEditor))
    assert [one.name for one in context.own_programmes.own] == ["My programme", "My programme 2"]


def test_a_new_programme_is_named_first(
    page: ProgrammesPage, app: App, context: AppContext, qtbot: QtBot
) -> None:
    page.buttons["new"].click()
    (dialog,) = app.window.findChildren(NewProgrammeDialog)
    assert dialog.focusWidget() is dialog.name
    assert dialog.name.selectedText() == "My programme"
    qtbot.keyClicks(dialog.name, "Hips")
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    assert dialog.focusWidget() is dialog.search
    qtbot.keyClicks(dialog.search, "clamshell")
    qtbot.keyClick(dialog.search, Qt.Key.Key_Return)
    assert [one.name for one in context.own_programmes.own] == ["Hips"]
    assert app.pages.programmes.shown == "editor"


def test_one_message_is_shown_at_a_time_the_newest(page: ProgrammesPage, app: App) -> None:
    listing = app.pages.programmes._listing
    listing.copy_format()
    listing.tell_problem(UserError("It did not work.", "Try again."))
    assert [one.text for one in page.notices._shown] == ["It did not work. Try again."]
    page.notices.closed.emit(page.notices._shown[0].id)
    assert [one.id for one in page.notices._shown] == ["format"]


@pytest.mark.parametrize(
    ("sentence", "sets", "reps"),
    [("squat 2 x 7", 2, 7), ("heel taps 3 x 9", 3, 9)],
)
def test_a_new_programme_begins_with_a_sentence(
    page: ProgrammesPage,
    app: App,
    context: AppContext,
    qtbot: QtBot,
    sentence: str,
    sets: int,
    reps: int,
) -> None:
    page.buttons["new"].click()
    (dialog,) = app.window.findChildren(NewProgrammeDialog)
    dialog.search.setFocus()
    qtbot.keyClicks(dialog.search, sentence)
    qtbot.keyClick(dialog.search, Qt.Key.Key_Return)
    made = context.own_programmes.own[-1]
    (block,) = context.catalogue.programmes[made.id].blocks
    assert (block.sets, block.reps) == (sets, reps)
    assert app.pages.programmes.shown == "editor"


def test_a_new_exercise_is_made_and_shown(page: ProgrammesPage, app: App, qtbot: QtBot) -> None:
    control_shift = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(page, Qt.Key.Key_N, control_shift)
    (dialog,) = app.window.findChildren(ExerciseDialog)
    dialog.form.name.setText("Heel taps")
    dialog.save.click()
    show = page.notices.first
    assert show is not None
    show.click()
    assert app.pages.shown == "library"


def test_a_programme_is_handed_out(page: ProgrammesPage, app: App) -> None:
    entry(page, "desk_reset", HAND_OUT).trigger()
    (dialog,) = app.window.findChildren(HandoutDialog)
    assert dialog.isVisible()
    dialog.close()


def test_the_format_for_an_assistant_is_copied(page: ProgrammesPage) -> None:
    page.buttons["format"].click()
    assert "one exercise a line" in QGuiApplication.clipboard().text()


def test_the_code_of_a_programme_is_pasted_like_a_sheet(
    page: ProgrammesPage, app: App, context: AppContext
) -> None:
    made = context.own_programmes.add_to_new("squat", "Mine")
    code = to_code(context.catalogue.programme(made.id))
    context.own_programmes.remove(made.id)
    app.pages.requests.sheet.emit(code)
    assert page.card(made.id).programme == made.id
    assert not app.training.is_under_way


def own_ones(app: App, context: AppContext, qtbot: QtBot) -> list[str]:
    """Return the ids of so many that the page scrolls."""
    made = [context.own_programmes.add_to_new("squat", f"Mine {at}").id for at in range(8)]
    app.window.resize(1024, 640)
    with qtbot.waitActive(app.window):
        app.window.activateWindow()
    app.pages.requests.page.emit("programmes")
    (page,) = app.window.findChildren(ProgrammesPage)
    qtbot.waitUntil(lambda: page.area.verticalScrollBar().maximum() > 0)
    return made


def go_to(page: ProgrammesPage, programme: str) -> int:
    """Go to the menu of a programme as Tab would; return how far the page is scrolled then."""
    button = page.card(programme).button(MORE)
    button.setFocus()
    bring_into_sight(button)
    return page.area.verticalScrollBar().value()


def test_the_list_stays_where_it_is_when_one_is_deleted(
    page: ProgrammesPage, app: App, context: AppContext, qtbot: QtBot
) -> None:
    made = own_ones(app, context, qtbot)
    scrolled_to = go_to(page, made[6])
    assert scrolled_to > 0
    entry(page, made[6], DELETE).trigger()
    undo = page.notices.first
    assert undo is not None
    qtbot.waitUntil(lambda: not undo.visibleRegion().isEmpty())
    assert app.window.focusWidget() is undo
    assert page.area.verticalScrollBar().value() == scrolled_to


def test_who_leaves_the_editor_is_at_the_row_of_that_programme(
    page: ProgrammesPage, app: App, context: AppContext, qtbot: QtBot
) -> None:
    made = own_ones(app, context, qtbot)
    scrolled_to = go_to(page, made[6])
    entry(page, made[6], EDIT).trigger()
    context.own_programmes.add("clamshell", made[6])
    app.pages.programmes.go_back()
    qtbot.waitUntil(lambda: app.window.focusWidget() is page.card(made[6]))
    QTest.keyClick(page.card(made[6]), Qt.Key.Key_Space)
    assert not app.training.is_under_way
    assert page.area.verticalScrollBar().value() == scrolled_to


def test_no_key_presses_a_button_that_is_out_of_sight(
    page: ProgrammesPage, app: App, context: AppContext, qtbot: QtBot
) -> None:
    made = own_ones(app, context, qtbot)
    start = page.card(made[0]).button(START)
    start.setFocus()
    page.area.verticalScrollBar().setValue(page.area.verticalScrollBar().maximum())
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return):
        page.area.verticalScrollBar().setValue(page.area.verticalScrollBar().maximum())
        QTest.keyClick(start, key)
        assert not app.training.is_under_way
        assert not start.visibleRegion().isEmpty()
    QTest.keyClick(start, Qt.Key.Key_Space)
    assert app.training.is_under_way


def test_what_was_deleted_stands_at_the_foot_and_comes_back(
    page: ProgrammesPage, app: App, context: AppContext
) -> None:
    made = context.own_programmes.add_to_new("squat", "Mine")
    app.pages.requests.page.emit("programmes")
    assert page.deleted.isHidden()
    entry(page, made.id, DELETE).trigger()
    page.notices.closed.emit("deleted")
    (button,) = page.deleted.buttons
    assert button.accessibleDescription() == "Mine"
    button.click()
    assert made.id in context.catalogue.programmes
    assert page.deleted.isHidden()
    assert app.window.focusWidget() is page.card(made.id)


def test_a_row_says_what_is_left_out_as_it_hurt(
    page: ProgrammesPage, app: App, context: AppContext
) -> None:
    context.planner.hurting = lambda: (Hurting("glute_bridge"),)
    app.pages.requests.page.emit("programmes")
    row = page.card("cyclist_four")._row
    assert "3 exercises" in row.details
    assert row.hurt == "The glute bridge hurt last time, so it is left out."
    assert not page.card("desk_reset")._row.hurt
