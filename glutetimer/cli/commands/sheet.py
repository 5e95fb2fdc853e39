"""The `sheet` command: reads a sheet of exercises, and makes a programme of it."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from glutetimer.app.sheet_file import MOST_BYTES, sheet_text
from glutetimer.cli.catalogue import open_catalogue, report_problems
from glutetimer.cli.commands.sheet_objects import put_sheet
from glutetimer.cli.commands.sheet_text import ask, write_sheet
from glutetimer.cli.error_output import complain
from glutetimer.cli.question import can_ask
from glutetimer.cli.slow_file import reported_if_slow
from glutetimer.cli.target import STDOUT
from glutetimer.cli.text_writer import TextWriter
from glutetimer.errors import UserError
from glutetimer.exchange.readers.encoding import detect
from glutetimer.i18n import _, ngettext
from glutetimer.sheet.answering import answered_in, open_questions
from glutetimer.sheet.read import read_sheet
from glutetimer.sheet.reading import ExerciseSheet, SheetProgramme

if TYPE_CHECKING:
    from glutetimer.cli.services import Services


def run(options: argparse.Namespace, machine: Services) -> int:
    """Print what is understood; with a name, keep it as a programme.

    Raises:
        UserError: If it cannot be read, or nothing in it can be kept.
    """
    catalogue = open_catalogue(options.data_dir)
    report_problems(catalogue)
    sheet = read_sheet(_text(options.file), catalogue.exercises)
    sheet = _answered(sheet, options.answer or ())
    writer = TextWriter()
    if options.save and can_ask() and not options.json:
        sheet = ask(sheet, catalogue.exercises, writer)
    elif options.json:
        put_sheet(sheet)
    else:
        write_sheet(sheet, catalogue.exercises, writer)
    return _save(options, machine, sheet, writer) if options.save else 0


def _text(name: str) -> str:
    """Return the text of a file, or what comes through stdin."""
    if name != STDOUT:
        with reported_if_slow(Path(name)):
            return sheet_text(Path(name))
    content = sys.stdin.buffer.read(MOST_BYTES)
    return content.decode(detect(content, lambda _lines: 0), "replace")


def _answered(sheet: ExerciseSheet, answers: Iterable[str]) -> ExerciseSheet:
    """Return a sheet with answers such as "2=1" given: the first to the second question.

    Raises:
        UserError: If there is no such question or answer.
    """
    questions = open_questions(sheet)
    for given in answers:
        number, _sign, chosen = given.partition("=")
        known = number.isdigit() and chosen.isdigit() and 0 < int(number) <= len(questions)
        question = questions[int(number) - 1] if known else None
        if question is None or not 0 < int(chosen) <= len(question.answers):
            what = _('There is no answer "{given}".').format(given=given)
            raise UserError(
                what, _("Write the number of a question and of its answer, as in --answer 1=2.")
            )
        sheet = answered_in(sheet, question, question.answers[int(chosen) - 1])
    return sheet


def _save(
    options: argparse.Namespace, machine: Services, sheet: ExerciseSheet, writer: TextWriter
) -> int:
    open_ = len(open_questions(sheet))
    if open_:
        complain(
            ngettext(
                "{number} thing is unclear, so nothing was saved. Answer it with --answer.",
                "{number} things are unclear, so nothing was saved. Answer them with --answer.",
                open_,
            ).format(number=open_)
        )
        return 1
    if not sheet.programmes:
        raise UserError(_("There is no exercise in it."), _("Nothing was saved."))
    context = machine.context(options.data_dir)
    try:
        for programme in sheet.programmes:
            name = _name(options.save, programme, sheet)
            kept = context.sheet_programmes.keep(programme, name, sheet)
            if not options.json:
                writer.line(
                    _('Saved as "{name}". Start it: glutetimer play {id}').format(
                        name=kept.name, id=kept.id
                    )
                )
    finally:
        context.close()
    return 0


def _name(wanted: str, programme: SheetProgramme, sheet: ExerciseSheet) -> str:
    """Return the name of a programme: of several, each has that of its day behind it."""
    if len(sheet.programmes) == 1 or not programme.name:
        return wanted
    return _("{name}, {day}").format(name=wanted, day=programme.name)
