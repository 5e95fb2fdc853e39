"""The card of the day in words: a topic, and why it is the card of today."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from glutetimer.i18n import N_, _, content
from glutetimer.i18n.letter_case import after_the, inside
from glutetimer.library.catalogue import Catalogue
from glutetimer.presentation.amounts import exercise_name
from glutetimer.presentation.programme_card import PURPOSES
from glutetimer.review.card_of_day import SPORTS, CardChoice, CardReason, Occasion

NOWHERE: Final = "nowhere"
"""The answer to the feel check that names no place."""
REASONS: Final = {
    Occasion.PAIN: N_("Something hurt in your last session"),
    Occasion.FIRST_SESSIONS: N_("For your first sessions"),
    **{Occasion(one): PURPOSES[one] for one in SPORTS},
}


@dataclass(frozen=True, slots=True)
class CardOfDayView:
    """What the card says of a topic; `reason` is why it is shown, "" for no reason."""

    topic: str
    title: str
    line: str
    picture: str
    reason: str


def card_of_day_view(choice: CardChoice, catalogue: Catalogue) -> CardOfDayView:
    """Return the card of a topic."""
    topic = next(one for one in catalogue.learn.topics if one.id == choice.topic)
    return CardOfDayView(
        topic.id,
        content(topic.title),
        content(topic.line),
        topic.picture,
        _reason(choice.reason, catalogue),
    )


def _reason(reason: CardReason | None, catalogue: Catalogue) -> str:
    if reason is None:
        return ""
    if reason.occasion is not Occasion.FELT_ELSEWHERE:
        return _(REASONS[reason.occasion])
    name = after_the(exercise_name(catalogue.exercises, reason.exercise))
    option = catalogue.guidance.feel_check.option(reason.feel)
    if option is None or reason.feel == NOWHERE:
        return _("You did not feel the {exercise} in the glutes").format(exercise=name)
    return _("You felt the {exercise} elsewhere: {place}").format(
        exercise=name, place=inside(content(option.label))
    )
