"""A Qt object in a cycle is collected on the window's thread, whichever thread allocates."""

from __future__ import annotations

import gc
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from glutetimer.app.context import AppContext
from glutetimer.audio.audio_output import AudioOutput
from glutetimer.gui.window.app import App
from glutetimer.gui.window.collector import INTERVAL_MS
from tests.gui.conftest import FakeAudioOutput, take_down

MANY = 100_000
"""So many new containers make Python collect several times over."""


@pytest.fixture
def collecting() -> Iterator[None]:
    """Let Python collect by itself, as it does when the program starts."""
    gc.enable()
    yield
    gc.disable()


class Cycle(QObject):
    """An object that only the collector can free; it notes the thread that does."""

    def __init__(self, ended: list[threading.Thread]) -> None:
        super().__init__()
        self.itself = self
        self.ended = ended

    def __del__(self) -> None:
        self.ended.append(threading.current_thread())


def allocate() -> list[list[int]]:
    """Do what makes a collection due."""
    return [[] for _ in range(MANY)]


@pytest.mark.usefixtures("collecting")
def test_a_cycle_ends_on_the_windows_thread(qtbot: QtBot, context: AppContext) -> None:
    app = App(context, listen=lambda *_: cast("AudioOutput", FakeAudioOutput()))
    app.start()
    ended: list[threading.Thread] = []
    Cycle(ended)
    busy = threading.Thread(target=allocate)
    busy.start()
    busy.join()
    assert ended == []
    kept = allocate()
    qtbot.waitUntil(lambda: bool(ended), timeout=20 * INTERVAL_MS)
    assert len(kept) == MANY
    assert ended == [threading.main_thread()]
    take_down(app)


@pytest.mark.usefixtures("collecting")
def test_python_has_its_collector_back_when_the_window_has_closed(
    qtbot: QtBot, context: AppContext
) -> None:
    assert qtbot
    app = App(context, listen=lambda *_: cast("AudioOutput", FakeAudioOutput()))
    app.start()
    assert not gc.isenabled()
    assert gc.get_freeze_count()
    take_down(app)
    assert gc.isenabled()
    assert not gc.get_freeze_count()


_LISTED = """
import gc
from glutetimer.__main__ import main
main(["list", "programmes"])
print(gc.isenabled(), gc.get_freeze_count())
"""


def test_the_terminal_keeps_pythons_own_collector() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _LISTED],
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[3],
        check=True,
    )
    assert done.stdout.splitlines()[-1] == "True 0"
