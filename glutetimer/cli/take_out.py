"""Writes the history in a format of choice, or a programme as a workout for a watch."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

from glutetimer.cli.complaint import complain
from glutetimer.cli.machine import Machine
from glutetimer.cli.paper import Paper
from glutetimer.cli.target import STDOUT, expect_replacing, to_stdout, write_file
from glutetimer.errors import Problem
from glutetimer.exchange import take_out
from glutetimer.exchange.fit_exercises import read_fit_names
from glutetimer.exchange.reporting import gather
from glutetimer.exchange.take_out import Format
from glutetimer.history.rows import Entry
from glutetimer.host.assets import assets_dir
from glutetimer.wiring import House
from glutetimer.words import count


def run(options: argparse.Namespace, machine: Machine) -> int:
    """Write what is asked for; text goes to stdout where no file is named."""
    house = machine.house(options.data_dir)
    try:
        if options.workout is not None:
            _write_workout(options, house)
            return 0
        for notice in house.history.notices:
            complain(notice)
        form = Format(options.format)
        number = take_out.find(house.history, options.since, options.until, options.session)
        if form is Format.PDF:
            _write_pdf(options, house, machine)
        elif form is Format.FIT:
            _write_fit(options, house, number)
        else:
            _write_text(options, house, form, number)
    finally:
        house.close()
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


def _write_text(options: argparse.Namespace, house: House, form: Format, number: int) -> None:
    entries = house.history.entries(options.since, options.until, options.session)
    pieces = take_out.in_bytes(take_out.TEXTS[form](take_out.watched(entries, _Progress(number))))
    if options.output in (None, STDOUT):
        to_stdout(pieces)
        return
    _write(
        options, house, options.output, lambda path: take_out.write(path, pieces), sessions(number)
    )


def _write(
    options: argparse.Namespace,
    house: House,
    name: str,
    write: Callable[[Path], object],
    what: str,
) -> None:
    """Write a file and say what is in it."""
    if write_file(name, write, force=options.force, history=house.paths.history):
        Paper().line(f"{name}: {what}.")


def sessions(number: int) -> str:
    """Return so many sessions in words."""
    return count(number, "session")


def _write_fit(options: argparse.Namespace, house: House, number: int) -> None:
    from glutetimer.exchange.fit_activity import activity  # noqa: PLC0415 - slow to load

    names = read_fit_names(assets_dir())
    name = options.output or "glutetimer-fit"
    target = Path(name)
    entries = house.history.entries(options.since, options.until, options.session)
    if name == STDOUT or target.suffix.lower() == ".fit":
        if number > 1:
            raise Problem(
                f"A FIT file holds one session, and there are {number}.",
                "Name a folder with -o, or one session with --session.",
            )
        content = (activity(entry, names) for entry in entries)
        _write(options, house, name, lambda path: take_out.write(path, content), sessions(number))
        return
    if not options.force:
        _expect_free(target, house.history.entries(options.since, options.until, options.session))
    take_out.fit_files(entries, target, _Progress(number), lambda entry: activity(entry, names))
    Paper().line(f"{target}: {sessions(number)}.")


def _expect_free(folder: Path, entries: Iterable[Entry]) -> None:
    """See that no file of a session is replaced unasked."""
    names = map(take_out.session_file_name, entries)
    there = [name for name in names if os.path.lexists(folder / name)]
    if there:
        expect_replacing(f"{count(len(there), 'file')} in {folder} would be replaced.")


def _write_pdf(options: argparse.Namespace, house: House, machine: Machine) -> None:
    today = house.clock.now().date()
    name = options.output or take_out.file_name(Format.PDF, today)
    rows = house.history.sessions(options.since, options.until)
    since: date = options.since or min(row.local_date for row in rows)
    report = gather(
        house.history,
        (since, options.until or today),
        today,
        house.catalogue.guidance.feel_check,
        house.first_day,
    )
    _write(
        options,
        house,
        name,
        lambda path: machine.paper(house, report, path, options.paper),
        sessions(report.total.sessions),
    )


def _write_workout(options: argparse.Namespace, house: House) -> None:
    from glutetimer.exchange.fit_workout import workout  # noqa: PLC0415 - slow to load

    programme = house.find(options.workout)
    if options.week is not None and not programme.weeks:
        raise Problem(f'"{programme.id}" has no weeks.', "Leave out --week.")
    plan = house.plan(programme, week=options.week)
    names = read_fit_names(assets_dir())
    content = workout(plan, house.catalogue.exercises, names, house.clock.utc_ms())
    _write(
        options,
        house,
        options.output or f"{programme.id}.fit",
        lambda path: take_out.write(path, [content]),
        plan.name,
    )
