"""The first frame waits for nothing but what is in it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from glutetimer.gui.window.main_window import MainWindow

ROOT = Path(__file__).parents[3]

_LOADED = """
import sys
import glutetimer.gui.window.opening
print(*sys.modules)
"""


def test_the_first_frame_loads_nothing_of_what_fills_it() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _LOADED], capture_output=True, text=True, cwd=ROOT, check=True
    )
    loaded = set(done.stdout.split())
    assert "glutetimer.gui.window.main_window" in loaded
    assert not loaded & {
        "msgspec",
        "sqlite3",
        "glutetimer.app.context",
        "glutetimer.gui.window.page_stack",
    }


_OPENED = """
import sys
from types import SimpleNamespace
from PySide6.QtCore import QDate, QLocale
from glutetimer.gui.window import opening

def live(paths, window, one, start, speed):
    day = QLocale().toString(QDate(2026, 11, 20), "ddd d MMM yyyy")
    print(window.isVisible(), start, speed, day, sep="|")
    return 7

opening.import_module = lambda name: SimpleNamespace(live=live)
sys.exit(opening.run(sys.argv[1], "clench_check", 2.0))
"""


@pytest.mark.parametrize("language", ["C.UTF-8", "de_DE.UTF-8", "ar_EG.UTF-8"])
def test_the_frame_stands_before_it_is_filled_and_all_of_it_is_english(
    tmp_path: Path, language: str
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _OPENED, str(tmp_path)],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, "LANG": language},
        check=False,
    )
    assert (done.returncode, done.stdout) == (7, "True|clench_check|2.0|Fri 20 Nov 2026\n")


def test_a_window_without_furniture_can_be_shown_and_closed(qtbot: QtBot) -> None:
    window = MainWindow()
    qtbot.add_widget(window)
    window.show()
    assert window.close()
