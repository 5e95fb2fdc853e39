"""Which keys the foot of the mat view names: few, and those that are worth knowing now."""

from __future__ import annotations

from typing import Final, NamedTuple

from glutetimer.app.actions import Action, Overlay
from glutetimer.presentation.keys import hint_words
from glutetimer.presentation.pain import slip_words, take_back_words
from glutetimer.presentation.panels import end_here
from glutetimer.session.snapshot import Snapshot, State


class KeyHint(NamedTuple):
    """A key and what it does: "?" and "keys"."""

    key: str
    words: str


_KEYS: Final = ("?", Action.HELP)
_AGAIN: Final = ("A", Action.AGAIN)
_PAUSE: Final = ("S", Action.PAUSE)
_WHY: Final = ("I", Action.WHY)


def break_hints(snapshot: Snapshot) -> tuple[KeyHint, ...]:
    """Return the keys to name in a break, which has no others."""
    if snapshot.state in (State.FINISHED, State.STOPPED):
        return ()
    return _hints(("M", Action.MUTE), ("Esc", Action.LEAVE))


def mat_hints(snapshot: Snapshot, overlay: Overlay) -> tuple[KeyHint, ...]:
    """Return the keys to name, the least important first: it gives way where room is short."""
    if overlay is not Overlay.NOTHING or snapshot.state in (State.FINISHED, State.STOPPED):
        return ()
    if snapshot.state is State.PAIN:
        return KeyHint("3", slip_words()), KeyHint("Esc", end_here())
    if snapshot.state is State.PAUSED:
        return _hints(_WHY, _KEYS)
    if snapshot.can_undo_pain:
        return *_hints(_AGAIN, _KEYS), KeyHint("B", take_back_words())
    if not snapshot.kind.is_work:
        return _hints(_WHY, _AGAIN, _KEYS)
    taps = snapshot.step.is_self_paced
    return _hints(_AGAIN, _KEYS, _PAUSE) if taps else _hints(_AGAIN, _KEYS)


def _hints(*pairs: tuple[str, Action]) -> tuple[KeyHint, ...]:
    return tuple(KeyHint(key, hint_words(action)) for key, action in pairs)
