"""The `programme` command: renames a programme of one's own, deletes it, brings it back."""

from __future__ import annotations

import argparse
import shlex
from dataclasses import dataclass
from typing import TYPE_CHECKING

from glutetimer.app.long_names import too_long_for_programme
from glutetimer.app.own_programmes import LONGEST_NAME, OwnProgrammes
from glutetimer.app.programme_ways_back import RemovedProgramme
from glutetimer.cli.catalogue import find, report_problems
from glutetimer.cli.error_output import complain
from glutetimer.cli.hints import see_programmes, start_it
from glutetimer.cli.json_output import put
from glutetimer.cli.taken_name import taken_note
from glutetimer.cli.text_writer import TextWriter
from glutetimer.errors import UserError
from glutetimer.i18n import _
from glutetimer.library.named_items import find_item
from glutetimer.training.programme import Programme

if TYPE_CHECKING:
    from glutetimer.cli.services import Services
    from glutetimer.library.catalogue import Catalogue


def run(options: argparse.Namespace, machine: Services) -> int:
    """Do what is asked for, and say how it is undone.

    Raises:
        UserError: If there is no such programme of one's own, or its file cannot be changed.
    """
    context = machine.context(options.data_dir)
    try:
        found = _changed(context.catalogue, context.own_programmes, options)
    finally:
        context.close()
    if options.json:
        put({"programme": found.id, "name": found.name, "change": found.change})
        if found.note:
            complain(found.note)
    else:
        TextWriter().text(found.said)
    return 0


@dataclass(frozen=True)
class _Done:
    """What was done to a programme, and what is said of it; `note` is why it is called so."""

    id: str
    name: str
    change: str
    said: str
    note: str = ""


def _changed(catalogue: Catalogue, own: OwnProgrammes, options: argparse.Namespace) -> _Done:
    if options.bring_back:
        return _brought_back(catalogue, own, options.name)
    if options.rename is not None:
        programme = _own(catalogue, own, options.name, _('"{name}" is deleted.'))
        return _renamed(catalogue, own, programme, options.rename)
    broken = own.broken(options.name) if find_item(options.name, catalogue.items) is None else None
    if broken is not None:
        return _deleted(own.remove_broken(broken))
    programme = _own(catalogue, own, options.name, _('"{name}" is deleted already.'))
    return _deleted(own.remove(programme))


def _own(catalogue: Catalogue, own: OwnProgrammes, name: str, is_deleted: str) -> str:
    """Return the id of a programme of one's own.

    Args:
        catalogue: What there is.
        own: What is one's own.
        name: What it is called.
        is_deleted: What is said of one that is deleted.

    Raises:
        UserError: If there is none that is called so.
    """
    if find_item(name, catalogue.items) is None and own.is_deleted(name):
        raise UserError(is_deleted.format(name=name), _how_to_bring_back(name))
    found = find(catalogue, name)
    if not isinstance(found, Programme):
        what = _('"{name}" is an exercise, no programme.').format(name=name)
        raise UserError(what, see_programmes())
    if found.id not in catalogue.programmes:
        what = _("{name} is a file that you have not taken in.").format(name=name)
        raise UserError(what, _("Rename or delete the file itself."))
    if not catalogue.is_own(found):
        what = _('"{name}" is built in: it stays as it is.').format(name=name)
        raise UserError(what, _("What you have of your own can be renamed and deleted."))
    return found.id


def _renamed(catalogue: Catalogue, own: OwnProgrammes, programme: str, name: str) -> _Done:
    if len(name) > LONGEST_NAME:
        raise too_long_for_programme(name, LONGEST_NAME)
    free = own.free_name(name, of=programme)
    note = taken_note(name, free, catalogue, of=programme)
    renamed = own.rename(programme, free)
    said = note or _('It is called "{name}" now.').format(name=renamed.name)
    said = f"{said} {start_it(renamed.id)}"
    return _Done(renamed.id, renamed.name, "renamed", said, note)


def _deleted(removed: RemovedProgramme) -> _Done:
    what = _('"{name}" is deleted; its history stays.').format(name=removed.name)
    said = f"{what} {_how_to_bring_back(removed.kept.stem)}"
    return _Done(removed.id, removed.name, "deleted", said)


def _how_to_bring_back(name: str) -> str:
    return _("To bring it back: glutetimer programme {name} --bring-back").format(
        name=shlex.quote(name)
    )


def _brought_back(catalogue: Catalogue, own: OwnProgrammes, name: str) -> _Done:
    back = own.bring_back(name)
    if back.id in catalogue.programmes:
        said = _('"{name}" is one of your programmes again.').format(name=back.name)
        said = f"{said} {start_it(back.id)}"
    else:
        report_problems(catalogue)
        said = _('"{name}" is there again, with what is wrong with it.').format(name=back.name)
    return _Done(back.id, back.name, "brought_back", said)
