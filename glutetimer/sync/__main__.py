"""Keeps in step once, and prints what came of it for the process that asked."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path

import msgspec

from glutetimer.errors import UserError
from glutetimer.host.clock import MachineClock
from glutetimer.host.translations import install_language
from glutetimer.sync.process import Reply
from glutetimer.sync.sync import BusyError, SyncResult, synchronise

SLOW_MS = 200
"""A folder that takes longer to be listed is not watched by a window."""


def main(history: str, folder: str, now: str) -> Reply:
    """Sync once; errors are part of the reply."""
    try:
        found = synchronise(Path(history), Path(folder), datetime.fromisoformat(now))
    except UserError as problem:
        is_busy = isinstance(problem, BusyError)
        return Reply(what=problem.what, remedy=problem.remedy, is_busy=is_busy)
    return Reply(
        devices=found.devices,
        joined=found.joined,
        sent=found.sent,
        unsent=found.unsent,
        sent_decisions=found.sent_decisions,
        sent_breaks=found.sent_breaks,
        notices=found.notices,
        waiting=found.waiting,
        folders=_folders(found),
    )


def _folders(found: SyncResult) -> tuple[str, ...]:
    clock = MachineClock()
    began_ms = clock.monotonic_ms()
    try:
        names = [path.name for path in found.root.iterdir() if path.is_dir()]
    except OSError:  # gone since; the next look will say so
        return ()
    is_slow = clock.monotonic_ms() - began_ms > SLOW_MS
    return () if is_slow else tuple(name for name in names if name.isascii())


if __name__ == "__main__":
    install_language()
    sys.stdout.buffer.write(msgspec.json.encode(main(*sys.argv[1:])))
