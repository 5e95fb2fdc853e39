"""Why something is advised, in one sentence."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from glutetimer.i18n import N_, _, content, ngettext
from glutetimer.i18n.counts import reps_text
from glutetimer.i18n.letter_case import inside
from glutetimer.library.catalogue import Catalogue
from glutetimer.presentation.amounts import SECOND_MS, holds_of
from glutetimer.presentation.answers import feel_advice, self_test_advice
from glutetimer.review.progress.advice import Advice, Rule
from glutetimer.review.progress.amount_steps import COUNTED
from glutetimer.review.progress.elsewhere import EASED
from glutetimer.review.progress.pause import PAUSE
from glutetimer.review.progress.sides import MATCH
from glutetimer.training.adaptation import Aspect

NOWHERE: Final = "nowhere"
"""The answer to the feel check that names no place."""
TWICE: Final = 2
_SIDES: Final = {
    "left": N_(
        "The left side did less in each of the last three weeks; do no more on the right than "
        "on the left."
    ),
    "right": N_(
        "The right side did less in each of the last three weeks; do no more on the left than "
        "on the right."
    ),
}


def advice_reason(advice: Advice, catalogue: Catalogue) -> str:
    """Return why something is advised, and with how much another exercise begins."""
    reason = _REASONS.get(advice.rule, _felt)(advice, catalogue)
    begins = _first_reps(advice, catalogue)
    if not begins:
        return reason
    return _("{reason} It begins with {reps} a set.").format(reason=reason, reps=begins)


def _first_reps(advice: Advice, catalogue: Catalogue) -> str:
    """Return the reps of what takes the place of an exercise, "" where none does."""
    change = advice.change
    if change is None or change.aspect is not Aspect.EXERCISE:
        return ""
    instead = catalogue.exercises.get(str(change.after))
    return reps_text(instead.reps.min) if instead and instead.timing.mode in COUNTED else ""


def feel_help(advice: Advice, catalogue: Catalogue) -> str:
    """Return what helps where an exercise was felt elsewhere, as it is said in a session."""
    option = catalogue.guidance.feel_check.option(advice.detail)
    return feel_advice(option, catalogue.exercises.get(advice.exercise)) if option else ""


def _pain(advice: Advice, _catalogue: Catalogue) -> str:
    sessions = advice.sessions
    if sessions < TWICE:
        return _("It hurt the last time.")
    return ngettext(
        "It hurt in {number} session.",
        "It hurt in {number} sessions.",
        sessions,
    ).format(number=sessions)


def _elsewhere_once(advice: Advice, catalogue: Catalogue) -> str:
    place = _place(advice, catalogue)
    if not place:
        return _("You did not feel it in the glutes the last time.")
    return _("You felt it elsewhere the last time: {place}.").format(place=place)


def _elsewhere_twice(advice: Advice, catalogue: Catalogue) -> str:
    if advice.detail == EASED:
        return _("You made it easier in the last two sessions.")
    place = _place(advice, catalogue)
    if not place:
        return _("You did not feel it in the glutes in the last two sessions.")
    return _("You felt it elsewhere in the last two sessions: {place}.").format(place=place)


def _place(advice: Advice, catalogue: Catalogue) -> str:
    """Return where it was felt, "" for nowhere."""
    option = catalogue.guidance.feel_check.option(advice.detail)
    return inside(content(option.label)) if option and option.id != NOWHERE else ""


def _weaker_side(advice: Advice, _catalogue: Catalogue) -> str:
    return _(_SIDES[advice.detail.removeprefix(f"{MATCH}_")])


def _pause(advice: Advice, _catalogue: Catalogue) -> str:
    days = int(advice.detail) if advice.detail.isdigit() else PAUSE.days
    return ngettext(
        "{days} day without training: one step back, then on.",
        "{days} days without training: one step back, then on.",
        days,
    ).format(days=days)


def _first_time(_advice: Advice, _catalogue: Catalogue) -> str:
    return _("New to you: start low, and go up once you feel it.")


def _lean(_advice: Advice, _catalogue: Catalogue) -> str:
    return _("One lean may work better for you than another: take the one that you feel best.")


def _clench(advice: Advice, catalogue: Catalogue) -> str:
    exercise = catalogue.exercises.get(advice.exercise)
    result = exercise.result if exercise else None
    return self_test_advice(result, int(advice.detail)) if result else ""


def _felt(advice: Advice, catalogue: Catalogue) -> str:
    """Return what was done, for what gets harder: "12 reps, felt in the glutes ..."."""
    amount = _amount(advice, catalogue)
    if not amount:
        return _("Felt in the glutes in the last two sessions, no pain.")
    return _("{amount}, felt in the glutes in the last two sessions, no pain.").format(
        amount=amount
    )


def _amount(advice: Advice, catalogue: Catalogue) -> str:
    """Return what is prescribed before the step; "" where that is not known."""
    exercise = catalogue.exercises.get(advice.exercise)
    reps = int(advice.detail) if advice.detail.isdigit() else 0
    change = advice.change
    if exercise is None or exercise.timing.mode != "hold":
        return reps_text(reps) if reps else ""
    if change is None or change.aspect is not Aspect.HOLD_S or change.before is None:
        return ""
    return holds_of(reps, round(float(change.before) * SECOND_MS))


_REASONS: Final[Mapping[Rule, Callable[[Advice, Catalogue], str]]] = {
    Rule.HURTS: _pain,
    Rule.REMEDY: _elsewhere_once,
    Rule.EASIER_RUNG: _elsewhere_twice,
    Rule.WEAKER_SIDE: _weaker_side,
    Rule.AFTER_PAUSE: _pause,
    Rule.LOW_START: _first_time,
    Rule.CLENCH: _clench,
    Rule.LEAN: _lean,
}
