"""The sync folder as a row of the Settings page."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from glutetimer.gui.settings.rows import BUTTON_WIDTH, described, setting_row
from glutetimer.gui.widgets.labels import PressButton, text
from glutetimer.i18n import _


class SyncRows(QWidget):
    """What the folder is for, which one is chosen, and how it stands."""

    choose_requested = Signal()
    stop_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.choose_button = PressButton(_("Choose folder…"))
        self.stop_button = PressButton(_("Stop using it"))
        self.folder = text("", "mute", wraps=True)
        self.state = text("", "good", wraps=True)
        self.folder.setContentsMargins(0, 6, 0, 0)
        words = described(
            _("Keep several machines in step"),
            _(
                "Through a folder that Syncthing, Nextcloud or a share carries "
                "between them. glutetimer itself sends nothing anywhere."
            ),
            self.folder,
            self.state,
        )
        buttons = QVBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.choose_button)
        buttons.addWidget(self.stop_button)
        for button in (self.choose_button, self.stop_button):
            button.setMinimumWidth(BUTTON_WIDTH)
        self.setLayout(setting_row(words, buttons))
        self.show_folder("")
        self.choose_button.clicked.connect(self.choose_requested)
        self.stop_button.clicked.connect(self.stop_requested)

    def show_folder(self, folder: str) -> None:
        """Show which folder is chosen, "" for none."""
        # a path has no blanks to break at; after each separator it may
        self.folder.setText(folder.replace("/", "/\u200b").replace("\\", "\\\u200b"))
        self.folder.setAccessibleName(folder)
        self.choose_button.setText(_("Another folder…") if folder else _("Choose folder…"))
        for part in (self.folder, self.stop_button):
            part.setVisible(bool(folder))
        if not folder:
            self.show_message("")

    def show_message(self, words: str, role: str = "good") -> None:
        """Say how it stands, "" for nothing to say."""
        self.state.setText(words)
        self.state.setProperty("role", role)
        self.state.style().unpolish(self.state)
        self.state.style().polish(self.state)
        self.state.setVisible(bool(words))
