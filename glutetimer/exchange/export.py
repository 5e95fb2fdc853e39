"""Exports sessions to files: streamed, with progress and stop, and atomically."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path

from glutetimer.errors import UserError
from glutetimer.exchange import history_json, openweight, strong_csv, tidy_csv
from glutetimer.exchange.formats import Format
from glutetimer.history.database_file import check_replaceable
from glutetimer.history.rows import Entry, SessionRow
from glutetimer.host.file_problems import CHOOSE_PLACE, cannot_make, cannot_write
from glutetimer.i18n import _

ReportProgress = Callable[[int], bool]
"""Called with how many sessions are done; False asks to stop."""

LeaveOut = Callable[[str], object]
"""Called with a sentence for each session that a format cannot write."""


TEXTS: dict[Format, Callable[[Iterable[Entry]], Iterator[str]]] = {
    Format.CSV: tidy_csv.rows,
    Format.STRONG: strong_csv.rows,
    Format.JSON: history_json.pieces,
    Format.OPENWEIGHT: openweight.pieces,
}


class StoppedError(Exception):
    """The person asked to stop; nothing was written."""


def watched(entries: Iterable[Entry], report: ReportProgress) -> Iterator[Entry]:
    """Yield the entries, reporting each.

    Raises:
        StoppedError: If that is asked for.
    """
    for number, entry in enumerate(entries):
        if not report(number):
            raise StoppedError
        yield entry


def write(path: Path, pieces: Iterable[bytes]) -> None:
    """Write a file in pieces; what was there before stays until the new one is whole.

    Raises:
        UserError: If it cannot be written, or if a history lies there.
        StoppedError: If the pieces stop.
    """
    check_replaceable(path)
    try:
        handle, name = tempfile.mkstemp(prefix=".glutetimer-", dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as stream:
                for piece in pieces:
                    stream.write(piece)
            Path(name).replace(path)
        except BaseException:
            with suppress(OSError):
                Path(name).unlink()
            raise
    except OSError as error:
        raise cannot_write(path, error, CHOOSE_PLACE) from None


def in_bytes(pieces: Iterable[str]) -> Iterator[bytes]:
    """Give text as UTF-8."""
    return (piece.encode("utf-8", "replace") for piece in pieces)


def fit_files(
    entries: Iterable[Entry],
    folder: Path,
    report: ReportProgress,
    encode: Callable[[Entry], bytes],
    leave_out: LeaveOut,
) -> list[Path]:
    """Write one FIT file a session into a folder, made where it is not there; return them.

    What was written before a stop stays: each file is whole by itself. A session that FIT has no
    way to write is left out, and the others are written.

    Raises:
        UserError: If a file cannot be written, or none of the sessions can.
        StoppedError: If that is asked for.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise cannot_make(folder, error, CHOOSE_PLACE) from None
    written = []
    refused: UserError | None = None
    for entry in watched(entries, report):
        try:
            content = encode(entry)
        except UserError as error:
            refused = error
            leave_out(_("{what} It is left out.").format(what=error.what))
            continue
        path = folder / session_file_name(entry.session)
        write(path, [content])
        written.append(path)
    if refused is not None and not written:
        raise refused
    return written


def session_file_name(session: SessionRow) -> str:
    """Return a name for the file of one session: its date, programme, and the end of its id."""
    programme = "".join(
        letter if letter.isascii() and letter.isalnum() else "_" for letter in session.programme_id
    )
    return f"{session.local_date}-{programme[:40]}-{session.uuid[-6:]}.fit"


def file_name(form: Format, today: date) -> str:
    """Return a name for an exported file: "glutetimer-2026-11-20.csv"."""
    middle = {Format.STRONG: "strong-", Format.OPENWEIGHT: "openweight-", Format.PDF: "report-"}
    return f"glutetimer-{middle.get(form, '')}{today}.{form.ending}"
