"""What is said of files that are not imported, worded once for all formats."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from glutetimer.errors import UserError
from glutetimer.exchange.import_note import ImportNote
from glutetimer.host.file_problems import EXPORT_IN_PARTS
from glutetimer.i18n import N_, _

OTHER_KIND: Final = N_("It may be another kind of file; export the workouts anew.")


class NoHistoryError(UserError):
    """A file holds nothing that a history could be made of; it may be something else."""


def has_too_many_sets(name: str, limit: int) -> UserError:
    """Return what is said of a file with more sets than are read."""
    what = _("{name} has more than {limit} sets.").format(name=name, limit=limit)
    return UserError(what, _(EXPORT_IN_PARTS))


def has_no_usable_set(name: str, notes: Sequence[ImportNote], remedy: str) -> UserError:
    """Return what is said of a file in which every set was left out; `remedy` is a message."""
    if not notes:
        return UserError(_("{name} has no set in it.").format(name=name), _(remedy))
    what = _("{name} has no set that can be used; {notes}").format(name=name, notes=notes[0])
    return UserError(what, _(remedy))
