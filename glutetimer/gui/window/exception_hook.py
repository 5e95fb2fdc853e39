"""Catches the window where the program has a fault: it is written down and shown, and goes on."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from glutetimer.gui.session.session_controller import SessionController
from glutetimer.gui.window.crash_dialog import CrashDialog
from glutetimer.gui.window.crash_reporting import CrashReporting
from glutetimer.host import log
from glutetimer.host.paths import Paths


class ExceptionHook(QObject):
    """Under the whole window, from the start of its log to its end.

    Args:
        paths: Where the log is kept.
        training: Knows where the session stands.
        window: What the dialog belongs to.
    """

    def __init__(self, paths: Paths, training: SessionController, window: QWidget) -> None:
        super().__init__(window)
        self._paths = paths
        self._training = training
        self._window = window
        self._dialog: CrashDialog | None = None
        self.crash_reporting = CrashReporting(lambda: training.where)
        self.crash_reporting.happened.connect(self._show, Qt.ConnectionType.QueuedConnection)
        self.crash_reporting.interrupted.connect(
            QApplication.quit, Qt.ConnectionType.QueuedConnection
        )

    def stretch(self) -> bool:
        """Begin; returns whether a fault ended the last run so hard that nothing could be shown."""
        log.keep_log(self._paths.logs)
        self.crash_reporting.watch()
        return log.watch_for_hard_crashes(self._paths.logs)

    def take_down(self) -> None:
        """Let things be as they were before."""
        self.crash_reporting.leave()
        log.close_log()

    @property
    def dialog(self) -> CrashDialog | None:
        """What is shown, None while there was no fault."""
        return self._dialog

    def _show(self, report: str) -> None:
        if self._dialog is None:
            self._dialog = CrashDialog(self._window, self._paths.logs)
        self._dialog.add(report, in_session=self._training.is_under_way)
