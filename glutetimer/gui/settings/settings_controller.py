"""The settings with everything around them: data in and out, backups, voices."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from glutetimer.app.today import asked_kit
from glutetimer.app.week_planning import WeekPlanning
from glutetimer.audio.voice.chain import Link
from glutetimer.gui.page import PageServices
from glutetimer.gui.settings.backup_actions import Backups
from glutetimer.gui.settings.data_actions import Exchange
from glutetimer.gui.settings.settings_page import SettingsPage
from glutetimer.gui.settings.voice_rows import VoiceLine
from glutetimer.gui.settings.week_plan_row import WeekPlans
from glutetimer.gui.style.theme import Theme
from glutetimer.history.store import History
from glutetimer.host.clock import Clock
from glutetimer.i18n import _
from glutetimer.library.catalogue import Catalogue
from glutetimer.presentation.first_questions import kit_choices
from glutetimer.presentation.own_default import setting_reasons
from glutetimer.review.suggest import answered
from glutetimer.settings import DECLARATIONS

AskFolder = Callable[[QWidget, str], str]
"""Asks the person for a folder, given the one of now; "" for none."""


def ask_folder(parent: QWidget, folder: str) -> str:
    """Ask for a folder."""
    return QFileDialog.getExistingDirectory(parent, _("Sync folder"), folder or str(Path.home()))


class SettingsController(QWidget):
    """The Settings page and what it sets in motion.

    Args:
        services: What every page is made with.
        history: What is exported, imported, backed up and restored.
        catalogue: Which kit exercises need, and what they are called.
        planning: Knows the plan of the week, and what day it is.
        clock: Says when a backup is made.
        folder: Where the data lies.
        voices: Returns the voices of this machine.
        ask_folder: Asks for a sync folder.
    """

    def __init__(
        self,
        services: PageServices,
        history: History,
        catalogue: Catalogue,
        planning: WeekPlanning,
        clock: Clock,
        folder: Path,
        voices: Callable[[], tuple[Link, ...]],
        ask_folder: AskFolder = ask_folder,
    ) -> None:
        super().__init__()
        self._services = services
        self._folder = folder
        self._voices = voices
        self._ask_folder = ask_folder
        self._page = SettingsPage(
            options={"kit": kit_choices(asked_kit(catalogue))},
            reasons=setting_reasons(catalogue.guidance),
        )
        self._exchange = Exchange(
            history, catalogue, lambda: planning.calendar, self._page.exchange, self
        )
        self._backups = Backups(history, services.settings, clock, self._page.backups, self)
        self._plans = WeekPlans(services, planning, catalogue, clock, self._page.week_plan, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._page)
        self._connect()

    @property
    def widget(self) -> QWidget:
        """The page."""
        return self

    def set_theme(self, _theme: Theme) -> None:
        """Nothing is painted here."""

    def refresh(self) -> None:
        """Show what holds now."""
        settings = self._services.settings.values
        values = {key: getattr(settings, key) for key in DECLARATIONS}
        self._page.show_values(values, str(self._folder))
        self._plans.refresh()
        self._page.sync.show_folder(settings.sync_folder)
        self._page.voices.show_voices(
            [VoiceLine(one.name, one.words, one.remedy) for one in self._voices()]
        )

    def _change(self, key: str, value: object) -> None:
        if key == "kit" and isinstance(value, tuple):
            value = answered(value)
        self._services.change_setting(key, value)

    def show_sync_status(self, words: str, role: str) -> None:
        """Say how it stands with the other machines."""
        self._page.sync.show_message(words, role)

    def _choose_sync_folder(self) -> None:
        folder = self._ask_folder(self, self._services.settings.values.sync_folder)
        if folder:
            self._use_sync_folder(folder)

    def _use_sync_folder(self, folder: str) -> None:
        self._change("sync_folder", folder)
        self._page.sync.show_folder(self._services.settings.values.sync_folder)

    def _follow_restoring(self) -> None:
        """Let syncing go on with the folder that is left, if any; restoring may have let it go."""
        self._page.sync.show_folder(self._services.settings.values.sync_folder)
        self._services.requests.setting_changed.emit("sync_folder")

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    def _connect(self) -> None:
        requests = self._services.requests
        self.show_sync_status(*requests.sync_status)
        requests.sync_status_changed.connect(self.show_sync_status)
        self._page.setting_changed.connect(self._change)
        self._page.folder_requested.connect(self._open_folder)
        self._page.sync.choose_requested.connect(self._choose_sync_folder)
        self._page.sync.stop_requested.connect(lambda: self._use_sync_folder(""))
        self._backups.changed.connect(self._follow_restoring)
        self._page.voices.try_requested.connect(requests.voice_test)
        self._page.calibration_requested.connect(requests.calibration)
