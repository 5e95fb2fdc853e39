"""What is said of files that cannot be read or written, worded once for the whole program."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from glutetimer.errors import UserError
from glutetimer.host.regular_file import NotRegularError
from glutetimer.i18n import N_, _

CHECK_PERMISSIONS: Final = N_("Check its permissions.")
CHOOSE_BACKUP: Final = N_("Choose another backup.")
CHOOSE_PLACE: Final = N_("Choose another place.")
EXPORT_ANEW: Final = N_("Export it anew.")
EXPORT_IN_PARTS: Final = N_("Export it in parts.")
INSTALL_AGAIN: Final = N_("Install glutetimer again.")
MOVE_AWAY: Final = N_("Move it away.")
MOVE_OR_CHOOSE_FOLDER: Final = N_("Move it away, or choose another folder with --data-dir.")
OTHER_NAME: Final = N_("Take another name.")
NAME_A_FILE: Final = N_("Give the name of a file in it.")
NAME_ANOTHER: Final = N_("Name a file instead.")
"""Remedies, to be translated when they are shown."""
NESTS_TOO_DEEPLY: Final = N_("it nests too deeply")
"""A reason, for what follows a colon or stands in brackets."""


def reason_of(error: Exception) -> str:
    """Return why a file cannot be used; a `ValueError` means that its name can be no path."""
    if isinstance(error, ValueError):
        return _("not a path")
    return getattr(error, "strerror", None) or str(error)


def cannot_read(path: Path | str, error: Exception, remedy: str) -> UserError:
    """Return what is said of a file that cannot be read, or a folder; `remedy` is a message."""
    if isinstance(error, NotRegularError) and error.is_folder:
        return is_a_folder(path)
    what = _("{path} cannot be read ({reason}).").format(path=path, reason=reason_of(error))
    return UserError(what, _(NAME_ANOTHER if isinstance(error, NotRegularError) else remedy))


def is_a_folder(path: Path | str) -> UserError:
    """Return what is said of a folder that is named in the place of a file."""
    return UserError(_("{path} is a folder.").format(path=path), _(NAME_A_FILE))


def cannot_write(path: Path | str, error: Exception, remedy: str = "") -> UserError:
    """Return what is said of a file that cannot be written; `remedy` is a message."""
    what = _("{path} cannot be written ({reason}).").format(path=path, reason=reason_of(error))
    return UserError(what, _(remedy) if remedy else "")


def cannot_make(folder: Path | str, error: Exception, remedy: str) -> UserError:
    """Return what is said of a folder that cannot be made; `remedy` is a message."""
    if file := file_in_the_way(Path(folder)):
        return UserError(
            is_no_folder(file), _(MOVE_AWAY if remedy is CHECK_PERMISSIONS else remedy)
        )
    what = _("{folder} cannot be made ({reason}).").format(folder=folder, reason=reason_of(error))
    return UserError(what, _(remedy))


def file_in_the_way(folder: Path) -> Path | None:
    """Return the file that lies where a folder, or one around it, should be; None for none."""
    try:
        found = (one for one in (folder, *folder.parents) if one.exists())
        nearest = next(found, folder)
        return nearest if nearest.is_file() else None
    except (OSError, ValueError):
        return None


def is_no_folder(path: Path | str) -> str:
    """Return what is said of a file that lies where a folder should be."""
    return _("{path} is a file, and no folder.").format(path=path)


def is_too_large(path: Path | str, limit_bytes: int, remedy: str) -> UserError:
    """Return what is said of a file that is larger than so many bytes; `remedy` is a message."""
    what = _("{path} is larger than {limit} MB.").format(path=path, limit=limit_bytes >> 20)
    return UserError(what, _(remedy))


def is_missing(path: Path | str) -> UserError:
    """Return what is said of a file that is not there."""
    what = _("{path} does not exist.").format(path=path)
    return UserError(what, _("Check the name and the folder."))


def does_not_answer(path: Path | str) -> UserError:
    """Return what is said of a file on a share that hangs."""
    return UserError(
        _("{path} does not answer.").format(path=path),
        _("Connect the drive or the share it is on and try again."),
    )


def is_there_already(path: Path | str) -> str:
    """Return what is said of a file that is not to be written over."""
    return _("{path} is there already.").format(path=path)
