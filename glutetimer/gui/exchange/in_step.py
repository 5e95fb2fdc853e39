"""Keeps the history in step with other machines while the window is open."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer, Signal

from glutetimer.errors import Problem
from glutetimer.wiring import House
from glutetimer.words import in_step_line

if TYPE_CHECKING:
    from glutetimer.sync.in_step import InStep

SETTLE_MS = 1_500
"""A file that comes is rarely alone."""
LOOK_MS = 60_000
"""What was changed at the desk goes out within a minute, and so does what no watcher sees."""
LAST_S = 2.0
"""So long the window waits for the last look when it closes."""


class StepKeeper(QObject):
    """Looks into the sync folder on a thread of its own, never while a session goes on.

    Args:
        house: Where the history is and which folder is chosen.
        is_free: Whether no session goes on.
    """

    stood = Signal(str, str)
    """How it stands, in words and their role in the theme; no words where no folder is chosen."""
    came_in = Signal()
    """The history has changed."""
    told = Signal(str)
    """A sentence for the person."""

    _looked = Signal(object)
    _failed = Signal(str)

    def __init__(self, house: House, is_free: Callable[[], bool]) -> None:
        super().__init__()
        self._house = house
        self._is_free = is_free
        self._thread: Thread | None = None
        self._again = False
        self._watcher = QFileSystemWatcher(self)
        self._soon = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._often = QTimer(self, interval=LOOK_MS)
        self._connect()

    def look(self) -> None:
        """Take in what came and send what was done here, beside the window."""
        folder = self._house.settings.sync_folder
        if not folder:
            return
        self._often.start()
        if not self._is_free():
            return
        if self._thread is not None:
            self._again = True
            return
        self._thread = Thread(target=self._run, args=(folder,), name="in step", daemon=True)
        self._thread.start()

    def turn(self) -> None:
        """Turn to the folder that is chosen now, or to none."""
        self._often.stop()
        if watched := self._watcher.directories():
            self._watcher.removePaths(watched)
        self.stood.emit("", "good")
        self.look()

    def let_go(self) -> None:
        """Send what was done last, if that takes no time, and be quiet."""
        self.look()
        for timer in (self._soon, self._often):
            timer.stop()
        for signal in (self._looked, self._failed):
            signal.disconnect()
        if self._thread is not None:
            self._thread.join(LAST_S)

    def _run(self, folder: str) -> None:
        from glutetimer.sync.in_step import BusyError  # noqa: PLC0415 - the window need not wait

        with suppress(RuntimeError):  # a folder that hangs may answer when the window has gone
            try:
                found = self._house.keep_in_step(folder)
            except BusyError:
                self._looked.emit(None)
            except Problem as problem:
                self._failed.emit(str(problem))
            else:
                self._looked.emit(found)

    def _tell(self, found: InStep | None) -> None:
        self._rest()
        folder = self._house.settings.sync_folder
        if found is None or not folder:
            return
        self.stood.emit(in_step_line(found), "good")
        for notice in found.notices:
            self.told.emit(notice)
        self._watch(found.root)
        if not found.joined.is_nothing:
            self.came_in.emit()

    def _watch(self, root: Path) -> None:
        try:
            there = {str(root), *(str(one) for one in root.iterdir() if one.is_dir())}
        except OSError:  # gone since; the next look will say so
            return
        if new := there - set(self._watcher.directories()):
            self._watcher.addPaths(sorted(new))

    def _complain(self, words: str) -> None:
        self._rest()
        if self._house.settings.sync_folder:
            self.stood.emit(words, "alert")

    def _rest(self) -> None:
        self._thread = None
        if self._again:
            self._again = False
            self._soon.start()

    def _connect(self) -> None:
        self._watcher.directoryChanged.connect(self._soon.start)
        self._soon.timeout.connect(self.look)
        self._often.timeout.connect(self.look)
        self._looked.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._failed.connect(self._complain, Qt.ConnectionType.QueuedConnection)
