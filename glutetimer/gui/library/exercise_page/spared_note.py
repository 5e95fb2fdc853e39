"""On the page of an exercise that hurt: that it is spared, and the way back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from glutetimer.app.progress import ProgressAdvisor
from glutetimer.gui.widgets.labels import PressButton, text
from glutetimer.gui.window_thread import Inbox
from glutetimer.history.write_receipt import WriteOutcome, Written
from glutetimer.library.catalogue import Catalogue
from glutetimer.presentation.advice_answers import cleared_words
from glutetimer.presentation.spared import spared_line


class SparedNote(QWidget):
    """A sentence and a button; hidden where the exercise is not spared.

    Args:
        catalogue: What exercises are called.
        progress: Returns what knows the exercises that are spared, and keeps that one is fine.
    """

    cleared = Signal()
    """The exercise is fine again, and the button that had the focus is gone."""

    def __init__(self, catalogue: Catalogue, progress: Callable[[], ProgressAdvisor]) -> None:
        super().__init__()
        self._catalogue = catalogue
        self._progress = progress
        self._exercise = ""
        self._outcomes: Inbox[WriteOutcome] = Inbox(self, self._on_outcome)
        self._spared = text("", "alert", wraps=True)
        self._after = text("", "mute", wraps=True)
        self.clear = PressButton("")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._spared)
        column.addWidget(self.clear, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._after)
        self.clear.clicked.connect(self._clear)
        self.hide()

    def show_exercise(self, exercise: str) -> None:
        """Show whether this exercise is spared, as it is now."""
        self._exercise = exercise
        self._show("")

    def _show(self, after: str) -> None:
        advice = self._progress().spared(self._exercise)
        line = spared_line(advice, self._catalogue) if advice is not None else None
        self._spared.setText(line.words if line else "")
        self.clear.setText(line.clear if line else "")
        self.clear.setAccessibleDescription(line.title if line else "")
        self._after.setText(after)
        for widget in (self._spared, self.clear):
            widget.setVisible(line is not None)
        self._after.setVisible(bool(after))
        self.setVisible(line is not None or bool(after))

    def _clear(self) -> None:
        receipt = self._progress().clear(self._exercise)
        receipt.listen(self._outcomes.post)
        self._show(cleared_words())
        self.cleared.emit()

    def _on_outcome(self, outcome: WriteOutcome) -> None:
        if not isinstance(outcome, Written):
            self._show(str(outcome.why))
