"""What the Library asks for: the plan of practising an exercise, and what was done of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from glutetimer.app.planned_programme import PlannedProgramme
from glutetimer.app.session_planner import SessionPlanner, practice
from glutetimer.errors import UserError
from glutetimer.history.queries import HistoryQueries
from glutetimer.library.catalogue import Catalogue
from glutetimer.review.bests import bests
from glutetimer.review.calendar import TrainingCalendar
from glutetimer.review.exercise_history import WEEKS, ExerciseHistory, exercise_history
from glutetimer.training.bands import NO_BANDS, OwnBands


class ExerciseLibrary:
    """Plans one set of an exercise, and looks up what was done of it.

    Args:
        history: What was done.
        catalogue: All exercises.
        planner: Compiles programmes.
        calendar: Returns today and its week.
        bands: Returns the person's mini bands.
    """

    def __init__(
        self,
        history: HistoryQueries,
        catalogue: Catalogue,
        planner: SessionPlanner,
        calendar: Callable[[], TrainingCalendar],
        bands: Callable[[], OwnBands] = lambda: NO_BANDS,
    ) -> None:
        self._history = history
        self._catalogue = catalogue
        self._planner = planner
        self._calendar = calendar
        self._bands = bands

    @property
    def today(self) -> date:
        """The day it is."""
        return self._calendar().today

    def practice(self, exercise: str) -> PlannedProgramme | None:
        """Return one set of an exercise, of each side; None where it cannot be done here."""
        found = self._catalogue.exercise(exercise)
        if found.status == "mentioned":
            return None
        return self._planner.planned(practice(found, sets=1))

    def was_done(self, exercise: str) -> bool:
        """Return whether the history has anything of an exercise."""
        try:
            return exercise in self._history.practised()
        except UserError:  # it is reported where the history is shown
            return False

    def history(self, exercise: str) -> ExerciseHistory:
        """Return what was done of an exercise.

        Raises:
            UserError: If the history cannot be read.
        """
        calendar = self._calendar()
        since = calendar.week_start - timedelta(weeks=WEEKS - 1)
        practised = self._history.practised().get(exercise)
        options = self._catalogue.guidance.feel_check.options
        return exercise_history(
            exercise,
            practised,
            self._history.set_rows(since) if practised else (),
            bests(self._history.marks(), self._bands()) if practised else (),
            {option.id for option in options if option.good},
            calendar,
            since,
        )
