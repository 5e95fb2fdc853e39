"""What a page of the window is, and what it is given."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget

from glutetimer.app.settings_store import SettingsStore
from glutetimer.errors import UserError
from glutetimer.gui.style.theme import Theme


class Page(Protocol):
    """A page; its title and icon stand in its entry of `PAGES`, which the rail shows first."""

    @property
    def widget(self) -> QWidget:
        """What is shown."""
        ...

    def refresh(self) -> None:
        """Show what holds now; called whenever the page is opened."""
        ...

    def set_theme(self, theme: Theme) -> None:
        """Apply the colours of a theme that are painted and not styled."""
        ...


class PageRequests(QObject):
    """Signals from pages to the application, and back."""

    session_start = Signal()
    """Start the session chosen on Today."""
    session_resume = Signal(object)
    """Go on with this `InterruptedSession`."""
    session_finish = Signal(object)
    """End this `InterruptedSession` where it was, and show its summary."""
    page = Signal(str)
    """Show the page of this id."""
    page_back = Signal(str)
    """Go back to the page of this id, to where it was left."""
    exercise = Signal(str)
    """Open the exercise of this id in the Library."""
    learn = Signal(str)
    """Open the topic of this id in the Library."""
    programme = Signal(str)
    """Show Today with the programme of this id chosen."""
    programme_start = Signal(str)
    """Start a session of the programme of this id."""
    sheet = Signal(str)
    """Read this text as a sheet of exercises, on Programmes."""
    waiting_sheet = Signal()
    """Show the sheet that is not kept yet, on Programmes."""
    file = Signal(str)
    """Open the file of this path, on Programmes."""
    session_of = Signal(object)
    """Start a session of this `Programme`; the page that asked is shown again afterwards."""
    practise = Signal(str)
    """Start one set of the exercise of this id as a session."""
    programme_addition = Signal(str)
    """Ask for the programme to which the exercise of this id is added."""
    message = Signal(str)
    """Show this sentence on Today when it is opened next."""
    speech = Signal(str)
    """Say this text now, unless a session is under way."""
    exercise_change = Signal(str)
    """Change the person's own exercise of this id, or make a new one ("")."""
    exercise_removal = Signal(str)
    """Delete the person's own exercise of this id, with a way back."""
    voice_test = Signal()
    """Play a sample of the voice."""
    calibration = Signal()
    """Measure how late the sound is."""
    setting_changed = Signal(str)
    """The key of a setting that has another value now."""
    sync_status_changed = Signal(str, str)
    """The status of the sync in words, and the role of these words."""

    def __init__(self) -> None:
        super().__init__()
        self.sync_status = ("", "good")

    def set_sync_status(self, words: str, role: str) -> None:
        """Publish the status of the sync to the pages."""
        self.sync_status = (words, role)
        self.sync_status_changed.emit(words, role)


@dataclass(frozen=True)
class PageServices:
    """What every page is made with; `picture` returns the still picture of an exercise."""

    settings: SettingsStore
    theme: Theme
    picture: Callable[[str], QPixmap | None] | None = None
    requests: PageRequests = field(default_factory=PageRequests)

    def change_setting(self, key: str, value: object) -> None:
        """Change a setting; what stands against it is shown on Today."""
        try:
            self.settings.change(key, value)
        except UserError as problem:
            self.requests.message.emit(str(problem))
        self.requests.setting_changed.emit(key)
