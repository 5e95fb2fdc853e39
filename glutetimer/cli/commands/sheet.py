"""The `sheet` command: reads a sheet of exercises, and makes a programme of it."""

from __future__ import annotations

import argparse
import shlex
from collections.abc import Iterable
from typing import TYPE_CHECKING

from glutetimer.app.long_names import too_long_for_programme
from glutetimer.app.names_without_letters import expect_letters
from glutetimer.app.own_programmes import LONGEST_NAME
from glutetimer.app.sheet_editing import SheetEditing
from glutetimer.cli.catalogue import report_problems
from glutetimer.cli.commands.sheet_answers import SheetAnswers, is_left_of
from glutetimer.cli.commands.sheet_input import called, read_sheet_input
from glutetimer.cli.commands.sheet_keeping import SheetKeeping
from glutetimer.cli.commands.sheet_objects import put_sheet
from glutetimer.cli.commands.sheet_questions import SheetQuestions
from glutetimer.cli.commands.sheet_text import write_sheet
from glutetimer.cli.error_output import complain
from glutetimer.cli.question import InputEndedError, can_ask
from glutetimer.cli.text_writer import TextWriter
from glutetimer.errors import UserError
from glutetimer.i18n import _, ngettext
from glutetimer.library import Catalogue
from glutetimer.sheet.answering import open_questions
from glutetimer.sheet.reading import ExerciseSheet, SheetQuestion

if TYPE_CHECKING:
    from glutetimer.app.context import AppContext
    from glutetimer.cli.services import Services
    from glutetimer.exchange.shared_file import FoundInFile


def run(options: argparse.Namespace, machine: Services) -> int:
    """Print what is understood; with a name, keep it as a programme.

    Raises:
        UserError: If it cannot be read, or nothing in it can be kept.
    """
    if options.save:
        expect_letters(options.save)
        if len(options.save) > LONGEST_NAME:
            raise too_long_for_programme(options.save, LONGEST_NAME)
    given = read_sheet_input(options.file, machine)
    if not isinstance(given, str):
        return _import(options, machine, given)
    context = machine.context(options.data_dir, looks_only=not options.save)
    try:
        return _read(given, options, context)
    finally:
        context.close()


def _read(text: str, options: argparse.Namespace, context: AppContext) -> int:
    """Show what is understood of a text, ask what is unclear, and keep it if that is wanted."""
    catalogue, programmes = context.catalogue, context.sheet_programmes
    report_problems(catalogue)
    editing = SheetEditing(text, programmes)
    _answer(editing, catalogue, options.answer or ())
    writer = TextWriter()
    if options.json:
        put_sheet(editing.sheet)
    else:
        write_sheet(editing.sheet, catalogue.exercises, programmes.usual_sets, writer)
    given = list(options.answer or ())
    if not options.save:
        if not options.json:
            _tell_how_to_go_on(editing.sheet, writer)
        return 0
    asks = can_ask() and not options.json
    questions = SheetQuestions(editing, catalogue.exercises, writer)
    keeping = SheetKeeping(programmes, catalogue, None if options.json else writer, asks=asks)
    try:
        if asks:
            questions.ask()
        if not open_questions(editing.sheet):
            return 0 if keeping.keep(editing.sheet, options.save) else 1
    except InputEndedError:
        pass
    except KeyboardInterrupt:
        complain(_not_saved(editing.sheet, options, given + questions.given))
        raise
    complain(_not_saved(editing.sheet, options, given + questions.given))
    return 1


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


def _answer(editing: SheetEditing, catalogue: Catalogue, given: Iterable[str]) -> None:
    """Give answers such as "2=1", the first to the second question, or "2=3 sets of 10".

    Raises:
        UserError: If there is no such question, or that is no answer to it.
    """
    answers = SheetAnswers(editing, catalogue.exercises)
    questions = open_questions(editing.sheet)
    for one in given:
        number, _sign, words = (part.strip() for part in one.partition("="))
        known = number.isdecimal() and 0 < int(number) <= len(questions)
        question = questions[int(number) - 1] if known else None
        found = next(
            (one for one in answers.open() if question and is_left_of(one[1], question)), None
        )
        if not words or found is None or not answers.take(*found, words):
            what = _('There is no answer "{given}".').format(given=one)
            raise UserError(what, _remedy(question, len(questions)))


def _remedy(question: SheetQuestion | None, number: int) -> str:
    if question is None:
        if not number:
            return _("There is no question.")
        return ngettext(
            "There is {number} question. Write its number and that of its answer, as in --answer "
            "1=2.",
            "There are {number} questions. Write the number of one and of its answer, as in "
            "--answer 1=2.",
            number,
        ).format(number=number)
    if not question.answers:
        return _('Write the answer in words, as in --answer "1=3 sets of 10".')
    return _(
        "Write the number of its answer, 1 to {most}, or the answer in words, as in --answer "
        '"1=3 sets of 10".'
    ).format(most=len(question.answers))


def _tell_how_to_go_on(sheet: ExerciseSheet, writer: TextWriter) -> None:
    number = len(open_questions(sheet))
    if not any(one.items for one in sheet.programmes):
        said = _("There is no exercise in it. A sheet has one on each line: Glute bridge 3x10")
    elif number:
        said = ngettext(
            "{number} thing is unclear. Write it out in the sheet, or answer it with --answer.",
            "{number} things are unclear. Write them out in the sheet, or answer them with "
            "--answer.",
            number,
        ).format(number=number)
    else:
        said = _("Nothing was kept. To make a programme of it, add --save and a name.")
    writer.line()
    writer.text(said)


def _not_saved(sheet: ExerciseSheet, options: argparse.Namespace, given: Iterable[str]) -> str:
    """Say that nothing is saved yet, and how what was answered is not lost."""
    number = len(open_questions(sheet))
    what = (
        ngettext(
            "{number} thing is unclear, so nothing was saved.",
            "{number} things are unclear, so nothing was saved.",
            number,
        ).format(number=number)
        if number
        else _("Your answers ended before the questions, so nothing was saved.")
    )
    answers = " ".join(map(shlex.quote, given))
    if not answers:
        return _("{what} Answer with --answer.").format(what=what) if number else what
    again = f"glutetimer sheet {shlex.quote(options.file)} --save {shlex.quote(options.save)}"
    return _("{what} To go on from your answers: {command}").format(
        what=what, command=f"{again} --answer {answers}"
    )
