"""Opens regular files only, where a FIFO, a device or a link may lie instead.

To open a FIFO waits for whoever is at its other end, and to open a device may set it going. So
only regular files are opened, and nothing is waited for.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable
from functools import partial
from pathlib import Path

from glutetimer.i18n import _

Read = Callable[[Path, int], bytes]
"""Returns the content of a regular file, but no more than so many bytes."""

_NO_WAITING = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0)
_NO_FOLLOWING = getattr(os, "O_NOFOLLOW", 0)
_BINARY = getattr(os, "O_BINARY", 0)


class NotRegularError(OSError):
    """A link, FIFO, folder, socket or device lies where a regular file should be."""

    def __init__(self, path: Path | str, *, is_folder: bool = False) -> None:
        super().__init__(errno.EINVAL, _("it is not a regular file"), str(path))
        self.is_folder = is_folder

    def __reduce__(self) -> tuple[Callable[..., NotRegularError], tuple[str]]:
        """Return how it is made again in another process."""
        return partial(type(self), is_folder=self.is_folder), (self.filename,)


def open_regular(
    path: Path | str,
    flags: int = os.O_RDONLY,
    *,
    folder: int | None = None,
    follow_links: bool = True,
) -> int:
    """Open a regular file and return its descriptor; a new one is its owner's alone.

    Args:
        path: The file; where a folder is given, its name in that.
        flags: As for `os.open`.
        folder: The descriptor of the folder that the file is in.
        follow_links: Whether a symbolic link to a regular file will do.

    Raises:
        NotRegularError: If it is anything but a regular file.
        OSError: If it cannot be opened.
    """
    try:
        found = os.stat(path, dir_fd=folder, follow_symlinks=follow_links)
    except FileNotFoundError:
        if not flags & os.O_CREAT:
            raise
    else:
        if not stat.S_ISREG(found.st_mode):
            raise NotRegularError(path, is_folder=stat.S_ISDIR(found.st_mode))
    flags |= _NO_WAITING | _BINARY | (0 if follow_links else _NO_FOLLOWING)
    handle = os.open(path, flags, 0o600, dir_fd=folder)
    if not stat.S_ISREG(os.fstat(handle).st_mode):  # it was replaced meanwhile
        os.close(handle)
        raise NotRegularError(path)
    return handle


def read_regular(path: Path, most: int) -> bytes:
    """Return the content of a regular file, but no more than so many bytes.

    Raises:
        NotRegularError: If it is anything but a regular file.
        OSError: If it cannot be read.
    """
    with os.fdopen(open_regular(path), "rb") as file:
        return file.read(most)


def check_regular(path: Path) -> None:
    """See that a regular file, or nothing, lies at a path.

    Raises:
        NotRegularError: If something else does.
        OSError: If that cannot be found out.
    """
    try:
        is_regular = stat.S_ISREG(path.stat().st_mode)
    except FileNotFoundError:
        return
    if not is_regular:
        raise NotRegularError(path)
