"""The end of the window: what was done last is written while the event loop goes on."""

from __future__ import annotations

import gc
from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QWidget

from glutetimer.app.jobs import Ending, Job, Progress
from glutetimer.gui.widgets.dialog_layout import dialog_column
from glutetimer.gui.widgets.labels import PressButton, text
from glutetimer.gui.window_thread import Inbox
from glutetimer.i18n import _

SHOW_MS = 1_000
"""A disk that is well has written everything by then."""


class Closing(QObject):
    """Waits for the last work without standing still; a small window says so if it takes long."""

    def __init__(self, show_ms: int = SHOW_MS) -> None:
        super().__init__()
        self._show_ms = show_ms
        self._loop = QEventLoop(self)
        self.window = _SavingWindow()
        self.window.leave.clicked.connect(self._loop.quit)

    def run(self, work: Callable[[], object]) -> None:
        """Do the work on a thread; return when it has ended or the person does not wait for it."""
        inbox: Inbox[Progress | Ending[object]] = Inbox(self, lambda _news: self._loop.quit())
        QApplication.setQuitOnLastWindowClosed(False)
        shown = QTimer(self, singleShot=True, interval=self._show_ms)
        shown.timeout.connect(self.show)
        shown.start()
        collects = gc.isenabled()
        gc.disable()  # the thread must not collect what is Qt's
        Job(lambda _ask: work(), inbox.post, "closing").start()
        self._loop.exec()
        if collects:
            gc.enable()
        shown.stop()
        inbox.close()
        self.window.hide()

    def show(self) -> None:
        """Show the window, for instance because the program was started again."""
        self.window.show()
        self.window.raise_()


class _SavingWindow(QWidget):
    """Says what is waited for; closing it does not end the wait, its button does."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("glutetimer")
        self.leave = PressButton(_("Quit without waiting"))
        column = dialog_column(self, 20)
        words = _(
            "Saving what you did last. The disk is slow, or another program holds the history; "
            "this window goes as soon as everything is saved."
        )
        sentence = text(words, wraps=True)
        sentence.setMinimumWidth(420)
        column.addWidget(sentence)
        column.addWidget(self.leave, 0, Qt.AlignmentFlag.AlignRight)

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
