"""What is said of a name that is too long to be kept."""

from __future__ import annotations

from typing import Final

from glutetimer.errors import UserError
from glutetimer.i18n import _

MOST_LETTERS: Final = 120
"""How long the name of an exercise may be."""
_SHOWN: Final = 40


def too_long_for_exercise(name: str) -> UserError:
    """Return what is said of the name of an exercise."""
    what = _('The name "{start}…" is too long for an exercise.').format(start=name[:_SHOWN])
    return UserError(what, _shorter(MOST_LETTERS))


def too_long_for_programme(name: str, most: int) -> UserError:
    """Return what is said of the name of a programme."""
    what = _('The name "{start}…" is too long for a programme.').format(start=name[:_SHOWN])
    return UserError(what, _shorter(most))


def _shorter(most: int) -> str:
    return _("Write it in up to {number} letters.").format(number=most)
