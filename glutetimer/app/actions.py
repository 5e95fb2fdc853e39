"""What a person can ask for in a session, whatever the keys are called."""

from __future__ import annotations

from enum import Enum, auto
from typing import Final


class Action(Enum):
    """What a key asks for."""

    PRESS = auto()
    PAUSE = auto()
    """Pause and go on; unlike `PRESS` never a tap."""
    FORWARD = auto()
    """Next on a remote control: a tap in a self-paced set, else the same as `NEXT`."""
    NEXT = auto()
    BACK = auto()
    REPEAT = auto()
    EASIER = auto()
    PAIN = auto()
    AGAIN = auto()
    """Repeat the instructions of the exercise."""
    WHY = auto()
    """Show why the exercise is done."""
    MORE = auto()
    LESS = auto()
    LONGER = auto()
    SHORTER = auto()
    FULL_SCREEN = auto()
    MUTE = auto()
    TURN = auto()
    THEME = auto()
    HELP = auto()
    CONFIRM = auto()
    YES = auto()
    LEAVE = auto()


VIEW_ACTIONS: Final = frozenset(
    (Action.FULL_SCREEN, Action.MUTE, Action.TURN, Action.THEME),
)
"""What concerns how the session is shown or sounds: the front end does it, the session goes on."""


class Overlay(Enum):
    """What covers the session on the screen: nothing, a question, or something to read."""

    NOTHING = auto()
    END = auto()
    KEYS = auto()
    WHY = auto()
