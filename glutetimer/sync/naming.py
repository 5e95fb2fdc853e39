"""Recognises the names in the sync folder, and words what is wrong with others."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from glutetimer.errors import printable
from glutetimer.i18n import N_
from glutetimer.sync.folder import ROOT, is_text

MOST_FILES = 1000
"""So many entries of one folder are looked at."""
MOST_UNKNOWN = 100
"""So many other names are reported."""
LONGEST_PLACE = 400

NO_TEXT = N_("{place} has a name that is not text (UTF-8) and is left alone.")
NO_LOG = N_("{place} is no log of glutetimer and is left alone.")
NO_FOLDER = N_("{place} is no folder of glutetimer and is left alone.")
TOO_LARGE = N_("{place} is too large for a log of glutetimer and is left alone.")

_PASSING = (".", "~")
_PASSING_ENDS = (".tmp", ".part", ".partial", ".crdownload")


def place_of(*names: str) -> str:
    """Return where something is, for people: the end of its path in the person's folder."""
    return printable("/".join((ROOT, *filter(None, names))))[-LONGEST_PLACE:]


def why_not(name: str, otherwise: str) -> str:
    """Return what is wrong with a name: one of the messages above, or `otherwise`."""
    return otherwise if is_text(name) else NO_TEXT


def sorted_out(names: list[str], is_ours: Callable[[str], bool]) -> tuple[list[str], list[str]]:
    """Return what is named like ours, and what is not, but for what is hidden or only passing."""
    ours: list[str] = []
    others: list[str] = []
    for name in names:
        if not (name.startswith(_PASSING) or name.endswith(_PASSING_ENDS)):
            (ours if is_text(name) and is_ours(name) else others).append(name)
    return ours[:MOST_FILES], others[:MOST_UNKNOWN]


def is_log(name: str) -> bool:
    """Return whether a file is named like a log, or like a copy of one that an engine made."""
    return name.endswith(".log")


def is_device(name: str) -> bool:
    """Return whether a folder is named like that of a machine."""
    try:
        return str(UUID(name)) == name
    except ValueError:
        return False
