"""Why what was typed is no value, wherever it is typed."""

from __future__ import annotations

from glutetimer.errors import UserError
from glutetimer.i18n import _

SHOWN = 40
"""So much of what was typed is quoted."""


def quoted(typed: str) -> str:
    """Return what was typed in quotation marks."""
    return f'"{typed[:SHOWN]}"'


def nothing_typed() -> UserError:
    """Return that there is nothing to be taken."""
    return UserError(
        _("Nothing is typed."), _("Type something, or press Esc to leave it as it was.")
    )


def no_number(typed: str, such_as: str) -> UserError:
    """Return that it is no whole number."""
    return UserError(
        _("{typed} is no number.").format(typed=quoted(typed)),
        _("Type one such as {example}.").format(example=such_as),
    )


def no_length(typed: str) -> UserError:
    """Return that it is no length of time."""
    return UserError(
        _("{typed} is no length of time.").format(typed=quoted(typed)),
        _("Type seconds such as 45, or 1:30."),
    )


def no_weight(typed: str) -> UserError:
    """Return that it is no weight."""
    return UserError(
        _("{typed} is no weight.").format(typed=quoted(typed)),
        _("Type kilograms such as 7.5."),
    )


def no_tempo(typed: str) -> UserError:
    """Return that it is no tempo."""
    return UserError(
        _("{typed} is no tempo.").format(typed=quoted(typed)),
        _("Type it as 2-0-2-0 (down, bottom, up, top), or as 2 s up, 3 s down."),
    )
