"""The types of argument values: each parses a text or raises with the reason."""

from __future__ import annotations

import argparse

from glutetimer.i18n import _

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

MAX_SPEED = 1_000_000


def given(text: str) -> str:
    """Refuse an empty text, which a script brings about by a variable that is not set."""
    if not text:
        raise argparse.ArgumentTypeError(_("an empty text names nothing"))
    return text


def number_or_key(most: int) -> Callable[[str], int | str]:
    """Return what reads the number of something that is listed, or its key, which has a colon."""
    number = whole(1, most)
    return lambda text: text if ":" in text else number(text)


def speed(text: str) -> float:
    """Read how many times faster a session runs."""
    try:
        number = float(text)
    except ValueError:
        number = 0.0
    if not 0.1 <= number <= MAX_SPEED:  # noqa: PLR2004 - slower would only seem to hang
        message = _('"{text}" is not a speed: take a number from 0.1 to {most}').format(
            text=text, most=MAX_SPEED
        )
        raise argparse.ArgumentTypeError(message)
    return number


def day(text: str) -> date:
    """Read a date."""
    from datetime import date  # noqa: PLC0415 - longer to load than a version to print

    try:
        return date.fromisoformat(text)
    except ValueError:
        message = _('"{text}" is not a date: write it as 2026-11-20').format(text=text)
        raise argparse.ArgumentTypeError(message) from None


class whole:  # noqa: N801 - used as a type, like int
    """Reads a whole number with bounds."""

    def __init__(self, least: int, most: int) -> None:
        self._least = least
        self._most = most

    def __call__(self, text: str) -> int:
        """Read the number."""
        number = int(text) if text.isascii() and text.isdigit() and len(text) < 9 else -1  # noqa: PLR2004 - none is that large
        if not self._least <= number <= self._most:
            message = _('"{text}" is not a whole number from {least} to {most}').format(
                text=text, least=self._least, most=self._most
            )
            raise argparse.ArgumentTypeError(message)
        return number
