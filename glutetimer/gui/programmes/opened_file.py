"""Reads a file that a person opens or drops, while the window goes on."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from glutetimer.app.jobs import Ending, Failed, Finished, Job, Progress
from glutetimer.app.sheet_file import sheet_text
from glutetimer.exchange.shared_file import FoundInFile, read_shared_file, shared_kind
from glutetimer.gui.widgets.dialog_folder import dialog_folder
from glutetimer.gui.window_thread import Inbox
from glutetimer.i18n import _


def ask_which(parent: QWidget) -> str:
    """Ask for a file with a sheet or a programme; "" for none."""
    wanted = _("Sheets and programmes (*.txt *.md *.csv *.tsv *.toml *.pdf *.png *.jpg *.jpeg)")
    every = _("All files (*)")
    title = _("Open a file")
    return QFileDialog.getOpenFileName(parent, title, str(dialog_folder()), f"{wanted};;{every}")[0]


def read_opened(path: Path) -> FoundInFile:
    """Return what a file holds: a programme that was handed on, else its text.

    Raises:
        UserError: If it cannot be read, or holds neither.
    """
    if shared_kind(path) is None:
        return FoundInFile(path, text=sheet_text(path))
    from glutetimer.gui.report.read_back import read_texts  # noqa: PLC0415 - seldom wanted

    return read_shared_file(path, read_texts)


class OpenedFile(QObject):
    """Reads one file at a time; of several the last one is wanted."""

    read = Signal(object)
    """The `FoundInFile`."""
    refused = Signal(str)
    """Why it was not read."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._inbox: Inbox[Progress | Ending[FoundInFile]] | None = None

    def open(self, place: str) -> None:
        """Begin to read a file."""
        if self._inbox is not None:
            self._inbox.close()
        self._inbox = Inbox(self, self._take)
        Job(lambda _ask: read_opened(Path(place)), self._inbox.post, "opened file").start()

    def _take(self, news: Progress | Ending[FoundInFile]) -> None:
        if isinstance(news, Finished):
            self.read.emit(news.result)
        elif isinstance(news, Failed):
            self.refused.emit(news.why)
