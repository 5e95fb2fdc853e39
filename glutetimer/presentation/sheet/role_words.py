"""What a line of a sheet is that is no exercise, in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from glutetimer.i18n import N_, _
from glutetimer.sheet.reading import Role, SheetNote, SheetText

_ROLES: Final[Mapping[Role, str]] = {
    "heading": N_("a heading"),
    "note": N_("a note, kept"),
    "warning": N_("a warning, said before the start"),
    "default": N_("for all exercises"),
    "kit": N_("things to fetch"),
    "other": N_("not an exercise"),
}


def role_text(role: Role) -> str:
    """Return what a line is: "a heading", "a note, kept"."""
    return _(_ROLES[role])


def kept_besides(text: SheetText) -> tuple[str, ...]:
    """Return what is kept of a line that also says something for all exercises."""
    return tuple(map(_note_text, text.notes)) if text.role == "default" else ()


def _note_text(note: SheetNote) -> str:
    words = _("Said before the start: {note}") if note.is_warning else _("Kept: {note}")
    return words.format(note=note.text)
