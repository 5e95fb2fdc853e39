"""Writes the history in a format of choice, or a programme as a workout for a watch."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

from glutetimer.app.context import AppContext
from glutetimer.cli.error_output import complain
from glutetimer.cli.services import Services
from glutetimer.cli.target import STDOUT, expect_replacing, to_stdout, write_file
from glutetimer.cli.text_writer import TextWriter
from glutetimer.errors import UserError
from glutetimer.exchange import export
from glutetimer.exchange.export import Format
from glutetimer.exchange.fit_exercises import read_fit_names
from glutetimer.exchange.report_data import gather
from glutetimer.history.rows import Entry
from glutetimer.host.assets import assets_dir
from glutetimer.i18n import _
from glutetimer.presentation.amounts import count


def run(options: argparse.Namespace, machine: Services) -> int:
    """Write what is asked for; text goes to stdout where no file is named."""
    context = machine.context(options.data_dir)
    try:
        if options.workout is not None:
            _write_workout(options, context)
            return 0
        for notice in context.history.notices:
            complain(notice)
        form = Format(options.format)
        number = export.find(context.history, options.since, options.until, options.session)
        if form is Format.PDF:
            _write_pdf(options, context, machine)
        elif form is Format.FIT:
            _write_fit(options, context, number)
        else:
            _write_text(options, context, form, number)
    finally:
        context.close()
    return 0


class _Progress:
    """Tells on a terminal how far an export is."""

    def __init__(self, number: int) -> None:
        self._number = number
        self._shown = sys.stderr.isatty() and not sys.stdout.isatty()

    def __call__(self, done: int) -> bool:
        if self._shown and done % 50 == 0:
            last = done + 50 >= self._number
            end = "\r\x1b[K" if last else f"\r{done} of {count(self._number, 'session')}"
            print(end, end="", file=sys.stderr, flush=True)
        return True


def _write_text(
    options: argparse.Namespace, context: AppContext, form: Format, number: int
) -> None:
    entries = context.history.entries(options.since, options.until, options.session)
    pieces = export.in_bytes(export.TEXTS[form](export.watched(entries, _Progress(number))))
    if options.output in (None, STDOUT):
        to_stdout(pieces)
        return
    _write(
        options, context, options.output, lambda path: export.write(path, pieces), sessions(number)
    )


def _write(
    options: argparse.Namespace,
    context: AppContext,
    name: str,
    write: Callable[[Path], object],
    what: str,
) -> None:
    """Write a file and say what is in it."""
    if write_file(name, write, force=options.force, history=context.paths.history):
        TextWriter().line(f"{name}: {what}.")


def sessions(number: int) -> str:
    """Return so many sessions in words."""
    return count(number, "session")


def _write_fit(options: argparse.Namespace, context: AppContext, number: int) -> None:
    from glutetimer.exchange.fit_activity import activity  # noqa: PLC0415 - slow to load

    names = read_fit_names(assets_dir())
    name = options.output or "glutetimer-fit"
    target = Path(name)
    entries = context.history.entries(options.since, options.until, options.session)
    if name == STDOUT or target.suffix.lower() == ".fit":
        if number > 1:
            raise UserError(
                _("A FIT file holds one session, and there are {number}.").format(number=number),
                _("Name a folder with -o, or one session with --session."),
            )
        content = (activity(entry, names) for entry in entries)
        _write(options, context, name, lambda path: export.write(path, content), sessions(number))
        return
    if not options.force:
        _expect_free(target, context.history.entries(options.since, options.until, options.session))
    export.fit_files(entries, target, _Progress(number), lambda entry: activity(entry, names))
    TextWriter().line(f"{target}: {sessions(number)}.")


def _expect_free(folder: Path, entries: Iterable[Entry]) -> None:
    """See that no file of a session is replaced unasked."""
    names = map(export.session_file_name, entries)
    there = [name for name in names if os.path.lexists(folder / name)]
    if there:
        expect_replacing(f"{count(len(there), 'file')} in {folder} would be replaced.")


def _write_pdf(options: argparse.Namespace, context: AppContext, machine: Services) -> None:
    today = context.clock.now().date()
    name = options.output or export.file_name(Format.PDF, today)
    rows = context.history.sessions(options.since, options.until)
    since: date = options.since or min(row.local_date for row in rows)
    report = gather(
        context.history,
        (since, options.until or today),
        today,
        context.catalogue.guidance.feel_check,
        context.first_day,
    )
    _write(
        options,
        context,
        name,
        lambda path: machine.paper(context, report, path, options.paper),
        sessions(report.total.sessions),
    )


def _write_workout(options: argparse.Namespace, context: AppContext) -> None:
    from glutetimer.exchange.fit_workout import workout  # noqa: PLC0415 - slow to load

    programme = context.find(options.workout)
    if options.week is not None and not programme.weeks:
        raise UserError(_('"{id}" has no weeks.').format(id=programme.id), _("Leave out --week."))
    plan = context.plan(programme, week=options.week)
    names = read_fit_names(assets_dir())
    content = workout(plan, context.catalogue.exercises, names, context.clock.utc_ms())
    _write(
        options,
        context,
        options.output or f"{programme.id}.fit",
        lambda path: export.write(path, [content]),
        plan.name,
    )
