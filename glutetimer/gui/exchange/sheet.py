"""A dialog as export and import have it: what there is to choose, and what comes of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from glutetimer.gui.exchange.work import Told, Work
from glutetimer.gui.pages.pieces import PressButton, text
from glutetimer.words import count

WIDTH = 640


class WorkDialog(QDialog):
    """Choose, wait with a bar and a way to stop, read what came of it.

    Args:
        parent: The window it belongs to.
        heading: What it is about.
        go: The words on the button that begins.
    """

    def __init__(self, parent: QWidget, heading: str, go: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(heading)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setMinimumWidth(WIDTH)
        self.choices = QVBoxLayout()
        self.choices.setSpacing(16)
        self.says = text("", wraps=True)
        self.says.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.hide()
        self.go = PressButton(go, "primary")
        self.leave = PressButton("Cancel")
        self._work: Work | None = None
        self._done: Callable[[Any], object] = lambda _: None
        self._steps = 0
        self._buttons = buttons = QHBoxLayout()
        buttons.setSpacing(16)
        buttons.addStretch(1)
        buttons.addWidget(self.leave)
        buttons.addWidget(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 28, 32, 28)
        column.setSpacing(20)
        column.addWidget(text(heading, "subtitle"))
        column.addLayout(self.choices, 1)
        column.addWidget(self.says)
        column.addWidget(self.bar)
        column.addLayout(buttons)
        self.leave.clicked.connect(self.reject)

    @property
    def is_busy(self) -> bool:
        """Whether work is under way."""
        return self._work is not None

    def place_button(self, button: QWidget) -> None:
        """Put one more button beside the one that begins."""
        self._buttons.insertWidget(self._buttons.count() - 1, button)

    def begin(
        self, what: Callable[[Told], object], done: Callable[[Any], object], steps: int = 0
    ) -> None:
        """Start work beside the window; what fails is told under the choices.

        Args:
            what: The work.
            done: Called with what the work returned, when it is through.
            steps: How much there is to do; 0 where nobody knows.
        """
        self._done = done
        self._work = work = Work(what)
        self.bar.setRange(0, steps)
        self.bar.setValue(0)
        self.bar.show()
        self.go.setEnabled(False)
        self.leave.setText("Stop")
        self._steps = steps
        work.progressed.connect(self._progress)
        work.done.connect(self._succeed)
        work.failed.connect(self._fail)
        work.stopped.connect(self._stop)
        work.start()

    def finish(self, says: str) -> None:
        """Say what came of it; there is nothing left to choose."""
        self.tell(says, "good")
        self.go.hide()
        self.leave.setText("Close")
        self.leave.setFocus()

    def tell(self, says: str, role: str = "") -> None:
        """Say something under the choices."""
        self.says.setText(says)
        self.says.setProperty("role", role)
        self.says.style().unpolish(self.says)
        self.says.style().polish(self.says)

    def _progress(self, number: int) -> None:
        self.bar.setValue(number)
        if self._steps:
            self.tell(f"{number} of {count(self._steps, 'session')}", "mute")

    def _succeed(self, result: object) -> None:
        self._rest()
        self._done(result)

    def _fail(self, says: str) -> None:
        self._rest()
        self.tell(says, "alert")

    def _stop(self) -> None:
        self._rest()
        self.tell("Stopped. Nothing was changed.", "mute")

    def _rest(self) -> None:
        if self._work is not None:
            self._work.let_go()
        self._work = None
        self.bar.hide()
        self.go.setEnabled(True)
        self.leave.setText("Cancel")

    def reject(self) -> None:
        """Stop what is under way; leave where nothing is."""
        if self._work is not None:
            self._work.stop()
        else:
            super().reject()
