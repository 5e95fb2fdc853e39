"""The first frame waits for nothing but what is in it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from pytestqt.qtbot import QtBot

from glutetimer.gui.main_window import MainWindow

ROOT = Path(__file__).parents[2]

_LOADED = """
import sys
import glutetimer.gui.opening
print(*sys.modules)
"""


def test_the_first_frame_loads_nothing_of_what_fills_it() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _LOADED], capture_output=True, text=True, cwd=ROOT, check=True
    )
    loaded = set(done.stdout.split())
    assert "glutetimer.gui.main_window" in loaded
    assert not loaded & {"msgspec", "sqlite3", "glutetimer.wiring", "glutetimer.gui.desk"}


def test_a_window_without_furniture_can_be_shown_and_closed(qtbot: QtBot) -> None:
    window = MainWindow()
    qtbot.add_widget(window)
    window.show()
    assert window.close()
