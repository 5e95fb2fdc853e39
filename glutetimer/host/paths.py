"""The data folder and the paths in it."""

from __future__ import annotations

import os
from pathlib import Path

from glutetimer.errors import UserError
from glutetimer.i18n import _


class Paths:
    """The places inside one data folder; all state of the program is in it."""

    def __init__(self, data: Path) -> None:
        self.data = data

    @property
    def history(self) -> Path:
        """The history's database."""
        return self.data / "history.db"

    @property
    def backups(self) -> Path:
        """The daily copies of the history."""
        return self.data / "backups"

    @property
    def settings(self) -> Path:
        """The settings file."""
        return self.data / "settings.toml"

    @property
    def window(self) -> Path:
        """Size and place of the window."""
        return self.data / "window.txt"

    @property
    def logs(self) -> Path:
        """The folder of the log files."""
        return self.data / "logs"

    @property
    def window_lock(self) -> Path:
        """The lock file of the open window."""
        return self.data / ".window.lock"

    @property
    def programmes(self) -> Path:
        """The person's own programmes."""
        return self.data / "programmes"


def find_paths(data_dir: str | Path | None = None) -> Paths:
    """Return the places, with a data folder that exists and can be written.

    Args:
        data_dir: The folder that the person asked for; None for the usual one.

    Raises:
        UserError: If the folder cannot be made or written.
    """
    data = _usual() if data_dir is None else Path(data_dir).expanduser().absolute()
    try:
        # a new folder is for its owner alone; one that was there keeps its permissions
        data.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not data.is_dir():
            raise NotADirectoryError(data)
        # its name is drawn: another start may do the same in the same instant
        probe = data / f".writable_{os.urandom(16).hex()}"
        probe.touch(mode=0o600, exist_ok=False)
        probe.unlink()
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise UserError(
            _("The data folder {data} cannot be used ({reason}).").format(data=data, reason=reason),
            _("Make it writable or choose another one with --data-dir."),
        ) from error
    return Paths(data)


def _usual() -> Path:
    import platformdirs  # noqa: PLC0415 - it costs start time where --data-dir is given

    return platformdirs.user_data_path("glutetimer", appauthor=False)
