"""The list in the window: typing, filters, cards by keyboard, what is kept."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from glutetimer.gui.library.exercise_grid import GAP, ExerciseGrid
from glutetimer.gui.library.list_page import ListPage
from glutetimer.gui.style.theme import NIGHT
from glutetimer.gui.window.app import App
from tests.gui.clipping import clipped


@pytest.fixture
def page(app: App, qtbot: QtBot) -> ListPage:
    app.window.showNormal()
    app.window.resize(1280, 800)
    app.window._choose_page("library")
    page = app.pages.library._list.page
    qtbot.waitUntil(page.filters.search.hasFocus)
    return page


def names(page: ListPage) -> list[str]:
    return [one.card.name for one in page.grid.exercises.found]


def index(grid: ExerciseGrid, exercise: str) -> QModelIndex:
    return grid.exercises.index(grid.exercises.row_of(exercise))


def test_typing_goes_to_the_search_at_once_and_filters(page: ListPage) -> None:
    assert page.filters.search.hasFocus()
    assert len(names(page)) == 39
    QTest.keyClicks(page.filters.search, "my knees cave in")
    assert names(page)[0] == "Squat"
    assert len(names(page)) == 5
    assert page.filters.positions.button("standing").text() == "Standing  4"


def test_from_the_search_one_comes_to_the_best_card(page: ListPage) -> None:
    QTest.keyClicks(page.filters.search, "felt in the hamstring")
    QTest.keyClick(page.filters.search, Qt.Key.Key_Down)
    assert page.grid.currentIndex().row() == 0


def test_a_new_search_leads_to_its_best_card_after_an_earlier_one(app: App, page: ListPage) -> None:
    search, grid = page.filters.search, page.grid
    for words in ("bridge", "bridge felt in hamstring"):
        search.setFocus()
        search.clear()
        QTest.keyClicks(search, words)
        QTest.keyClick(search, Qt.Key.Key_Down)
        assert grid.currentIndex().row() == 0
        QTest.keyClick(grid, Qt.Key.Key_Right)
        QTest.keyClick(grid, Qt.Key.Key_Return)
        assert app.pages.library._trail.place.id == grid.exercises.found[1].card.id
        app.pages.library.go_back()
        assert grid.currentIndex().row() == 1


def test_tab_goes_from_the_search_by_menus_and_positions_to_the_cards(
    app: App, page: ListPage
) -> None:
    QTest.keyClicks(page.filters.search, "sitting")
    stops: list[QWidget | None] = []
    while page.grid not in stops:
        stops.append(app.window.focusWidget())
        QTest.keyClick(app.window.focusWidget(), Qt.Key.Key_Tab)
        assert len(stops) < 30
    filters = page.filters
    chip = next(one for one in stops if one and filters.positions.isAncestorOf(one))
    wanted = [filters.search, *filters.menus.values(), chip, page.topics.links[0], page.grid]
    places = [stops.index(one) for one in wanted]
    assert places == sorted(places)


def test_escape_empties_the_search_first(app: App, page: ListPage) -> None:
    page.filters.search.setText("squat")
    QTest.keyClick(page.filters.search, Qt.Key.Key_Escape)
    assert page.filters.search.text() == ""
    assert len(names(page)) == 39
    assert app.pages.shown == "library"


def test_arrow_keys_move_in_the_grid_and_enter_opens(app: App, page: ListPage) -> None:
    QTest.keyClick(page.filters.search, Qt.Key.Key_Down)
    grid = page.grid
    assert grid.hasFocus()
    assert grid.columns == 4
    for key, row in (
        (Qt.Key.Key_Right, 1),
        (Qt.Key.Key_Down, 5),
        (Qt.Key.Key_Left, 4),
        (Qt.Key.Key_Up, 0),
    ):
        QTest.keyClick(grid, key)
        assert grid.currentIndex().row() == row
    QTest.keyClick(grid, Qt.Key.Key_Up)
    assert page.filters.search.hasFocus()
    QTest.keyClick(page.filters.search, Qt.Key.Key_Return)
    QTest.keyClick(grid, Qt.Key.Key_Right)
    QTest.keyClick(grid, Qt.Key.Key_Return)
    assert app.pages.library._trail.place.id == "lying_knee_lift"


def test_back_leads_to_the_card_and_the_place_that_was_left(
    app: App, page: ListPage, qtbot: QtBot
) -> None:
    grid = page.grid
    grid.setFocus()
    grid.setCurrentIndex(index(grid, "lunge"))
    bar = page.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() > 0)
    place = bar.value()
    QTest.keyClick(grid, Qt.Key.Key_Return)
    app.pages.library.go_back()
    qtbot.waitUntil(lambda: bar.value() == place)
    assert grid.hasFocus()
    assert grid.currentIndex() == index(grid, "lunge")


def test_p_starts_one_set_of_what_can_be_started(app: App, page: ListPage) -> None:
    grid = page.grid
    grid.setFocus()
    grid.setCurrentIndex(index(grid, "leg_press"))
    QTest.keyClick(grid, Qt.Key.Key_P)
    assert not app.training.is_under_way
    grid.setCurrentIndex(index(grid, "squat"))
    QTest.keyClick(grid, Qt.Key.Key_P)
    assert app.training.is_under_way


def test_the_menu_of_a_card_offers_what_can_be_done(page: ListPage) -> None:
    grid = page.grid
    words = [action.text() for action in grid.menu(index(grid, "squat")).actions()]
    assert words == ["Open", "Practise one set", "Add to a programme…"]
    words = [action.text() for action in grid.menu(index(grid, "hill_sprint")).actions()]
    assert words == ["Open"]


def test_an_empty_result_drops_just_the_filter_that_emptied_it(page: ListPage) -> None:
    page.filters.search.setText("swing")
    menu = page.filters.menus["kit"]
    menu.setCurrentIndex(menu.findData("mini_band"))
    page.filters.menus["sides"].setCurrentIndex(1)
    assert names(page) == []
    assert not page.grid.isVisible()
    page.action.click()
    assert len(names(page)) == 2
    assert page.filters.search.text() == "swing"
    assert page.filters.menus["sides"].currentIndex() == 1
    assert menu.currentIndex() == 0
    assert page.filters.search.hasFocus()


def test_the_search_that_finds_nothing_can_be_cleared(page: ListPage) -> None:
    page.filters.search.setText("xyzzy")
    QTest.keyClick(page.filters.search, Qt.Key.Key_Return)
    assert page.action.hasFocus()
    QTest.keyClick(page.action, Qt.Key.Key_Return)
    assert page.filters.search.text() == ""
    assert len(names(page)) == 39


def test_a_topic_of_learn_is_one_key_away(app: App, page: ListPage) -> None:
    page.filters.search.setText("sitting")
    link = next(one for one in page.topics.links if one.text() == "What sitting does")
    link.click()
    assert app.pages.library._trail.place.id == "learn"


def test_what_was_chosen_stays_while_another_page_is_shown(app: App, page: ListPage) -> None:
    page.filters.positions.button("plank").click()
    assert len(names(page)) == 3
    app.window._choose_page("history")
    app.window._choose_page("library")
    assert len(names(page)) == 3
    assert page.filters.positions.value == "plank"


def test_nothing_is_made_anew_by_a_key(page: ListPage, qtbot: QtBot) -> None:
    before = {*page.findChildren(QObject)}
    QTest.keyClicks(page.filters.search, "bridge")
    qtbot.waitUntil(lambda: "bridge" in names(page)[0].lower())
    assert {*page.findChildren(QObject)} == before


def test_in_little_room_the_menus_stand_behind_a_button(
    app: App, page: ListPage, qtbot: QtBot
) -> None:
    assert page.filters.menus["kit"].isVisible()
    app.window.resize(1024, 640)
    qtbot.waitUntil(lambda: page.grid.columns == 3)
    assert not page.filters.menus["kit"].isVisible()
    page.filters.more.click()
    qtbot.waitUntil(page.filters.menus["kit"].isVisible)
    assert clipped(app.window) == []
    page.filters.menus["kit"].setCurrentIndex(1)
    assert page.filters.more.text() == "Filter: 1"


def test_cards_have_a_role_a_name_and_a_description(page: ListPage) -> None:
    listed = QAccessible.queryAccessibleInterface(page.grid)
    assert listed is not None
    assert listed.role() == QAccessible.Role.List
    assert listed.text(QAccessible.Text.Name) == "Exercises"
    card = listed.child(0)
    assert card is not None
    assert card.role() == QAccessible.Role.ListItem
    assert card.text(QAccessible.Text.Name) == "Clamshell"
    assert "Level 1 of 3" in card.text(QAccessible.Text.Description)


def test_pictures_are_drawn_one_after_the_other_and_follow_the_theme(
    page: ListPage, qtbot: QtBot
) -> None:
    stills = page.grid._stills

    def is_drawn() -> bool:
        page.grab()
        return bool(stills.has("clamshell"))

    qtbot.waitUntil(is_drawn)
    picture = stills("clamshell")
    assert picture is not None
    assert picture.deviceIndependentSize().width() == 200
    page.grid.set_theme(NIGHT)
    stills.set_theme(NIGHT)
    assert not stills.has("clamshell")


@pytest.mark.parametrize("width", [800, 1024, 1280, 1600, 1920])
def test_every_card_stands_whole_in_its_column(
    app: App, page: ListPage, qtbot: QtBot, width: int
) -> None:
    app.window.resize(width, 700)

    def is_whole() -> None:
        grid = page.grid
        places = [grid.visualRect(grid.exercises.index(row)) for row in range(39)]
        assert places[0].left() == 0
        assert max(place.right() for place in places) == grid.width() - 1
        for row, place in enumerate(places):
            above = places[row - row % grid.columns - 1] if row >= grid.columns else None
            assert place.top() == (above.bottom() + 1 + GAP if above else 0)
            assert not any(place.intersects(other) for other in places[:row])
            assert place.left() == places[row % grid.columns].left()
        assert places[-1].bottom() < grid.height()

    qtbot.waitUntil(is_whole)


def test_a_line_of_cards_is_no_higher_than_its_words_need(page: ListPage) -> None:
    grid = page.grid
    heights = {grid.visualRect(grid.exercises.index(row)).height() for row in range(39)}
    assert min(heights) < max(heights)
