"""A row of choices: Tab leads to the one that is chosen, wherever that came from."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from glutetimer.gui.widgets.choice import ChoiceButtons

TAB = Qt.FocusPolicy.TabFocus


def stops(choice: ChoiceButtons) -> list[str]:
    found = (button for button in choice.buttons if button.focusPolicy() & TAB == TAB)
    return [button.text() for button in found]


def test_tab_leads_to_what_is_chosen(qtbot: QtBot) -> None:
    choice = ChoiceButtons("Effort", [(effort, str(effort)) for effort in range(4)])
    qtbot.addWidget(choice)
    assert stops(choice) == ["0", "1", "2", "3"]
    choice.select(2)
    assert stops(choice) == ["2"]
    choice.select(None)
    assert stops(choice) == ["0", "1", "2", "3"]
