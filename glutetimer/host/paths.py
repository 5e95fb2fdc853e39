"""The data folder and the paths in it."""

from __future__ import annotations

import os
from pathlib import Path

from glutetimer.errors import UserError
from glutetimer.host.mounts import is_remote
from glutetimer.i18n import _

ANSWER_S = 10.0
"""How long a share may take to say what lies there."""

TYPE_CHECKING = False
if TYPE_CHECKING:  # without typing: a list is to start quickly
    from glutetimer.host.readable_copy import ReadableCopy


class Paths:
    """The places inside one data folder; all state of the program is in it.

    `copied` is the copy that they are in, where the folder itself can only be read and was only
    to be looked at.
    """

    def __init__(self, data: Path, copied: ReadableCopy | None = None) -> None:
        self.data = data
        self.copied = copied

    @property
    def named(self) -> Path:
        """The folder that the person knows: the data folder itself, also where it was copied."""
        return self.data if self.copied is None else self.copied.source

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
    def sheet_draft(self) -> Path:
        """The pasted sheet that is not kept yet."""
        return self.data / "sheet_draft.json"

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

    @property
    def written(self) -> tuple[Path, ...]:
        """The folders in which files are written that a person may edit, too."""
        inside = ("exercises", "programmes", "pictures", "schemas")
        return (self.data, *(self.data / name for name in inside))


def find_paths(data_dir: str | Path | None = None, *, looks_only: bool = False) -> Paths:
    """Return the places, with a data folder that exists and can be written.

    Args:
        data_dir: The folder that the person asked for; None for the usual one.
        looks_only: Whether nothing is to be kept: a history on a medium that can only be read is
            looked at in a copy.

    Raises:
        UserError: If the folder cannot be made or written, or does not answer.
    """
    data = _usual() if data_dir is None else Path(data_dir).expanduser().absolute()
    try:
        if is_remote(data):
            _make_usable_remote(data)
        else:
            make_usable(data)
    except (OSError, ValueError) as error:
        if looks_only and (copied := _copy_of(data)) is not None:
            return Paths(copied.data, copied)
        raise _unusable(data, error) from error
    return Paths(data)


def _unusable(data: Path, error: OSError | ValueError) -> UserError:
    """Return what is said of a data folder that cannot be made or written."""
    from glutetimer.host.file_problems import file_in_the_way, is_no_folder  # noqa: PLC0415 - seldom wanted

    if not is_remote(data) and (file := file_in_the_way(data)):
        return UserError(is_no_folder(file), _("Choose a folder with --data-dir."))
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    remedy = _("Make it writable or choose another one with --data-dir.")
    if isinstance(error, OSError) and os.access(Paths(data).history, os.R_OK):
        remedy = _(
            "Make it writable or choose another one with --data-dir. What only looks at it works "
            "as it is: today, list, show, timeline, history, export, backup."
        )
    what = _("The data folder {data} cannot be used ({reason}).")
    return UserError(what.format(data=data, reason=reason), remedy)


def make_usable(data: Path) -> None:
    """Make a folder if it is not there, and see that files can be made in it.

    Raises:
        OSError: If it cannot be made or written.
        ValueError: If its name can be no path.
    """
    # a new folder is for its owner alone; one that was there keeps its permissions
    data.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not data.is_dir():
        raise NotADirectoryError(data)
    # its name is drawn: another start may do the same in the same instant
    probe = data / f".writable_{os.urandom(16).hex()}"
    probe.touch(mode=0o600, exist_ok=False)
    probe.unlink()


def _make_usable_remote(data: Path) -> None:
    from glutetimer.host.timeout import within  # noqa: PLC0415 - seldom wanted

    try:
        within(ANSWER_S, make_usable, data)
    except TimeoutError:
        raise UserError(
            _("The data folder {data} does not answer.").format(data=data),
            _("Connect the drive or the share it is on, or choose another one with --data-dir."),
        ) from None


def _copy_of(data: Path) -> ReadableCopy | None:
    """Return a copy to be looked at, None where there is no history that can be read."""
    from glutetimer.host.readable_copy import ReadableCopy  # noqa: PLC0415 - seldom wanted

    try:
        return ReadableCopy(data)
    except (OSError, ValueError):
        return None


def _usual() -> Path:
    import platformdirs  # noqa: PLC0415 - it costs start time where --data-dir is given

    return platformdirs.user_data_path("glutetimer", appauthor=False)
