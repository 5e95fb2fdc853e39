"""Keeps the history in step with those of other machines, once, and says what came in."""

from __future__ import annotations

import argparse

from glutetimer.cli.as_json import put
from glutetimer.cli.complaint import complain
from glutetimer.cli.machine import Machine
from glutetimer.cli.paper import Paper
from glutetimer.errors import Problem
from glutetimer.sync.in_step import InStep
from glutetimer.sync.process import SlowFolderError, SyncProcess
from glutetimer.wiring import LONGEST_SYNC_S
from glutetimer.words import exchanged_line, in_step_line

SLOW_S = 15.0
"""A folder that has not answered for so long is told of."""


def run(options: argparse.Namespace, machine: Machine) -> int:
    """Read what others wrote into the folder, and write what was done here."""
    house = machine.house(options.data_dir)
    try:
        for notice in house.history.notices:
            complain(notice)
        process = house.start_sync(options.folder)
        found = None if process is None else _result(process)
    finally:
        house.close()
    if found is None:
        raise Problem(
            "No sync folder is chosen.",
            "Name one with glutetimer sync --folder DIR, or choose one in the window's settings.",
        )
    for sentence in (*found.notices, *found.waiting):
        complain(sentence)
    if options.json:
        put(
            {
                "devices": found.devices,
                "sessions": found.joined.sessions,
                "sets": found.joined.sets,
                "changes": found.joined.changes,
                "sent": found.sent,
                "unsent": found.unsent,
                "notices": found.notices,
                "waiting": found.waiting,
            }
        )
    else:
        Paper().text(exchanged_line(found))
        Paper().text(in_step_line(found))
    return 0


def _result(process: SyncProcess) -> InStep:
    """Wait for the end, and say so where it takes long."""
    try:
        try:
            return process.result(SLOW_S)
        except SlowFolderError as slow:
            complain(f"{slow.what} It is waited for; Ctrl+C ends that.")
        return process.result(LONGEST_SYNC_S)
    except BaseException:
        process.stop()
        raise
