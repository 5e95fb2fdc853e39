"""Counted things as every sentence that names them writes them: "1 session", "12 sets"."""

from __future__ import annotations

from glutetimer.i18n import _, ngettext


def sessions(number: int) -> str:
    """Return so many sessions."""
    return ngettext("{n} session", "{n} sessions", number).format(n=number)


def sets(number: int) -> str:
    """Return so many sets."""
    return ngettext("{n} set", "{n} sets", number).format(n=number)


def sessions_with_sets(number: int, of_sets: int) -> str:
    """Return so many sessions with so many sets in all."""
    return _("{sessions} with {sets}").format(sessions=sessions(number), sets=sets(of_sets))


def changes(number: int) -> str:
    """Return so many changes."""
    return ngettext("{n} change", "{n} changes", number).format(n=number)


def files(number: int) -> str:
    """Return so many files."""
    return ngettext("{n} file", "{n} files", number).format(n=number)


def exercises(number: int) -> str:
    """Return so many exercises."""
    return ngettext("{n} exercise", "{n} exercises", number).format(n=number)


def programmes(number: int) -> str:
    """Return so many programmes."""
    return ngettext("{n} programme", "{n} programmes", number).format(n=number)
