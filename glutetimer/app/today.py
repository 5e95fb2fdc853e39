"""Today: what is suggested and why, what was chosen, fitted to the time there is."""

from __future__ import annotations

from datetime import date

from glutetimer.app.context import AppContext
from glutetimer.app.history.weeks import week_so_far
from glutetimer.app.today_facts import PlannedProgramme, TodayChoice, TodayFacts
from glutetimer.history.rows import SessionRow, SessionState
from glutetimer.library.catalogue import Catalogue
from glutetimer.review.pain import LATELY, hurting
from glutetimer.review.reason import START_WITH, reason_for
from glutetimer.review.suggest import ALWAYS_THERE, Suggestion, needed_kit, suggest
from glutetimer.settings import Settings

RECENT = 20
"""So many of the last sessions decide what is suggested."""


def today_facts(context: AppContext, choice: TodayChoice) -> TodayFacts:
    """Return what is known of today."""
    settings, planner, calendar = context.settings, context.planner, context.calendar
    sessions = _recent_sessions(context)
    hurt = _hurting(context)
    suggestion = _suggest(context.catalogue, settings, sessions, hurt)
    chosen = _planned(context, choice, suggestion)
    return TodayFacts(
        chosen=chosen,
        reason=reason_for(
            chosen.programme,
            suggestion,
            hurt,
            is_chosen=choice.programme is not None,
            days_ago=_days_ago(sessions, suggestion.programme, calendar.today),
        ),
        others=tuple(
            PlannedProgramme(one, planner.plan(one, pace=choice.pace))
            for one in context.catalogue.programmes.values()
            if one.id != chosen.programme.id
        ),
        week=week_so_far(context.history, calendar),
        calendar=calendar,
        minutes=choice.minutes,
        pace=choice.pace or settings.pace,
        hold_s=settings.hold_top_s,
        asked_kit=None if settings.first_start_done else asked_kit(context.catalogue),
    )


def to_do(context: AppContext, choice: TodayChoice) -> PlannedProgramme:
    """Return what a session that starts now would do."""
    suggestion = None
    if choice.programme is None:
        suggestion = _suggest(
            context.catalogue, context.settings, _recent_sessions(context), _hurting(context)
        )
    return _planned(context, choice, suggestion)


def asked_kit(catalogue: Catalogue) -> tuple[str, ...]:
    """Return the ids of the things that programmes need and not every home has."""
    needed = [
        item
        for programme in catalogue.programmes.values()
        for item in needed_kit(programme, catalogue.exercises)
    ]
    return tuple(item for item in dict.fromkeys(needed) if item not in ALWAYS_THERE)


def _planned(
    context: AppContext, choice: TodayChoice, suggestion: Suggestion | None
) -> PlannedProgramme:
    planner = context.planner
    programme = planner.find(choice.programme or (suggestion.programme if suggestion else ""))
    plan = planner.plan(
        programme,
        week=choice.week if programme.weeks else None,
        budget_ms=choice.budget_ms,
        pace=choice.pace,
    )
    return PlannedProgramme(programme, plan)


def _recent_sessions(context: AppContext) -> list[SessionRow]:
    return context.history.sessions(limit=RECENT, counted=True)


def _hurting(context: AppContext) -> tuple[str, ...]:
    return hurting(context.history.set_rows(since=context.calendar.today - LATELY))


def _suggest(
    catalogue: Catalogue, settings: Settings, sessions: list[SessionRow], hurt: tuple[str, ...]
) -> Suggestion:
    return suggest(
        catalogue.programmes,
        catalogue.exercises,
        purposes=settings.purposes,
        kit=settings.kit,
        done=[row.programme_id for row in sessions if row.state is not SessionState.UNDER_WAY],
        start_with=START_WITH,
        hurting=hurt,
    )


def _days_ago(sessions: list[SessionRow], programme: str, today: date) -> int:
    done = (row.local_date for row in sessions if row.programme_id == programme)
    return max(0, (today - next(done, today)).days)
