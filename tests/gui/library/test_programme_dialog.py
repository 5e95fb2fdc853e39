"""An exercise is added to a programme from the Library, which says where it is then."""

from __future__ import annotations

import pytest

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


def test_what_stands_against_it_is_said_in_the_dialog(app: App, page: LibraryPage) -> None:
    dialog = opened(app)
    dialog.name.setText("  ")
    dialog.go.click()
    assert dialog.says.text() == "The programme has no name. Give it one."
    assert dialog.isVisible()
    assert page.notices._shown == ()


def test_the_notice_goes_with_the_next_place(app: App, page: LibraryPage) -> None:
    opened(app).go.click()
    app.pages.requests.exercise.emit("squat")
    assert page.notices._shown == ()
