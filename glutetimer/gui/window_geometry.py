"""Remembers size and place of the window from one start to the next."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, QObject, QSize, QTimer
from PySide6.QtWidgets import QMainWindow

from glutetimer.host.regular_file import open_regular, read_regular

FRAME = QSize(16, 56)
"""Room for the frame that the window system puts around a window, which it reports too late."""
SETTLE_MS = 1_000
"""A change is written when nothing has changed for so long."""
MAX_BYTES = 4_096
_CHANGES = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.WindowStateChange)


class WindowGeometry(QObject):
    """Restores a window's geometry from a file, and keeps it there.

    Qt moves what is no longer on a screen back onto one. A file that cannot be read or written is
    passed over: the window opens as on a first start then.

    Args:
        window: The window; not shown yet.
        path: The file, Qt's own record in hexadecimal digits.
    """

    def __init__(self, window: QMainWindow, path: Path) -> None:
        super().__init__(window)
        self._window = window
        self._path = path
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(SETTLE_MS)
        self._settled.timeout.connect(self.save)
        self._restore()
        window.installEventFilter(self)

    def save(self) -> None:
        """Write it now; the full screen of a session is no size to come back to."""
        self._settled.stop()
        if self._window.isVisible() and not self._is_passing():
            geometry = self._window.saveGeometry().toHex().data()
            flags = os.O_CREAT | os.O_TRUNC | os.O_WRONLY
            with suppress(OSError), os.fdopen(open_regular(self._path, flags), "wb") as file:
                file.write(geometry)

    def _is_passing(self) -> bool:
        return self._window.isFullScreen() or self._window.isMinimized()

    def _restore(self) -> None:
        with suppress(OSError):
            kept = read_regular(self._path, MAX_BYTES)
            self._window.restoreGeometry(QByteArray.fromHex(kept))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _CHANGES:
            self._settled.start()
        elif event.type() == QEvent.Type.Close:
            self.save()
        return False
