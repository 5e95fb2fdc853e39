"""Writes the history in a format of choice, or a programme as a workout for a watch."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from glutetimer.app.context import AppContext
from glutetimer.app.exporting import (
    Selection,
    count_open_sessions,
    expect_sessions,
    export_file_name,
    export_fit,
    export_text,
    fit_encoder,
    replaced_fit_files,
    report_of,
    text_pieces,
)
from glutetimer.cli.choice import check_week
from glutetimer.cli.error_output import complain
from glutetimer.cli.json_output import put
from glutetimer.cli.services import Services
from glutetimer.cli.slow_file import reported_if_slow
from glutetimer.cli.target import STDOUT, expect_replacing, shown_target, to_stdout, write_file
from glutetimer.cli.text_writer import TextWriter
from glutetimer.errors import UserError
from glutetimer.exchange import export
from glutetimer.exchange.fit_exercises import read_fit_names
from glutetimer.exchange.formats import Format
from glutetimer.host.assets import assets_dir
from glutetimer.i18n import _, content
from glutetimer.presentation.data_results import (
    exported_text,
    open_sessions_text,
    progress_text,
    replaced_text,
)
from glutetimer.presentation.programme_card import plan_notes


def run(options: argparse.Namespace, machine: Services) -> int:
    """Write what is asked for; text goes to stdout where no file is named."""
    context = machine.context(options.data_dir, looks_only=True)
    try:
        if options.workout is not None:
            _write_workout(options, context)
            return 0
        if options.week_plan:
            from glutetimer.cli.commands.export_week_plan import write_week_plan  # noqa: PLC0415 - seldom needed

            write_week_plan(options, context)
            return 0
        for notice in context.history.notices:
            complain(notice)
        form = Format(options.format)
        wanted = Selection(options.since, options.until, options.session, options.trials)
        if left_out := open_sessions_text(count_open_sessions(context.history, wanted)):
            complain(left_out)
        number = expect_sessions(context.history, wanted)
        if form is Format.PDF:
            _write_pdf(options, context, wanted, machine)
        elif form is Format.FIT:
            _write_fit(options, context, wanted, number)
        else:
            _write_text(options, context, form, wanted, number)
    finally:
        context.close()
    return 0


class _Progress:
    """Shows on a terminal how far an export is."""

    def __init__(self, options: argparse.Namespace, number: int) -> None:
        self._number = number
        self._shown = sys.stderr.isatty() and not sys.stdout.isatty() and not options.json

    def __call__(self, done: int) -> bool:
        if self._shown and done % 50 == 0:
            last = done + 50 >= self._number
            end = "\r\x1b[K" if last else f"\r{progress_text(done, self._number)}"
            print(end, end="", file=sys.stderr, flush=True)
        return True


def _write_text(
    options: argparse.Namespace,
    context: AppContext,
    form: Format,
    wanted: Selection,
    number: int,
) -> None:
    progress = _Progress(options, number)
    if options.output in (None, STDOUT):
        to_stdout(text_pieces(context.history, form, wanted, progress))
    else:
        write = export_text(context.history, form, wanted, progress)
        _write(options, context, options.output, write, number)


def _write(
    options: argparse.Namespace,
    context: AppContext,
    name: str,
    write: Callable[[Path], object],
    number: int,
) -> None:
    """Write a file and say how many sessions are in it."""
    if write_file(name, write, force=options.force, history=context.paths.history):
        _report(options, name, number)


def _write_fit(
    options: argparse.Namespace, context: AppContext, wanted: Selection, number: int
) -> None:
    name = options.output or "glutetimer-fit"
    target = Path(name)
    history = context.history
    if name == STDOUT or target.suffix.lower() == ".fit":
        if number > 1:
            raise UserError(
                _("A FIT file holds one session, and there are {number}.").format(number=number),
                _("Name a folder with -o, or one session with --session."),
            )
        entries = history.entries(wanted.since, wanted.until, wanted.session, trials=wanted.trials)
        pieces = map(fit_encoder(), entries)
        _write(options, context, name, lambda path: export.write(path, pieces), number)
        return
    with reported_if_slow(target):
        there = replaced_fit_files(history, wanted, target)
    if there and not options.force:
        expect_replacing(replaced_text(there, target))
    written = export_fit(history, wanted, target, _Progress(options, number), complain)
    _report(options, target, written)


def _report(options: argparse.Namespace, target: str | Path, number: int) -> None:
    """Say how many sessions were written where."""
    if options.json:
        put({"file": str(target), "format": options.format, "sessions": number})
    else:
        TextWriter().line(exported_text(shown_target(options.output, target), number))


def _write_pdf(
    options: argparse.Namespace, context: AppContext, wanted: Selection, machine: Services
) -> None:
    feel = context.catalogue.guidance.feel_check
    report = report_of(context.history, wanted, feel, context.calendar)
    _write(
        options,
        context,
        options.output or export_file_name(Format.PDF, context.clock.now().date()),
        lambda path: machine.write_pdf(context.catalogue, report, path, options.paper),
        report.total.sessions,
    )


def _write_workout(options: argparse.Namespace, context: AppContext) -> None:
    from glutetimer.exchange.fit_workout import workout  # noqa: PLC0415 - slow to load

    programme = context.planner.find(options.workout)
    check_week(options, programme)
    planned = context.planner.planned(programme, week=options.week)
    plan = planned.plan
    for note in plan_notes(planned, context.catalogue.exercises):
        complain(note)
    names = read_fit_names(assets_dir())
    encoded = workout(plan, context.catalogue.exercises, names, context.clock.utc_ms())
    name = options.output or f"{programme.id}.fit"
    written = write_file(
        name,
        lambda path: export.write(path, [encoded]),
        force=options.force,
        history=context.paths.history,
    )
    if written and options.json:
        put({"file": name, "format": "fit", "programme": programme.id})
    elif written:
        file = shown_target(options.output, name)
        TextWriter().line(_("{file}: {programme}.").format(file=file, programme=content(plan.name)))
