"""What a value in a file may be, as every refusal of one writes it."""

from __future__ import annotations

from glutetimer.i18n import _


def whole_number(least: object, most: object) -> str:
    """Return the words for a whole number with bounds."""
    return _("a whole number from {least} to {most}").format(least=least, most=most)


def one_of(values: str) -> str:
    """Return the words for one of a few values, which are named already."""
    return _("one of {values}").format(values=values)


def true_or_false() -> str:
    """Return the words for a truth value."""
    return _("true or false")
