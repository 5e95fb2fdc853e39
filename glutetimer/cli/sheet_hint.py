"""How a file is read that is no programme and no history, and may be a sheet of exercises."""

from __future__ import annotations

from pathlib import Path

from glutetimer.i18n import _


def read_it_as_sheet(path: Path) -> str:
    """Return how a file is read as a sheet."""
    return _("To read it as a sheet: glutetimer sheet {path}").format(path=path)
