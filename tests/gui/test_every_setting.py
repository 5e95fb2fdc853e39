"""Whatever a person sets, every page opens and a session goes through to its end."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from glutetimer.audio.ear import Ear
from glutetimer.gui.app import App
from glutetimer.gui.pages.history import VIEWS
from glutetimer.gui.past import Past
from glutetimer.gui.session_screen import SessionScreen
from glutetimer.history.rows import SessionState
from glutetimer.host.clock import FakeClock
from glutetimer.settings import DECLARATIONS
from glutetimer.wiring import House
from tests.gui.conftest import FakeEar, FakeMusic, take_down

LONGEST_S = 40 * 60


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
        else:
            yield key, declared.choices or ("mat", "mini_band")


@pytest.mark.parametrize(("key", "value"), list(unusual_values()), ids=str)
def test_all_goes_on_with_every_setting(
    qtbot: QtBot, tmp_path: Path, year: Path, key: str, value: object
) -> None:
    clock, ear = FakeClock(), FakeEar()
    (tmp_path / "history.db").write_bytes(year.read_bytes())
    house = House(tmp_path, clock)
    house.__dict__["music"] = FakeMusic()  # what else plays on this machine is left alone
    house.change_setting("first_start_done", value=True)
    house.change_setting(key, value)
    app = App(house, listen=lambda *_: cast("Ear", ear))
    app.start()
    changes_training = DECLARATIONS[key].section in ("Training", "Sound")
    if not changes_training:
        see_every_page(app)
    app.desk.choose("cyclist_four" if changes_training else "desk_reset")
    app.begin()
    train(app, clock, qtbot)
    assert house.history.wait()
    assert house.history.sessions(limit=1)[0].state is SessionState.FINISHED
    assert house.problems == []
    take_down(app)
    house.close()


def see_every_page(app: App) -> None:
    for page in ("today", "history", "settings"):
        app.desk.show_page(page)
        assert not app.window.grab().isNull()
        if page == "history":
            (past,) = app.window.findChildren(Past)
            for view in range(len(VIEWS)):
                past.page.tabs.setCurrentIndex(view)


def train(app: App, clock: FakeClock, qtbot: QtBot) -> None:
    """Live through the whole session, tapping where it waits."""
    (screen,) = app.window.findChildren(SessionScreen)
    for second in range(LONGEST_S):
        conductor = screen.conductor
        if conductor is None or conductor.coach.session.is_over:
            return
        clock.advance(1_000)
        conductor.look()
        phase = conductor.coach.session.phase
        if phase is not None and phase.opens:
            qtbot.keyClick(screen.view, Qt.Key.Key_Space)
        if second % 60 == 0:
            assert not app.window.grab().isNull()
    pytest.fail("the session did not end")
