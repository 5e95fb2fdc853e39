"""The summary says what a session leads to; a key accepts it, and none that was for the session."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from glutetimer.app.context import AppContext
from glutetimer.gui.session.summary_page import SummaryPage
from glutetimer.gui.window.app import App
from glutetimer.host.clock import FakeClock
from glutetimer.presentation.after_end import GUARD_MS
from glutetimer.review.progress.decision import Answer
from tests.felt_sessions import GLUTES, done_session, felt_sessions
from tests.gui.showing import show


@pytest.fixture
def summary(app: App, context: AppContext, clock: FakeClock, qtbot: QtBot) -> SummaryPage:
    """Show the summary of a second session that was felt in the glutes, as the first."""
    felt_sessions(context, clock, GLUTES)
    live = done_session(context, clock)
    app.window.go_to_mat(full_screen=False)
    app.training.sum_up(live)
    (summary,) = app.window.findChildren(SummaryPage)
    show(qtbot, app.window)
    assert summary.advice.isHidden()
    for block in {one.block for one in live.session.plan.prescriptions}:
        summary.feel_chosen.emit(block, GLUTES)
    qtbot.waitUntil(lambda: not summary.advice.isHidden())
    return summary


def answers(context: AppContext) -> list[Answer]:
    context.history.wait()
    return [one.answer for one in context.progress.decisions()]


def test_what_was_felt_leads_to_advice_that_a_key_accepts(
    summary: SummaryPage, context: AppContext, clock: FakeClock, qtbot: QtBot
) -> None:
    summary.guard_keys()
    qtbot.keyClick(summary.done, Qt.Key.Key_A)
    clock.advance(GUARD_MS - 1)
    qtbot.keyClick(summary.done, Qt.Key.Key_A)
    assert answers(context) == []
    clock.advance(1)
    qtbot.keyClick(summary.done, Qt.Key.Key_A)  # brings it into sight
    if not answers(context):
        qtbot.keyClick(summary.done, Qt.Key.Key_A)
    assert answers(context) == [Answer.ACCEPTED]
    assert context.progress.changes()
    summary.advice.undo.click()
    assert answers(context) == [Answer.UNDONE]
    assert not context.progress.changes()


def test_enter_is_done_all_the_same(summary: SummaryPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(summary.done_requested), qtbot.assertNotEmitted(summary.advice.accepted):
        qtbot.keyClick(summary.done, Qt.Key.Key_Return)
