"""Lists deleted sessions and brings them back; they are kept for good."""

from __future__ import annotations

from collections.abc import Iterable

from glutetimer.errors import UserError
from glutetimer.history.rows import SessionRow
from glutetimer.history.store import History
from glutetimer.i18n import N_, _

ALL = "all"
NONE_DELETED = N_("No session is deleted.")


def deleted_sessions(history: History) -> list[SessionRow]:
    """Return the sessions that are deleted, the one that was deleted last first."""
    return sorted(history.deleted_sessions(), key=lambda row: row.updated_utc_ms, reverse=True)


def bring_back(history: History, sessions: Iterable[str]) -> None:
    """Take the deletion of sessions back, and wait until that is on disk.

    Raises:
        UserError: If it could not be written.
    """
    receipts = [history.undelete(session) for session in sessions]
    if not all(receipt.wait() for receipt in receipts):
        raise UserError(
            _("The sessions could not be brought back: the disk fails just now."),
            _("They are still among the deleted ones; try again."),
        )


def find_deleted(history: History, name: str) -> list[SessionRow]:
    """Return the deleted session of this id, or every one for "all".

    Raises:
        UserError: If there is none.
    """
    deleted = deleted_sessions(history)
    found = [row for row in deleted if name in (row.uuid, ALL)]
    if not found:
        what = _(NONE_DELETED)
        if name != ALL:
            what = _('No deleted session is called "{name}".').format(name=name)
        raise UserError(what, _("`glutetimer history --deleted` shows what can come back."))
    return found
