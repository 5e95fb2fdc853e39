"""What Today shows: the suggestion with its reason, this week, the other programmes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from glutetimer.app.today_facts import TodayFacts
from glutetimer.i18n import N_, _, ngettext
from glutetimer.i18n.letter_case import inside
from glutetimer.presentation.amounts import Exercises, exercise_name
from glutetimer.presentation.band_choice import NO_CHOICE, BandChoice, band_choice
from glutetimer.presentation.first_questions import FirstAnswers, first_questions
from glutetimer.presentation.notice import Notice
from glutetimer.presentation.own_default import AdviceLine
from glutetimer.presentation.programme_card import ProgrammeCard, programme_card
from glutetimer.presentation.safety import before_session, safety_lines
from glutetimer.presentation.week_goal import goal_reason, week_line
from glutetimer.review.reason import Reason
from glutetimer.review.suggest import FOR_ALL, Why
from glutetimer.training.guidance import Guidance

if TYPE_CHECKING:
    from glutetimer.presentation.week_report import WeekReportView

MADE_FOR = {
    "cycling": N_("Made for cyclists, whose quads like to do all the work."),
    "running": N_("Made for runners: it wakes the hips that running alone does not build."),
    "desk": N_("Made for people who sit a lot: short, and it feels good."),
    FOR_ALL: N_("A good all-round session for the hips."),
}

REST_TODAY = N_("Rest today")
"""The heading of a rest day."""
ANYWAY = N_("Do it anyway")
"""The button that starts the session of a rest day."""
VARIETY = N_("For a change: your hips like to move in more than one way.")
USUAL_START = N_("A good one to begin with: four exercises, one after the other.")
FITTING_START = N_("A good one to begin with, and you have all it needs.")


@dataclass(frozen=True, slots=True)
class TodayView:
    """Everything that Today shows.

    `reason` is one sentence on why this session; on a rest day, why to rest, and the session is
    what to do if one wants to all the same. `hurt` is one sentence on what hurt lately and what
    becomes of it today, "" for nothing. `week_line` sums up the week so far.
    `minutes` is the time to fit, None for all of it; `pace` is "coach" or "self". While
    `questions` is there, the page asks them and shows nothing else but `safety`, which is read
    before the first session; `before` is said before every session. `goal_reason` is our own
    reason for the goal of the week and for what counts.
    """

    suggestion: ProgrammeCard
    others: tuple[ProgrammeCard, ...]
    week_line: str
    reason: str
    is_rest_day: bool = False
    hurt: str = ""
    notices: tuple[Notice, ...] = ()
    minutes: int | None = None
    pace: str = "coach"
    questions: FirstAnswers | None = None
    before: tuple[AdviceLine, ...] = ()
    safety: tuple[AdviceLine, ...] = ()
    goal_reason: str = ""
    bands: BandChoice = NO_CHOICE
    week: WeekReportView | None = None
    """The week in three sentences, None where it was not looked up."""


def today_view(
    facts: TodayFacts,
    exercises: Exercises,
    guidance: Guidance,
    notices: tuple[Notice, ...] = (),
    week: WeekReportView | None = None,
) -> TodayView:
    """Return everything that Today shows."""
    questions = facts.asked_kit
    return TodayView(
        suggestion=programme_card(facts.chosen, exercises, guidance),
        others=tuple(programme_card(one, exercises, guidance) for one in facts.others),
        week_line=week_line(facts.week, facts.calendar.goal),
        reason=reason_text(facts.reason, exercises),
        is_rest_day=facts.is_rest_day,
        notices=notices,
        minutes=facts.minutes,
        pace=facts.pace,
        questions=None if questions is None else first_questions(questions, facts.hold_s),
        before=before_session(facts.chosen.plan, guidance, is_first=facts.shows_safety),
        safety=safety_lines(guidance) if facts.shows_safety else (),
        goal_reason=goal_reason(guidance),
        bands=band_choice(facts.chosen.plan, facts.bands),
        week=week,
    )


def reason_text(reason: Reason, exercises: Exercises) -> str:
    """Return why a programme is the one to do, in one sentence; pain comes first."""
    if reason.hurting:
        return _pain_text(reason, exercises)
    if reason.why is None:
        return _("Your choice.")
    if reason.why is Why.AGAIN:
        return _again_text(reason.days_ago)
    if reason.why is Why.MADE_FOR:
        purpose = reason.purpose if reason.purpose in MADE_FOR else FOR_ALL
        return _(MADE_FOR[purpose])
    if reason.why is Why.VARIETY:
        return _(VARIETY)
    return _(USUAL_START if reason.is_first_choice else FITTING_START)


def _pain_text(reason: Reason, exercises: Exercises) -> str:
    name = inside(exercise_name(exercises, reason.hurting))
    if reason.leaves_it_out:
        return _("The {exercise} hurt last time, so this one leaves it out.").format(exercise=name)
    return _(
        "The {exercise} hurt last time. Stop at once if it does again, or choose another one."
    ).format(exercise=name)


def _again_text(days: int) -> str:
    if not days:
        return _("You did this earlier today; a second round is up to you.")
    if days == 1:
        return _("You did this yesterday; once more makes it stick.")
    return ngettext(
        "You did this {number} day ago; once more makes it stick.",
        "You did this {number} days ago; once more makes it stick.",
        days,
    ).format(number=days)
