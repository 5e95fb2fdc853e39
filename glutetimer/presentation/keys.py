"""Which key does what in a session: one table for the window and the terminal."""

from __future__ import annotations

import unicodedata
from typing import Final, NamedTuple

from glutetimer.app.actions import Action
from glutetimer.i18n import NP_, pgettext
from glutetimer.i18n.scripts import is_foreign
from glutetimer.presentation.keyboard_layouts import named_on_layout

KEYS: Final[dict[str, Action]] = {
    " ": Action.PRESS,
    "media_play": Action.PRESS,
    "s": Action.PAUSE,
    "pause": Action.PAUSE,
    "page_down": Action.FORWARD,
    "media_next": Action.FORWARD,
    "right": Action.NEXT,
    "n": Action.NEXT,
    "left": Action.BACK,
    "page_up": Action.BACK,
    "media_previous": Action.BACK,
    "b": Action.BACK,
    "r": Action.REPEAT,
    "e": Action.EASIER,
    "p": Action.PAIN,
    "a": Action.AGAIN,
    "i": Action.WHY,
    "+": Action.MORE,
    "=": Action.MORE,
    "-": Action.LESS,
    "up": Action.LONGER,
    "]": Action.LONGER,
    "down": Action.SHORTER,
    "[": Action.SHORTER,
    "f": Action.FULL_SCREEN,
    "f11": Action.FULL_SCREEN,
    "m": Action.MUTE,
    "volume_mute": Action.MUTE,
    "o": Action.TURN,
    "t": Action.THEME,
    "?": Action.HELP,
    "h": Action.HELP,
    "f1": Action.HELP,
    "enter": Action.CONFIRM,
    "y": Action.YES,
    "escape": Action.LEAVE,
    "q": Action.LEAVE,
}
"""The keys by name: what is written on them, in lower case, or what they are called."""

_WRITTEN: Final = {
    NP_("name of a key", "Space"): " ",
    NP_("name of a key", "Esc"): "escape",
    NP_("name of a key", "Enter"): "enter",
}
_ARROWS: Final = {"←": "left", "→": "right", "↑": "up", "↓": "down"}
"""What is written on keys that have a name of their own, and that name."""

ANSWER_KEYS: Final = "1234567890"
"""The digit keys in the order of the answers they give."""


class KeyHelp(NamedTuple):
    """A line of the help: what is written on the keys, and what they do.

    `terminal` is "" for what only the window has. The digits give answers and have no action.
    """

    actions: tuple[Action, ...]
    window: str
    terminal: str
    message: str

    @property
    def words(self) -> str:
        """What the keys do, in the program's language."""
        return pgettext("key", self.message)


HINT_WORDS: Final = {
    Action.PAUSE: NP_("key", "pause"),
    Action.PAIN: NP_("key", "pain"),
    Action.NEXT: NP_("key", "next"),
    Action.BACK: NP_("key", "back"),
    Action.REPEAT: NP_("key", "repeat"),
    Action.EASIER: NP_("key", "easier"),
    Action.AGAIN: NP_("key", "tell me again"),
    Action.WHY: NP_("key", "why"),
    Action.LONGER: NP_("key", "length"),
    Action.HELP: NP_("key", "keys"),
    Action.LEAVE: NP_("key", "end"),
    Action.MUTE: NP_("key", "sound"),
}
"""The short words of hints, in the window and in the terminal."""


def hint_words(action: Action) -> str:
    """Return the short words for what a key does."""
    return pgettext("key", HINT_WORDS[action])


KEY_HELP: Final = (
    KeyHelp((Action.PRESS,), "Space", "space", NP_("key", "pause, go on, tap")),
    KeyHelp((Action.PAUSE,), "S", "s", NP_("key", "pause, never a tap")),
    KeyHelp((Action.NEXT,), "→", "n  →", HINT_WORDS[Action.NEXT]),
    KeyHelp((Action.BACK,), "←", "b  ←", NP_("key", "again, twice: one back")),
    KeyHelp((Action.REPEAT,), "R", "r", NP_("key", "repeat the set")),
    KeyHelp((Action.EASIER,), "E", "e", NP_("key", "easier from here")),
    KeyHelp((Action.PAIN,), "P", "p", NP_("key", "pain: stop at once")),
    KeyHelp((Action.AGAIN,), "A", "a", HINT_WORDS[Action.AGAIN]),
    KeyHelp((Action.WHY,), "I", "i", NP_("key", "why this exercise")),
    KeyHelp((Action.MORE, Action.LESS), "+ −", "+  -", NP_("key", "correct the count")),
    KeyHelp(
        (Action.LONGER, Action.SHORTER), "↑ ↓", "]  [  ↑  ↓", NP_("key", "longer, shorter rest")
    ),
    KeyHelp((), "1-0", "1 - 9, 0", NP_("key", "where you felt it")),
    KeyHelp((Action.MUTE,), "M", "m", NP_("key", "sound on, off")),
    KeyHelp((Action.FULL_SCREEN,), "F", "", NP_("key", "full screen")),
    KeyHelp((Action.TURN,), "O", "", NP_("key", "turn the picture")),
    KeyHelp((Action.THEME,), "T", "", NP_("key", "day, night")),
    KeyHelp((Action.LEAVE,), "Esc", "q", NP_("key", "end the session")),
    KeyHelp((Action.HELP,), "?", "?", NP_("key", "close this")),
)
"""What the help of window and terminal lists."""


class KeyPress(NamedTuple):
    """One key: `name` is what the layout makes of it, `place` what a US keyboard has there.

    The letter counts where the layout has Latin letters, the place where it has none. A digit
    counts by its place where the key is a digit with Shift only, as on AZERTY. `place` is ""
    where it is not known or outside letters and digits.
    """

    name: str
    place: str = ""

    @property
    def action(self) -> Action | None:
        """What the key asks for, None for nothing."""
        return KEYS.get(self.meant)

    @property
    def meant(self) -> str:
        """The name that counts: the key's own, or that of its place."""
        return self.place if self.name not in KEYS and self._place_counts else self.name

    @property
    def digit(self) -> int | None:
        """The digit, whatever script writes it."""
        if len(self.name) != 1:
            return None
        value = unicodedata.decimal(self.name, None)
        if value is None and self.place.isdecimal():
            value = int(self.place)
        return value

    @property
    def answer(self) -> int | None:
        """The place of the answer that the digit gives, from 0."""
        return None if self.digit is None else (self.digit - 1) % len(ANSWER_KEYS)

    @property
    def _place_counts(self) -> bool:
        if len(self.name) != 1:
            return False
        if self.place in ("-", "="):
            return not self.name.isalpha() or is_foreign(self.name)
        return is_foreign(self.name)


def written_key(label: str) -> KeyPress:
    """Return the key on which something is written, as panels and hints name it: "Space", "N"."""
    return KeyPress({**_WRITTEN, **_ARROWS}.get(label, label.lower()))


def key_label(label: str) -> str:
    """Return what is written on a key, in the program's language and on the layout in force."""
    return pgettext("name of a key", label) if label in _WRITTEN else named_on_layout(label)
