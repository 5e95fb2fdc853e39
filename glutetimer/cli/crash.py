"""Crash reporting of the terminal: logs a fault and says it in one line."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from glutetimer.cli.error_output import complain
from glutetimer.errors import UserError
from glutetimer.host import log
from glutetimer.host.paths import Paths, find_paths
from glutetimer.i18n import _
from glutetimer.presentation.crash import ENDED_HARD, crash_error

if TYPE_CHECKING:  # the fault may be that it cannot be imported
    from glutetimer.app.error_reports import ErrorReports

LONGEST_SHOWN = 200


def logged_crash(error: Exception, data_dir: str | None) -> UserError:
    """Log a fault and return what to say of it."""
    try:
        paths = find_paths(data_dir)
    except UserError:
        paths = None
    return _log_crash(error, paths)


@contextmanager
def reporting_crashes(errors: ErrorReports, paths: Paths) -> Iterator[None]:
    """Keep a log, and report faults in other threads as errors: the session goes on."""
    previous_hook = threading.excepthook
    reported: set[str] = set()

    def handle(dead: threading.ExceptHookArgs) -> None:
        error = dead.exc_value
        if isinstance(error, UserError):
            errors.report(error)
        elif isinstance(error, Exception):
            problem = _log_crash(error, paths)
            if str(problem) not in reported:
                reported.add(str(problem))
                errors.report(problem)

    log.keep_log(paths.logs)
    if log.watch_for_hard_crashes(paths.logs):
        complain(_(ENDED_HARD))
    threading.excepthook = handle
    try:
        yield
    finally:
        threading.excepthook = previous_hook
        log.close_log()


def _log_crash(error: Exception, paths: Paths | None) -> UserError:
    log_file: Path | None = log.keep_log(paths.logs) if paths else None
    log.note_error(error)
    kind = f"{type(error).__name__}: {error}".partition("\n")[0].removesuffix(": ")
    return crash_error(kind[:LONGEST_SHOWN], log_file)
