"""From Today to the summary with keys, on a clock moved by hand."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from glutetimer.app.actions import Overlay
from glutetimer.app.context import AppContext
from glutetimer.gui.session.session_screen import SessionScreen
from glutetimer.gui.session.summary_page import SummaryPage
from glutetimer.gui.today.today_page import TodayPage
from glutetimer.gui.window.app import App
from glutetimer.history.rows import SessionState
from glutetimer.host.clock import FakeClock
from glutetimer.presentation.after_end import GUARD_MS
from glutetimer.session.record import Outcome
from glutetimer.session.snapshot import State
from glutetimer.session.steps import StepKind
from glutetimer.session.tones import PlacedTone, Tone
from tests.gui.conftest import FakeAudioOutput

GET_READY_MS = 24_000
BRIDGE_REP_MS = 6_500


def shown(app: App, kind: type[QWidget]) -> QWidget:
    (found,) = app.window.findChildren(kind)
    return found


@pytest.fixture
def screen(app: App) -> SessionScreen:
    found = shown(app, SessionScreen)
    assert isinstance(found, SessionScreen)
    return found


def advance(screen: SessionScreen, clock: FakeClock, ms: int) -> None:
    """Let time pass in steps that no lid would explain, to the end of the session at most."""
    assert screen.timer is not None
    for _ in range(ms // 500):
        clock.advance(500)
        if screen.timer is None:
            break
        screen.timer.look()


def press(qtbot: QtBot, screen: SessionScreen, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(screen.view, key)


def state(screen: SessionScreen) -> State:
    assert screen.timer is not None
    return screen.timer.state


def begin(app: App, qtbot: QtBot) -> None:
    qtbot.keyClick(shown(app, TodayPage), Qt.Key.Key_Return)


def test_enter_starts_the_suggested_session(
    app: App,
    qtbot: QtBot,
    screen: SessionScreen,
    audio_output: FakeAudioOutput,
    context: AppContext,
) -> None:
    begin(app, qtbot)
    assert state(screen) is State.RUNNING
    assert screen.isVisible()
    assert audio_output.playing
    assert context.settings.last_programme == "cyclist_four"
    context.history.wait()
    assert [row.state for row in context.history.sessions()] == [SessionState.UNDER_WAY]


def test_who_answers_that_there_is_nothing_needs_nothing(
    app: App, qtbot: QtBot, context: AppContext
) -> None:
    context.settings_store.change("first_start_done", value=False)
    app.pages.show_page("today")
    begin(app, qtbot)  # Enter answers the questions as they stand
    assert context.settings.first_start_done
    chosen = app.pages.today.to_do()
    assert chosen.programme.id == "clam_ladder"
    assert not any(one.exercise.needed_kit for one in chosen.plan.prescriptions)


def test_reps_are_counted_kept_and_sounded(
    app: App,
    qtbot: QtBot,
    screen: SessionScreen,
    clock: FakeClock,
    audio_output: FakeAudioOutput,
    context: AppContext,
) -> None:
    begin(app, qtbot)
    advance(screen, clock, GET_READY_MS + 2 * BRIDGE_REP_MS)
    context.history.wait()
    (session,) = context.history.sessions()
    (row,) = context.history.sets(session.uuid)
    assert (row.record.done_reps, row.record.hold_ms) == (2, 4_000)
    tones = [cue.tone for cue in audio_output.cues if isinstance(cue, PlacedTone)]
    assert tones[:5] == [Tone.COUNT, Tone.COUNT, Tone.COUNT, Tone.LIFT, Tone.HOLD]


def test_space_pauses_and_goes_on_after_three_two_one(
    app: App, qtbot: QtBot, screen: SessionScreen, clock: FakeClock
) -> None:
    begin(app, qtbot)
    advance(screen, clock, GET_READY_MS + 3_000)
    press(qtbot, screen, Qt.Key.Key_Space)
    assert state(screen) is State.PAUSED
    press(qtbot, screen, Qt.Key.Key_Space)
    assert state(screen) is State.COUNT_IN
    advance(screen, clock, 3_000)
    assert state(screen) is State.RUNNING


def test_the_session_goes_through_to_its_summary_and_the_history(
    app: App, qtbot: QtBot, screen: SessionScreen, clock: FakeClock, context: AppContext
) -> None:
    app.pages.today.choose("clench_check")
    begin(app, qtbot)
    while screen.timer is not None and not screen.timer.runner.session.is_over:
        advance(screen, clock, 1_000)
    summary = shown(app, SummaryPage)
    assert summary.isVisible()
    qtbot.keyClick(summary.done, Qt.Key.Key_Space)
    qtbot.keyClick(summary.done, Qt.Key.Key_Return)
    assert summary.isVisible()
    clock.advance(GUARD_MS)
    qtbot.keyClick(summary, Qt.Key.Key_7)
    qtbot.keyClick(summary, Qt.Key.Key_Return)
    assert shown(app, TodayPage).isVisible()
    context.history.wait()
    (session,) = context.history.sessions()
    assert (session.state, session.effort) == (SessionState.FINISHED, 7)


def test_escape_asks_and_enter_ends_with_everything_kept(
    app: App, qtbot: QtBot, screen: SessionScreen, clock: FakeClock, context: AppContext
) -> None:
    begin(app, qtbot)
    advance(screen, clock, GET_READY_MS + BRIDGE_REP_MS)
    press(qtbot, screen, Qt.Key.Key_Escape)
    assert screen.view.overlay is Overlay.END
    assert state(screen) is State.PAUSED
    press(qtbot, screen, Qt.Key.Key_Escape)
    assert state(screen) is State.COUNT_IN
    press(qtbot, screen, Qt.Key.Key_Escape, Qt.Key.Key_Return)
    assert shown(app, SummaryPage).isVisible()
    context.history.wait()
    (session,) = context.history.sessions()
    assert session.state is SessionState.STOPPED
    assert context.history.sets(session.uuid)[0].record.done_reps == 1


def test_closing_the_window_in_a_session_asks_first(
    app: App, qtbot: QtBot, screen: SessionScreen
) -> None:
    begin(app, qtbot)
    assert not app.window.close()
    assert screen.view.overlay is Overlay.END


def test_pain_is_marked_and_asked_about(
    app: App, qtbot: QtBot, screen: SessionScreen, clock: FakeClock, context: AppContext
) -> None:
    begin(app, qtbot)
    advance(screen, clock, GET_READY_MS + BRIDGE_REP_MS)
    press(qtbot, screen, Qt.Key.Key_P)
    assert state(screen) is State.PAIN
    press(qtbot, screen, Qt.Key.Key_Space)
    assert state(screen) is State.PAIN
    press(qtbot, screen, Qt.Key.Key_N)
    assert screen.timer is not None
    step = screen.timer.runner.session.step
    assert (step.kind, step.exercise) == (StepKind.GET_READY, "side_leg_lift_bench")
    context.history.wait()
    (session,) = context.history.sessions()
    record = context.history.sets(session.uuid)[0].record
    assert (record.outcome, record.pain_rep) == (Outcome.PAIN, 2)


def test_pain_in_a_rest_names_what_was_just_done_and_what_comes(
    app: App, qtbot: QtBot, screen: SessionScreen, clock: FakeClock
) -> None:
    begin(app, qtbot)
    advance(screen, clock, GET_READY_MS + 12 * BRIDGE_REP_MS + 1_000)
    press(qtbot, screen, Qt.Key.Key_P)
    model = screen.view.model
    assert model is not None
    assert model.panel is not None
    assert model.panel.lines == ("Just done: glute bridge, set 1",)
    facts = dict(model.panel.cards[1].facts)
    assert facts["Left out"] == "1 set of it"
    assert facts["Comes"].startswith("side leg lift on a bench, left")
    assert not model.offers_pain


def test_pain_by_mistake_is_undone_by_key_and_by_click_and_nothing_of_it_stays(
    app: App, qtbot: QtBot, screen: SessionScreen, clock: FakeClock, context: AppContext
) -> None:
    begin(app, qtbot)
    advance(screen, clock, GET_READY_MS + BRIDGE_REP_MS + 500)
    press(qtbot, screen, Qt.Key.Key_P, Qt.Key.Key_Left)
    assert state(screen) is State.COUNT_IN
    advance(screen, clock, 3_500)
    press(qtbot, screen, Qt.Key.Key_P)
    screen.view.key_clicked.emit("3")
    assert state(screen) is State.COUNT_IN
    advance(screen, clock, 3_500)
    press(qtbot, screen, Qt.Key.Key_P, Qt.Key.Key_1)
    assert state(screen) is State.COUNT_IN
    context.history.wait()
    (session,) = context.history.sessions()
    record = context.history.sets(session.uuid)[0].record
    assert (record.outcome, record.pain_rep, record.ended_ms) == (Outcome.UNDER_WAY, None, None)


@pytest.mark.parametrize("how", ["key", "click"])
def test_pain_is_taken_while_the_window_asks_whether_to_end(
    app: App, qtbot: QtBot, screen: SessionScreen, clock: FakeClock, how: str
) -> None:
    begin(app, qtbot)
    advance(screen, clock, GET_READY_MS + BRIDGE_REP_MS)
    press(qtbot, screen, Qt.Key.Key_Escape)
    if how == "key":
        press(qtbot, screen, Qt.Key.Key_P)
    else:
        screen.view.pain_clicked.emit()
    assert screen.view.overlay is Overlay.NOTHING
    assert state(screen) is State.PAIN


def test_a_digit_says_where_it_was_felt_and_nothing_waits(
    app: App, qtbot: QtBot, screen: SessionScreen, clock: FakeClock
) -> None:
    begin(app, qtbot)
    assert screen.timer is not None
    session = screen.timer.runner.session
    while not session.step.closes_exercise:
        advance(screen, clock, 5_000)
    while session.step.kind.is_work:
        advance(screen, clock, 500)
    press(qtbot, screen, Qt.Key.Key_1)
    assert {record.feel for record in session.records} == {"glute_deep"}
    advance(screen, clock, 40_000)
    assert session.step.exercise == "side_leg_lift_bench"


def test_arrows_change_the_rest_and_plus_and_minus_the_count(
    app: App, qtbot: QtBot, screen: SessionScreen, clock: FakeClock
) -> None:
    begin(app, qtbot)
    assert screen.timer is not None
    session = screen.timer.runner.session
    advance(screen, clock, GET_READY_MS + 12 * BRIDGE_REP_MS + 1_000)
    assert session.step.kind is StepKind.REST
    press(qtbot, screen, Qt.Key.Key_Minus, Qt.Key.Key_Up)
    assert session.records[0].reps == 11
    assert session.step.length_ms == 55_000
    press(qtbot, screen, Qt.Key.Key_Plus, Qt.Key.Key_Down)
    assert session.records[0].reps == 12
    assert session.step.length_ms == 45_000


def test_keys_of_the_window_leave_the_session_alone(
    app: App, qtbot: QtBot, screen: SessionScreen, audio_output: FakeAudioOutput
) -> None:
    begin(app, qtbot)
    press(qtbot, screen, Qt.Key.Key_M)
    assert audio_output.muted
    press(qtbot, screen, Qt.Key.Key_Question)
    assert screen.view.overlay is Overlay.KEYS
    press(qtbot, screen, Qt.Key.Key_Space)
    assert screen.view.overlay is Overlay.NOTHING
    press(qtbot, screen, Qt.Key.Key_T, Qt.Key.Key_O, Qt.Key.Key_O, Qt.Key.Key_O)
    assert state(screen) is State.RUNNING


def style() -> str:
    """Return the style sheet of the application."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app.styleSheet()


