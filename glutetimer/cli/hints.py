"""What to do next, as several commands say it."""

from __future__ import annotations

from pathlib import Path

from glutetimer.i18n import _


def read_it_as_sheet(path: Path) -> str:
    """Return how a file is read that is no programme and no history."""
    return _("To read it as a sheet: glutetimer sheet {path}").format(path=path)


def see_programmes() -> str:
    """Return where the programmes stand."""
    return _("See glutetimer list programmes.")


def see_lists() -> str:
    """Return where the programmes and exercises stand."""
    return _("See glutetimer list.")


def start_it(programme: str) -> str:
    """Return how a programme of the person's own is started."""
    return _("Start it: glutetimer play {id}").format(id=programme)
