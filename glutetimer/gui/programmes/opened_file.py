"""Reads the sheet in a file that a person names, while the window goes on."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from glutetimer.app.jobs import Ending, Failed, Finished, Job, Progress
from glutetimer.app.sheet_file import sheet_text
from glutetimer.gui.window_thread import Inbox
from glutetimer.i18n import _


def ask_which(parent: QWidget) -> str:
    """Ask for a file with a sheet; "" for none."""
    wanted = _("Sheets (*.txt *.md *.csv *.tsv);;All files (*)")
    return QFileDialog.getOpenFileName(parent, _("Open a file"), str(Path.home()), wanted)[0]


class OpenedFile(QObject):
    """Reads one file at a time; of several the last one is wanted."""

    read = Signal(str)
    """The text in it."""
    refused = Signal(str)
    """Why it was not read."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._inbox: Inbox[Progress | Ending[str]] | None = None

    def open(self, place: str) -> None:
        """Begin to read a file."""
        if self._inbox is not None:
            self._inbox.close()
        self._inbox = Inbox(self, self._take)
        Job(lambda _ask: sheet_text(Path(place)), self._inbox.post, "sheet").start()

    def _take(self, news: Progress | Ending[str]) -> None:
        if isinstance(news, Finished):
            self.read.emit(news.result)
        elif isinstance(news, Failed):
            self.refused.emit(news.why)
