"""What a line of a sheet is that is no exercise, in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from glutetimer.i18n import N_, _
from glutetimer.sheet.reading import Role

_ROLES: Final[Mapping[Role, str]] = {
    "heading": N_("a heading"),
    "note": N_("a note, kept"),
    "warning": N_("a warning, kept"),
    "default": N_("for all exercises"),
    "kit": N_("things to fetch"),
    "other": N_("not an exercise"),
}


def role_text(role: Role) -> str:
    """Return what a line is: "a heading", "a warning, kept"."""
    return _(_ROLES[role])
