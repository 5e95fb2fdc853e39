"""What a copy of a programme is called."""

from __future__ import annotations

from glutetimer.i18n import _


def copied_name(programme: str) -> str:
    """Return the name of a copy of the person's own: "Desk reset, my way"."""
    return _("{programme}, my way").format(programme=programme)
