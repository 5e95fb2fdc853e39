"""Restores a backup, on this machine alone or on all that are synced."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from threading import Event

from glutetimer.app.settings_store import SettingsStore
from glutetimer.history import restoring
from glutetimer.history.store import History
from glutetimer.host.process_lock import ProcessLock
from glutetimer.sync.sync import CLAIM, BusyError

TRIES = 50
PAUSE_S = 0.2


class Reach(StrEnum):
    """Where a restored backup is to hold, if machines are kept in step."""

    HERE = "here"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Restored:
    """The result of a restore.

    Args:
        undo_copy: The copy that undoes it.
        everywhere: Whether the other machines take it over; None where there are none.
    """

    undo_copy: Path
    everywhere: bool | None = None


def is_in_step(settings: SettingsStore) -> bool:
    """Return whether there is a choice where a backup is to hold."""
    return bool(settings.values.sync_folder)


def restore(
    history: History, settings: SettingsStore, source: Path, now: datetime, reach: Reach
) -> Restored:
    """Put a backup in the place of the history.

    Here alone means out of step: with the next sync the others' changes would win again. So the
    folder is let go of first, and taken up again if the backup cannot be restored.

    Raises:
        UserError: As `history.restoring.restore` does, if the settings cannot be written, or if
            nothing is kept.
    """
    history.expect_kept()
    claim = _claim_syncing(history.path)
    try:
        return _restore(history, settings, source, now, reach)
    finally:
        claim.release()


def _claim_syncing(history: Path) -> ProcessLock:
    """Keep everybody from syncing, which must not go on half way into another content."""
    for _attempt in range(TRIES):
        claim = ProcessLock.take(history.with_name(CLAIM))
        if claim is not None:
            return claim
        Event().wait(PAUSE_S)
    raise BusyError


def _restore(
    history: History, settings: SettingsStore, source: Path, now: datetime, reach: Reach
) -> Restored:
    folder = settings.values.sync_folder
    if not folder:
        return Restored(restoring.restore(history, source, now))
    if reach is Reach.ALL:
        return Restored(restoring.restore(history, source, now, everywhere=True), everywhere=True)
    settings.change("sync_folder", "")
    try:
        return Restored(restoring.restore(history, source, now), everywhere=False)
    except BaseException:
        settings.change("sync_folder", folder)
        raise
