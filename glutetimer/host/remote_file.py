"""Reads files that a person names, and probes their folders, without being held by a dead share.

Such a file may lie anywhere. Each call is made in a process of its own, so that Ctrl+C and closing
the window work at once, whatever the share does.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import Final

from glutetimer.host.file_problems import does_not_answer
from glutetimer.host.regular_file import read_regular
from glutetimer.host.timeout import within

READ_S: Final = 30.0
"""How long a slow share may take to give a file."""
ANSWER_S: Final = 10.0
"""How long it may take to say what lies there."""


def read_remote(path: Path, most: int) -> bytes:
    """Return the content of a regular file, but no more than so many bytes.

    Raises:
        TimeoutError: If it does not come in time.
        NotRegularError: If it is anything but a regular file.
        OSError: If it cannot be read.
    """
    return within(READ_S, read_regular, path.absolute(), most)


def expect_answer(path: Path) -> None:
    """See that what lies at a path can be asked for, and that its folder takes files or refuses.

    Why it refuses is said by whoever writes there.

    Raises:
        UserError: If there is no answer in time.
    """
    try:
        within(ANSWER_S, _probe, path.expanduser().absolute())
    except TimeoutError:
        raise does_not_answer(path) from None


def _probe(path: Path) -> None:
    try:
        path.exists()
        folder = path if path.is_dir() else path.parent
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b"?")
            file.flush()
            os.fsync(file.fileno())
    except (OSError, ValueError):
        return
