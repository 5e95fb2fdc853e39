"""A fault of the program itself, in the terminal: one line, and a log that says more."""

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

if TYPE_CHECKING:  # the fault may be that it cannot be loaded
    from glutetimer.app.error_reports import ErrorReports

LONGEST_SHOWN = 200


def told(error: Exception, data_dir: str | None) -> str:
    """Write a fault into the log and return what to say of it."""
    try:
        paths = find_paths(data_dir)
    except UserError:
        paths = None
    return str(_written_down(error, paths))


@contextmanager
def reporting_crashes(errors: ErrorReports, paths: Paths) -> Iterator[None]:
    """Keep a log, and tell faults in other threads as problems: the session goes on."""
    from glutetimer.presentation.crash import ENDED_HARD  # noqa: PLC0415 - likewise

    before = threading.excepthook
    met: set[str] = set()

    def meet(dead: threading.ExceptHookArgs) -> None:
        error = dead.exc_value
        if isinstance(error, UserError):
            errors.report(error)
        elif isinstance(error, Exception):
            problem = _written_down(error, paths)
            if str(problem) not in met:
                met.add(str(problem))
                errors.report(problem)

    log.keep_log(paths.logs)
    if log.watch_for_hard_crashes(paths.logs):
        complain(ENDED_HARD)
    threading.excepthook = meet
    try:
        yield
    finally:
        threading.excepthook = before
        log.close_log()


def _written_down(error: Exception, paths: Paths | None) -> UserError:
    place: Path | None = log.keep_log(paths.logs) if paths else None
    log.note_error(error)
    kind = f"{type(error).__name__}: {error}".partition("\n")[0].removesuffix(": ")
    what = _("glutetimer has a fault of its own ({kind}).").format(kind=kind[:LONGEST_SHOWN])
    if place is None:
        return UserError(what, _("What you have done is kept. Please report it."))
    return UserError(
        what, _("What you have done is kept. Please report it with {place}.").format(place=place)
    )
