"""What a session does to the sound of the machine, and how the delay of the sound is set."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from glutetimer.app.context import AppContext
from glutetimer.gui.settings.calibration import FIRST_BEAT_MS, Calibration
from glutetimer.gui.settings.settings_page import SettingsPage
from glutetimer.gui.today.today_page import TodayPage
from glutetimer.gui.window.app import App
from glutetimer.host.clock import FakeClock
from glutetimer.session.calibration import PERIOD_MS, TAPS
from tests.gui.conftest import FakeAudioOutput, FakeMusic
from tests.gui.showing import show


@pytest.fixture
def music(context: AppContext) -> FakeMusic:
    context.__dict__["music"] = music = FakeMusic()
    return music


def test_music_gives_way_for_a_session_and_comes_back(
    context: AppContext, music: FakeMusic, audio_output: FakeAudioOutput, app: App, qtbot: QtBot
) -> None:
    assert music.done == ["given back"]
    context.settings_store.change("music", "duck")
    context.settings_store.change("keep_warm", "on")
    qtbot.keyClick(app.window.findChild(TodayPage), Qt.Key.Key_Return)
    assert music.done == ["given back", "duck"]
    assert audio_output.warmth == "on"
    app.training._stop_audio()
    assert music.done[-1] == "given back"


def test_the_delay_is_measured_from_the_settings_and_kept(
    context: AppContext, clock: FakeClock, audio_output: FakeAudioOutput, app: App, qtbot: QtBot
) -> None:
    app.pages.show_page("settings")
    page = app.window.findChild(SettingsPage)
    qtbot.mouseClick(page.calibrate, Qt.MouseButton.LeftButton)
    dialog = app.window.findChild(Calibration)
    show(qtbot, dialog)
    assert audio_output.playing
    begun_ms = clock.instant_ms + FIRST_BEAT_MS
    for beat in range(TAPS):
        clock.instant_ms = begun_ms + beat * PERIOD_MS + 240
        qtbot.keyClick(dialog, Qt.Key.Key_Space)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert context.settings.sound_delay_ms == 240
    assert context.audio_options.delay_ms == 240
    assert page.fields["sound_delay_ms"].control.value() == 240
    assert not audio_output.playing


def test_nobody_calibrates_in_a_session(app: App, qtbot: QtBot) -> None:
    qtbot.keyClick(app.window.findChild(TodayPage), Qt.Key.Key_Return)
    app.pages.requests.calibration.emit()
    assert app.window.findChild(Calibration) is None
