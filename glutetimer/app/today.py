"""Plans today's session: suggestion, choice, fit to the time there is."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from glutetimer.app.history.weeks import week_so_far
from glutetimer.app.hurting import hurting_now
from glutetimer.app.planned_programme import PlannedProgramme
from glutetimer.app.session_planner import SessionPlanner
from glutetimer.app.settings_store import SettingsStore
from glutetimer.app.suggestion import Suggested, Suggester
from glutetimer.app.today_facts import TodayChoice, TodayFacts
from glutetimer.app.training_calendar import Calendar
from glutetimer.errors import UserError
from glutetimer.history.queries import HistoryQueries
from glutetimer.library.catalogue import Catalogue
from glutetimer.review.progress.decision import Decision
from glutetimer.review.reason import reason_for
from glutetimer.review.suggest import needed_kit
from glutetimer.training.substitutes import ALWAYS_THERE

if TYPE_CHECKING:
    from glutetimer.app.week_facts import WeekFacts


class TodayPlanner:
    """Suggests what to do today, and plans it.

    Args:
        history: What was done.
        catalogue: What can be done.
        planner: Compiles programmes.
        settings: What the person asks for.
        calendar: Returns today and its week.
        decisions: Returns what was decided on advice.
        report: Returns how the week goes.
    """

    def __init__(
        self,
        history: HistoryQueries,
        catalogue: Catalogue,
        planner: SessionPlanner,
        settings: SettingsStore,
        calendar: Calendar,
        decisions: Callable[[], Sequence[Decision]],
        report: Callable[[], WeekFacts],
    ) -> None:
        self._history = history
        self._catalogue = catalogue
        self._planner = planner
        self._settings = settings
        self._calendar = calendar
        self._decisions = decisions
        self._suggester = Suggester(history, catalogue, planner)
        self._report = report

    def facts(self, choice: TodayChoice, *, with_others: bool = True) -> TodayFacts:
        """Return what is known of today.

        The other programmes take the longest to plan, then the report on the week; both are left
        out where they are not asked for.
        """
        settings, calendar = self._settings.values, self._calendar()
        suggested = self._suggested(choice)
        programme = choice.programme or suggested.suggestion.programme
        chosen = self._planned(choice, programme, suggested.spared)
        reason = reason_for(
            chosen.programme,
            suggested.suggestion,
            suggested.hurting,
            chosen.spared,
            suggested.days,
            is_chosen=choice.programme is not None,
        )
        programmes = self._catalogue.listed_programmes.values()
        others = (one for one in programmes if one.id != chosen.programme.id)
        others_planned = self._planner.planned_each(others, choice.pace, suggested.spared)
        return TodayFacts(
            chosen=chosen,
            reason=reason,
            others=tuple(others_planned) if with_others else (),
            week=week_so_far(self._history, calendar),
            calendar=calendar,
            shows_safety=self.shows_safety,
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
        return not self._settings.values.safety_read and not self._suggester.recent_sessions()

    def keep_safety_read(self) -> None:
        """Keep that it was read, however short the session that follows."""
        with suppress(UserError):  # read twice does no harm, and whoever needs the file says so
            self._settings.change("safety_read", value=True)

    def to_do(self, choice: TodayChoice) -> PlannedProgramme:
        """Return what a session that starts now would do."""
        if choice.programme is not None:
            hurting = hurting_now(self._history, self._decisions(), self._calendar().today)
            spared = frozenset(one.exercise for one in hurting)
            return self._planned(choice, choice.programme, spared)
        suggested = self._suggested(choice)
        return self._planned(choice, suggested.suggestion.programme, suggested.spared)

    def _suggested(self, choice: TodayChoice) -> Suggested:
        budget_ms, fitting = choice.budget_ms, None
        if budget_ms is not None:
            every = self._catalogue.programmes.values()
            planned = self._planner.planned_each(every, choice.pace)
            fitting = {one.programme.id for one in planned if one.plan.total_ms <= budget_ms}
        return self._suggester.suggested(
            self._settings.values, self._calendar(), self._decisions(), fitting
        )

    def _planned(
        self, choice: TodayChoice, programme: str, hurting: Collection[str]
    ) -> PlannedProgramme:
        """Plan a programme without what hurts, an exercise that was chosen as it is."""
        return self._planner.planned(
            self._planner.find(programme),
            week=choice.week,
            budget_ms=choice.budget_ms,
            pace=choice.pace,
            band=choice.band,
            hurting=hurting,
        )


def asked_kit(catalogue: Catalogue) -> tuple[str, ...]:
    """Return the ids of the things that programmes need and not every home has."""
    needed = [
        item
        for programme in catalogue.programmes.values()
        for item in needed_kit(programme, catalogue.exercises)
    ]
    return tuple(item for item in dict.fromkeys(needed) if item not in ALWAYS_THERE)
