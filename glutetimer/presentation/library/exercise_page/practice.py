"""How long the practice of one exercise takes, in words."""

from __future__ import annotations

from dataclasses import dataclass

from glutetimer.app.planned_programme import PlannedProgramme
from glutetimer.i18n import _, content, ngettext
from glutetimer.presentation.programme_card import plan_length
from glutetimer.session.steps import Side


@dataclass(frozen=True, slots=True)
class PracticeWords:
    """What stands beside Practise: how long, and how much; `said` is the button's name."""

    length: str
    amount: str
    said: str


def practice_words(planned: PlannedProgramme) -> PracticeWords:
    """Return how long one set takes, of each side."""
    plan = planned.plan
    (one,) = plan.prescriptions
    sets = one.sets
    if one.sides in ((Side.LEFT, Side.RIGHT), (Side.RIGHT, Side.LEFT)):
        words = ngettext("{number} set, each side", "{number} sets, each side", sets)
    else:
        words = ngettext("{number} set", "{number} sets", sets)
    length, amount = plan_length(plan), words.format(number=sets)
    return PracticeWords(
        length=length,
        amount=amount,
        said=_("Practise {exercise}: {amount}, {length}").format(
            exercise=content(one.exercise.name), amount=amount, length=length
        ),
    )
