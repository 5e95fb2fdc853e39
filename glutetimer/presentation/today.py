"""What Today shows: the suggestion with its reason, this week, the other programmes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from glutetimer.app.context import AppContext
from glutetimer.history.rows import SessionRow, SessionState
from glutetimer.presentation.amounts import count, exercise_name, inside, length_text
from glutetimer.presentation.first_questions import FirstAnswers
from glutetimer.presentation.notice import Notice
from glutetimer.presentation.programme_card import ProgrammeCard, programme_card
from glutetimer.review.pain import LATELY, hurting
from glutetimer.review.suggest import ALWAYS_THERE, Suggestion, Why, has_any, needed_kit, suggest
from glutetimer.review.weeks import Totals, this_week
from glutetimer.session.plan import Plan
from glutetimer.session.prescription import Pace
from glutetimer.settings import Purpose
from glutetimer.training.programme import Programme

START_WITH = "cyclist_four"
FIRST_PURPOSES: tuple[tuple[Purpose, str], ...] = (
    ("cycling", "Cycling"),
    ("running", "Running"),
    ("desk", "Sitting a lot"),
    ("general", "Strong hips"),
)
MADE_FOR = {
    "cycling": "Made for cyclists, whose quads like to do all the work.",
    "running": "Made for runners: it wakes the hips that running alone does not build.",
    "desk": "Made for people who sit a lot: short, and it feels good.",
    "general": "A good all-round session for the hips.",
}


@dataclass(frozen=True, slots=True)
class TodayView:
    """Everything that Today shows.

    `reason` is one sentence on why this session; `week_line` sums up the week so far.
    `minutes` is the time to fit, None for all of it; `pace` is "coach" or "self". While
    `questions` is there, the page asks them and shows nothing else.
    """

    suggestion: ProgrammeCard
    others: tuple[ProgrammeCard, ...]
    week_line: str
    reason: str
    notices: tuple[Notice, ...] = ()
    minutes: int | None = None
    pace: str = "coach"
    questions: FirstAnswers | None = None


@dataclass(frozen=True, slots=True)
class TodayChoice:
    """What the person has chosen on Today; None leaves it to the suggestion and settings."""

    programme: str | None = None
    week: int | None = None
    minutes: int | None = None
    pace: Pace | None = None

    @property
    def budget_ms(self) -> int | None:
        """The time there is."""
        return None if self.minutes is None else self.minutes * 60_000


def today_view(context: AppContext, choice: TodayChoice, notices: tuple[Notice, ...]) -> TodayView:
    """Return everything that Today shows."""
    catalogue = context.catalogue
    sessions = context.history.sessions(limit=20, counted=True)
    hurt = hurting(context.history.set_rows(since=context.clock.now().date() - LATELY))
    suggestion = suggested(context, sessions, hurt)
    programme = context.find(choice.programme or suggestion.programme)
    today = context.clock.now().date()
    reason = "Your choice." if choice.programme else _reason(suggestion, sessions, today)
    reason = _word_of_pain(context, programme, hurt, suggestion.why) or reason
    card = programme_card(programme, plan_for(context, programme, choice))
    others = tuple(
        programme_card(other, context.plan(other, pace=choice.pace))
        for other in catalogue.programmes.values()
        if other.id != programme.id
    )
    return TodayView(
        suggestion=card,
        others=others,
        week_line=week_line(context),
        reason=reason,
        notices=notices,
        minutes=choice.minutes,
        pace=choice.pace or context.settings.pace,
        questions=None if context.settings.first_start_done else first_questions(context),
    )


def suggestion_of(context: AppContext) -> Suggestion:
    """Return the programme suggested today."""
    hurt = hurting(context.history.set_rows(since=context.clock.now().date() - LATELY))
    return suggested(context, context.history.sessions(limit=20, counted=True), hurt)


def suggested(
    context: AppContext, sessions: Sequence[SessionRow], hurt: Sequence[str]
) -> Suggestion:
    """Return the programme suggested after these sessions, when these exercises hurt."""
    done = [row for row in sessions if row.state is not SessionState.UNDER_WAY]
    return suggest(
        context.catalogue.programmes,
        context.catalogue.exercises,
        purposes=context.settings.purposes,
        kit=context.settings.kit,
        done=[row.programme_id for row in done],
        start_with=START_WITH,
        hurting=hurt,
    )


def plan_for(context: AppContext, programme: Programme, choice: TodayChoice) -> Plan:
    """Return the plan of a programme as chosen on Today."""
    week = choice.week if programme.weeks else None
    return context.plan(programme, week=week, budget_ms=choice.budget_ms, pace=choice.pace)


def first_questions(context: AppContext) -> FirstAnswers:
    """Return the three questions of a first start."""
    things: dict[str, str] = {}
    for programme in context.catalogue.programmes.values():
        for item in needed_kit(programme, context.catalogue.exercises):
            if item not in ALWAYS_THERE:
                things[item] = item.replace("_", " ").capitalize()
    return FirstAnswers(
        purposes=FIRST_PURPOSES, kit=tuple(things.items()), hold_s=context.settings.hold_top_s
    )


def week_line(context: AppContext) -> str:
    """Return this week in one line."""
    today = context.clock.now().date()
    first = context.first_day
    done = this_week(context.history.set_rows(since=first.start_of(today)), today, first)
    return week_words(done, context.settings.weekly_goal_sessions)


def week_words(done: Totals, goal: int) -> str:
    """Return the week so far against the goal, in one line."""
    if not done.sessions:
        return f"No session yet this week; {goal} {'is' if goal == 1 else 'are'} the goal."
    sessions = (
        f"{done.sessions} of {goal} sessions this week"
        if done.sessions < goal
        else f"{count(done.sessions, 'session')} this week, goal reached"
    )
    parts = [sessions, count(done.reps, "rep")]
    if done.hold_ms:
        parts.append(f"{length_text(done.hold_ms)} of holds")
    return ", ".join(parts) + "."


def _word_of_pain(context: AppContext, programme: Programme, hurt: Sequence[str], why: Why) -> str:
    """Return what is to be said of an exercise that hurt lately, "" for nothing."""
    within = [name for name in hurt if has_any(programme, (name,))]
    names = within or (hurt if why is Why.SPARING else ())
    if not names:
        return ""
    name = inside(exercise_name(context.catalogue.exercises, names[0]))
    if within:
        return f"The {name} hurt last time. Stop at once if it does again, or choose another one."
    return f"The {name} hurt last time, so this one leaves it out."


def _reason(suggestion: Suggestion, sessions: Sequence[SessionRow], today: date) -> str:
    if suggestion.why is Why.AGAIN:
        last = next(row for row in sessions if row.programme_id == suggestion.programme)
        if last.local_date >= today:
            return "You did this earlier today; a second round is up to you."
        return f"You did this {_ago(today - last.local_date)}; once more makes it stick."
    if suggestion.why is Why.VARIETY:
        return "For a change: your hips like to move in more than one way."
    if suggestion.why is Why.MADE_FOR:
        return MADE_FOR.get(suggestion.purpose, MADE_FOR["general"])
    if suggestion.programme == START_WITH:
        return "A good one to begin with: four exercises, one after the other."
    return "A good one to begin with, and you have all it needs."


def _ago(since: timedelta) -> str:
    days = since.days
    return "yesterday" if days == 1 else f"{days} days ago"
