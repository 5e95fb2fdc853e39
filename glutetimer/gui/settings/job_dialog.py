"""A dialog as export and import have it: what there is to choose, and what comes of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from glutetimer.app.jobs import AskProgress, Ending, Failed, Finished, Job, Progress
from glutetimer.gui.style.theme import SCROLL_BAR
from glutetimer.gui.widgets.dialog import Dialog
from glutetimer.gui.widgets.dialog_layout import button_row, dialog_column
from glutetimer.gui.widgets.labels import PressButton, text
from glutetimer.gui.widgets.scroll_area import scrolled
from glutetimer.gui.window_geometry import FRAME
from glutetimer.gui.window_thread import Inbox
from glutetimer.i18n import N_, _
from glutetimer.presentation.data_results import progress_text

WIDTH = 640
STOPPING = N_("Stopping …")
LEAVES_IT = N_("It has not stopped yet; Close leaves it to end by itself.")
STUCK_MS = 3_000
"""After so long without an ending what was asked to stop may be left to itself."""


class JobDialog(Dialog):
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
        content = QWidget()
        content.setObjectName("page")
        self.choices = QVBoxLayout(content)
        self.choices.setContentsMargins(0, 0, 0, 0)
        self.choices.setSpacing(16)
        self.choices.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._area = scrolled(content)
        self.says = text("", wraps=True)
        self.says.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.hide()
        self.go = PressButton(go, "primary")
        self.go.setDefault(True)
        self.leave = PressButton(_("Cancel"))
        self._job: Job[Any] | None = None
        self._inbox: Inbox[Any] | None = None
        self._stuck = QTimer(self, singleShot=True, interval=STUCK_MS)
        self._done: Callable[[Any], object] = lambda _result: None
        self._steps = 0
        self._is_stopping = False
        self._buttons = button_row(self.leave, self.go)
        self._column = column = dialog_column(self, 20)
        column.addWidget(text(heading, "subtitle"))
        column.addWidget(self._area, 1)
        column.addWidget(self.says)
        column.addWidget(self.bar)
        column.addLayout(self._buttons)
        self.leave.clicked.connect(self.reject)
        self._stuck.timeout.connect(self._offer_to_leave)

    def fit(self) -> None:
        """Be as high as the choices need, or as the screen allows: then they scroll."""
        margins = self._column.contentsMargins()
        wide = max(self.width(), WIDTH) - margins.left() - margins.right() - SCROLL_BAR
        needed = max(self.choices.totalHeightForWidth(wide), self.choices.sizeHint().height())
        around = self._column.totalMinimumSize().height() - self._area.minimumSizeHint().height()
        room = self.screen().availableSize() - FRAME
        self.resize(self.width(), min(around + needed, room.height()))
        self._stay_on_screen()

    def _stay_on_screen(self) -> None:
        """Move up where the dialog has grown below the end of the screen."""
        free, frame = self.screen().availableGeometry(), self.frameGeometry()
        below = frame.top() + FRAME.height() + self.height() - free.bottom()
        if self.isVisible() and below > 0:
            self.move(frame.left(), max(free.top(), frame.top() - below))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.fit()

    @property
    def is_busy(self) -> bool:
        """Whether work is under way."""
        return self._job is not None

    def place_button(self, button: QWidget) -> None:
        """Put one more button beside the one that begins."""
        last = self._buttons.takeAt(self._buttons.count() - 1)
        self._buttons.addWidget(button)
        self._buttons.addItem(last)

    def begin(
        self,
        what: Callable[[AskProgress], object],
        done: Callable[[Any], object],
        steps: int = 0,
    ) -> None:
        """Start work beside the window; an error is shown under the choices.

        Args:
            what: The work.
            done: Called with what the work returned, when it is through.
            steps: How much there is to do; 0 where that is unknown.
        """
        self._done = done
        self.bar.setRange(0, steps)
        self.bar.setValue(0)
        self.bar.show()
        self.go.setEnabled(False)
        self.leave.setText(_("Stop"))
        self._steps = steps
        self._inbox = Inbox(self, self._hear)
        self._job = Job(what, self._inbox.post)
        self._job.start()

    def finish(self, says: str) -> None:
        """Say what came of it; there is nothing left to choose."""
        self.show_message(says, "good")
        self.go.hide()
        self.leave.setText(_("Close"))
        self.leave.setFocus()

    def grow(self) -> None:
        """Make room for what is shown now; a dialog on screen does not grow by itself."""
        layout = self.layout()
        if layout is None:
            return
        width = max(self.width(), layout.sizeHint().width())
        height = layout.totalHeightForWidth(width)
        self.resize(width, max(self.height(), height))

    def show_message(self, says: str, role: str = "") -> None:
        """Say something under the choices."""
        self.says.setText(says)
        self.says.setProperty("role", role)
        self.says.style().unpolish(self.says)
        self.says.style().polish(self.says)

    def _hear(self, news: Progress | Ending[Any]) -> None:
        if isinstance(news, Progress):
            self._progress(news.done)
            return
        self._rest()
        if isinstance(news, Finished):
            self._done(news.result)
        elif isinstance(news, Failed):
            self._fail(news.why)
        else:
            self.show_message(_("Stopped. Nothing was changed."), "mute")

    def _progress(self, number: int) -> None:
        self.bar.setValue(number)
        if self._steps and not self._is_stopping:
            self.show_message(progress_text(number, self._steps), "mute")

    def _fail(self, says: str) -> None:
        self.show_message(says, "alert")

    def _rest(self) -> None:
        self._stuck.stop()
        if self._inbox is not None:
            self._inbox.close()
        self._job = self._inbox = None
        self._is_stopping = False
        self.bar.hide()
        self.go.setEnabled(True)
        self.leave.setText(_("Cancel"))
        self.leave.setEnabled(True)

    def _offer_to_leave(self) -> None:
        self.show_message(_(LEAVES_IT), "mute")
        self.leave.setText(_("Close"))
        self.leave.setEnabled(True)

    def reject(self) -> None:
        """Stop what is under way; leave where nothing is, or where it does not stop."""
        if self._job is None or (self._is_stopping and not self._stuck.isActive()):
            super().reject()
        elif not self._is_stopping:
            self._is_stopping = True
            self._job.stop()
            self._stuck.start()
            self.show_message(_(STOPPING), "mute")
            self.leave.setEnabled(False)
