"""Why a disk takes nothing, and what a person can do about it."""

from __future__ import annotations

import errno

from glutetimer.errors import UserError

_NOT_ALLOWED = (errno.EACCES, errno.EPERM, errno.EROFS)


def why(error: Exception) -> tuple[str, str]:
    """Return the reason and the remedy, each as a part of a sentence."""
    name: str = getattr(error, "sqlite_errorname", "")
    number = error.errno if isinstance(error, OSError) else None
    if name.startswith("SQLITE_FULL") or number == errno.ENOSPC:
        return "the disk is full", "make room"
    if number in _NOT_ALLOWED or name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN")):
        return "its folder takes nothing", "give back the permission to write there"
    return str(error), "see to the disk"


def trouble(error: Exception) -> UserError:
    """Return what to tell while the disk does not take what is to be written."""
    if isinstance(error, UserError):
        return error
    name: str = getattr(error, "sqlite_errorname", "")
    if name.startswith("SQLITE_BUSY"):
        return UserError(
            "The history cannot be written: another program holds it.",
            "What you did is kept: close the other program, and it will be written.",
        )
    reason, remedy = why(error)
    return UserError(
        f"The history cannot be written: {reason}.",
        f"What you did is kept for now: {remedy} before you close glutetimer.",
    )


def refused_value(error: Exception) -> UserError:
    """Return what to tell of a write that will never be possible."""
    return UserError(
        f"Something could not be written to the history ({error}).",
        "Everything else is kept; please report this.",
    )