def test_only_the_mat_changes_its_colours_in_a_session_and_all_else_after_it(
    app: App, qtbot: QtBot, screen: SessionScreen
) -> None:
    begin(app, qtbot)
    before = style()
    was_dark = screen.view._theme.is_dark
    press(qtbot, screen, Qt.Key.Key_T)
    assert screen.view._theme.is_dark is not was_dark
    assert style() == before
    press(qtbot, screen, Qt.Key.Key_Escape, Qt.Key.Key_Return)
    assert style() != before


def test_the_screen_is_kept_awake_only_while_training(
    app: App, qtbot: QtBot, screen: SessionScreen, clock: FakeClock
) -> None:
    begin(app, qtbot)
    advance(screen, clock, 1_000)
    press(qtbot, screen, Qt.Key.Key_Escape, Qt.Key.Key_Return)
    assert not app.training._awake.is_held


def end_session(app: App, qtbot: QtBot, screen: SessionScreen, clock: FakeClock) -> SummaryPage:
    """Do two reps of a bridge and end the session."""
    begin(app, qtbot)
    advance(screen, clock, GET_READY_MS + 2 * BRIDGE_REP_MS)
    press(qtbot, screen, Qt.Key.Key_Escape, Qt.Key.Key_Return)
    summary = shown(app, SummaryPage)
    assert isinstance(summary, SummaryPage)
    assert summary.isVisible()
    return summary


