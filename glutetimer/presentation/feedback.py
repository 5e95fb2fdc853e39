"""The sentence that answers a key: what does not show by itself, or why nothing happened."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from glutetimer.app.live_session import Reaction
from glutetimer.i18n import N_, _
from glutetimer.presentation.self_paced import ignored_line
from glutetimer.session.events import Event, EventType
from glutetimer.session.states import IllegalCommandError, Refusal

_REFUSALS: Final = {
    Refusal.NOT_NOW: N_("That cannot be done now."),
    Refusal.NO_TAP: N_("Nothing waits for a tap."),
    Refusal.NO_SET_YET: N_("No set has been done yet."),
    Refusal.EASIEST: N_("This is the easiest version there is."),
    Refusal.NOTHING_TO_UNDO: N_("There is nothing to take back."),
    Refusal.NO_REST: N_("This is no rest."),
    Refusal.NO_SET_ENDED: N_("No set has just ended."),
    Refusal.NOTHING_DONE: N_("Nothing has been done yet."),
    Refusal.NO_TEST_ENDED: N_("No self-test has just ended."),
}


def feedback_line(reaction: Reaction) -> str:
    """Return what is shown for a moment after a key, "" for nothing."""
    if reaction.refusal is not None:
        return refusal_line(reaction.refusal)
    return ignored_taps_line(reaction.events)


def refusal_line(error: IllegalCommandError) -> str:
    """Return why a command cannot be done now."""
    return _(_REFUSALS[error.refusal])


def ignored_taps_line(events: Iterable[Event]) -> str:
    """Return why a tap among the events did not count, "" if none was ignored."""
    ignored = [event for event in events if event.type is EventType.TAP_IGNORED]
    return ignored_line(ignored[-1].reason) if ignored else ""


def sound_line(*, muted: bool | None) -> str:
    """Return what the mute key came to; None where nothing sounds."""
    if muted is None:
        return _("There is no sound to switch off.")
    return _("Sound off.") if muted else _("Sound on.")
