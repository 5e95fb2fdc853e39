"""The ledger: which files of the sync folder were read how far, kept in the history."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from glutetimer.history import schema
from glutetimer.history.ids import uuid7

together = schema.transaction

_FOLDER = "sync_folder"
_DEVICE = "device"
_WAS_DEVICE = "was_device "
_LIVE = "sync_live"
_SENDABLE = (
    ("sync_session", "session", "session_id"),
    ("sync_decision", "advice_decision", "decision_id"),
    ("sync_break", "guided_break", "break_id"),
)


@dataclass(frozen=True, slots=True)
class Seen:
    """What was read of one file; see the columns of `sync_file`."""

    head: str = ""
    taken: int = 0
    size: int = -1
    mtime_ns: int = -1
    reported: int = 0


class SyncLedger:
    """The ledger in one open history.

    Args:
        database: The history.
    """

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database

    @property
    def device(self) -> str:
        """The id of this machine."""
        return self._meta(_DEVICE)

    @property
    def former(self) -> set[str]:
        """The ids that this machine had before."""
        found = self._database.execute(
            "SELECT key FROM meta WHERE substr(key, 1, ?) = ?", (len(_WAS_DEVICE), _WAS_DEVICE)
        )
        return {key[len(_WAS_DEVICE) :] for (key,) in found}

    def renew_id(self, utc_ms: int) -> None:
        """Take a new id, because somebody else writes under the one of now; send all anew."""
        self._set_meta(_WAS_DEVICE + self.device, "")
        self._set_meta(_DEVICE, uuid7(utc_ms))
        self.send_all()

    def set_folder(self, folder: str) -> None:
        """Begin afresh if this is not the folder of the last time."""
        if self._meta(_FOLDER) != folder:
            self._database.execute("DELETE FROM sync_file")
            self.send_all()
            self._set_meta(_FOLDER, folder)

    def send_all(self) -> None:
        """See to it that everything is sent once more."""
        for table, source, number in _SENDABLE:
            self._database.execute(
                f"INSERT INTO {table} ({number}, changed) "  # noqa: S608 - ours
                f"SELECT {source}.id, max(1, sync_clock.hlc) FROM {source}, sync_clock WHERE true "
                f"ON CONFLICT ({number}) DO NOTHING"
            )
            self._database.execute(f"UPDATE {table} SET sent = 0")  # noqa: S608 - ours
        self.live_bytes = 0

    @property
    def live_bytes(self) -> int:
        """How large this machine's log was when it was written anew."""
        return int(self._meta(_LIVE) or 0)

    @live_bytes.setter
    def live_bytes(self, number: int) -> None:
        self._set_meta(_LIVE, str(number))

    def seen(self, device: str, name: str) -> Seen:
        """Return what was read of a file."""
        found = self._database.execute(
            "SELECT head, taken, size, mtime_ns, told FROM sync_file WHERE device = ? AND name = ?",
            (device, name),
        ).fetchone()
        return Seen(*found) if found else Seen()

    def files(self, device: str) -> dict[str, Seen]:
        """Return what was read of the files of a machine, by their names in order."""
        found = self._database.execute(
            "SELECT name, head, taken, size, mtime_ns, told FROM sync_file "
            "WHERE device = ? AND head <> '' ORDER BY name",
            (device,),
        )
        return {name: Seen(*rest) for name, *rest in found}

    def note(self, device: str, name: str, seen: Seen) -> None:
        """Remember what was read of a file."""
        self._database.execute(
            "INSERT OR REPLACE INTO sync_file (device, name, head, taken, size, mtime_ns, told) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            (device, name, seen.head, seen.taken, seen.size, seen.mtime_ns, seen.reported),
        )

    def forget(self, device: str, name: str) -> None:
        """Forget a file that is gone."""
        self._database.execute(
            "DELETE FROM sync_file WHERE device = ? AND name = ?", (device, name)
        )

    def _meta(self, key: str) -> str:
        found = self._database.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return str(found[0]) if found else ""

    def _set_meta(self, key: str, value: str) -> None:
        self._database.execute(
            "INSERT INTO meta (key, value) VALUES (?, ?) "
            "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            (key, value),
        )
