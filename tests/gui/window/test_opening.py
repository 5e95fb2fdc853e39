"""The first frame waits for nothing but what is in it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from glutetimer.gui.style.theme import THEMES
from glutetimer.gui.window.main_window import MainWindow
from glutetimer.gui.window.rail import Rail

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

def live(paths, window, one, start, speed, opened):
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


_FIRST_FRAME = """
import sys
from types import SimpleNamespace
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from glutetimer.gui.window import main_window, opening

seen = []

class Watch(QObject):
    def eventFilter(self, window, event):
        if event.type() == QEvent.Type.Paint and isinstance(window, main_window.MainWindow):
            seen.append(window.palette().window().color().name())
        return False

def live(paths, window, one, start, speed, opened):
    image = window.grab().toImage()
    print(*{image.pixelColor(x, 300).name() for x in (20, image.width() - 20)}, *set(seen))
    return 0

show = main_window.MainWindow.show
def watched(window):
    window.installEventFilter(watch)
    show(window)
watch = Watch()
main_window.MainWindow.show = watched
opening.import_module = lambda name: SimpleNamespace(live=live)
sys.exit(opening.run(sys.argv[1]))
"""


@pytest.mark.parametrize("theme", list(THEMES))
def test_the_first_frame_has_the_colours_of_the_settings(tmp_path: Path, theme: str) -> None:
    (tmp_path / "settings.toml").write_text(f'theme = "{theme}"\n')
    done = subprocess.run(
        [sys.executable, "-c", _FIRST_FRAME, str(tmp_path)],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    shown = set(done.stdout.split())
    assert THEMES[theme].ground in shown
    others = {one.ground for name, one in THEMES.items() if name != theme}
    assert not shown & others


def test_a_window_that_begins_with_a_session_shows_no_page_before_it(qtbot: QtBot) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    window.hide_pages()
    window.show()
    assert not window.findChild(Rail).isVisible()
