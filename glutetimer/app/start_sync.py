"""Starts a sync with other machines, in a process of its own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from glutetimer.history.store import History
from glutetimer.host.clock import Clock

if TYPE_CHECKING:
    from glutetimer.sync.process import SyncProcess
    from glutetimer.sync.sync import SyncResult

LONGEST_SYNC_S = 600.0
"""A folder that takes longer does not answer; what came until then is kept."""
PATIENCE_S = 5.0
"""How long what was written last is waited for before a sync."""


def start_sync(history: History, folder: str, clock: Clock) -> SyncProcess | None:
    """Start a sync in a process of its own; None if no folder is chosen, or nothing is kept.

    Raises:
        UserError: If no process can be started.
    """
    if not folder or history.refusal is not None:
        return None
    from glutetimer.sync.process import SyncProcess  # noqa: PLC0415 - few have such a folder

    history.wait(PATIENCE_S)
    return SyncProcess(history.path, Path(folder), clock.now())


def synchronise(history: History, folder: str, clock: Clock) -> SyncResult | None:
    """Sync, on a thread that has the time.

    Returns:
        How it stands, None if no folder is chosen.

    Raises:
        UserError: If the folder or the history cannot be read or written, or the folder does not
            answer.
    """
    process = start_sync(history, folder, clock)
    if process is None:
        return None
    try:
        return process.result(LONGEST_SYNC_S)
    except BaseException:
        process.stop()
        raise
