"""The sentences about a fault of the program itself, for window and terminal."""

from __future__ import annotations

from pathlib import Path

from glutetimer.errors import UserError
from glutetimer.i18n import N_, _

ENDED_HARD = N_(
    "A fault ended glutetimer in the middle of things the last time. What you had done is kept; "
    "the file hard_crash_last.log in the folder logs says more."
)


def crash_sentence(*, in_session: bool) -> str:
    """Return what the window says of a fault that it survives."""
    if in_session:
        return _(
            "glutetimer has a fault of its own. Your session goes on, and what you have done is "
            "kept."
        )
    return _("glutetimer has a fault of its own. What you have done is kept.")


def crash_error(kind: str, log_file: Path | None) -> UserError:
    """Return what the terminal says of a fault.

    Args:
        kind: Type and message of the exception, which are shown only where no log has them.
        log_file: Where the report of it is, if it could be written.
    """
    if log_file is None:
        what = _("glutetimer has a fault of its own ({kind}).").format(kind=kind)
        return UserError(what, _("What you have done is kept. Please report it."))
    return UserError(
        _("glutetimer has a fault of its own."),
        _("What you have done is kept. Please report it with {file}.").format(file=log_file),
    )
