"""What comes from a keyboard, and what it means in a session."""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import Final


class Action(Enum):
    """What a key asks for."""

    PRESS = auto()
    NEXT = auto()
    BACK = auto()
    REPEAT = auto()
    EASIER = auto()
    PAIN = auto()
    MORE = auto()
    LESS = auto()
    LONGER = auto()
    SHORTER = auto()
    MUTE = auto()
    HELP = auto()
    CONFIRM = auto()
    LEAVE = auto()
    YES = auto()


ACTIONS: Final = {
    " ": Action.PRESS,
    "n": Action.NEXT,
    "right": Action.NEXT,
    "page_down": Action.NEXT,
    "b": Action.BACK,
    "left": Action.BACK,
    "page_up": Action.BACK,
    "r": Action.REPEAT,
    "e": Action.EASIER,
    "p": Action.PAIN,
    "+": Action.MORE,
    "=": Action.MORE,
    "-": Action.LESS,
    "]": Action.LONGER,
    "up": Action.LONGER,
    "[": Action.SHORTER,
    "down": Action.SHORTER,
    "m": Action.MUTE,
    "?": Action.HELP,
    "h": Action.HELP,
    "enter": Action.CONFIRM,
    "q": Action.LEAVE,
    "escape": Action.LEAVE,
    "y": Action.YES,
}

_SEQUENCES: Final = {
    "[A": "up",
    "[B": "down",
    "[C": "right",
    "[D": "left",
    "[5~": "page_up",
    "[6~": "page_down",
}
_TOKEN = re.compile(r"\x1b(\[[0-9;?]*[ -/]*[@-~]|O.)|(.)", re.DOTALL)


def keys_in(text: str) -> list[str]:
    """Return the keys in what a terminal sent: letters and names; unknown ones are left out."""
    keys = []
    for sequence, letter in _TOKEN.findall(text):
        if sequence:
            key = _SEQUENCES.get(sequence.replace("O", "[", 1))
        elif letter in "\r\n":
            key = "enter"
        else:
            key = "escape" if letter == "\x1b" else letter.lower()
        if key and (len(key) > 1 or key.isprintable()):
            keys.append(key)
    return keys


WINDOWS_CODES: Final = {
    "H": "up",
    "P": "down",
    "M": "right",
    "K": "left",
    "I": "page_up",
    "Q": "page_down",
}
"""The second half of a key that Windows reports in two."""
