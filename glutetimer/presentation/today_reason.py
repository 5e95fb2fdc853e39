"""Why today's session is the one to do, or why to rest, and what becomes of what hurt."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from glutetimer.i18n import N_, _, ngettext
from glutetimer.i18n.formats import weekday
from glutetimer.i18n.letter_case import inside
from glutetimer.presentation.amounts import Exercises, exercise_name
from glutetimer.review.muscle_balance import MuscleGroup
from glutetimer.review.reason import Becomes, HurtNote, Reason
from glutetimer.review.rest_day import Rest
from glutetimer.review.suggestion import FOR_ALL, Why

MADE_FOR = {
    "cycling": N_("Made for cyclists, whose quads like to do all the work."),
    "running": N_("Made for runners: it wakes the hips that running alone does not build."),
    "desk": N_("Made for people who sit a lot: short, and it feels good."),
    FOR_ALL: N_("A good all-round session for the hips."),
}

PAUSE_DAYS: Final = 10
"""After so long a time one begins gently again. Our default."""
AFTER_PAUSE: Final = frozenset({Why.AGAIN, Why.DUE, Why.VARIETY})
"""What matters less, after a pause, than that it was one."""
FRESH_DAYS: Final = 4
"""What was done so lately is done once more to make it stick. Our default."""
USUAL_START = N_("A good one to begin with: four exercises, one after the other.")
FITTING_START = N_("A good one to begin with, and you have all it needs.")
USUAL_NEXT = N_(
    "You have done none of these programmes lately: this one has four exercises, one after the "
    "other."
)
FITTING_NEXT = N_("You have done none of these programmes lately: for this one you have all.")
TWO: Final = 2
REST = {
    Rest.DONE_TODAY: N_("You have trained today; that is enough for one day."),
    Rest.NOT_PLANNED: N_("You trained yesterday, and your plan has nothing today."),
}
ONCE = {
    Becomes.STAYS: N_(
        "The {exercise} hurt last time. Stop at once if it does again, or choose another one."
    ),
    Becomes.REPLACED: N_("The {exercise} hurt last time: the {instead} takes its place."),
    Becomes.LEFT_OUT: N_("The {exercise} hurt last time, so it is left out."),
    Becomes.AVOIDED: N_("The {exercise} hurt last time, so this one leaves it out."),
}
TWICE = {
    Becomes.STAYS: N_(
        "The {exercise} hurt more than once. Choose another one, until you say it is fine again."
    ),
    Becomes.REPLACED: N_(
        "The {exercise} hurt more than once: the {instead} takes its place until you say it is "
        "fine again."
    ),
    Becomes.LEFT_OUT: N_(
        "The {exercise} hurt more than once: it is left out until you say it is fine again."
    ),
    Becomes.AVOIDED: N_(
        "The {exercise} hurt more than once: it stays out until you say it is fine again."
    ),
}


def reason_text(reason: Reason) -> str:
    """Return in one sentence why a programme is the one to do, or why to rest."""
    if reason.why is None:
        return _("Your choice.")
    if reason.rest is not None:
        return _rest_text(reason.rest, reason)
    if reason.why in AFTER_PAUSE and reason.rest_days + 1 >= PAUSE_DAYS:
        return _pause_text(reason.rest_days + 1)
    return _TEXTS[reason.why](reason)


def _pause_text(days: int) -> str:
    """Return how one begins again, so many days after the last session."""
    return ngettext(
        "Welcome back after {number} day. Begin gently, and see how it feels.",
        "Welcome back after {number} days. Begin gently, and see how it feels.",
        days,
    ).format(number=days)


def _rest_text(rest: Rest, reason: Reason) -> str:
    """Return why to rest, with what was done up to yesterday: no two days are the same."""
    number = reason.in_a_row
    if rest is Rest.HARD_YESTERDAY and number < TWO:
        return _("Yesterday was hard; give your hips a day to recover.")
    if rest is Rest.HARD_YESTERDAY:
        return ngettext(
            "{number} day of training, and yesterday was hard; give your hips a day to recover.",
            "{number} days of training in a row, and yesterday was hard; give your hips a day to "
            "recover.",
            number,
        ).format(number=number)
    if rest is Rest.DAYS_IN_A_ROW:
        return ngettext(
            "You trained {number} day in a row; a day of rest is part of it.",
            "You trained {number} days in a row; a day of rest is part of it.",
            number,
        ).format(number=number)
    if rest is Rest.GOAL_REACHED:
        return ngettext(
            "You trained yesterday, and with {number} session the goal of this week is reached.",
            "You trained yesterday, and with {number} sessions the goal of this week is reached.",
            reason.this_week,
        ).format(number=reason.this_week)
    return _(REST[rest])


def hurt_lines(notes: Iterable[HurtNote], exercises: Exercises) -> tuple[str, ...]:
    """Return a sentence for each exercise that hurt, with what becomes of it today."""
    return tuple(_hurt_sentence(one, exercises) for one in notes)


def left_out_lines(notes: Iterable[HurtNote], exercises: Exercises) -> tuple[str, ...]:
    """Return a sentence for each exercise that is not done as it hurt."""
    gone = (Becomes.REPLACED, Becomes.LEFT_OUT)
    return hurt_lines((one for one in notes if one.becomes in gone), exercises)


def hurt_text(notes: Iterable[HurtNote], exercises: Exercises) -> str:
    """Return what hurt and what becomes of it today, a sentence for each; "" for nothing."""
    return " ".join(hurt_lines(notes, exercises))


def _hurt_sentence(hurt: HurtNote, exercises: Exercises) -> str:
    sentences = TWICE if hurt.is_out else ONCE
    instead = inside(exercise_name(exercises, hurt.instead)) if hurt.instead else ""
    return _(sentences[hurt.becomes]).format(
        exercise=inside(exercise_name(exercises, hurt.exercise)), instead=instead
    )


def _planned_text(reason: Reason) -> str:
    if reason.moved_from is None:
        return _("Your plan of the week has it today.")
    day = weekday(reason.moved_from)
    return _("It was planned for {day}, and today is free.").format(day=day)


def _purpose_text(reason: Reason) -> str:
    return _(MADE_FOR[reason.purpose if reason.purpose in MADE_FOR else FOR_ALL])


def _start_text(reason: Reason) -> str:
    if reason.has_trained:
        return _(USUAL_NEXT if reason.is_first_choice else FITTING_NEXT)
    return _(USUAL_START if reason.is_first_choice else FITTING_START)


def _due_text(reason: Reason) -> str:
    days = reason.rest_days
    if reason.due is MuscleGroup.MEDIUS:
        if not days:
            return _("The side of the hip is due: it had fewer sets lately.")
        if days == 1:
            return _("A day of rest, and the side of the hip is due.")
        return ngettext(
            "{number} day of rest, and the side of the hip is due.",
            "{number} days of rest, and the side of the hip is due.",
            days,
        ).format(number=days)
    if not days:
        return _("The back of the hip is due: it had fewer sets lately.")
    if days == 1:
        return _("A day of rest, and the back of the hip is due.")
    return ngettext(
        "{number} day of rest, and the back of the hip is due.",
        "{number} days of rest, and the back of the hip is due.",
        days,
    ).format(number=days)


def _again_text(reason: Reason) -> str:
    days = reason.days_ago
    if not days:
        return _("You did this earlier today; a second round is up to you.")
    if days == 1:
        return _("You did this yesterday; once more makes it stick.")
    if days > FRESH_DAYS:
        return ngettext(
            "You did this {number} day ago; it is time for it again.",
            "You did this {number} days ago; it is time for it again.",
            days,
        ).format(number=days)
    return ngettext(
        "You did this {number} day ago; once more makes it stick.",
        "You did this {number} days ago; once more makes it stick.",
        days,
    ).format(number=days)


def _under_way_text(reason: Reason) -> str:
    return ngettext(
        "Your build-up is under way: its last session was {number} day ago.",
        "Your build-up is under way: its last session was {number} days ago.",
        reason.days_ago,
    ).format(number=reason.days_ago)


_TEXTS: Final[Mapping[Why, Callable[[Reason], str]]] = {
    Why.PLANNED: _planned_text,
    Why.DUE: _due_text,
    Why.OWN: lambda _reason: _("Your own plan, which is waiting for its first session."),
    Why.FITS: lambda _reason: _("It fits into the time you have."),
    Why.MADE_FOR: _purpose_text,
    Why.AGAIN: _again_text,
    Why.UNDER_WAY: _under_way_text,
    Why.VARIETY: lambda _reason: _("For a change: your hips like to move in more than one way."),
    Why.SPARING: _purpose_text,
    Why.START: _start_text,
}