def on_disk(context: AppContext) -> tuple[int | None, str]:
    context.history.wait()
    (row,) = context.history.sessions()
    return row.effort, row.note


def test_effort_and_note_are_written_when_they_are_given(
    app: App, qtbot: QtBot, screen: SessionScreen, clock: FakeClock, context: AppContext
) -> None:
    summary = end_session(app, qtbot, screen, clock)
    summary.effort.button(6).click()
    assert on_disk(context) == (6, "")
    qtbot.keyClicks(summary.note, "left hip")
    qtbot.wait_until(lambda: on_disk(context) == (6, "left hip"))  # nothing was left or pressed
    summary.effort.button(8).click()
    assert on_disk(context) == (8, "left hip")


def test_a_note_is_written_when_the_window_closes_while_it_is_typed(
    app: App, qtbot: QtBot, screen: SessionScreen, clock: FakeClock, context: AppContext
) -> None:
    summary = end_session(app, qtbot, screen, clock)
    qtbot.keyClicks(summary.note, "left hip")
    app.close()
    assert on_disk(context) == (None, "left hip")


def test_a_second_start_throws_no_answer_away(
    app: App, qtbot: QtBot, screen: SessionScreen, clock: FakeClock, context: AppContext
) -> None:
    summary = end_session(app, qtbot, screen, clock)
    summary.effort.button(3).click()
    qtbot.keyClicks(summary.note, "left hip")
    clock.advance(1000)
    app.come_forward("glute_bridge")
    assert state(screen) is State.RUNNING
    context.history.wait()
    newest, first = context.history.sessions()
    assert (first.effort, first.note) == (3, "left hip")
    assert (newest.effort, newest.note) == (None, "")
    assert summary.note.toPlainText() == "left hip"  # shown no more; the next summary begins anew
