"""The log file: errors with their tracebacks, without names of people or folders.

The window, a session in the terminal or a command that failed sets it up once. What is noted before
that is lost.
"""

from __future__ import annotations

import faulthandler
import logging
import os
from contextlib import suppress
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import IO

from glutetimer.host.regular_file import open_regular
from glutetimer.host.report import report, scrubbed, versions

MAX_BYTES = 1_000_000
BACKUPS = 2
"""How many full files are kept beside the one that is written."""
HARD_CRASH = "hard_crash.log"
LAST_HARD_CRASH = "hard_crash_last.log"
OLD_NAME = "hard_crash_told.log"
"""What earlier versions called `LAST_HARD_CRASH`."""

_LOG = logging.getLogger("glutetimer")
_hard: list[int] = []
"""The open file that faulthandler writes to, for as long as the process lives."""


def keep_log(folder: Path) -> Path | None:
    """Write the log into a folder from now on; return the file, None where none can be made."""
    path = folder / "glutetimer.log"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        handler = _PrivateFile(path, maxBytes=MAX_BYTES, backupCount=BACKUPS, encoding="utf-8")
    except OSError:
        return None
    handler.setFormatter(_Scrubbed("%(asctime)s %(levelname)s %(threadName)s: %(message)s"))
    close_log()
    _LOG.addHandler(handler)
    _LOG.setLevel(logging.INFO)
    _LOG.propagate = False
    _LOG.info(", ".join(versions()))
    return path


def close_log() -> None:
    """Remove the handlers; nothing more is logged."""
    for handler in list(_LOG.handlers):
        _LOG.removeHandler(handler)
        handler.close()


def note(sentence: str) -> None:
    """Log a sentence that a person was shown, or a message of a library."""
    if _LOG.handlers:
        _LOG.warning(sentence)


def note_error(error: BaseException, state: str = "") -> str:
    """Log an exception with its traceback; return the report of it."""
    text = report(error, state)
    if _LOG.handlers:
        _LOG.error(text)
    return text


def watch_for_hard_crashes(folder: Path) -> bool:
    """Let faulthandler write a traceback if a signal such as SIGSEGV ends the process.

    Returns:
        Whether an earlier run left one that was not reported yet.
    """
    path = folder / HARD_CRASH
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if (old := folder / OLD_NAME).is_file():
            old.replace(folder / LAST_HARD_CRASH)
        has_crashed = path.is_file() and path.stat().st_size > 0
        if has_crashed:
            path.replace(folder / LAST_HARD_CRASH)
        handle = open_regular(path, os.O_CREAT | os.O_APPEND | os.O_WRONLY)
    except (OSError, ValueError):
        return False
    faulthandler.enable(handle)
    rest, _hard[:] = list(_hard), [handle]
    for each in rest:
        os.close(each)
    return has_crashed


class _Scrubbed(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        return scrubbed(super().format(record))


class _PrivateFile(RotatingFileHandler):
    """A log that only its owner can read, and that a full disk does not stop."""

    def _open(self) -> IO[str]:  # type: ignore[override] # a file like any other
        handle = open_regular(self.baseFilename, os.O_CREAT | os.O_APPEND | os.O_WRONLY)
        return os.fdopen(handle, "a", encoding=self.encoding)

    def doRollover(self) -> None:  # noqa: N802 - an override
        with suppress(OSError):  # where files cannot be renamed the log just grows
            super().doRollover()

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - an override
        """Ignore an error of the log itself."""
