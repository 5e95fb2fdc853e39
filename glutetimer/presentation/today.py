"""What Today shows: the suggestion with its reason, this week, the other programmes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from glutetimer.app.today_facts import TodayFacts
from glutetimer.i18n import N_
from glutetimer.presentation.amounts import Exercises
from glutetimer.presentation.band_choice import NO_CHOICE, BandChoice, band_choice
from glutetimer.presentation.first_questions import FirstAnswers, first_questions
from glutetimer.presentation.notice import Notice
from glutetimer.presentation.own_default import AdviceLine
from glutetimer.presentation.programme_card import ProgrammeCard, programme_card
from glutetimer.presentation.safety import before_session, safety_lines
from glutetimer.presentation.today_reason import hurt_text, reason_text
from glutetimer.presentation.week_goal import goal_reason, week_line
from glutetimer.training.guidance import Guidance

if TYPE_CHECKING:
    from glutetimer.presentation.week_report import WeekReportView

REST_TODAY = N_("Rest today")
"""The heading of a rest day."""
ANYWAY = N_("Do it anyway")
"""The button that starts the session of a rest day."""


@dataclass(frozen=True, slots=True)
class TodayView:
    """Everything that Today shows.

    `reason` is one sentence on why this session; on a rest day, why to rest, and the session is
    what to do if one wants to all the same. `hurt` says, a sentence for each, what hurt lately and
    what becomes of it today, "" for nothing. `week_line` sums up the week so far.
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
    sheet_waits: bool = False
    """Whether a pasted sheet is not kept yet."""


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
        reason=reason_text(facts.reason),
        is_rest_day=facts.reason.rest is not None,
        hurt=hurt_text(facts.reason.hurt, exercises),
        notices=notices,
        minutes=facts.minutes,
        pace=facts.pace,
        questions=None if questions is None else first_questions(questions, facts.hold_s),
        before=before_session(facts.chosen.plan, guidance, is_first=facts.shows_safety),
        safety=safety_lines(guidance) if facts.shows_safety else (),
        goal_reason=goal_reason(guidance, has_plan=facts.calendar.has_plan),
        bands=band_choice(facts.chosen.plan, facts.bands),
        week=week,
    )
