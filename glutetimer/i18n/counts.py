"""Counted things as every sentence that names them writes them: "1 session", "12 sets"."""

from __future__ import annotations

from glutetimer.i18n import formats, ngettext

_GROUPED = 1000


def grouped(number: int) -> str:
    """Return a whole number as text: "24", "1,240"."""
    # Babel takes long to load, and few numbers need it
    return str(number) if number < _GROUPED else formats.number(number)


def sessions_text(number: int) -> str:
    """Return a number of sessions: "1 session", "3 sessions"."""
    return ngettext("{number} session", "{number} sessions", number).format(number=grouped(number))


def sets_text(number: int) -> str:
    """Return a number of sets: "1 set", "10 sets"."""
    return ngettext("{number} set", "{number} sets", number).format(number=grouped(number))
