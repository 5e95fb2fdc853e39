"""Files of programmes that are named on the command line, wherever they lie."""

from __future__ import annotations

from pathlib import Path

from glutetimer.app.programme_sharing import ProgrammeSharing
from glutetimer.cli.slow_file import reported_if_slow
from glutetimer.errors import UserError
from glutetimer.exchange.programme_code import SharedProgramme
from glutetimer.host.remote_file import read_remote
from glutetimer.i18n import _
from glutetimer.library import Catalogue, FileNote
from glutetimer.library.beside import read_with_beside
from glutetimer.library.own_files import Known, read_item
from glutetimer.training.exercise import Exercise
from glutetimer.training.programme import Programme


def read_programme_file(path: Path, catalogue: Catalogue) -> Exercise | Programme:
    """Return the programme of a file, which need not be among the person's own.

    Exercises that lie beside it are known from then on, under an id of their own where the person
    has another one by theirs. An exercise alone has to be one of theirs
    to be done.

    Raises:
        UserError: If it cannot be read, has a mistake in it, or is an exercise from elsewhere.
    """
    with reported_if_slow(path):
        item, known_there, _text = read_with_beside(path, catalogue, read_remote, read_remote)
    if isinstance(item, Programme):
        sharing = ProgrammeSharing(catalogue, writes=False)
        placed = sharing.placed(SharedProgramme(item, tuple(known_there.beside.values())))
        if placed.exercises:
            catalogue.borrow({one.id: one for one in placed.exercises})
        return placed.programme
    if catalogue.exercises.get(item.id) != item:
        raise UserError(
            _("{path} is an exercise that you do not have yet.").format(path=path),
            _("Take it in first: glutetimer import {path}").format(path=path),
        )
    return item


def notes_on_place(path: Path, known: Known, catalogue: Catalogue) -> list[UserError]:
    """Return where a good file has to lie to be found, if it lies elsewhere.

    Args:
        path: The file.
        known: What it may name.
        catalogue: What there is.
    """
    item, _mistakes = read_item(path, known, read_remote)
    if item is None or catalogue.own is None:
        return []
    folder = catalogue.own / ("programmes" if isinstance(item, Programme) else "exercises")
    shipped = catalogue.shipped_path(item).parent
    if path.absolute().parent.resolve() in (folder.resolve(), shipped.resolve()):
        return []
    what = _("It is found once it lies in {folder}.").format(folder=folder)
    return [FileNote(what, _("glutetimer import {path} puts a copy there.").format(path=path))]
