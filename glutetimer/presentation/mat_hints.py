"""Which keys the foot of the mat view names: few, and those that are worth knowing now."""

from __future__ import annotations

from typing import Final, NamedTuple

from glutetimer.app.actions import Overlay
from glutetimer.i18n import NP_, _, pgettext
from glutetimer.presentation.pain import slip_words
from glutetimer.session.snapshot import Snapshot, State


class KeyHint(NamedTuple):
    """A key and what it does: "?" and "keys"."""

    key: str
    words: str


_KEYS: Final = ("?", NP_("key", "keys"))
_AGAIN: Final = ("A", NP_("key", "tell me again"))
_PAUSE: Final = ("S", NP_("key", "pause"))


def mat_hints(snapshot: Snapshot, overlay: Overlay) -> tuple[KeyHint, ...]:
    """Return the keys to name, the least important first: it gives way where room is short."""
    if overlay is not Overlay.NOTHING or snapshot.state in (State.FINISHED, State.STOPPED):
        return ()
    if snapshot.state is State.PAIN:
        return KeyHint("3", slip_words()), KeyHint("Esc", _("end here"))
    if snapshot.state is State.PAUSED:
        return _hints(_KEYS)
    taps = snapshot.step.is_self_paced
    return _hints(_AGAIN, _KEYS, _PAUSE) if taps else _hints(_AGAIN, _KEYS)


def _hints(*pairs: tuple[str, str]) -> tuple[KeyHint, ...]:
    return tuple(KeyHint(key, pgettext("key", words)) for key, words in pairs)
