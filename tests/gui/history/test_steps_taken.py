"""Ladders list what was decided on advice, and what is spared; both can be taken back there."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from glutetimer.app.context import AppContext
from glutetimer.gui.history.history_controller import HistoryController
from glutetimer.gui.history.history_tabs import VIEWS
from glutetimer.gui.history.ladders_view import Ladders
from glutetimer.host.clock import FakeClock
from glutetimer.review.progress.decision import Answer
from tests.felt_sessions import GLUTES, felt_sessions
from tests.gui.making import history_controller
from tests.gui.showing import show

PAIN = "pain"
Open = Callable[[], Ladders]


@pytest.fixture
def opened(qtbot: QtBot, context: AppContext) -> Iterator[Open]:
    pages: list[HistoryController] = []

    def opened() -> Ladders:
        page = history_controller(context)
        pages.append(page)
        qtbot.addWidget(page)
        page.resize(1000, 800)
        page.refresh()
        page.page.tabs.setCurrentIndex(list(VIEWS).index("ladders"))
        show(qtbot, page)
        return page.page.ladders

    yield opened
    assert pages


def words_on(view: Ladders) -> list[str]:
    return [label.text() for label in view.findChildren(QLabel) if not label.isHidden()]


def test_a_step_that_was_taken_is_listed_and_taken_back(
    context: AppContext, clock: FakeClock, opened: Open, qtbot: QtBot
) -> None:
    felt_sessions(context, clock, GLUTES, GLUTES)
    advice = next(one for one in context.progress.offered() if one.change is not None)
    context.progress.accept(advice)
    view = opened()
    assert "Steps you took" in words_on(view)
    (undo,) = view.buttons
    view.activateWindow()
    undo.setFocus()
    qtbot.waitUntil(undo.hasFocus)
    qtbot.keyClick(undo, Qt.Key.Key_Return)
    assert [one.answer for one in context.progress.decisions()] == [Answer.UNDONE]
    assert context.progress.changes() == ()
    assert any(words.startswith("taken back") for words in words_on(view))
    (again,) = view.buttons
    assert view.window().focusWidget() is again
    qtbot.keyClick(again, Qt.Key.Key_Return)
    assert [one.answer for one in context.progress.decisions()] == [Answer.ACCEPTED]
    assert context.progress.changes() == (advice.change,)


def test_what_was_put_off_is_offered_again(
    context: AppContext, clock: FakeClock, opened: Open
) -> None:
    felt_sessions(context, clock, GLUTES, GLUTES)
    advice = context.progress.offered()[0]
    context.progress.put_off(advice)
    view = opened()
    (again,) = view.buttons
    assert again.text() == "Offer it again now"
    again.click()
    assert context.progress.offered()[0] == advice
    assert view.buttons == []


def test_what_hurt_is_fine_again_when_the_person_says_so(
    context: AppContext, clock: FakeClock, opened: Open
) -> None:
    felt_sessions(context, clock, PAIN)
    spared = len(context.progress.hurting())
    assert spared
    view = opened()
    assert "Spared because it hurt" in words_on(view)
    view.buttons[0].click()
    assert len(context.progress.hurting()) == spared - 1
    assert [one.answer for one in context.progress.decisions()] == [Answer.CLEARED]


def test_ladders_say_what_the_next_rung_needs(
    context: AppContext, clock: FakeClock, opened: Open
) -> None:
    felt_sessions(context, clock, GLUTES)
    assert any(words.startswith("Next: ") for words in words_on(opened()))
