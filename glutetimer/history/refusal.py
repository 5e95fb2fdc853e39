"""Turns errors of disk and database into a reason and a remedy for people."""

from __future__ import annotations

import errno

from glutetimer.errors import UserError
from glutetimer.host.file_problems import reason_of
from glutetimer.i18n import _

_NOT_ALLOWED = (errno.EACCES, errno.EPERM, errno.EROFS)


def why(error: Exception) -> tuple[str, str]:
    """Return the reason, as a part of a sentence, and the remedy, as a sentence."""
    name: str = getattr(error, "sqlite_errorname", "")
    number = error.errno if isinstance(error, OSError) else None
    if name.startswith("SQLITE_FULL") or number == errno.ENOSPC:
        return _("the disk is full"), _("Please make room.")
    if number in _NOT_ALLOWED or name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN")):
        return _("its folder takes nothing"), _("Please give back the permission to write there.")
    return reason_of(error), _("Please see to the disk.")


def trouble(error: Exception) -> UserError:
    """Return what to say while the disk does not take what is to be written."""
    if isinstance(error, UserError):
        return error
    name: str = getattr(error, "sqlite_errorname", "")
    if name.startswith("SQLITE_BUSY"):
        return UserError(
            _("The history cannot be written: another program holds it."),
            _("What you did is kept: close the other program, and it will be written."),
        )
    reason, remedy = why(error)
    return UserError(
        _("The history cannot be written: {reason}.").format(reason=reason),
        _("What you did is kept until you close glutetimer. {remedy}").format(remedy=remedy),
    )


def refused_value(error: Exception) -> UserError:
    """Return what to say of a write that will never be possible."""
    if isinstance(error, UserError):
        return error
    return UserError(
        _("Something could not be written to the history ({error}).").format(error=error),
        _("Everything else is kept; please report this."),
    )
