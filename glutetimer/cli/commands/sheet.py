"""The `sheet` command: reads a sheet of exercises, and makes a programme of it."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from typing import TYPE_CHECKING

from glutetimer.app.long_names import too_long_for_programme
from glutetimer.app.own_programmes import LONGEST_NAME
from glutetimer.app.sheet_editing import SheetEditing
from glutetimer.app.sheet_programmes import SheetProgrammes
from glutetimer.cli.catalogue import open_catalogue, report_problems
from glutetimer.cli.commands.sheet_input import called, read_sheet_input
from glutetimer.cli.commands.sheet_objects import put_sheet
from glutetimer.cli.commands.sheet_questions import SheetQuestions
from glutetimer.cli.commands.sheet_text import write_sheet
from glutetimer.cli.error_output import complain
from glutetimer.cli.hints import start_it
from glutetimer.cli.question import agrees, can_ask
from glutetimer.cli.text_writer import TextWriter
from glutetimer.errors import UserError
from glutetimer.i18n import _, ngettext
from glutetimer.library import Catalogue
from glutetimer.sheet.answering import answered_in, open_questions
from glutetimer.sheet.read import read_sheet
from glutetimer.sheet.reading import ExerciseSheet, SheetProgramme

if TYPE_CHECKING:
    from glutetimer.cli.services import Services
    from glutetimer.exchange.shared_file import FoundInFile


def run(options: argparse.Namespace, machine: Services) -> int:
    """Print what is understood; with a name, keep it as a programme.

    Raises:
        UserError: If it cannot be read, or nothing in it can be kept.
    """
    if options.save and len(options.save) > LONGEST_NAME:
        raise too_long_for_programme(options.save, LONGEST_NAME)
    given = read_sheet_input(options.file, machine)
    if not isinstance(given, str):
        return _import(options, machine, given)
    catalogue = open_catalogue(options.data_dir)
    report_problems(catalogue)
    sheet = _answered(read_sheet(given, catalogue.exercises), options.answer or ())
    writer = TextWriter()
    if options.json:
        put_sheet(sheet)
    else:
        write_sheet(sheet, catalogue.exercises, catalogue.guidance.usual.sets.usual, writer)
    if not options.save:
        _tell_what_is_open(sheet, writer, told=not options.json)
        return 0
    context = machine.context(options.data_dir)
    try:
        if can_ask() and not options.json:
            sheet = _asked(sheet, context.sheet_programmes, catalogue, writer)
        return _save(options, context.sheet_programmes, sheet, writer)
    finally:
        context.close()


def _import(options: argparse.Namespace, machine: Services, found: FoundInFile) -> int:
    """Take in the programme that a file has in its code, or say what would come of it."""
    from glutetimer.cli.commands.import_programme import take_in  # noqa: PLC0415 - a sheet does without

    if options.json:
        what = _("{name} is no sheet: it holds a programme as glutetimer hands it on.")
        remedy = _("Take it in: glutetimer import {path}").format(path=found.path)
        raise UserError(what.format(name=found.path.name), remedy)
    context = machine.context(options.data_dir)
    try:
        named = called(found, options.save) if options.save else found
        return take_in(named, context, is_json=False, writes=bool(options.save))
    finally:
        context.close()


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


def _tell_what_is_open(sheet: ExerciseSheet, writer: TextWriter, *, told: bool) -> None:
    number = len(open_questions(sheet))
    if number and told:
        writer.line()
        writer.text(
            ngettext(
                "{number} thing is unclear. Write it out in the sheet, or answer it with --answer.",
                "{number} things are unclear. Write them out in the sheet, or answer them with "
                "--answer.",
                number,
            ).format(number=number)
        )


def _asked(
    sheet: ExerciseSheet, programmes: SheetProgrammes, catalogue: Catalogue, writer: TextWriter
) -> ExerciseSheet:
    """Return a sheet with what the person answered."""
    editing = SheetEditing(sheet.text, programmes)
    editing.sheet = sheet
    SheetQuestions(editing, catalogue.exercises, writer).ask()
    return editing.sheet


def _save(
    options: argparse.Namespace,
    programmes: SheetProgrammes,
    sheet: ExerciseSheet,
    writer: TextWriter,
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
    found = [one for one in sheet.programmes if one.items]
    if not found:
        raise UserError(_("There is no exercise in it."), _("Nothing was saved."))
    for programme in found:
        name = options.save
        if len(found) > 1 and programme.name:
            name = _("{name}, {day}").format(name=name, day=programme.name)
        said = _keep(programmes, programme, sheet, name, asks=can_ask() and not options.json)
        if not options.json:
            writer.text(said)
    return 0


def _keep(
    programmes: SheetProgrammes,
    programme: SheetProgramme,
    sheet: ExerciseSheet,
    name: str,
    *,
    asks: bool,
) -> str:
    """Keep a programme, unless it is there already; return what is said of it."""
    there = programmes.same(programme, sheet)
    if there is not None:
        what = _('You have it already as "{name}".').format(name=there.name)
        if not (asks and agrees(_("{what} Keep it a second time?").format(what=what), usual=False)):
            return f"{what} {start_it(there.id)}"
    kept = programmes.keep(programme, name, sheet)
    saved = _('Saved as "{name}". Start it: glutetimer play {id}')
    return saved.format(name=kept.name, id=kept.id)
