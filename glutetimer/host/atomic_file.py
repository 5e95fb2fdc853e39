"""Writes a file atomically: the new content or the old, never half."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Final

from glutetimer.host.process_lock import hold, is_claimed
from glutetimer.host.regular_file import open_regular

_UNFINISHED: Final = re.compile(r"\..+\.(?:toml|json|png|jpg)\.\d+")
"""What a file is called while it is written: ".evening.toml.1234" in process 1234."""


def write_whole(path: Path, content: str | bytes) -> None:
    """Replace a file's content; it is on disk when this returns.

    A symbolic link stays one: the file that it leads to is replaced. A text is written as UTF-8.

    Raises:
        OSError: If it cannot be written; the file is as it was then.
    """
    path = Path(os.path.realpath(path))
    unfinished = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        handle = open_regular(unfinished, os.O_CREAT | os.O_TRUNC | os.O_WRONLY)
        with os.fdopen(handle, "wb") as file:
            hold(handle)
            file.write(content if isinstance(content, bytes) else content.encode())
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


def clear_unfinished(folders: Iterable[Path]) -> None:
    """Remove what was being written in a process that was killed."""
    for folder in folders:
        with suppress(OSError):  # it is not there, or cannot be changed
            for path in folder.iterdir():
                if _UNFINISHED.fullmatch(path.name) and not is_claimed(path):
                    path.unlink(missing_ok=True)
