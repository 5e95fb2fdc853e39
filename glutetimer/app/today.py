"""Plans today's session: suggestion, choice, fit to the time there is."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING

from glutetimer.app.history.weeks import week_so_far
from glutetimer.app.hurting import hurting_lately
from glutetimer.app.planned_programme import PlannedProgramme
from glutetimer.app.session_planner import SessionPlanner
from glutetimer.app.settings_store import SettingsStore
from glutetimer.app.today_facts import TodayChoice, TodayFacts
from glutetimer.app.training_calendar import Calendar
from glutetimer.errors import UserError
from glutetimer.history.queries import HistoryQueries
from glutetimer.history.rows import SessionRow, SessionState
from glutetimer.library.catalogue import Catalogue
from glutetimer.review.reason import START_WITH, reason_for
from glutetimer.review.suggest import Suggestion, needed_kit, suggest
from glutetimer.settings import Settings
from glutetimer.training.substitutes import ALWAYS_THERE

if TYPE_CHECKING:
    from glutetimer.app.week_facts import WeekFacts

RECENT = 20
"""So many of the last sessions decide what is suggested."""


class TodayPlanner:
    """Suggests what to do today, and plans it.

    Args:
        history: What was done.
        catalogue: What can be done.
        planner: Compiles programmes.
        settings: What the person asks for.
        calendar: Returns today and its week.
        report: Returns how the week goes.
    """

    def __init__(
        self,
        history: HistoryQueries,
        catalogue: Catalogue,
        planner: SessionPlanner,
        settings: SettingsStore,
        calendar: Calendar,
        report: Callable[[], WeekFacts],
    ) -> None:
        self._history = history
        self._catalogue = catalogue
        self._planner = planner
        self._settings = settings
        self._calendar = calendar
        self._report = report

    def facts(self, choice: TodayChoice, *, with_others: bool = True) -> TodayFacts:
        """Return what is known of today.

        The other programmes take the longest to plan, then the report on the week; both are left
        out where they are not asked for.
        """
        settings, calendar = self._settings.values, self._calendar()
        sessions = self._recent_sessions()
        hurt = self._hurting()
        suggestion = _suggest(self._catalogue, settings, sessions, hurt)
        chosen = self._planned(choice, suggestion)
        programmes = self._catalogue.programmes.values()
        others = (one for one in programmes if one.id != chosen.programme.id)
        return TodayFacts(
            chosen=chosen,
            reason=reason_for(
                chosen.programme,
                suggestion,
                hurt,
                is_chosen=choice.programme is not None,
                days_ago=_days_ago(sessions, suggestion.programme, calendar.today),
            ),
            others=tuple(self._planner.planned_each(others, choice.pace)) if with_others else (),
            week=week_so_far(self._history, calendar),
            calendar=calendar,
            shows_safety=self._shows_safety(sessions),
            minutes=choice.minutes,
            pace=choice.pace or settings.pace,
            hold_s=settings.hold_top_s,
            bands=settings.own_bands,
            asked_kit=None if settings.first_start_done else asked_kit(self._catalogue),
            report=self._report() if with_others and settings.first_start_done else None,
        )

    @property
    def shows_safety(self) -> bool:
        """Whether what is read before the first session is still to be read."""
        return self._shows_safety(self._recent_sessions())

    def keep_safety_read(self) -> None:
        """Keep that it was read, however short the session that follows."""
        with suppress(UserError):  # read twice does no harm, and whoever needs the file says so
            self._settings.change("safety_read", value=True)

    def _shows_safety(self, counted: list[SessionRow]) -> bool:
        return not counted and not self._settings.values.safety_read

    def to_do(self, choice: TodayChoice) -> PlannedProgramme:
        """Return what a session that starts now would do."""
        suggestion = None
        if choice.programme is None:
            suggestion = _suggest(
                self._catalogue, self._settings.values, self._recent_sessions(), self._hurting()
            )
        return self._planned(choice, suggestion)

    def _planned(self, choice: TodayChoice, suggestion: Suggestion | None) -> PlannedProgramme:
        programme = self._planner.find(
            choice.programme or (suggestion.programme if suggestion else "")
        )
        return self._planner.planned(
            programme,
            week=choice.week,
            budget_ms=choice.budget_ms,
            pace=choice.pace,
            band=choice.band,
        )

    def _recent_sessions(self) -> list[SessionRow]:
        return self._history.sessions(limit=RECENT, counted=True)

    def _hurting(self) -> tuple[str, ...]:
        return hurting_lately(self._history, self._calendar().today)


def asked_kit(catalogue: Catalogue) -> tuple[str, ...]:
    """Return the ids of the things that programmes need and not every home has."""
    needed = [
        item
        for programme in catalogue.programmes.values()
        for item in needed_kit(programme, catalogue.exercises)
    ]
    return tuple(item for item in dict.fromkeys(needed) if item not in ALWAYS_THERE)


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
