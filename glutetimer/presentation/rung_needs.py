"""What the next rung of a ladder needs, in a sentence."""

from __future__ import annotations

from glutetimer.i18n import _, ngettext
from glutetimer.i18n.counts import reps_text
from glutetimer.i18n.letter_case import after_the, inside
from glutetimer.presentation.amounts import SECOND_MS, Exercises, exercise_name, short_length
from glutetimer.review.progress.standing import RungNeeds


def rung_needs(now: str, needs: RungNeeds, exercises: Exercises) -> str:
    """Return what the rung after an exercise needs: "single-leg bridge, once ... twice"."""
    rung = inside(exercise_name(exercises, needs.rung))
    here = after_the(exercise_name(exercises, now))
    if needs.hurts:
        return _("{rung}, once the {exercise} is fine again").format(rung=rung, exercise=here)
    if not needs.sessions:
        return rung
    sessions = ngettext(
        "{rung}, after {number} more session of the {exercise} felt in the glutes",
        "{rung}, after {number} more sessions of the {exercise} felt in the glutes",
        needs.sessions,
    ).format(rung=rung, number=needs.sessions, exercise=here)
    amount = _amount(needs)
    if not amount:
        return sessions
    return _("{sessions}, the last two with {amount}").format(sessions=sessions, amount=amount)


def _amount(needs: RungNeeds) -> str:
    """Return the reps and the hold to get to first, "" where they are reached."""
    hold = "" if needs.hold_s is None else short_length(round(needs.hold_s * SECOND_MS))
    if needs.reps is None:
        return _("holds of {length}").format(length=hold) if hold else ""
    reps = reps_text(needs.reps)
    return _("{reps} and a hold of {length}").format(reps=reps, length=hold) if hold else reps
