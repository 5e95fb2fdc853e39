"""After a crash Today offers to go on, and remembers the answer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from glutetimer.app.actions import Action
from glutetimer.app.context import AppContext
from glutetimer.audio.audio_output import AudioOutput
from glutetimer.gui.session.session_screen import SessionScreen
from glutetimer.gui.session.summary_page import SummaryPage
from glutetimer.gui.today.today_page import TodayPage
from glutetimer.gui.window.app import App
from glutetimer.history.rows import SessionState
from glutetimer.host.clock import FakeClock
from glutetimer.session.record import Outcome
from glutetimer.session.steps import StepKind
from tests.gui.conftest import FakeAudioOutput, take_down

REP_MS = 6_500


@pytest.fixture
def crashed(context: AppContext, clock: FakeClock) -> AppContext:
    """A house in which a session stopped in the fifth rep of the second set of bridges."""
    plan = context.planner.planned(context.planner.find("cyclist_four")).plan
    page = context.starter.begin(plan, context.planner.find("cyclist_four"))
    runner = context.starter.runner(plan, page, FakeAudioOutput())
    runner.start()
    session = runner.session
    while not (session.step.set == 2 and session.phase and session.phase.rep == 5):
        clock.advance(500)
        runner.poll()
    context.history.wait()
    page.claim.release()  # as the end of its process does
    clock.advance(3_600_000)
    return context


@pytest.fixture
def reopened(qtbot: QtBot, crashed: AppContext, audio_output: FakeAudioOutput) -> Iterator[App]:
    assert qtbot is not None
    app = App(crashed, listen=lambda *_: cast("AudioOutput", audio_output))
    app.start()
    yield app
    take_down(app)


def button(app: App, words: str) -> QPushButton:
    notices = app.window.findChildren(TodayPage)[0].notices
    (found,) = (one for one in notices.findChildren(QPushButton) if one.text() == words)
    return found


def offers(app: App) -> bool:
    notices = app.window.findChildren(TodayPage)[0].notices
    return any(
        one.text() == "Go on" and one.isVisible() for one in notices.findChildren(QPushButton)
    )


def test_it_goes_on_in_the_same_rep_through_a_get_ready(
    reopened: App, qtbot: QtBot, clock: FakeClock, crashed: AppContext
) -> None:
    notices = reopened.window.findChildren(TodayPage)[0].notices
    text = notices._shown[0].text
    assert text == "You stopped Cyclist's four at set 2, rep 5 of the glute bridge."
    qtbot.mouseClick(button(reopened, "Go on"), Qt.MouseButton.LeftButton)
    (screen,) = reopened.window.findChildren(SessionScreen)
    assert screen.isVisible()
    session = screen.timer.runner.session
    assert session.step.kind is StepKind.GET_READY
    while session.step.set == 2:
        clock.advance(500)
        screen.timer.look()
    crashed.history.wait()
    (row,) = crashed.history.sessions()
    assert row.state is SessionState.UNDER_WAY
    done = [found.record for found in crashed.history.sets(row.uuid)][:2]
    assert [record.done_reps for record in done] == [12, 12]
    assert [record.outcome for record in done] == [Outcome.COMPLETED] * 2
    assert done[1].work_ms == done[0].work_ms


def test_finish_here_ends_it_at_its_last_event_and_is_remembered(
    reopened: App, qtbot: QtBot, crashed: AppContext
) -> None:
    (left,) = crashed.history.unfinished()
    qtbot.mouseClick(button(reopened, "Finish here"), Qt.MouseButton.LeftButton)
    (summary,) = reopened.window.findChildren(SummaryPage)
    assert summary.isVisible()
    assert summary.done.hasFocus()
    headline = summary.findChildren(QLabel)[0].text()
    assert headline.startswith("Ended early; what you did is kept. 1 exercise, ")
    qtbot.keyClick(summary, Qt.Key.Key_7)
    summary.done.click()
    crashed.history.wait()
    (row,) = crashed.history.sessions()
    assert (row.state, row.effort) == (SessionState.STOPPED, 7)
    assert row.ended_utc_ms == left.last_event_utc_ms
    assert crashed.starter.interrupted() is None
    assert not offers(reopened)
    assert reopened.window.findChildren(TodayPage)[0].suggestion.start.hasFocus()


def test_a_closed_offer_comes_again_at_the_next_start(reopened: App, crashed: AppContext) -> None:
    (today,) = reopened.window.findChildren(TodayPage)
    assert today.notices.first is not None
    assert today.notices.first.hasFocus()
    today.notices.closed.emit(crashed.history.unfinished()[0].uuid)
    assert not offers(reopened)
    assert today.suggestion.start.hasFocus()
    assert crashed.starter.interrupted() is not None


def test_the_offer_stays_while_another_session_is_done(
    reopened: App, crashed: AppContext, qtbot: QtBot
) -> None:
    reopened.pages.today.choose("clench_check")
    reopened.begin()
    (screen,) = reopened.window.findChildren(SessionScreen)
    screen.act(Action.LEAVE)
    screen.act(Action.YES)
    (summary,) = reopened.window.findChildren(SummaryPage)
    summary.done.click()
    qtbot.waitUntil(lambda: offers(reopened))
    found = crashed.starter.interrupted()
    assert found is not None
    assert found.session.programme_id == "cyclist_four"


def test_a_session_that_is_alive_elsewhere_is_not_offered_nor_ended(
    context: AppContext, clock: FakeClock, tmp_path: Path
) -> None:
    other = AppContext(tmp_path / "data", clock)
    plan = other.planner.planned(other.planner.find("cyclist_four")).plan
    page = other.starter.begin(plan, other.planner.find("cyclist_four"))
    other.history.wait()
    assert context.starter.interrupted() is None
    context.starter.begin(plan, context.planner.find("cyclist_four"))
    context.history.wait()
    states = {row.uuid: row.state for row in context.history.sessions()}
    assert states[page.session] is SessionState.UNDER_WAY
    other.close()
