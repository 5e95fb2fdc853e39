"""Keeps the history in step with those of other machines, once, and says what came in."""

from __future__ import annotations

import argparse

from glutetimer.app.start_sync import LONGEST_SYNC_S, start_sync
from glutetimer.cli.error_output import complain
from glutetimer.cli.json_output import put
from glutetimer.cli.services import Services
from glutetimer.cli.text_writer import TextWriter
from glutetimer.errors import UserError
from glutetimer.i18n import _
from glutetimer.presentation.sync_status import exchanged_line, sync_line
from glutetimer.sync.process import SlowFolderError, SyncProcess
from glutetimer.sync.sync import SyncResult

SLOW_S = 15.0
"""A folder that has not answered for so long is reported."""


def run(options: argparse.Namespace, machine: Services) -> int:
    """Read what others wrote into the folder, and write what was done here.

    Raises:
        UserError: If no folder is chosen, or it cannot be read or written.
    """
    context = machine.context(options.data_dir)
    try:
        for notice in context.history.notices:
            complain(notice)
        folder = context.settings.sync_folder if options.folder is None else options.folder
        process = start_sync(context.history, folder, context.clock)
        found = None if process is None else _result(process)
    finally:
        context.close()
    if found is None:
        raise UserError(
            _("No sync folder is chosen."),
            _(
                "Name one with glutetimer sync --folder DIR, or choose one in the "
                "window's settings."
            ),
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
                "decisions": found.joined.decisions,
                "breaks": found.joined.breaks,
                "sent": found.sent,
                "sent_decisions": found.sent_decisions,
                "sent_breaks": found.sent_breaks,
                "unsent": found.unsent,
                "notices": found.notices,
                "waiting": found.waiting,
            }
        )
    else:
        TextWriter().text(exchanged_line(found))
        TextWriter().text(sync_line(found))
    return 0


def _result(process: SyncProcess) -> SyncResult:
    """Wait for the end, and say so where it takes long."""
    try:
        try:
            return process.result(SLOW_S)
        except SlowFolderError as slow:
            complain(_("{what} It is waited for; Ctrl+C ends that.").format(what=slow.what))
        return process.result(LONGEST_SYNC_S)
    except BaseException:
        process.stop()
        raise
