"""Which key does what in a session; the whole keyboard is within reach of a foot."""

from __future__ import annotations

from enum import Enum, auto
from typing import Final

from PySide6.QtCore import Qt


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
    FULL_SCREEN = auto()
    MUTE = auto()
    TURN = auto()
    THEME = auto()
    HELP = auto()
    CONFIRM = auto()
    LEAVE = auto()


_KEY = Qt.Key
KEYS: Final[dict[int, Action]] = {
    _KEY.Key_Space: Action.PRESS,
    _KEY.Key_MediaPlay: Action.PRESS,
    _KEY.Key_MediaPause: Action.PRESS,
    _KEY.Key_MediaTogglePlayPause: Action.PRESS,
    _KEY.Key_Right: Action.NEXT,
    _KEY.Key_PageDown: Action.NEXT,
    _KEY.Key_MediaNext: Action.NEXT,
    _KEY.Key_N: Action.NEXT,
    _KEY.Key_Left: Action.BACK,
    _KEY.Key_PageUp: Action.BACK,
    _KEY.Key_MediaPrevious: Action.BACK,
    _KEY.Key_B: Action.BACK,
    _KEY.Key_R: Action.REPEAT,
    _KEY.Key_E: Action.EASIER,
    _KEY.Key_P: Action.PAIN,
    _KEY.Key_Plus: Action.MORE,
    _KEY.Key_Equal: Action.MORE,
    _KEY.Key_Minus: Action.LESS,
    _KEY.Key_Up: Action.LONGER,
    _KEY.Key_Down: Action.SHORTER,
    _KEY.Key_F: Action.FULL_SCREEN,
    _KEY.Key_F11: Action.FULL_SCREEN,
    _KEY.Key_M: Action.MUTE,
    _KEY.Key_VolumeMute: Action.MUTE,
    _KEY.Key_O: Action.TURN,
    _KEY.Key_T: Action.THEME,
    _KEY.Key_Question: Action.HELP,
    _KEY.Key_F1: Action.HELP,
    _KEY.Key_H: Action.HELP,
    _KEY.Key_Return: Action.CONFIRM,
    _KEY.Key_Enter: Action.CONFIRM,
    _KEY.Key_Escape: Action.LEAVE,
}

DIGITS: Final[dict[int, int]] = {
    **{_KEY.Key_1 + index: index for index in range(9)},
    _KEY.Key_0: 9,
}
"""The digit keys, by the place of the answer they stand for."""

NAMES: Final[dict[str, Action]] = {
    "Space": Action.PRESS,
    "Esc": Action.LEAVE,
    "Enter": Action.CONFIRM,
    "N": Action.NEXT,
}
"""The names under which the mat view tells that a choice was clicked."""
