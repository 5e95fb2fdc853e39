"""Advisory file locks that end with the process, such as that of a session under way."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path
from threading import Event

from glutetimer.host.regular_file import open_regular

TRIES = 20
PAUSE_S = 0.01
"""A process that only checks holds the lock for an instant."""


class ProcessLock:
    """A locked file. The system releases it when the process ends, however it ends.

    Where no file can be made the lock is held all the same, but no other process sees it.
    """

    def __init__(self, path: Path, handle: int | None) -> None:
        self._path = path
        self._handle = handle

    @classmethod
    def take(cls, path: Path) -> ProcessLock | None:
        """Take the lock of a file; None if another process holds it."""
        for _ in range(TRIES):
            try:
                handle = open_regular(path, os.O_CREAT | os.O_RDWR)
            except OSError:
                return cls(path, None)
            if hold(handle) and _is_same(path, handle):
                return cls(path, handle)
            os.close(handle)
            Event().wait(PAUSE_S)
        return None

    def mark(self) -> None:
        """Note in the file that what it stands for is on disk."""
        if self._handle is not None:
            with suppress(OSError):
                os.lseek(self._handle, 0, os.SEEK_SET)
                os.write(self._handle, b".")

    def release(self) -> None:
        """Release it; may be called twice."""
        handle, self._handle = self._handle, None
        if handle is None:
            return
        if sys.platform == "win32":  # an open file cannot be removed there
            os.close(handle)
        with suppress(OSError):
            self._path.unlink()
        if sys.platform != "win32":
            os.close(handle)


def is_claimed(path: Path) -> bool:
    """Return whether a living process holds the lock of a file."""
    try:
        handle = open_regular(path, os.O_RDWR)
    except OSError:
        return False
    try:
        return not hold(handle)
    finally:
        os.close(handle)


def _is_same(path: Path, handle: int) -> bool:
    """Return whether a path still leads to an open file: its last holder may have removed it."""
    try:
        return os.path.samestat(path.stat(), os.fstat(handle))
    except OSError:
        return False


if sys.platform == "win32":
    import msvcrt

    def hold(handle: int) -> bool:
        """Lock an open file until it is closed; return whether no other process has."""
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def hold(handle: int) -> bool:
        """Lock an open file until it is closed; return whether no other process has."""
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:  # a file system without locks: better to go on than not
            return True
        return True
