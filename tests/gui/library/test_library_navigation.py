"""The ways through the Library: tabs, exercises, and the link that leads back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from glutetimer.gui.library.library_page import LibraryPage
from glutetimer.gui.widgets.back_link import CHEVRON
from glutetimer.gui.window.app import App


@pytest.fixture
def page(app: App) -> LibraryPage:
    app._context.settings_store.change("first_start_done", value=True)
    app.window.show()
    app.window._choose_page("library")
    (page,) = app.window.findChildren(LibraryPage)
    return page


def shown(app: App) -> tuple[str, str]:
    """Return the page that is shown, and what the rail says of it."""
    library = app.pages.library
    return app.pages.shown, library._trail.place.id if app.pages.shown == "library" else ""


def test_an_exercise_opens_and_the_link_leads_back(app: App, page: LibraryPage) -> None:
    assert page.back.isHidden() or not page.back.isVisible()
    app.pages.requests.exercise.emit("squat")
    assert shown(app) == ("library", "squat")
    assert page.back.text() == f"{CHEVRON} Library"
    page.back.click()
    assert shown(app) == ("library", "exercises")
    assert not page.back.isVisible()


def test_the_way_back_has_every_step(app: App, page: LibraryPage) -> None:
    for exercise in ("squat", "lunge", "squat"):
        app.pages.requests.exercise.emit(exercise)
    assert page.back.text() == f"{CHEVRON} Lunge"
    page.back.click()
    assert page.back.text() == f"{CHEVRON} Squat"
    page.back.click()
    page.back.click()
    assert shown(app) == ("library", "exercises")


@pytest.mark.parametrize("keys", [(Qt.Key.Key_Escape,), (Qt.Key.Key_Left, "alt")])
def test_keys_lead_back(app: App, page: LibraryPage, keys: tuple[Qt.Key, ...]) -> None:
    app.window.activateWindow()
    app.pages.requests.exercise.emit("squat")
    modifier = Qt.KeyboardModifier.AltModifier if keys[1:] else Qt.KeyboardModifier.NoModifier
    for place in (page.back, app.window._rail.entry("library")):
        app.pages.requests.exercise.emit("squat")
        place.setFocus()
        QTest.keyClick(place, keys[0], modifier)
        assert shown(app) == ("library", "exercises")


def test_ctrl_f_leads_to_the_search_from_all_of_the_library(app: App, page: LibraryPage) -> None:
    app.window.activateWindow()
    search = app.pages.library._list.page.filters.search
    for came_from in ("exercises", "learn", "squat"):
        app.pages.library.show_list()
        if came_from == "learn":
            page.tabs.setCurrentIndex(1)
        elif came_from == "squat":
            app.pages.requests.exercise.emit("squat")
        entry = app.window._rail.entry("library")
        entry.setFocus()
        QTest.keyClick(entry, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        assert app.window.focusWidget() is search
        assert shown(app) == ("library", "exercises")
        QTest.keyClick(search, Qt.Key.Key_Escape)
        assert shown(app) == ("library", came_from)


def test_from_another_page_it_leads_back_there(app: App, page: LibraryPage) -> None:
    app.window._choose_page("history")
    app.pages.requests.exercise.emit("squat")
    assert shown(app) == ("library", "squat")
    assert app.window._rail.entry("library").isChecked()
    assert page.back.text() == f"{CHEVRON} History"
    page.back.click()
    assert shown(app)[0] == "history"
    app.window._choose_page("library")
    assert shown(app) == ("library", "exercises")


@pytest.mark.usefixtures("page")
def test_the_rail_leads_to_the_list_when_the_library_is_shown(app: App) -> None:
    app.pages.requests.exercise.emit("squat")
    app.window._choose_page("today")
    app.window._choose_page("library")
    assert shown(app) == ("library", "squat")
    app.window._choose_page("library")
    assert shown(app) == ("library", "exercises")


def test_a_topic_is_opened_from_an_exercise(app: App, page: LibraryPage) -> None:
    app.pages.requests.exercise.emit("squat")
    app.pages.requests.learn.emit("three_muscles")
    assert shown(app) == ("library", "learn")
    assert page.back.text() == f"{CHEVRON} Squat"
    page.tabs.setCurrentIndex(0)
    assert shown(app) == ("library", "exercises")
    assert not page.back.isVisible()


@pytest.mark.usefixtures("page")
def test_an_exercise_that_is_not_there_opens_nothing(app: App) -> None:
    app.pages.requests.exercise.emit("no_such_exercise")
    assert shown(app) == ("library", "exercises")


@pytest.mark.usefixtures("page")
def test_one_set_is_started_and_its_page_comes_back(app: App) -> None:
    app.pages.requests.exercise.emit("lunge")
    app.pages.requests.practise.emit("lunge")
    assert app.training.is_under_way
    live = app.training._live
    assert live is not None
    assert [one.sets for one in live.session.plan.prescriptions] == [1]
    app.training._live = None
    app.training.done.emit()
    assert shown(app) == ("library", "lunge")
