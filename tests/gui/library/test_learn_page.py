"""Learn: the list, the cards, where they lead, and that no card is longer than a screen."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from glutetimer.gui.library.exercise_page.cited_line import SourceLink
from glutetimer.gui.library.learn.cited_label import CitedLabel
from glutetimer.gui.library.learn.learn_page import LearnPage
from glutetimer.gui.library.trail import LEARN
from glutetimer.gui.window.app import App
from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import load_catalogue
from glutetimer.presentation.library.learn import topic_lines, topic_view
from glutetimer.presentation.library.sources import CitedText

CATALOGUE = load_catalogue(assets_dir())
TOPICS = {one.id: one for one in CATALOGUE.learn.topics}


@pytest.fixture
def page(app: App) -> LearnPage:
    app._context.settings_store.change("first_start_done", value=True)
    app.window.showNormal()
    app.window.resize(1280, 800)
    app.pages.requests.learn.emit("why_train")
    (page,) = app.window.findChildren(LearnPage)
    return page


def settle(page: LearnPage) -> None:
    """Lay all of it out: what waits for that is delivered, and what it changes once more."""
    for _ in range(3):
        QCoreApplication.sendPostedEvents()
        page.grab()


def words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def button(page: LearnPage, words: str) -> QPushButton:
    return next(one for one in page.card.findChildren(QPushButton) if one.text() == words)


def test_no_card_is_longer_than_a_screen(page: LearnPage) -> None:
    assert page.card.isVisible()
    assert page.topics.isVisible()
    longer = {}
    for topic in TOPICS:
        page.show_topic(topic)
        settle(page)
        hidden = page.card.front.verticalScrollBar().maximum()
        if hidden or page.card.front.horizontalScrollBar().maximum():
            longer[topic] = hidden
    assert longer == {}


def test_up_and_down_open_the_card(page: LearnPage) -> None:
    page.topics.setFocus()
    order = [line.id for line in topic_lines(CATALOGUE)]
    seen = [page.topic]
    for _ in range(len(order) + 5):
        QTest.keyClick(page.topics, Qt.Key.Key_Down)
        assert page.card.view is not None
        assert page.card.view.id == page.topic
        if page.topic not in seen:
            seen.append(page.topic)
    assert sorted(seen) == sorted(order)
    QTest.keyClick(page.topics, Qt.Key.Key_Up)
    assert page.topic == seen[-2]


def test_every_word_and_every_fact_of_a_topic_is_on_its_card(page: LearnPage) -> None:
    for topic in TOPICS.values():
        page.show_topic(topic.id)
        view = topic_view(topic, CATALOGUE)
        spoken = "\n".join(
            label.accessibleName() or label.text() for label in page.card.front.findChildren(QLabel)
        )
        for point in view.points:
            for said in (point.label, point.found, point.text.text, *(s.text for s in point.sides)):
                assert said in spoken
        behind = words(page.card.behind)
        for entry in view.sources:
            assert entry.heading in behind
            for fact in entry.facts:
                assert fact.text in behind


def links(page: LearnPage) -> list[SourceLink]:
    return page.card.front.findChildren(SourceLink)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_a_number_leads_to_its_source_and_back(app: App, page: LearnPage, key: Qt.Key) -> None:
    page.show_topic("quiet")
    settle(page)
    cited = next(link for link in links(page) if link.accessibleName() == "Source 2")
    cited.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(cited, Qt.Key.Key_Return)
    source = page.card.sources.row(2)
    assert source is not None
    assert page.card.behind.isVisible()
    assert page.window().focusWidget() is source
    QTest.keyClick(source, key)
    assert page.card.front.isVisible()
    assert page.window().focusWidget() is cited
    assert app.pages.library._trail.place == LEARN


def test_every_number_is_a_stop_of_tab_with_something_to_see(page: LearnPage) -> None:
    for topic in TOPICS:
        page.show_topic(topic)
        settle(page)
        labels = page.card.front.findChildren(QLabel)
        assert not any(one.focusPolicy() & Qt.FocusPolicy.TabFocus for one in labels)
        for link in links(page):
            inside = link.parentWidget()
            assert inside is not None
            assert inside.rect().contains(link.geometry())
            assert link.width() >= link.fontMetrics().horizontalAdvance("1")


def test_see_the_programme_shows_it_on_today_and_starts_nothing(app: App, page: LearnPage) -> None:
    page.show_topic("pedal_stroke")
    button(page, "See Cyclist's four").click()
    assert app.pages.shown == "today"
    assert app.pages.today.choice.programme == "cyclist_four"
    assert not app.training.is_under_way


def test_an_exercise_opens_its_page(app: App, page: LearnPage) -> None:
    page.show_topic("squat_or_lunge")
    button(page, "Lunge").click()
    assert app.pages.library._trail.place.id == "lunge"


@pytest.mark.parametrize("size", [(1024, 640), (800, 560)])
def test_on_a_narrow_page_the_card_takes_the_place_of_the_list(
    app: App, page: LearnPage, size: tuple[int, int]
) -> None:
    page.close_card()
    app.window.resize(*size)
    settle(page)
    assert page.topics.isVisible()
    assert not page.card.isVisible()
    page.topics.choose("pedal_stroke")
    assert not page.card.isVisible()
    QTest.keyClick(page.topics, Qt.Key.Key_Return)
    settle(page)
    assert page.card.isVisible()
    assert not page.topics.isVisible()
    QTest.keyClick(page.window().focusWidget(), Qt.Key.Key_Escape)
    assert page.topics.isVisible()
    assert page.window().focusWidget() is page.topics


def test_a_screen_reader_is_told_title_and_line(page: LearnPage) -> None:
    rows = QAccessible.queryAccessibleInterface(page.topics)
    assert rows.text(QAccessible.Text.Name) == "Topics"
    names = [rows.child(at).text(QAccessible.Text.Name) for at in range(rows.childCount())]
    for line in topic_lines(CATALOGUE):
        assert f"{line.title}, {line.line}" in names


def test_each_source_stands_once_and_in_order_after_several_sentences(qtbot: QtBot) -> None:
    said = (CitedText("One.", (6, 7)), CitedText("Two.", (4, 6)), CitedText("", (9,)))
    label = CitedLabel(*said, show_source=lambda _number, _link: None)
    qtbot.addWidget(label)
    (words,) = label.findChildren(QLabel)
    numbers = [int(one) for one in re.findall(r'href="(\d+)"', words.text())]
    assert numbers == [4, 6, 7, 9]
    assert words.text().startswith("One. Two.")
    assert words.accessibleDescription() == "Sources: 4, 6, 7, 9"
