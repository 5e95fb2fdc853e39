"""Says why a programme is not called as it was to be."""

from __future__ import annotations

from glutetimer.app.own_programmes import name_taken_by
from glutetimer.i18n import _, content
from glutetimer.library.catalogue import Catalogue
from glutetimer.training.exercise import Exercise


def taken_note(name: str, free: str, catalogue: Catalogue, of: str = "") -> str:
    """Return what has the name that was wanted for a programme, "" where nothing has.

    Args:
        name: What it was to be called.
        free: What it is called.
        catalogue: What is called something.
        of: The id of the programme, if it is there already.
    """
    taken = name_taken_by(name, catalogue, of)
    if taken is None:
        return ""
    what = (
        _('"{name}" is an exercise already, so this programme is called "{free}".')
        if isinstance(taken, Exercise)
        else _('There is a programme called "{name}", so this one is called "{free}".')
    )
    return what.format(name=content(taken.name), free=free)
