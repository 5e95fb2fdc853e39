"""Enter in a dialog presses the button that is meant for it, and no other one silently."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QPushButton

from glutetimer.gui.settings.calibration import Calibration
from glutetimer.gui.settings.restore_dialog import RestoreDialog
from glutetimer.gui.widgets.labels import PressButton
from glutetimer.gui.window.app import App
from tests.gui.making import dialogs


def test_the_main_button_is_the_default_but_nothing_is_replaced_by_enter(
    app: App, tmp_path: Path
) -> None:
    for dialog in dialogs(app, tmp_path):
        buttons = dialog.findChildren(QPushButton)
        pressed = [one for one in buttons if isinstance(one, PressButton)]
        assert not any(button.autoDefault() for button in pressed), dialog
        default = [button for button in buttons if button.isDefault()]
        if isinstance(dialog, Calibration):  # it has keys of its own
            assert default == []
        elif isinstance(dialog, RestoreDialog):
            assert default == [dialog.leave]
        else:
            assert [button.property("role") for button in default] == ["primary"], dialog
