"""Advice in the window: what a card shows, and what becomes of an answer to it."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from PySide6.QtCore import QObject, Signal

from glutetimer.app.progress import ProgressAdvisor
from glutetimer.gui.widgets.advice_card import AdviceCard
from glutetimer.gui.window_thread import Inbox
from glutetimer.history.write_receipt import WriteOutcome, WriteReceipt, Written
from glutetimer.library.catalogue import Catalogue
from glutetimer.presentation.advice import advice_view
from glutetimer.review.progress.advice import Advice


class AdviceActions(QObject):
    """Fills one card with the open advice, and keeps what is answered there.

    Args:
        progress: Offers advice, and keeps decisions.
        catalogue: What exercises and programmes are called.
        card: Where it is shown.
    """

    changed = Signal()
    """Another answer holds, and with it maybe another plan."""

    def __init__(self, progress: ProgressAdvisor, catalogue: Catalogue, card: AdviceCard) -> None:
        super().__init__(card)
        self._progress = progress
        self._catalogue = catalogue
        self._card = card
        self._offered: dict[tuple[str, ...], Advice] = {}
        self._outcomes: Inbox[WriteOutcome] = Inbox(self, self._tell)
        card.accepted.connect(self._accept)
        card.put_off.connect(self._put_off)
        card.undone.connect(self._undo)

    def refresh(
        self, programmes: Iterable[str] = (), exercises: Collection[str] | None = None
    ) -> None:
        """Show the open advice on what was done lately, and on some programmes.

        With exercises, that on these alone.
        """
        self._offered = {
            one.key: one
            for one in self._progress.offered(programmes)
            if exercises is None or one.exercise in exercises
        }
        self._card.show_advice(
            tuple(advice_view(one, self._catalogue) for one in self._offered.values())
        )

    def begin_with(self, programme: str, exercise: str) -> None:
        """Keep which exercise a programme begins with."""
        self._keep(self._progress.begin_with(programme, exercise))

    def _accept(self, key: tuple[str, ...]) -> None:
        advice = self._offered.get(key)
        if advice is not None:
            self._keep(self._progress.accept(advice))

    def _put_off(self, key: tuple[str, ...]) -> None:
        advice = self._offered.get(key)
        if advice is not None:
            self._keep(self._progress.put_off(advice))

    def _undo(self, key: tuple[str, ...]) -> None:
        found = next((one for one in self._progress.decisions() if one.key == key), None)
        if found is not None:
            self._keep(self._progress.undo(found))

    def _keep(self, receipt: WriteReceipt) -> None:
        receipt.listen(self._outcomes.post)
        self._card.show_problem("")
        self.changed.emit()

    def _tell(self, outcome: WriteOutcome) -> None:
        if not isinstance(outcome, Written):
            self._card.show_problem(str(outcome.why))
