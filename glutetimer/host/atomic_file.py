"""Writes a file atomically: the new content or the old, never half."""

from __future__ import annotations

import os
from pathlib import Path

from glutetimer.host.regular_file import open_regular


def write_whole(path: Path, text: str) -> None:
    """Replace a file's content; it is on disk when this returns.

    A symbolic link stays one: the file that it leads to is replaced.

    Raises:
        OSError: If it cannot be written; the file is as it was then.
    """
    path = Path(os.path.realpath(path))
    unfinished = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        handle = open_regular(unfinished, os.O_CREAT | os.O_TRUNC | os.O_WRONLY)
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
        if os.name == "posix":  # elsewhere a folder cannot be opened
            folder = os.open(path.parent, os.O_RDONLY)
            try:
                os.fsync(folder)
            finally:
                os.close(folder)
    finally:
        unfinished.unlink(missing_ok=True)
