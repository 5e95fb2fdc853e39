"""Why a programme is the one to do today."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from glutetimer.review.suggest import Suggestion, Why, has_any
from glutetimer.training.programme import Programme

START_WITH = "cyclist_four"
"""The programme for people of whom nothing is known yet."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a programme is the one to do today.

    `why` is None where the person chose it. `days_ago` is when it was done last, for `Why.AGAIN`.
    `hurting` is an exercise that hurt lately, "" for none; it is in this programme, or was the
    reason for another one, which `leaves_it_out` says.
    """

    why: Why | None
    purpose: str = ""
    days_ago: int = 0
    is_first_choice: bool = False
    hurting: str = ""
    leaves_it_out: bool = False


def reason_for(
    programme: Programme,
    suggestion: Suggestion,
    hurting: Sequence[str],
    *,
    is_chosen: bool,
    days_ago: int,
) -> Reason:
    """Return why a programme is the one to do.

    Args:
        programme: The one to do.
        suggestion: The one suggested, which may be another one.
        hurting: The exercises that hurt lately, the newest first.
        is_chosen: Whether the person chose the programme.
        days_ago: How many days ago the suggested programme was done last.
    """
    within = [name for name in hurting if has_any(programme, (name,))]
    names = within or (hurting if suggestion.why is Why.SPARING else ())
    return Reason(
        why=None if is_chosen else suggestion.why,
        purpose=suggestion.purpose,
        days_ago=days_ago,
        is_first_choice=suggestion.programme == START_WITH,
        hurting=names[0] if names else "",
        leaves_it_out=bool(names) and not within,
    )
