"""The `check` command: validates exercise and programme files."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from glutetimer.app.settings_check import NAME as SETTINGS
from glutetimer.app.settings_check import check_settings
from glutetimer.cli.catalogue import open_catalogue
from glutetimer.cli.error_output import complain
from glutetimer.cli.json_output import put
from glutetimer.cli.programme_file import notes_on_place
from glutetimer.cli.slow_file import reported_if_slow
from glutetimer.cli.text_writer import TextWriter
from glutetimer.errors import UserError
from glutetimer.host.remote_file import read_remote
from glutetimer.i18n import _
from glutetimer.i18n.letter_case import inside
from glutetimer.library import Catalogue, FileNote, check_file
from glutetimer.library.beside import known_beside
from glutetimer.library.named_items import find_item
from glutetimer.library.own_file_names import own_file
from glutetimer.library.own_files import Known
from glutetimer.library.toml_file import read_toml

if TYPE_CHECKING:
    from glutetimer.cli.services import Services


def run(options: argparse.Namespace, _machine: Services) -> int:
    """Check every file; one problem in any of them makes the exit code 1."""
    catalogue = open_catalogue(options.data_dir)
    writer = TextWriter()
    refused = False
    for name in options.files:
        found = _found(_file_of(name, catalogue), catalogue)
        problems = [one for one in found if not isinstance(one, FileNote)]
        if options.json:
            notes = [one for one in found if isinstance(one, FileNote)]
            put({"file": name, "ok": not problems, **_objects(problems=problems, notes=notes)})
            refused = refused or bool(problems)
            continue
        for problem in problems:
            complain(str(problem))
        refused = refused or bool(problems)
        if not problems:
            writer.line(_("{name}: good.").format(name=name))
        for remark in found:
            if isinstance(remark, FileNote):
                writer.text(str(remark), mark=f"{inside(_('Note'))}: ", indent=2)
    return 1 if refused else 0


def _found(path: Path, catalogue: Catalogue) -> list[UserError]:
    """Return all that is wrong with a file; of a good one, also where it has to lie."""
    with reported_if_slow(path):
        if path.name == SETTINGS:
            return check_settings(path, read_remote)
        known = _with_beside(path, catalogue)
        found = check_file(path, known, read_remote)
        if all(isinstance(one, FileNote) for one in found):
            found += notes_on_place(path, known, catalogue)
        return found


def _file_of(name: str, catalogue: Catalogue) -> Path:
    """Return the file that is named, or that of something of one's own by its id or name.

    Raises:
        UserError: If what is named is built in.
    """
    path = Path(name)
    if path.suffix or os.path.lexists(path):
        return path
    if (own := own_file(catalogue.own, name)) is not None:
        return own
    if find_item(name, catalogue.items) is not None:
        what = _('"{name}" is built in: there is no file of yours to check.').format(name=name)
        raise UserError(what, _("Name a file, or what is your own."))
    return path


def _with_beside(path: Path, catalogue: Catalogue) -> Known:
    """Return a catalogue that knows the exercises beside a file too, as an import does."""
    try:
        return known_beside(path, read_toml(path, read_remote), catalogue, read_remote)
    except UserError:  # the check says what is wrong with the file
        return catalogue


def _objects(**lists: Sequence[UserError]) -> dict[str, object]:
    return {
        name: [{"what": one.what, "remedy": one.remedy} for one in found]
        for name, found in lists.items()
    }
