"""Whatever a person sets, every page opens and a session goes through to its end."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from glutetimer.app.context import AppContext
from glutetimer.audio.audio_output import AudioOutput
from glutetimer.gui.history.history_controller import HistoryController
from glutetimer.gui.history.history_tabs import VIEWS
from glutetimer.gui.session.session_screen import SessionScreen
from glutetimer.gui.window.app import App
from glutetimer.gui.window.pages import PAGES
from glutetimer.history.rows import SessionState
from glutetimer.host.clock import FakeClock
from glutetimer.settings import DECLARATIONS
from tests.gui.conftest import FakeAudioOutput, FakeMusic, take_down

LONGEST_S = 40 * 60
TRAINING = ("Training", "Sound")
"""The sections of what changes a session."""


def unusual_values() -> Iterator[tuple[str, object]]:
    """Yield every choice that is not the usual one, and both ends of every range."""
    for key, declared in DECLARATIONS.items():
        usual = declared.default
        if not declared.shown:
            continue
        if isinstance(usual, bool):
            yield key, not usual
        elif isinstance(usual, int):
            yield key, declared.minimum
            yield key, declared.maximum
        elif isinstance(usual, str):
            yield from ((key, choice) for choice in declared.choices if choice != usual)
        elif declared.keys:
            yield key, tuple(f"{one}={declared.choices[-1]}" for one in declared.keys)
        else:
            yield key, declared.choices or ("mat", "mini_band")


def changed_settings() -> Iterator[dict[str, object]]:
    """Yield the settings of training one by one, and those of the pages several at a time."""
    of_pages: dict[str, list[object]] = {}
    for key, value in unusual_values():
        if DECLARATIONS[key].section in TRAINING:
            yield {key: value}
        else:
            of_pages.setdefault(key, []).append(value)
    for at in range(max(map(len, of_pages.values()))):
        yield {key: values[at] for key, values in of_pages.items() if at < len(values)}


@pytest.mark.parametrize("changed", list(changed_settings()), ids=str)
def test_all_goes_on_with_every_setting(
    qtbot: QtBot, tmp_path: Path, year: Path, changed: dict[str, object]
) -> None:
    clock, audio_output = FakeClock(), FakeAudioOutput()
    (tmp_path / "history.db").write_bytes(year.read_bytes())
    context = AppContext(tmp_path, clock)
    context.__dict__["music"] = FakeMusic()  # what else plays on this machine is left alone
    context.settings_store.change("first_start_done", value=True)
    for key, value in changed.items():
        context.settings_store.change(key, value)
    app = App(context, listen=lambda *_: cast("AudioOutput", audio_output))
    app.start()
    changes_training = all(DECLARATIONS[key].section in TRAINING for key in changed)
    if not changes_training:
        see_every_page(app)
    app.pages.today.choose("cyclist_four" if changes_training else "desk_reset")
    app.begin()
    train(app, clock, qtbot)
    assert context.history.wait()
    assert context.history.sessions(limit=1)[0].state is SessionState.FINISHED
    assert context.errors.errors == []
    take_down(app)
    context.close()


def see_every_page(app: App) -> None:
    for page in (entry.id for entry in PAGES):
        app.pages.show_page(page)
        assert not app.window.grab().isNull()
        if page == "history":
            (past,) = app.window.findChildren(HistoryController)
            for view in range(len(VIEWS)):
                past.page.tabs.setCurrentIndex(view)


def train(app: App, clock: FakeClock, qtbot: QtBot) -> None:
    """Live through the whole session, tapping where it waits."""
    (screen,) = app.window.findChildren(SessionScreen)
    for second in range(LONGEST_S):
        timer = screen.timer
        if timer is None or timer.runner.session.is_over:
            return
        clock.advance(1_000)
        timer.look()
        phase = timer.runner.session.phase
        if phase is not None and phase.opens:
            qtbot.keyClick(screen.view, Qt.Key.Key_Space)
        if second % 60 == 0:
            assert not app.window.grab().isNull()
    pytest.fail("the session did not end")
