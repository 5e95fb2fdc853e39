"""An exercise is added to a programme from the Library, which says where it is then."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import delete

from glutetimer.gui.library.library_page import LibraryPage
from glutetimer.gui.library.programme_dialog import ProgrammeDialog
from glutetimer.gui.window.app import App
from glutetimer.presentation.notice import Notice


@pytest.fixture
def page(app: App) -> LibraryPage:
    app.window._choose_page("library")
    app.pages.requests.exercise.emit("lunge")
    (page,) = app.window.findChildren(LibraryPage)
    return page


def opened(app: App, exercise: str = "lunge") -> ProgrammeDialog:
    app.pages.requests.programme_addition.emit(exercise)
    (dialog,) = app.window.findChildren(ProgrammeDialog)
    return dialog


def choices(dialog: ProgrammeDialog) -> list[str]:
    return [dialog.where.itemText(place) for place in range(dialog.where.count())]


def test_a_new_programme_is_made_and_is_on_today(app: App, page: LibraryPage) -> None:
    dialog = opened(app)
    assert choices(dialog)[0] == "A new programme"
    assert dialog.name.text() == "My programme"
    dialog.go.click()
    words = "Added to My programme; it is on Today."
    notice = Notice("my_programme", words, (("programme", "Show it on Today"),))
    assert page.notices._shown == (notice,)
    assert page.notices.first is not None
    page.notices.first.click()
    assert app.pages.shown == "today"
    assert app.pages.today.to_do().programme.id == "my_programme"
    assert page.notices._shown == ()


def test_ones_own_come_first_and_need_no_name(app: App, page: LibraryPage) -> None:
    app._context.own_programmes.add_to_new("squat", "Evening")
    dialog = opened(app)
    assert choices(dialog)[:2] == ["Evening", "A new programme"]
    assert dialog.name.isHidden()
    dialog.go.click()
    blocks = app._context.catalogue.programmes["evening"].blocks
    assert [one.exercise for one in blocks] == ["squat", "lunge"]
    assert page.notices._shown[0].text == "Added to Evening; it is on Today."


def test_what_ships_is_offered_as_a_copy(app: App, page: LibraryPage) -> None:
    dialog = opened(app)
    dialog.where.setCurrentIndex(choices(dialog).index("A copy of Cyclist's four"))
    assert dialog.name.text() == "Cyclist's four, my way"
    dialog.go.click()
    assert page.notices._shown[0].id == "cyclist_s_four_my_way"
    assert len(app._context.catalogue.programmes["cyclist_s_four_my_way"].blocks) == 5


def press_enter(dialog: ProgrammeDialog, widget: QWidget) -> None:
    dialog.activateWindow()
    widget.setFocus()
    QTest.keyClick(widget, Qt.Key.Key_Return)


def test_enter_adds_from_every_field(app: App, page: LibraryPage) -> None:
    for number, field in enumerate(("name", "where", "go"), 1):
        dialog = opened(app)
        dialog.where.setCurrentIndex(dialog.where.findText("A new programme"))
        press_enter(dialog, getattr(dialog, field))
        assert dialog.result() == ProgrammeDialog.DialogCode.Accepted, field
        delete(dialog)
        assert len(app._context.own_programmes.own) == number
    assert page.notices.isVisible()


def test_enter_on_cancel_adds_nothing(app: App, page: LibraryPage) -> None:
    dialog = opened(app)
    press_enter(dialog, dialog.leave)
    assert not dialog.isVisible()
    assert app._context.own_programmes.own == ()
    assert page.notices._shown == ()


def test_the_enter_that_opened_it_is_not_the_one_that_adds(app: App, page: LibraryPage) -> None:
    dialog = opened(app)
    no_modifier, is_held = Qt.KeyboardModifier.NoModifier, True
    held = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_Return, no_modifier, "\r", is_held)
    QApplication.sendEvent(dialog.where, held)
    assert dialog.isVisible()
    assert page.notices._shown == ()


def test_an_earlier_addition_is_not_told_beside_the_next_one(app: App, page: LibraryPage) -> None:
    opened(app).go.click()
    assert page.notices._shown
    app.pages.requests.programme_addition.emit("lunge")
    assert page.notices._shown == ()


def test_what_is_in_there_already_is_said_before_it_is_added_again(
    app: App, page: LibraryPage
) -> None:
    app._context.own_programmes.add_to_new("lunge", "Evening")
    dialog = opened(app)
    last = "It comes last, with its usual sets and reps."
    assert dialog._place.text() == f"It is in there already; it is added once more.\n{last}"
    dialog.where.setCurrentIndex(choices(dialog).index("A new programme"))
    assert dialog._place.text() == last
    assert page.notices._shown == ()


def test_what_stands_against_it_is_said_in_the_dialog(app: App, page: LibraryPage) -> None:
    dialog = opened(app)
    for words in ("  ", ""):
        dialog.name.setText(words)
        press_enter(dialog, dialog.name)
        assert dialog.says.text() == "The programme has no name. Give it one."
        assert dialog.isVisible()
    (app._context.paths.data / "programmes").write_text("in the way", encoding="utf-8")
    dialog.name.setText("Evening")
    press_enter(dialog, dialog.name)
    assert "programmes" in dialog.says.text()
    assert dialog.says.isVisible()
    assert dialog.isVisible()
    assert page.notices._shown == ()


def test_the_notice_goes_with_the_next_place(app: App, page: LibraryPage) -> None:
    opened(app).go.click()
    app.pages.requests.exercise.emit("squat")
    assert page.notices._shown == ()
