"""Keeps the history in step with other machines while the window is open."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from glutetimer.app.jobs import Ending, Failed, Finished, Job, Progress
from glutetimer.app.settings_store import SettingsStore
from glutetimer.app.start_sync import start_sync, synchronise
from glutetimer.errors import UserError
from glutetimer.gui.window_thread import Inbox
from glutetimer.history.store import History
from glutetimer.host.clock import Clock
from glutetimer.presentation.sync_status import sync_line

if TYPE_CHECKING:
    from glutetimer.sync.process import SyncProcess
    from glutetimer.sync.sync import SyncResult

SETTLE_MS = 1_500
"""A file that comes is rarely alone."""
LOOK_MS = 60_000
"""Changes made on the pages go out within a minute, and so does what no watcher sees."""

SLOW_MS = 15_000
"""A folder that has not answered for so long is reported; it is waited for all the same."""


class SyncService(QObject):
    """Has the sync folder looked into by another process, never while a session goes on.

    Args:
        history: What is synchronised.
        settings: Hold the chosen folder.
        clock: Says when.
        is_free: Whether no session goes on.
    """

    status_changed = Signal(str, str)
    """How it stands, in words and their role in the theme; no words where no folder is chosen."""
    history_changed = Signal()
    """The history has changed."""
    message = Signal(str)
    """A sentence for the person."""

    def __init__(
        self,
        history: History,
        settings: SettingsStore,
        clock: Clock,
        is_free: Callable[[], bool],
    ) -> None:
        super().__init__()
        self._history = history
        self._settings = settings
        self._clock = clock
        self._is_free = is_free
        self._job: Job[SyncResult | None] | None = None
        self._inbox: Inbox[Progress | Ending[SyncResult | None]] = Inbox(self, self._hear)
        self._again = False
        self._watcher = QFileSystemWatcher(self)
        self._soon = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._often = QTimer(self, interval=LOOK_MS)
        self._slow = QTimer(self, singleShot=True, interval=SLOW_MS)
        self._connect()

    def sync(self) -> None:
        """Take in what came and send what was done here, beside the window."""
        folder = self._settings.values.sync_folder
        if not folder:
            return
        self._often.start()
        if not self._is_free():
            return
        if self._job is not None:
            self._again = True
            return
        self._job = Job(lambda _progress: self._synchronise(folder), self._inbox.post, "in step")
        self._job.start()
        self._slow.start()

    def use_chosen_folder(self) -> None:
        """Watch the folder that is chosen now, or none."""
        self._often.stop()
        if watched := self._watcher.directories():
            self._watcher.removePaths(watched)
        self.status_changed.emit("", "good")
        self.sync()

    def close_all(self) -> Callable[[], SyncProcess | None]:
        """Stop; returns what sends the last changes, to be called when they are on disk."""
        for timer in (self._soon, self._often, self._slow):
            timer.stop()
        self._inbox.close()
        return self._send

    def _send(self) -> SyncProcess | None:
        """Have a process send what was done last; it goes on by itself."""
        folder = self._settings.values.sync_folder
        if not (folder and self._is_free()) or self._job is not None:
            return None
        try:
            process = start_sync(self._history, folder, self._clock)
        except UserError:  # the next start sends it
            return None
        if process is not None:
            process.leave()
        return process

    def _synchronise(self, folder: str) -> SyncResult | None:
        """Run one look on the job's thread; None where another process is at it."""
        from glutetimer.sync.sync import BusyError  # noqa: PLC0415 - the window need not wait

        try:
            return synchronise(self._history, folder, self._clock)
        except BusyError:
            return None

    def _hear(self, news: Progress | Ending[SyncResult | None]) -> None:
        if isinstance(news, Progress):
            return
        self._job = None
        self._slow.stop()
        if self._again:
            self._again = False
            self._soon.start()
        if not self._settings.values.sync_folder:
            return
        if isinstance(news, Failed):
            self.status_changed.emit(news.why, "alert")
        elif isinstance(news, Finished) and news.result is not None:
            self._report(news.result)

    def _report(self, found: SyncResult) -> None:
        self.status_changed.emit(sync_line(found), "alert" if found.unsent else "good")
        for notice in found.notices:
            self.message.emit(notice)
        self._watch(found)
        if not found.joined.is_nothing:
            self.history_changed.emit()

    def _watch(self, found: SyncResult) -> None:
        """Watch a folder that answers quickly; others are looked at each minute."""
        if not found.folders:
            return
        there = {str(found.root), *(str(found.root / name) for name in found.folders)}
        if new := there - set(self._watcher.directories()):
            self._watcher.addPaths(sorted(new))

    def _report_slowness(self) -> None:
        from glutetimer.sync.process import slow_folder_text  # noqa: PLC0415 - few have a folder

        folder = self._settings.values.sync_folder
        self.status_changed.emit(slow_folder_text(folder), "alert")

    def _connect(self) -> None:
        self._watcher.directoryChanged.connect(self._soon.start)
        self._soon.timeout.connect(self.sync)
        self._often.timeout.connect(self.sync)
        self._slow.timeout.connect(self._report_slowness)
