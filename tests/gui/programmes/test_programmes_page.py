"""The Programmes page lists what there is, and starts it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from glutetimer.app.context import AppContext
from glutetimer.gui.programmes.programme_row_card import COPY, DELETE, SHOW, START, WORDS
from glutetimer.gui.programmes.programmes_page import ProgrammesPage
from glutetimer.gui.window.app import App


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
    page: ProgrammesPage, context: AppContext
) -> None:
    words = [one.text() for one in page.card("desk_reset").menu().actions()]
    assert "Delete" not in words
    entry(page, "desk_reset", COPY).trigger()
    (mine,) = context.own_programmes.own
    assert mine.name == "Desk reset, my way"
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
