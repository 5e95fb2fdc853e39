"""The `programme` command: renames a programme of one's own, deletes it, brings it back."""

from __future__ import annotations

import argparse
import shlex
from typing import TYPE_CHECKING

from glutetimer.app.long_names import too_long_for_programme
from glutetimer.app.own_programmes import LONGEST_NAME, OwnProgrammes
from glutetimer.cli.catalogue import find
from glutetimer.cli.hints import see_programmes, start_it
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
        writer, own = TextWriter(), context.own_programmes
        if options.bring_back:
            writer.text(_brought_back(own, options.name))
            return 0
        programme = _own(context.catalogue, own, options.name)
        if options.rename is None:
            writer.text(_deleted(own, programme))
        else:
            writer.text(_renamed(context.catalogue, own, programme, options.rename))
    finally:
        context.close()
    return 0


def _own(catalogue: Catalogue, own: OwnProgrammes, name: str) -> str:
    """Return the id of a programme of one's own.

    Raises:
        UserError: If there is none that is called so.
    """
    if find_item(name, catalogue.items) is None and own.is_deleted(name):
        what = _('"{name}" is deleted already.').format(name=name)
        raise UserError(what, _how_to_bring_back(name))
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


def _renamed(catalogue: Catalogue, own: OwnProgrammes, programme: str, name: str) -> str:
    if len(name) > LONGEST_NAME:
        raise too_long_for_programme(name, LONGEST_NAME)
    free = own.free_name(name, of=programme)
    note = taken_note(name, free, catalogue, of=programme)
    renamed = own.rename(programme, free)
    said = note or _('It is called "{name}" now.').format(name=renamed.name)
    return f"{said} {start_it(renamed.id)}"


def _deleted(own: OwnProgrammes, programme: str) -> str:
    removed = own.remove(programme)
    what = _('"{name}" is deleted; its history stays.').format(name=removed.name)
    return f"{what} {_how_to_bring_back(removed.kept.stem)}"


def _how_to_bring_back(name: str) -> str:
    return _("To bring it back: glutetimer programme {name} --bring-back").format(
        name=shlex.quote(name)
    )


def _brought_back(own: OwnProgrammes, name: str) -> str:
    back = own.bring_back(name)
    said = _('"{name}" is one of your programmes again.').format(name=back.name)
    return f"{said} {start_it(back.id)}"
