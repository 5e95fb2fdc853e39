"""The sentence that answers a key: what does not show by itself, or why nothing happened."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from glutetimer.app.live_session import Reaction
from glutetimer.i18n import N_, _, content
from glutetimer.i18n.counts import reps_text
from glutetimer.i18n.letter_case import capitalised, inside
from glutetimer.presentation.amounts import Exercises
from glutetimer.presentation.coming_up import joined
from glutetimer.presentation.pain import noted_line, undone_line
from glutetimer.presentation.self_paced import ignored_line
from glutetimer.session.events import Event, EventType
from glutetimer.session.states import IllegalCommandError, Refusal
from glutetimer.training.exercise import Exercise
from glutetimer.training.wording import easier_text

LEAST_SHOWN_MS: Final = 4_000
_LETTERS_A_SECOND: Final = 15
"""Slow reading, from the mat."""
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


def shown_ms(sentence: str) -> int:
    """Return how long a sentence that answers a key is shown."""
    return max(LEAST_SHOWN_MS, round(len(sentence) * 1_000 / _LETTERS_A_SECOND))


def feedback_line(reaction: Reaction, exercises: Exercises) -> str:
    """Return what is shown for a moment after a key, "" for nothing."""
    if reaction.refusal is not None:
        return refusal_line(reaction.refusal)
    if reaction.repeated:
        return content(reaction.repeated)
    if reaction.noted is not None:
        return noted_line(reaction.noted, exercises)
    if any(event.type is EventType.PAIN_UNDONE for event in reaction.events):
        return easier_line(reaction.events, exercises) or undone_line()
    return easier_line(reaction.events, exercises) or ignored_taps_line(reaction.events)


def is_out_of_date(events: Iterable[Event]) -> bool:
    """Return whether what is still shown of an earlier key must give way: to what is asked now."""
    return any(event.type is EventType.PAIN_REPORTED for event in events)


def easier_line(events: Iterable[Event], exercises: Exercises) -> str:
    """Return what is easier now: "Easier: both feet down, as many as before"."""
    for event in events:
        old, new = exercises.get(event.exercise), exercises.get(event.reason or "")
        if event.type is EventType.EASED and old and new:
            what = inside(content(easier_text(old, new)))
            said = capitalised(_("easier: {what}").format(what=what))
            return joined(said, _amount_now(event, old, new))
    return ""


def _amount_now(event: Event, old: Exercise, new: Exercise) -> str:
    """Return how much there is of it; less of the same is said by its own words."""
    if old.id == new.id or new.timing.mode not in ("reps", "continuous"):
        return ""
    if event.rep:
        return reps_text(event.rep)
    return _("as many as before")


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
