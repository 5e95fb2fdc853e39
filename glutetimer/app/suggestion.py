"""What is suggested today, by the history, the settings and the plan of the week."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from glutetimer.app.hurting import hurting_now
from glutetimer.app.session_planner import SessionPlanner
from glutetimer.history.queries import HistoryQueries
from glutetimer.history.rows import SessionRow, SessionState
from glutetimer.library.catalogue import Catalogue
from glutetimer.review.build_up import is_its_turn, is_over
from glutetimer.review.calendar import TrainingCalendar
from glutetimer.review.muscle_balance import BALANCED_OVER, due_muscle
from glutetimer.review.programme_kind import ProgrammeKind, kind_of
from glutetimer.review.progress.decision import Decision
from glutetimer.review.progress.pain import LATELY, Hurting
from glutetimer.review.reason import Days
from glutetimer.review.rest_day import days_in_a_row, rest_day
from glutetimer.review.suggest import suggest
from glutetimer.review.suggestion import Circumstances, Suggestion
from glutetimer.review.week_plan import planned_today, week_plan
from glutetimer.settings import Settings

RECENT = 20
"""So many of the last sessions decide what is suggested."""
NEW_FOR: Final = timedelta(days=14)
"""What was not begun in so long a time waits no longer to be suggested first. Our default."""
YEAR: Final = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Suggested:
    """A suggestion, what the days say of it, and what is spared in it."""

    suggestion: Suggestion
    days: Days
    hurting: tuple[Hurting, ...] = ()

    @property
    def spared(self) -> frozenset[str]:
        """The exercises to do without."""
        return frozenset(one.exercise for one in self.hurting)


class Suggester:
    """Suggests what to do today.

    Args:
        history: What was done.
        catalogue: What can be done.
        planner: Knows programmes with what the person accepted.
    """

    def __init__(
        self, history: HistoryQueries, catalogue: Catalogue, planner: SessionPlanner
    ) -> None:
        self._history = history
        self._catalogue = catalogue
        self._planner = planner

    def recent_sessions(self) -> list[SessionRow]:
        """Return the last sessions that count, the newest first."""
        return self._history.sessions(limit=RECENT, counted=True)

    def suggested(
        self,
        settings: Settings,
        calendar: TrainingCalendar,
        decisions: Sequence[Decision],
        fitting: Collection[str] | None = None,
    ) -> Suggested:
        """Return what is suggested today.

        Args:
            settings: What the person asks for.
            calendar: Today and its week.
            decisions: What was decided on advice.
            fitting: The programmes that fit into the time there is; None for all the time.
        """
        today, exercises = calendar.today, self._catalogue.exercises
        sessions = [
            row for row in self.recent_sessions() if row.state is not SessionState.UNDER_WAY
        ]
        trained = [row for row in sessions if self._is_training(row.programme_id)]
        rows = self._history.set_rows(since=today - max(LATELY, BALANCED_OVER))
        hurting = hurting_now(self._history, decisions, today, rows)
        plan = week_plan(settings.week_plan)
        efforts = _efforts(trained)
        planned = planned_today(plan, set(efforts), today, calendar.first_day)
        suggestion = suggest(
            {name: self._planner.own(one) for name, one in self._catalogue.programmes.items()},
            exercises,
            Circumstances(
                purposes=settings.purposes,
                kit=settings.kit,
                done=[row.programme_id for row in sessions],
                hurting={one.exercise for one in hurting},
                due=due_muscle((row for row in rows if self._decides(row.programme)), exercises),
                planned=planned.programme if planned else "",
                own={
                    name
                    for name, one in self._catalogue.programmes.items()
                    if self._catalogue.is_own(one)
                },
                new=self._new_plans(today),
                under_way=self._under_way(sessions, today),
                fitting=fitting,
            ),
        )
        this_week = sum(row.local_date >= calendar.week_start for row in trained)
        days = Days(
            since_programme=_days_since(sessions, suggestion.programme, today) or 0,
            since_training=_days_since(trained, None, today),
            rest=rest_day(
                efforts,
                today,
                is_goal_reached=this_week >= calendar.goal,
                is_planned=planned is not None if plan else None,
            ),
            moved_from=planned.moved_from if planned else None,
            in_a_row=self._in_a_row(efforts, today),
            this_week=this_week,
        )
        return Suggested(suggestion, days, hurting)

    def _under_way(self, sessions: Sequence[SessionRow], today: date) -> list[str]:
        """Return the build-ups that go on today: begun lately, and not over."""
        days: dict[str, list[date]] = {}
        for row in sessions:
            days.setdefault(row.programme_id, []).append(row.local_date)
        known = self._catalogue.programmes
        return [
            name
            for name, done in days.items()
            if name in known
            and kind_of(known[name]) is ProgrammeKind.BUILD_UP
            and is_its_turn(done, today)
            and (standing := self._planner.build_up(known[name])) is not None
            and not is_over(known[name], standing)
        ]

    def _new_plans(self, today: date) -> frozenset[str]:
        """Return the programmes of the person's own whose files were changed lately."""
        known = self._catalogue
        return frozenset(
            name
            for name, programme in known.programmes.items()
            if (changed := known.changed_on(programme)) is not None and today - changed <= NEW_FOR
        )

    def _in_a_row(self, days: Collection[date], today: date) -> int:
        """Return the days of training in a row up to yesterday, also beyond the last sessions."""
        found = days_in_a_row(days, today)
        if found < len(days):
            return found
        year = self._history.sessions(today - YEAR, counted=True)
        trained = {row.local_date for row in year if self._is_training(row.programme_id)}
        return days_in_a_row(trained, today)

    def _is_training(self, programme: str) -> bool:
        """Return whether a day with a session of this programme is one of training."""
        known = self._catalogue.programmes.get(programme)
        if known is None:  # an exercise practised alone is none, what came from elsewhere is
            return programme not in self._catalogue.exercises
        return kind_of(known) is ProgrammeKind.TRAINING

    def _decides(self, programme: str) -> bool:
        """Return whether the sets of a programme count for the balance of the muscles."""
        known = self._catalogue.programmes.get(programme)
        return known is None or kind_of(known) in (ProgrammeKind.TRAINING, ProgrammeKind.BUILD_UP)


def _efforts(sessions: Sequence[SessionRow]) -> dict[date, int | None]:
    """Return the days of sessions, each with the highest effort that was said on it."""
    found: dict[date, int | None] = {}
    for row in sessions:
        before = found.get(row.local_date)
        said = [effort for effort in (before, row.effort) if effort is not None]
        found[row.local_date] = max(said, default=None)
    return found


def _days_since(sessions: Sequence[SessionRow], programme: str | None, today: date) -> int | None:
    """Return the days since the last session, of a programme where one is named."""
    done = (row.local_date for row in sessions if programme in (None, row.programme_id))
    last = next(done, None)
    return None if last is None else max(0, (today - last).days)
