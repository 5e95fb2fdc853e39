"""Keys right after the end of a session: they were meant for it, and not for its summary."""

from __future__ import annotations

from typing import Final

from glutetimer.app.actions import Action
from glutetimer.presentation.keys import KeyPress

GUARD_MS: Final = 1_500
"""For so long after the end no key does anything: whoever pressed it meant the session."""
CLOSES: Final = (Action.CONFIRM, Action.LEAVE)
"""The big key of the session is not among them: it is pressed without looking."""


def is_meant_for_session(since_end_ms: int) -> bool:
    """Return whether a key comes so soon after the end that it was meant for the session."""
    return since_end_ms < GUARD_MS


def closes_question(press: KeyPress, since_end_ms: int) -> bool:
    """Return whether a key closes the last question without an answer."""
    return not is_meant_for_session(since_end_ms) and press.action in CLOSES
