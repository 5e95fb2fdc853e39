"""Why a disk takes nothing, and what a person can do about it."""

from __future__ import annotations

import errno

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
