"""Exports of the history, the same for the window and the terminal.

A function that takes a progress callback calls it with the number of sessions done and raises
`StoppedError` where it returns False.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from glutetimer.app.history.sessions import SHOWS_IDS
from glutetimer.app.jobs import AskProgress
from glutetimer.errors import UserError
from glutetimer.exchange import export, history_json
from glutetimer.exchange.export import LeaveOut, session_file_name
from glutetimer.exchange.fit_exercises import read_fit_names
from glutetimer.exchange.formats import Format
from glutetimer.exchange.report_data import gather
from glutetimer.history.rows import Entry, SessionRow
from glutetimer.history.store import History
from glutetimer.host.assets import assets_dir
from glutetimer.host.remote_file import expect_answer
from glutetimer.i18n import _
from glutetimer.review.calendar import TrainingCalendar
from glutetimer.review.report import Report
from glutetimer.training.guidance import FeelCheck


@dataclass(frozen=True, slots=True)
class Selection:
    """Which sessions are exported: those of a span of days, both included, or one alone.

    A trial is left out unless trials are asked for, or it is the one.
    """

    since: date | None = None
    until: date | None = None
    session: str | None = None
    trials: bool = False


WritePdf = Callable[[Selection, Path], object]
"""Draws the report of the chosen sessions into a file; it needs Qt, so the caller passes it in."""


def count_sessions(history: History, wanted: Selection) -> int:
    """Return how many sessions there are to export: those that have ended."""
    return len(_ended(history, wanted))


def count_open_sessions(history: History, wanted: Selection) -> int:
    """Return how many sessions an export leaves out because they have not ended."""
    return len(_chosen(history, wanted)) - count_sessions(history, wanted)


def count_trials(history: History, wanted: Selection) -> int:
    """Return how many trials an export leaves out."""
    whole = _chosen(history, replace(wanted, trials=True))
    return len(whole) - len(_chosen(history, wanted))


def expect_sessions(history: History, wanted: Selection) -> int:
    """Return how many sessions there are to export.

    Raises:
        UserError: If there is none.
    """
    number = count_sessions(history, wanted)
    if not number and wanted.session is not None:
        raise UserError(
            _("There is no session {session} that has ended.").format(session=wanted.session[:40]),
            _(SHOWS_IDS),
        )
    if not number and count_trials(history, wanted):
        raise UserError(
            _("There are only trials in that time."), _("`--trials` exports them as well.")
        )
    if not number:
        raise UserError(_("There is no session in that time."), _("Choose another one, or all."))
    return number


def export_file_name(form: Format, today: date) -> str:
    """Return the name that is proposed for an export: "glutetimer-2026-11-20.csv"."""
    return export.file_name(form, today)


def replaced_fit_files(history: History, wanted: Selection, folder: Path) -> int:
    """Return how many files an export as FIT into this folder would replace.

    Raises:
        UserError: If the history cannot be read, or the folder does not answer.
    """
    expect_answer(folder)
    rows = _ended(history, wanted)
    return sum(1 for row in rows if os.path.lexists(folder / session_file_name(row)))


def export_text(
    history: History, form: Format, wanted: Selection, progress: AskProgress
) -> Callable[[Path], None]:
    """Return what writes a history in one of the formats of one file into a path."""
    return lambda path: export.write(path, text_pieces(history, form, wanted, progress))


def text_pieces(
    history: History, form: Format, wanted: Selection, progress: AskProgress
) -> Iterator[bytes]:
    """Yield a history in one of the formats of one file, as UTF-8."""
    entries = export.watched(_entries(history, wanted), progress)
    if form is Format.JSON and wanted.session is None:
        breaks = history.breaks(wanted.since, wanted.until)
        return export.in_bytes(history_json.pieces(entries, breaks))
    return export.in_bytes(export.TEXTS[form](entries))


def export_fit(
    history: History,
    wanted: Selection,
    folder: Path,
    progress: AskProgress,
    leave_out: LeaveOut,
) -> int:
    """Write one FIT file for each session that FIT can write into a folder; return how many."""
    entries = _entries(history, wanted)
    return len(export.fit_files(entries, folder, progress, fit_encoder(), leave_out))


def fit_encoder() -> Callable[[Entry], bytes]:
    """Return what makes a FIT file of a session."""
    from glutetimer.exchange.fit_activity import activity  # noqa: PLC0415 - slow to load

    names = read_fit_names(assets_dir())
    return lambda entry: activity(entry, names)


def report_of(
    history: History, wanted: Selection, feel: FeelCheck, calendar: TrainingCalendar
) -> Report:
    """Return the report of the chosen days: from the first session on where no day is named."""
    today = calendar.today
    since = wanted.since
    if since is None:
        rows = history.sessions(wanted.since, wanted.until, trials=False)
        since = min((row.local_date for row in rows), default=min(today, wanted.until or today))
    period = (since, wanted.until or today)
    return gather(history, period, today, feel, calendar.first_day)


def export_sessions(
    history: History,
    form: Format,
    wanted: Selection,
    path: Path,
    progress: AskProgress,
    write_pdf: WritePdf,
    leave_out: LeaveOut,
) -> Path:
    """Write the chosen sessions in any format; returns where they are.

    `leave_out` is called with a sentence for each session that the format cannot write.

    Raises:
        UserError: If it cannot be written.
        StoppedError: If the callback asked to stop.
    """
    expect_answer(path)
    if form is Format.PDF:
        write_pdf(wanted, path)
    elif form is Format.FIT:
        export_fit(history, wanted, path, progress, leave_out)
    else:
        export_text(history, form, wanted, progress)(path)
    return path


def save_pieces(path: Path, pieces: Iterable[bytes]) -> None:
    """Write what is already in memory into a file.

    Raises:
        UserError: If it cannot be written.
    """
    expect_answer(path)
    export.write(path, pieces)


def _ended(history: History, wanted: Selection) -> list[SessionRow]:
    return [row for row in _chosen(history, wanted) if row.ended_utc_ms is not None]


def _chosen(history: History, wanted: Selection) -> list[SessionRow]:
    trials = wanted.trials or wanted.session is not None
    rows = history.sessions(wanted.since, wanted.until, trials=trials)
    return [row for row in rows if wanted.session in (None, row.uuid)]


def _entries(history: History, wanted: Selection) -> Iterable[Entry]:
    return history.entries(wanted.since, wanted.until, wanted.session, trials=wanted.trials)
