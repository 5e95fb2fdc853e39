"""Asks whether to bring back what was deleted here, and says how to do it without being asked."""

from __future__ import annotations

from glutetimer.cli.question import agrees, can_ask
from glutetimer.i18n import _
from glutetimer.presentation.restore_preview import deleted_words


def wants_back(deleted: int) -> bool:
    """Ask whether so many deleted sessions shall come back, where there is somebody to ask."""
    question = _("{deleted} Bring back?").format(deleted=deleted_words(deleted))
    return can_ask() and agrees(question, usual=False) is True


def how_to_bring_back(deleted: int) -> str:
    """Return how many sessions were deleted here, and the option that brings them back."""
    deleted_here = deleted_words(deleted)
    return _("{deleted} Add --bring-back to have that back.").format(deleted=deleted_here)
