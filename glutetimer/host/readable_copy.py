"""A copy of a data folder that can only be read, so that its history can be looked at."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from glutetimer.host.process_end import at_end

_LEFT_OUT: Final = ("backups", "logs", "voice_cache", "*-shm")
"""What a look at the history does not need; SQLite makes its index of the log anew."""


class ReadableCopy:
    """A copy of a data folder in the folder for temporary files; it goes with the process.

    Args:
        source: The data folder.

    Attributes:
        source: The data folder.
        data: The copy.

    Raises:
        OSError: If there is no history in it, or it cannot be copied.
    """

    def __init__(self, source: Path) -> None:
        if not (source / "history.db").is_file():
            raise FileNotFoundError(source / "history.db")
        place = TemporaryDirectory(prefix="glutetimer-", ignore_cleanup_errors=True)
        at_end(place.cleanup)
        self.source = source
        self.data = Path(place.name) / "data"
        shutil.copytree(source, self.data, symlinks=True, ignore=_left_out)
        for path in (self.data, *self.data.rglob("*")):
            if not path.is_symlink():
                path.chmod(0o700 if path.is_dir() else 0o600)


_patterns = shutil.ignore_patterns(*_LEFT_OUT)


def _left_out(folder: str, names: list[str]) -> Iterable[str]:
    """Return what is not copied: the above, hidden files, and what is neither file nor folder."""
    odd = (
        name
        for name in names
        if name.startswith(".") or not ((path := Path(folder) / name).is_file() or path.is_dir())
    )
    return {*_patterns(folder, names), *odd}
