"""The window fits its screen, and opens as large and where it was left."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QSize
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from glutetimer.gui.window.main_window import LEAST_SIZE, MainWindow
from glutetimer.gui.window_geometry import FRAME, WindowGeometry
from tests.gui.showing import show

PLACE = QRect(40, 60, 700, 500)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "window.txt"


def opened(qtbot: QtBot, file: Path) -> MainWindow:
    window = MainWindow()
    window.setMinimumSize(100, 100)  # the screen of the tests is a small one
    WindowGeometry(window, file)
    show(qtbot, window)
    return window


@pytest.fixture
def left(qtbot: QtBot, file: Path) -> Iterator[MainWindow]:
    """A window that somebody has placed."""
    window = opened(qtbot, file)
    window.showNormal()
    window.setGeometry(PLACE)
    yield window
    delete(window)


def test_a_first_start_leaves_room_for_frame_and_panels(qtbot: QtBot, file: Path) -> None:
    window = opened(qtbot, file)
    room = window.screen().availableGeometry()
    assert window.isMaximized()  # on a screen smaller than the design
    assert room.contains(window.geometry())
    assert window.normalGeometry().size() + FRAME == room.size()
    delete(window)


def test_the_least_size_fits_a_small_laptop_at_150_percent() -> None:
    scale, panel = 1.5, 32
    screen = QSize(round(1280 / scale), round(800 / scale) - panel)
    assert (LEAST_SIZE + QSize(8, FRAME.height())).boundedTo(screen) == LEAST_SIZE + QSize(
        8, FRAME.height()
    )


def test_size_and_place_come_back_after_closing(qtbot: QtBot, file: Path, left: MainWindow) -> None:
    left.close()
    again = opened(qtbot, file)
    assert again.geometry() == PLACE
    assert not again.isMaximized()
    delete(again)


def test_they_come_back_after_a_kill_too(qtbot: QtBot, file: Path, left: MainWindow) -> None:
    (geometry,) = left.findChildren(WindowGeometry)
    geometry._settled.setInterval(0)
    left.resize(640, 480)
    qtbot.waitUntil(file.exists)
    again = opened(qtbot, file)
    assert again.size() == QSize(640, 480)
    delete(again)


def test_the_full_screen_of_a_session_is_not_remembered(
    qtbot: QtBot, file: Path, left: MainWindow
) -> None:
    (geometry,) = left.findChildren(WindowGeometry)
    geometry.save()
    left.toggle_full_screen()
    geometry.save()
    left.close()
    again = opened(qtbot, file)
    assert not again.isFullScreen()
    assert again.geometry() == PLACE
    delete(again)


def test_a_window_left_on_a_screen_that_is_gone_comes_back(
    qtbot: QtBot, file: Path, left: MainWindow
) -> None:
    left.move(5_000, 5_000)
    left.close()
    again = opened(qtbot, file)
    assert again.screen().availableGeometry().contains(again.geometry())
    delete(again)


DAMAGED = st.binary(max_size=200) | st.binary(max_size=100).map(lambda raw: raw.hex().encode())


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None
)
@given(
    content=st.binary(max_size=200) | st.binary(max_size=100).map(lambda raw: raw.hex().encode())
)
def test_a_damaged_file_is_passed_over(qtbot: QtBot, file: Path, content: bytes) -> None:
    assert qtbot
    file.write_bytes(content)
    window = MainWindow()
    WindowGeometry(window, file)
    assert window.width() >= window.minimumWidth()
    delete(window)


def test_a_place_that_cannot_be_written_harms_nothing(
    qtbot: QtBot, file: Path, left: MainWindow
) -> None:
    file.unlink(missing_ok=True)
    file.mkdir()
    assert left.close()
    delete(opened(qtbot, file))


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pipes among files")
def test_a_pipe_in_its_place_is_not_waited_for(qtbot: QtBot, file: Path) -> None:
    os.mkfifo(file)
    window = opened(qtbot, file)
    assert window.close()
    delete(window)
