"""Refuses a name that has nothing to read in it, as "-" or "...": nobody could call it so."""

from __future__ import annotations

from glutetimer.errors import UserError
from glutetimer.i18n import _


def expect_letters(name: str) -> None:
    """Check that there is a letter or digit in a name.

    Raises:
        UserError: If there is none.
    """
    if not any(map(str.isalnum, name)):
        what = _('"{name}" is no name: there is no letter in it.').format(name=name)
        raise UserError(what, _("Write one that can be read."))
