"""Installs crash reporting, the log and the crash dialog for the window."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from glutetimer.gui.window.crash_dialog import CrashDialog
from glutetimer.gui.window.crash_reporting import CrashReporting
from glutetimer.host import log
from glutetimer.host.paths import Paths


class UnderWay(Protocol):
    """What goes on in the window: its sessions, or a break."""

    @property
    def is_under_way(self) -> bool:
        """Whether something goes on now."""
        ...

    @property
    def where(self) -> str:
        """Where it stands, in words without names."""
        ...


class ExceptionHook(QObject):
    """Logs every unhandled exception of the window and shows it in one crash dialog.

    Args:
        paths: Where the log is kept.
        training: Describes the state of the session for the report.
        window: The parent of the dialog.
    """

    def __init__(self, paths: Paths, training: UnderWay, window: QWidget) -> None:
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

    def install(self) -> bool:
        """Start logging and reporting; return whether the last run ended in a hard crash."""
        log.keep_log(self._paths.logs)
        self.crash_reporting.install()
        return log.watch_for_hard_crashes(self._paths.logs)

    def uninstall(self) -> None:
        """Restore the previous hooks and close the log."""
        self.crash_reporting.uninstall()
        log.close_log()

    @property
    def dialog(self) -> CrashDialog | None:
        """The crash dialog; None while there was no fault."""
        return self._dialog

    def _show(self, report: str) -> None:
        if self._dialog is None:
            self._dialog = CrashDialog(self._window, self._paths.logs)
        self._dialog.add(report, in_session=self._training.is_under_way)
