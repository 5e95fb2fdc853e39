"""A file that the program is started with is shown on the Programmes page."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from glutetimer.gui.window.app import App
from glutetimer.presentation.sheet_format import EXAMPLE


def test_a_second_start_with_a_file_shows_what_is_in_it(
    app: App, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "from an assistant.txt"
    path.write_text(EXAMPLE, encoding="utf-8")
    app.come_forward("", str(path))
    qtbot.waitUntil(lambda: app.pages.programmes.shown == "sheet", timeout=20_000)
    assert not app.training.is_under_way
