"""Imports a history, or a programme: says first what was understood, then adds all of it."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from glutetimer.app.context import AppContext
from glutetimer.app.deleted_sessions import bring_back
from glutetimer.app.importing import import_named, preview_named, read_import, take_differences
from glutetimer.cli.commands.import_object import import_object
from glutetimer.cli.deleted_question import how_to_bring_back, wants_back
from glutetimer.cli.error_output import complain
from glutetimer.cli.hints import read_it_as_sheet
from glutetimer.cli.json_output import put
from glutetimer.cli.services import Services
from glutetimer.cli.slow_file import reported_if_slow
from glutetimer.cli.spooled_input import is_piped, spooled_input
from glutetimer.cli.text_writer import TextWriter
from glutetimer.errors import UserError
from glutetimer.exchange import exercise_names, import_
from glutetimer.exchange.file_content import FileContent
from glutetimer.exchange.file_refusals import NoHistoryError
from glutetimer.exchange.import_ import ImportPreview
from glutetimer.exchange.import_note import ImportNote
from glutetimer.exchange.readers.survey import NO_ANSWERS, FileAnswers, Question
from glutetimer.exchange.shared_file import shared_kind
from glutetimer.history.store import History
from glutetimer.host.remote_file import read_remote
from glutetimer.i18n import _, ngettext
from glutetimer.i18n.letter_case import inside
from glutetimer.presentation.data_results import (
    brought_back_text,
    differences_text,
    import_preview_text,
    import_result_text,
    read_as_text,
    taken_differences_text,
)
from glutetimer.presentation.import_notes import graded_notes
from glutetimer.presentation.import_questions import asked_text, with_answer
from glutetimer.training.exercise import Exercise

MOST_LISTED = 40
"""So many notes are printed one by one."""


def run(options: argparse.Namespace, machine: Services) -> int:
    """Import a file, or say what would happen.

    A file of another program needs a mapping of its names that the person has seen: without one
    our suggestion is printed, ready to be saved, and nothing is imported.
    """
    context = machine.context(options.data_dir, looks_only=options.dry_run)
    try:
        return _run(options, context, machine)
    finally:
        context.close()


def _run(options: argparse.Namespace, context: AppContext, machine: Services) -> int:
    if is_piped(options.file):
        with spooled_input(options.file) as path:
            return _import(options, context, machine, path)
    return _import(options, context, machine, Path(options.file))


def _import(options: argparse.Namespace, context: AppContext, machine: Services, path: Path) -> int:
    with reported_if_slow(path):
        kind = shared_kind(path)
    if kind is not None:
        from glutetimer.cli.commands.import_programme import import_programme  # noqa: PLC0415 - a history does without

        return import_programme(options, context, path, machine)
    history, exercises = context.history, context.catalogue.exercises
    found = _read(options, path, history, exercises)
    if found.kind:
        complain(read_as_text(found.path.name, found.kind))
    mapping = found.mapping
    confirmed = not found.workouts or options.map is not None
    if found.workouts and confirmed:
        mapping = _read_map(Path(options.map), exercises)
    elif found.workouts and not options.json:
        first = sorted(mapping.items(), key=lambda one: bool(one[1]))  # what is not known
        sys.stdout.write(exercise_names.map_text(dict(first)))
    if found.questions:
        if options.json:
            put(import_object(found, None, imported=False))
        else:
            _list_notes(found)
        complain(f"{found.path.name}: {asked_text(found.questions)}")
        return 1
    if confirmed and not options.dry_run:
        _take_in(options, context, found, mapping)
        return 0
    if found.workouts:
        ready, preview = preview_named(history, context.catalogue, found, mapping)
        ready = replace(ready, mapping=dict(mapping))
    else:
        ready, preview = found, import_.preview(found, history)
    _show_preview(options, ready, preview)
    if confirmed:
        return 0
    complain(
        _(
            "Nothing was taken in yet: these names need your eyes. Save the lines above as "
            'map.toml, put "" for what to leave out and "+" for an exercise of your own, and '
            "add --map map.toml."
        )
    )
    return 1


def _read(
    options: argparse.Namespace,
    path: Path,
    history: History,
    exercises: Mapping[str, Exercise],
) -> FileContent:
    try:
        with reported_if_slow(path):
            found, _preview = read_import(
                history, exercises, path, _answers(options), confirmed=options.map is not None
            )
    except NoHistoryError as error:
        raise UserError(error.what, _or_as_sheet(error.remedy, options.file, path)) from None
    return found


def _or_as_sheet(remedy: str, named: str, path: Path) -> str:
    """Return a remedy, and how the file is read as a sheet where it could be one."""
    from glutetimer.app.sheet_file import sheet_text  # noqa: PLC0415 - a history does without

    try:
        sheet_text(path)
    except UserError:
        return remedy
    return f"{remedy} {read_it_as_sheet(Path(named))}"


def _take_in(
    options: argparse.Namespace,
    context: AppContext,
    found: FileContent,
    mapping: Mapping[str, str],
) -> None:
    added, preview = import_named(context.history, context.catalogue, found, mapping)
    if options.json:
        put(import_object(added, preview, imported=True))
        _take_silently(preview, context, options)
        return
    _list_notes(added)
    TextWriter().line(import_result_text(preview))
    _tell_differences(preview, context, wanted=options.update)
    if preview.deleted:
        _offer_to_bring_back(preview, context, wanted=options.bring_back)


def _show_preview(options: argparse.Namespace, found: FileContent, preview: ImportPreview) -> None:
    if options.json:
        put(import_object(found, preview, imported=False))
        return
    _list_notes(found)
    _list_differences(found.path.name, preview)
    print(import_preview_text(preview), file=sys.stderr)


def _take_silently(
    preview: ImportPreview, context: AppContext, options: argparse.Namespace
) -> None:
    """Take what was asked for by options; nothing is asked."""
    if options.update and preview.differences:
        take_differences(context.history, preview)
    if options.bring_back and preview.deleted:
        bring_back(context.history, preview.deleted)


def _read_map(path: Path, exercises: Mapping[str, Exercise]) -> dict[str, str]:
    with reported_if_slow(path):
        return exercise_names.read_map(path, exercises, read_remote)


def _answers(options: argparse.Namespace) -> FileAnswers:
    words = {
        Question.WEIGHT: options.unit,
        Question.DATES: options.dates,
        Question.LENGTHS: options.lengths,
    }
    answers = NO_ANSWERS
    for question, word in words.items():
        if word is not None:
            answers = with_answer(answers, question, word)
    return answers


def _list_notes(found: FileContent) -> None:
    _list(found.path.name, graded_notes(found.notes, most=MOST_LISTED), len(found.notes))


def _list_differences(name: str, preview: ImportPreview) -> None:
    notes = [one.note for one in preview.differences]
    _list(name, graded_notes((), notes, MOST_LISTED), len(notes))


def _list(name: str, notes: Iterable[tuple[str, ImportNote]], number: int) -> None:
    for heading, note in notes:
        complain(f"{name}: {inside(heading)}: {note}")
    more = number - MOST_LISTED
    if more > 0:
        complain(
            ngettext(
                "{file}: and {number} other place like these.",
                "{file}: and {number} other places like these.",
                more,
            ).format(file=name, number=more)
        )


def _tell_differences(preview: ImportPreview, context: AppContext, *, wanted: bool) -> None:
    """Say what the file has differently, and take it if the person wants that."""
    if not preview.differences:
        return
    number = len(preview.differences)
    if wanted:
        take_differences(context.history, preview)
        TextWriter().line(taken_differences_text(number))
    else:
        _list_differences(_("In the file"), preview)
        complain(f"{differences_text(number)} {_('Add --update to take the values of the file.')}")


def _offer_to_bring_back(preview: ImportPreview, context: AppContext, *, wanted: bool) -> None:
    """Say what of the file is deleted here, and bring it back if the person wants that."""
    if wanted or wants_back(len(preview.deleted)):
        bring_back(context.history, preview.deleted)
        TextWriter().line(brought_back_text(len(preview.deleted)))
    else:
        complain(how_to_bring_back(len(preview.deleted)))
