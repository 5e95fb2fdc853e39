"""Syncs a history with those of other machines, through a shared folder.

What carries the folder between machines (Syncthing, Nextcloud, a share) is not ours to care for.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from glutetimer.errors import UserError
from glutetimer.history import schema
from glutetimer.host.process_lock import ProcessLock
from glutetimer.i18n import _
from glutetimer.sync.folder import ROOT, SyncFolder, as_text
from glutetimer.sync.ledger import SyncLedger, together
from glutetimer.sync.merge_page import Joined
from glutetimer.sync.outbox import BREAK, DECISION, SESSION
from glutetimer.sync.own_log import OwnLog
from glutetimer.sync.reader import Reader

CLAIM = ".in_step"


class BusyError(UserError):
    """Another process of this machine is at it just now."""

    def __init__(self, what: str = "", remedy: str = "") -> None:
        super().__init__(
            what or _("The history is being kept in step just now."),
            remedy or _("Try again in a moment."),
        )


def could_not_sync(reason: object) -> UserError:
    """Return what is said of a sync that failed on this machine."""
    return UserError(
        _("The history could not be kept in step ({reason}).").format(reason=reason),
        _("Nothing is lost; try again later."),
    )


@dataclass(frozen=True, slots=True)
class SyncResult:
    """How it stands after everything was read and sent.

    `root` is the folder with one folder for each machine, `devices` are the other machines that
    have a log, `sent` the sessions that were sent, `sent_decisions` the decisions on advice,
    `sent_breaks` the breaks, `unsent` what other machines would not take in. `notices` are
    sentences that are reported once, `waiting` sentences that hold for now. `folders` are those in
    it that may be watched.
    """

    at: datetime
    root: Path
    devices: int
    joined: Joined
    sent: int
    unsent: int = 0
    sent_decisions: int = 0
    sent_breaks: int = 0
    notices: tuple[str, ...] = ()
    waiting: tuple[str, ...] = ()
    folders: tuple[str, ...] = ()


def synchronise(history: Path, folder: Path, now: datetime) -> SyncResult:
    """Take in what other machines did, and give them what was done here.

    A session that is under way stays here until it has ended. To stop anywhere in between harms
    nothing: what was not finished is done the next time.

    Args:
        history: The history's file, ready to be written.
        folder: The person's folder; a folder `glutetimer` is made in it.
        now: The local time, with its offset from UTC.

    Raises:
        UserError: If the folder or the history cannot be read or written, or the one lies in the
            other.
    """
    folder = folder.expanduser().absolute()
    root = folder / ROOT
    if not folder.is_dir():
        raise UserError(
            _("The sync folder {folder} is not there.").format(folder=folder),
            _("Connect the drive or start what carries it, or choose another folder."),
        )
    if history.resolve().is_relative_to(folder.resolve()):
        raise UserError(
            _(
                "The sync folder {folder} holds the data folder of glutetimer "
                "itself, and an open history must not be carried."
            ).format(folder=folder),
            _("Choose another folder."),
        )
    claim = ProcessLock.take(history.with_name(CLAIM))
    if claim is None:
        raise BusyError
    try:
        with (
            SyncFolder.opened(folder) as chosen,
            chosen.child(ROOT, make=True) as opened,
            closing(schema.connect(history)) as database,
        ):
            return _keep_in_step(database, opened, now)
    except NotADirectoryError as error:
        raise UserError(
            _("{root} is not a folder, or a link to one.").format(root=root),
            _("Move it away, or choose another sync folder."),
        ) from error
    except OSError as error:
        raise UserError(
            _("The sync folder {folder} cannot be used ({reason}).").format(
                folder=folder, reason=error.strerror or error
            ),
            _("Check its permissions and the room on the disk."),
        ) from error
    except sqlite3.Error as error:
        raise could_not_sync(error) from error
    finally:
        claim.release()


def _keep_in_step(database: sqlite3.Connection, root: SyncFolder, now: datetime) -> SyncResult:
    now_ms = round(now.timestamp() * 1000)
    ledger = SyncLedger(database)
    with together(database):
        ledger.set_folder(as_text(str(root.path)))
    reader = Reader(database, root, now_ms)
    device = ledger.device
    own = OwnLog(database, root, now_ms)
    is_own = own.is_intact()
    if device in root.names():
        own.repair()
        # after a crash it holds what is known here; else a copy of this history writes there, too
        is_own = reader.read(device).is_nothing and is_own
    if not is_own:
        with together(database):
            ledger.renew_id(now_ms)
        own = OwnLog(database, root, now_ms)
    reader.read_all(but=device)
    sent = [one.kind for one in own.send()]
    own.compact()
    found = reader.found
    return SyncResult(
        at=now,
        root=root.path,
        devices=len(found.devices - ledger.former - {ledger.device}),
        joined=found.joined,
        sent=sent.count(SESSION),
        sent_decisions=sent.count(DECISION),
        sent_breaks=sent.count(BREAK),
        unsent=len(own.unsent),
        notices=tuple(found.notices),
        waiting=tuple(found.waiting),
    )
