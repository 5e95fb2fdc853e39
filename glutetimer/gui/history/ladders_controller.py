"""Ladders with what was decided on advice: fills the view, takes steps back, clears pain."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from glutetimer.app.history import periods
from glutetimer.app.progress import ProgressAdvisor
from glutetimer.app.training_calendar import Calendar
from glutetimer.gui.history.ladders_view import Ladders
from glutetimer.gui.window_thread import Inbox
from glutetimer.history.store import History
from glutetimer.history.write_receipt import WriteOutcome, WriteReceipt, Written
from glutetimer.library.catalogue import Catalogue
from glutetimer.presentation.advice import decision_line
from glutetimer.presentation.history.bests import build_up_views, ladder_views
from glutetimer.presentation.spared import spared_line


class LaddersController(QObject):
    """Fills one view.

    Args:
        view: The view.
        history: What was done.
        catalogue: What exercises and programmes are called.
        progress: What was decided, and what the next rungs need.
        calendar: Returns today.
        tell: Shows why a decision could not be kept.
    """

    def __init__(
        self,
        view: Ladders,
        history: History,
        catalogue: Catalogue,
        progress: ProgressAdvisor,
        calendar: Calendar,
        tell: Callable[[str], object],
    ) -> None:
        super().__init__(view)
        self._view = view
        self._history = history
        self._catalogue = catalogue
        self._progress = progress
        self._calendar = calendar
        self._tell = tell
        self._outcomes: Inbox[WriteOutcome] = Inbox(self, self._on_outcome)
        view.undo_requested.connect(self._undo)
        view.cleared.connect(lambda exercise: self._keep(progress.clear(exercise)))

    def fill(self) -> None:
        """Show what holds now."""
        catalogue, today = self._catalogue, self._calendar().today
        built = periods.build_ups(self._history, catalogue, today)
        climbed = periods.ladders(self._history, catalogue, today)
        standings = self._progress.standings()
        ladders = catalogue.guidance.ladders
        self._view.show_views(
            (
                *build_up_views(built, catalogue.programmes, today),
                *ladder_views(climbed, ladders, catalogue.exercises, today, standings),
            ),
            tuple(spared_line(one, catalogue) for one in self._progress.hurting()),
            tuple(decision_line(one, catalogue, today) for one in self._progress.decisions()),
        )

    def _undo(self, key: tuple[str, ...]) -> None:
        found = next((one for one in self._progress.decisions() if one.key == key), None)
        if found is not None:
            self._keep(self._progress.undo(found))

    def _keep(self, receipt: WriteReceipt) -> None:
        receipt.listen(self._outcomes.post)
        self.fill()

    def _on_outcome(self, outcome: WriteOutcome) -> None:
        if not isinstance(outcome, Written):
            self._tell(str(outcome.why))
