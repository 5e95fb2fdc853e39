"""The card of the day on Today: shown once chosen, opened, put aside, turned off."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from glutetimer.app.context import AppContext
from glutetimer.audio.audio_output import AudioOutput
from glutetimer.gui.library.learn.learn_page import LearnPage
from glutetimer.gui.today.day_card import DayCard
from glutetimer.gui.today.today_page import TodayPage
from glutetimer.gui.widgets.name_link import NameLink
from glutetimer.gui.window.app import App
from glutetimer.host.clock import FakeClock
from tests.gui.conftest import FakeAudioOutput, take_down
from tests.gui.showing import lay_out

DAY_MS = 86_400_000


@pytest.fixture
def card(app: App) -> DayCard:
    app.window.showNormal()
    app.window.resize(1280, 800)
    lay_out()
    (card,) = app.window.findChildren(DayCard)
    return card


def come_back(app: App) -> None:
    """Look at another page, and at Today again."""
    app.pages.requests.page.emit("settings")
    app.pages.requests.page.emit("today")


def on_disk(app: App) -> list[str]:
    history, today = app._context.history, app._context.calendar.today
    history.wait()
    month = timedelta(days=31)
    return [shown.topic for shown in history.shown_cards(today - month, today + month)]


def title(card: DayCard) -> str:
    return card._title.text()


def test_what_is_shown_is_on_disk(app: App, card: DayCard) -> None:
    assert card.isVisible()
    (topic,) = on_disk(app)
    shown = {one.id: one.title for one in app._context.catalogue.learn.topics}
    assert shown[topic] == title(card)


def test_a_click_opens_the_topic_and_the_way_back_is_today(app: App, card: DayCard) -> None:
    (topic,) = on_disk(app)
    QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    assert app.pages.shown == "library"
    (learn,) = app.window.findChildren(LearnPage)
    assert learn.topic == topic
    app.pages.library.go_back()
    assert app.pages.shown == "today"
    assert app.window.focusWidget() is card.read
    assert not card.read.visibleRegion().isEmpty()
    card.read.click()
    assert app.pages.shown == "library"


def test_the_card_stays_while_one_looks_and_another_one_comes_with_the_next_day(
    app: App, card: DayCard, clock: FakeClock
) -> None:
    first = title(card)
    clock.advance(DAY_MS)
    app.pages.today.refresh()
    (page,) = app.window.findChildren(TodayPage)
    page.minutes_chosen.emit(10)
    page.pace_chosen.emit("self")
    assert title(card) == first
    come_back(app)
    assert title(card) != first
    assert len(on_disk(app)) == 2


def test_a_card_that_is_put_aside_is_gone_until_tomorrow(
    app: App, card: DayCard, clock: FakeClock
) -> None:
    card.not_today.click()
    assert not card.isVisible()
    app._context.history.wait()
    come_back(app)
    assert not card.isVisible()
    clock.advance(DAY_MS)
    come_back(app)
    assert card.isVisible()


def test_after_it_is_put_aside_start_has_the_focus(app: App, card: DayCard) -> None:
    (page,) = app.window.findChildren(TodayPage)
    card.not_today.setFocus()
    focused: list[QWidget | None] = []
    QApplication.instance().focusChanged.connect(lambda _old, new: focused.append(new))  # type: ignore[union-attr] # there is one
    QTest.keyClick(card.not_today, Qt.Key.Key_Return)
    assert app.window.focusWidget() is page.suggestion.start
    assert focused == [page.suggestion.start]


def test_cards_are_turned_off_and_on_again(app: App, card: DayCard) -> None:
    first = title(card)
    card.off.click()
    assert app._context.settings.card_of_day is False
    assert card.isVisible()
    assert card.on.isVisible()
    come_back(app)
    assert not card.isVisible()
    app._context.settings_store.change("card_of_day", value=True)
    come_back(app)
    assert title(card) == first
    card.off.click()
    card.on.click()
    assert app._context.settings.card_of_day is True
    assert card.read.isVisible()


@contextmanager
def started(context: AppContext, audio_output: FakeAudioOutput) -> Iterator[App]:
    """Start the program with what was set before."""
    app = App(context, listen=lambda *_: cast("AudioOutput", audio_output))
    app.start()
    QTest.qWait(5)
    yield app
    take_down(app)


@pytest.mark.usefixtures("qapp")
def test_where_the_setting_is_off_there_is_no_card_and_none_is_kept(
    context: AppContext, audio_output: FakeAudioOutput
) -> None:
    context.settings_store.change("card_of_day", value=False)
    with started(context, audio_output) as app:
        (card,) = app.window.findChildren(DayCard)
        assert not card.isVisible()
        assert on_disk(app) == []


@pytest.mark.usefixtures("qapp")
def test_no_card_is_shown_beside_the_first_questions(
    context: AppContext, audio_output: FakeAudioOutput
) -> None:
    context.settings_store.change("first_start_done", value=False)
    with started(context, audio_output) as app:
        (card,) = app.window.findChildren(DayCard)
        (page,) = app.window.findChildren(TodayPage)
        assert page.questions.isVisible()
        assert not card.isVisible()
        assert on_disk(app) == []
        page.questions.skipped.emit()
        assert card.isVisible()


@pytest.mark.parametrize("size", [(1280, 800), (1024, 640), (800, 560)])
def test_start_keeps_its_place_in_the_first_screen(
    app: App, card: DayCard, size: tuple[int, int]
) -> None:
    app.window.resize(*size)
    lay_out()
    app.window.grab()
    (page,) = app.window.findChildren(TodayPage)
    places = []
    for is_shown in (True, False):
        card.setVisible(is_shown)
        lay_out()
        app.window.grab()
        start = page.suggestion.start
        places.append(start.mapTo(app.window, start.rect().bottomRight()))
    assert places[0] == places[1]
    assert app.window.rect().contains(places[0])
    assert (
        card.mapTo(page, card.rect().topLeft()).y() > start.mapTo(page, start.rect().center()).y()
    )


def test_it_has_names_and_is_reached_by_tab(app: App, card: DayCard, qtbot: QtBot) -> None:
    assert card.accessibleName() == f"Card of the day: {title(card)}"
    assert title(card) in card.read.accessibleName()
    reached = set()
    (page,) = app.window.findChildren(TodayPage)
    page.suggestion.start.setFocus()
    for _ in range(60):
        focused = app.window.focusWidget()
        reached.add(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert {card.read, card.not_today, card.off} <= reached
    assert qtbot


def test_its_picture_comes_after_the_first_frame_in_room_that_was_kept(
    card: DayCard, qtbot: QtBot
) -> None:
    before = card.sizeHint()
    qtbot.waitUntil(lambda: card._picture._book is not None)
    assert card.sizeHint() == before
    assert any(label.text() for label in card.findChildren(QLabel))


def test_the_way_back_from_an_exercise_leads_to_its_name(app: App, card: DayCard) -> None:
    (page,) = app.window.findChildren(TodayPage)
    name = page.suggestion.findChildren(NameLink)[-1]
    name.setFocus()
    name.click()
    assert app.pages.shown == "library"
    app.pages.library.go_back()
    assert app.window.focusWidget() is name
    come_back(app)
    assert page.suggestion.start.hasFocus()
    assert card.isVisible()
