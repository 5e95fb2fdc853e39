"""Advice on Today: a key accepts it, the session changes at once, and undo restores it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from glutetimer.app.context import AppContext
from glutetimer.audio.audio_output import AudioOutput
from glutetimer.gui.today.today_page import TodayPage
from glutetimer.gui.widgets.advice_card import AdviceCard
from glutetimer.gui.widgets.reason_mark import ReasonMark
from glutetimer.gui.window.app import App
from glutetimer.history.store import open_history
from glutetimer.host.clock import FakeClock
from glutetimer.review.progress.decision import Answer
from tests.felt_sessions import GLUTES, felt_sessions
from tests.gui.conftest import FakeAudioOutput, take_down
from tests.gui.showing import show

BRIDGE = "Glute bridge: hold 3 seconds, not 2"


@pytest.fixture
def app(qtbot: QtBot, context: AppContext, clock: FakeClock) -> Iterator[App]:
    felt_sessions(context, clock, GLUTES, GLUTES)
    app = App(context, listen=lambda *_: cast("AudioOutput", FakeAudioOutput()))
    app.start()
    app.pages.today.choose("cyclist_four")
    show(qtbot, app.window)
    yield app
    take_down(app)


@pytest.fixture
def page(app: App) -> TodayPage:
    (page,) = app.window.findChildren(TodayPage)
    return page


@pytest.fixture
def card(page: TodayPage, qtbot: QtBot) -> AdviceCard:
    qtbot.waitUntil(page.advice.isVisible)  # a moment after the session
    return page.advice


def words_on(page: TodayPage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def look_up_bridge(page: TodayPage, card: AdviceCard) -> None:
    for _ in range(3):
        if BRIDGE not in words_on(page):
            card.more.click()
    assert BRIDGE in words_on(page)


def answers(context: AppContext) -> list[Answer]:
    """Return what stands in the history on disk."""
    context.history.wait()
    with open_history(context.paths.history, context.clock) as history:
        return [one.answer for one in history.decisions()]


def test_accepting_changes_the_session_that_is_shown_and_undo_restores_it(
    page: TodayPage, card: AdviceCard, context: AppContext, qtbot: QtBot
) -> None:
    look_up_bridge(page, card)
    before = page.suggestion.start.accessibleName()
    page.suggestion.start.setFocus()
    qtbot.keyClick(page.suggestion.start, Qt.Key.Key_A)
    if not answers(context):  # what is out of sight is shown first
        qtbot.keyClick(page.suggestion.start, Qt.Key.Key_A)
    assert answers(context) == [Answer.ACCEPTED]
    assert {"Step taken", BRIDGE} <= set(words_on(page))
    qtbot.waitUntil(lambda: "2 × 12 reps, hold 3 s" in words_on(page))
    assert page.suggestion.start.accessibleName() != before
    card.undo.click()
    assert answers(context) == [Answer.UNDONE]
    assert page.suggestion.start.accessibleName() == before
    qtbot.waitUntil(lambda: "2 × 12 reps, hold 2 s" in words_on(page))
    assert BRIDGE not in words_on(page)


def test_the_key_accepts_only_what_is_in_sight_and_says_when_to_press_again(
    page: TodayPage, card: AdviceCard, context: AppContext, qtbot: QtBot
) -> None:
    look_up_bridge(page, card)
    page.resize(page.width(), 420)
    page._area.verticalScrollBar().setValue(0)
    qtbot.waitUntil(lambda: not card.accept.visibleRegion().contains(card.accept.rect()))
    again = "Press A again to accept it."
    assert again not in words_on(page)
    qtbot.keyClick(page.suggestion.start, Qt.Key.Key_A)
    assert answers(context) == []
    assert again in words_on(page)
    qtbot.keyClick(page.suggestion.start, Qt.Key.Key_A)
    assert answers(context) == [Answer.ACCEPTED]
    assert again not in words_on(page)


def test_the_focus_is_left_where_it_was(page: TodayPage, card: AdviceCard, qtbot: QtBot) -> None:
    page.activateWindow()
    page.suggestion.start.setFocus()
    qtbot.waitUntil(page.suggestion.start.hasFocus)
    card.accept.click()
    assert page.suggestion.start.hasFocus()
    while card.isVisible():
        (card.undo if card.undo.isVisible() else card.not_now).setFocus()
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(page.suggestion.start.hasFocus)


def test_tab_goes_from_the_session_through_the_advice_to_the_week(
    page: TodayPage, card: AdviceCard, qtbot: QtBot
) -> None:
    page.activateWindow()
    marks = [one for one in card.findChildren(ReasonMark) if one.isVisible()]
    inside = [*marks, card.accept, card.not_now, page.week.mark]
    inside[0].setFocus()
    qtbot.waitUntil(inside[0].hasFocus)
    reached: list[QWidget | None] = []
    for _ in inside:
        reached.append(page.focusWidget())
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
    assert reached == inside


def test_not_now_lets_it_rest(page: TodayPage, card: AdviceCard, context: AppContext) -> None:
    look_up_bridge(page, card)
    card.not_now.click()
    assert answers(context) == [Answer.NOT_NOW]
    assert BRIDGE not in words_on(page)


def test_what_was_accepted_is_shown_until_the_page_is_opened_anew(
    app: App, page: TodayPage, card: AdviceCard
) -> None:
    card.accept.click()
    assert "Step taken" in words_on(page)
    app.pages.show_page("settings")
    app.pages.show_page("today")
    assert "Step taken" not in words_on(page)
