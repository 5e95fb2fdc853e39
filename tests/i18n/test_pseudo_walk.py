"""A walk through the whole window in the pseudo-language: all is translated."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from glutetimer.gui.window.app import App
from glutetimer.gui.window.crash_dialog import CrashDialog
from tests.gui.conftest import BENCH, load
from tests.gui.walk import OF_SHEET, everything, shown_window
from tests.i18n.bracketed import untranslated

pytestmark = pytest.mark.usefixtures("pseudo_language")

OF_QT = ("Scroll Left", "Scroll Right")
"""Qt's own texts come from catalogues of Qt."""


@pytest.fixture(scope="module")
def month(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write a month of training once."""
    folder = tmp_path_factory.mktemp("month")
    load(BENCH).write_years(folder, 0.1, daily=False)
    return folder / "history.db"


@pytest.fixture
def app(qtbot: QtBot, tmp_path: Path, month: Path) -> Iterator[App]:
    with shown_window(qtbot, tmp_path, month) as app:
        yield app


def test_every_page_is_translated(qtbot: QtBot, app: App, tmp_path: Path) -> None:
    own = (str(tmp_path), "espeak-ng", "physio.docx", *OF_SHEET, *OF_QT)
    faults: dict[str, None] = {}
    for where in everything(app):
        qtbot.wait(20)  # for what is shown in the next round of the event loop
        found = untranslated(app.window, *own, visible=True)
        faults |= dict.fromkeys(f"{where}: {words}" for words in found)
    crash = CrashDialog(app.window, tmp_path)
    crash.add("", in_session=True)
    found = untranslated(crash, *own, visible=True)
    faults |= dict.fromkeys(f"crash: {words}" for words in found)
    crash.close()
    assert list(faults) == []
