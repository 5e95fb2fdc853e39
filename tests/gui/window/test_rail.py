"""The rail chooses a page by click and by key."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from glutetimer.gui.window.pages import PAGES
from glutetimer.gui.window.rail import Rail
from tests.gui.showing import show

NAMES = [entry.id for entry in PAGES]


@pytest.fixture
def rail(qtbot: QtBot) -> Rail:
    rail = Rail()
    qtbot.addWidget(rail)
    show(qtbot, rail)
    rail.activateWindow()
    return rail


@pytest.mark.parametrize("page", NAMES)
def test_a_click_chooses_a_page(rail: Rail, qtbot: QtBot, page: str) -> None:
    with qtbot.waitSignal(rail.page_chosen) as emitted:
        rail.entry(page).click()
    assert emitted.args == [page]
    assert rail.entry(page).isChecked()


@pytest.mark.parametrize(("place", "page"), list(enumerate(NAMES)))
def test_control_and_a_digit_choose_a_page(rail: Rail, qtbot: QtBot, place: int, page: str) -> None:
    with qtbot.waitSignal(rail.page_chosen) as emitted:
        qtbot.keyClick(rail, Qt.Key(Qt.Key.Key_1 + place), Qt.KeyboardModifier.ControlModifier)
    assert emitted.args == [page]


def test_a_page_is_shown_without_a_signal_and_none_can_be(rail: Rail, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(rail.page_chosen):
        rail.show_page("history")
        assert rail.entry("history").isChecked()
        rail.show_page("")
    assert not any(rail.entry(page).isChecked() for page in NAMES)
