"""Copies the history to a file."""

from __future__ import annotations

import argparse
from pathlib import Path

from glutetimer.app.backing_up import backup_target
from glutetimer.cli.error_output import complain
from glutetimer.cli.json_output import put
from glutetimer.cli.services import Services
from glutetimer.cli.slow_file import reported_if_slow
from glutetimer.cli.target import STDOUT, write_file
from glutetimer.cli.text_writer import TextWriter
from glutetimer.history.comparison import compare
from glutetimer.presentation.data_results import backed_up_text
from glutetimer.presentation.restore_preview import extent_text


def run(options: argparse.Namespace, machine: Services) -> int:
    """Write the copy; a file that is there already is replaced only if the person agrees."""
    context = machine.context(options.data_dir, looks_only=True)
    try:
        for notice in context.history.notices:
            complain(notice)
        with reported_if_slow(Path(options.file)):
            target = backup_target(options.file, context.clock.now())
        is_file = write_file(
            STDOUT if options.file == STDOUT else str(target),
            context.history.back_up,
            force=options.force,
            history=context.paths.history,
        )
        if not is_file:
            return 0
        held = compare(context.history, target).backup
    finally:
        context.close()
    if options.json:
        put({"file": str(target), "sessions": held.sessions, "sets": held.sets})
    else:
        TextWriter().text(backed_up_text(extent_text(held), target))
    return 0
