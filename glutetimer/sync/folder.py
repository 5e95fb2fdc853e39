"""A folder in which others may have put anything.

What lies there may be a link out of it, a FIFO, a device, a folder with the name of a file, or
larger than all memory. So the folder is held open by its descriptor, nothing in it is reached
through a link, only regular files are opened, and nothing is waited for.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import islice
from pathlib import Path

from glutetimer.host.regular_file import open_regular

ROOT = "glutetimer"
"""The folder inside the person's folder."""
MOST_NAMES = 100_000
"""So many names are read of one folder."""

_BY_HANDLE = os.open in os.supports_dir_fd and os.scandir in os.supports_fd
_FOLDER = getattr(os, "O_DIRECTORY", 0) | getattr(os, "O_CLOEXEC", 0)
_NO_FOLLOWING = getattr(os, "O_NOFOLLOW", 0)


class SyncFolder:
    """An open folder.

    Args:
        path: Where it is.
        handle: Its descriptor; None where the system has none for folders.
    """

    def __init__(self, path: Path, handle: int | None) -> None:
        self.path = path
        self._handle = handle

    @classmethod
    @contextmanager
    def opened(cls, path: Path) -> Iterator[SyncFolder]:
        """Open the folder that the person chose, through links if need be.

        Raises:
            OSError: If it is not there, or no folder.
        """
        if not _BY_HANDLE and not path.is_dir():
            raise NotADirectoryError(path)
        handle = os.open(path, os.O_RDONLY | _FOLDER) if _BY_HANDLE else None
        with _closing(cls(path, handle)) as folder:
            yield folder

    @contextmanager
    def child(self, name: str, *, make: bool = False) -> Iterator[SyncFolder]:
        """Open a folder in this one.

        Args:
            name: Its name.
            make: Whether to make it, for its owner alone, if nothing has that name.

        Raises:
            OSError: If there is no folder with that name, but maybe a link to one.
        """
        path, at = self._at(name)
        if make:
            with suppress(FileExistsError):
                os.mkdir(path, 0o700, dir_fd=at)
                with suppress(OSError):  # some file systems know no permissions
                    os.chmod(path, 0o700, dir_fd=at)  # whatever the umask
        if not stat.S_ISDIR(self.status(name).st_mode):
            raise NotADirectoryError(path)
        handle = None
        if _BY_HANDLE:
            handle = os.open(path, os.O_RDONLY | _FOLDER | _NO_FOLLOWING, dir_fd=at)
        with _closing(SyncFolder(self.path / name, handle)) as folder:
            yield folder

    def names(self) -> list[str]:
        """Return what is in the folder, in order."""
        with os.scandir(self.path if self._handle is None else self._handle) as found:
            return sorted(entry.name for entry in islice(found, MOST_NAMES))

    def status(self, name: str) -> os.stat_result:
        """Return what is known of what is there, of a link itself."""
        path, at = self._at(name)
        return os.stat(path, dir_fd=at, follow_symlinks=False)

    def open_file(self, name: str, flags: int = os.O_RDONLY) -> int:
        """Open a regular file; see `open_regular`. A new one is its owner's alone."""
        path, at = self._at(name)
        handle = open_regular(path, flags, folder=at, follow_links=False)
        if flags & os.O_EXCL and hasattr(os, "fchmod"):
            with suppress(OSError):
                os.fchmod(handle, 0o600)  # whatever the umask
        return handle

    def remove(self, name: str) -> None:
        """Remove a file, or the link that has its name."""
        path, at = self._at(name)
        with suppress(FileNotFoundError):
            os.unlink(path, dir_fd=at)

    def flush(self) -> None:
        """See that the names in the folder are on disk."""
        if self._handle is not None:
            os.fsync(self._handle)

    def close(self) -> None:
        """Let go of it."""
        if self._handle is not None:
            os.close(self._handle)

    def _at(self, name: str) -> tuple[str | Path, int | None]:
        """Return how to name what is in it."""
        return (self.path / name, None) if self._handle is None else (name, self._handle)


@contextmanager
def _closing(folder: SyncFolder) -> Iterator[SyncFolder]:
    try:
        yield folder
    finally:
        folder.close()


def is_text(name: str) -> bool:
    """Return whether a name is UTF-8; on most systems any bytes may be one."""
    return as_text(name) == name


def as_text(name: str) -> str:
    """Return a name, with marks for the bytes in it that are not UTF-8."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")
