"""Imports a programme or exercise that somebody handed on: its file, or a code."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from glutetimer.app.context import AppContext
from glutetimer.app.programme_sharing import ProgrammeSharing, TakenIn
from glutetimer.cli.hints import read_it_as_sheet, start_it
from glutetimer.cli.json_output import put
from glutetimer.cli.services import Services
from glutetimer.cli.slow_file import reported_if_slow
from glutetimer.cli.text_writer import TextWriter
from glutetimer.exchange.shared_file import FoundInFile, no_code_found, read_shared_file
from glutetimer.i18n import _
from glutetimer.presentation.programme_sharing import taken_in_lines
from glutetimer.training.exercise import Exercise


def import_programme(
    options: argparse.Namespace, context: AppContext, path: Path, machine: Services
) -> int:
    """Make what a file holds the person's own, or say what would come of it.

    Raises:
        UserError: If it cannot be read, or there is no programme in it.
    """
    with reported_if_slow(path):
        found = read_shared_file(path, machine.read_texts)
    return take_in(found, context, is_json=options.json, writes=not options.dry_run)


def take_in(found: FoundInFile, context: AppContext, *, is_json: bool, writes: bool) -> int:
    """Take in what a file was found to hold, or say what would come of it.

    Raises:
        UserError: If there is no programme in it, or it cannot be used or kept.
    """
    taken = ProgrammeSharing(context.catalogue, writes=writes).take_in_found(found)
    if taken is None:
        raise no_code_found(found.path, read_it_as_sheet(found.path))
    if is_json:
        put(_object(found.path, taken, imported=taken.is_new and writes))
        return 0
    writer = TextWriter()
    for line in taken_in_lines(taken, is_done=writes):
        writer.line(line)
    if not writes:
        writer.line(_("That is what would come of it; nothing was changed yet."))
    else:
        writer.line(_how_to_go_on(taken))
    return 0


def _how_to_go_on(taken: TakenIn) -> str:
    if isinstance(taken.item, Exercise):
        return _("Try it: glutetimer play {id}").format(id=taken.item.id)
    return start_it(taken.item.id)


def _object(path: Path, taken: TakenIn, *, imported: bool) -> dict[str, Any]:
    return {
        "type": "exercise" if isinstance(taken.item, Exercise) else "programme",
        "file": str(path),
        "id": taken.item.id,
        "name": taken.item.name,
        "imported": imported,
        "known": not taken.is_new,
        "exercises": [one.id for one in taken.new_exercises],
    }
