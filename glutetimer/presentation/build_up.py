"""Where a person stands in a build-up, in a sentence; and what it can begin with."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from glutetimer.app.planned_programme import PlannedProgramme
from glutetimer.i18n import N_, _, ngettext
from glutetimer.i18n.letter_case import capitalised
from glutetimer.presentation.amounts import Exercises, exercise_name
from glutetimer.review.build_up import A_WEEK, BuildUp, HeldBy
from glutetimer.training.choice import choices_of
from glutetimer.training.exercise import Exercise
from glutetimer.training.programme import Programme

SIDE: Final = "glute_side"
_HELD: Final = {
    HeldBy.PAIN: N_("Week {week} again: go on once it hurts no more."),
    HeldBy.FEEL: N_("Week {week} again: feel your glutes first."),
    HeldBy.EFFORT: N_("Week {week} again: let it get easier first."),
}
_FEEL_THE_SIDE: Final = N_("Week {week} again: feel the side of the butt first.")


def build_up_text(planned: PlannedProgramme) -> str:
    """Return where the person stands in a build-up, "" in any other programme."""
    found, plan = planned.build_up, planned.plan
    if found is None or plan.week is None:
        return ""
    if plan.week != found.week:
        return _("Your choice; once it is done, you go on from week {week}.").format(week=plan.week)
    if found.held_by is not None:
        return _held(found, plan.exercises.values()).format(week=found.week)
    if found.week == planned.programme.weeks[-1].week:
        return _("The goal of the build-up.")
    left = max(1, A_WEEK - found.done)
    return ngettext(
        "{number} more session felt in the glutes, then the next week.",
        "{number} more sessions felt in the glutes, then the next week.",
        left,
    ).format(number=left)


def first_choices(programme: Programme, exercises: Exercises) -> tuple[tuple[str, str], ...]:
    """Return what a programme can begin with: pairs of an id and words, none without a choice.

    What all their names begin with is left out: "leaning back".
    """
    names = {one: exercise_name(exercises, one) for one in choices_of(programme)}
    parts = {one: name.partition(", ") for one, name in names.items()}
    is_shared = len({head for head, _comma, _tail in parts.values()}) == 1
    return tuple(
        (one, capitalised(tail) if is_shared and tail else names[one])
        for one, (_head, _comma, tail) in parts.items()
    )


def _held(found: BuildUp, exercises: Iterable[Exercise]) -> str:
    if found.held_by is HeldBy.FEEL:
        places = [one.feel.where for one in exercises if one.feel]
        if places and all(SIDE in where for where in places):
            return _(_FEEL_THE_SIDE)
    return _(_HELD[found.held_by or HeldBy.FEEL])
