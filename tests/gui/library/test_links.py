"""Names of exercises on other pages lead to the Library, by mouse and by keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from glutetimer.gui.history.history_controller import HistoryController
from glutetimer.gui.history.history_tabs import VIEWS
from glutetimer.gui.widgets.name_link import NameLink, exercise_link
from glutetimer.gui.window.app import App
from tests.gui.walk import shown_window


@pytest.fixture
def long_app(qtbot: object, tmp_path: Path, year: Path) -> Iterator[App]:
    with shown_window(qtbot, tmp_path, year) as app:  # type: ignore[arg-type] # as it is
        app._context.settings_store.change("first_start_done", value=True)
        yield app


def links(widget: QWidget) -> list[NameLink]:
    return [one for one in widget.findChildren(NameLink) if one.isVisible()]


def test_the_exercises_of_the_suggestion_lead_to_their_pages(app: App) -> None:
    app.window.show()
    app.pages.today.choose("cyclist_four")
    found = links(app.pages.today.widget)
    assert [one.text() for one in found][:2] == ["Glute bridge", "Side leg lift on a bench"]
    QTest.keyClick(found[1], Qt.Key.Key_Return)
    assert not app.training.is_under_way
    assert app.pages.library._trail.place.id == "side_leg_lift_bench"
    app.pages.library.go_back()
    assert app.pages.shown == "today"


@pytest.mark.parametrize("view", ["bests", "ladders"])
def test_bests_and_ladders_lead_there_too(long_app: App, view: str) -> None:
    app = long_app
    app.window._choose_page("history")
    (past,) = app.window.findChildren(HistoryController)
    past.page.tabs.setCurrentIndex(VIEWS.index(view))
    found = links(past.page)
    assert found
    names = {one.name: one.id for one in app._context.catalogue.exercises.values()}
    found[0].click()
    assert app.pages.library._trail.place.id == names[found[0].text()]
    app.pages.library.go_back()
    assert app.pages.shown == "history"


def test_a_link_wraps_and_is_as_high_as_its_words_need(qtbot: object) -> None:
    assert qtbot is not None
    link = exercise_link("Mini band glute bridge (above knees)")
    assert link.heightForWidth(120) > link.heightForWidth(600)
    assert link.accessibleDescription() == "Open in the Library"
