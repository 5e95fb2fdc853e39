"""Last-resort exception handler of all threads: logs, reports each fault once, goes on."""

from __future__ import annotations

import sys
import threading
from collections import Counter
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)

from glutetimer.errors import UserError
from glutetimer.host import log

Key = tuple[str, str, int]
"""Exception type, file and line: what makes two exceptions the same fault."""

_SERIOUS = (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)
MOST_MESSAGES = 200
"""Messages of Qt that one run logs; one in every frame would only fill the log."""


class CrashReporting(QObject):
    """Handles what would otherwise end as a traceback on an unseen terminal.

    Args:
        state: Describes the state of the program, without names of people or folders.
    """

    happened = Signal(str)
    """The report of a fault, the first time it happens; from any thread."""
    error_reported = Signal(str)
    """A `UserError` that nothing else reports; from any thread."""
    interrupted = Signal()
    """The person pressed Ctrl+C in the terminal that the window was started from."""

    def __init__(self, state: Callable[[], str] = str) -> None:
        super().__init__()
        self._state = state
        self._counts: Counter[Key] = Counter()
        self._messages = 0
        self._previous_hooks: tuple[object, object] | None = None

    def install(self) -> None:
        """Handle unhandled exceptions and messages of Qt from now on."""
        self._previous_hooks = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._handle_exception
        threading.excepthook = self._handle_thread_exception
        qInstallMessageHandler(self._handle_qt_message)

    def uninstall(self) -> None:
        """Restore the previous hooks."""
        if self._previous_hooks is None:
            return
        sys.excepthook, threading.excepthook = self._previous_hooks  # type: ignore[assignment] # restores what was there
        qInstallMessageHandler(None)
        self._previous_hooks = None

    def _handle_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self.interrupted.emit()
            return
        if isinstance(error, UserError):
            log.note(str(error))
            self.error_reported.emit(str(error))
            return
        while trace is not None and trace.tb_next is not None:
            trace = trace.tb_next
        place = ("", 0) if trace is None else (trace.tb_frame.f_code.co_filename, trace.tb_lineno)
        key = (kind.__name__, *place)
        self._counts[key] += 1
        times = self._counts[key]
        if times == 1:
            self.happened.emit(log.note_error(error, self._described_state()))
        elif times & (times - 1) == 0:  # the 2nd, 4th, 8th...: it is there, and fills no disk
            log.note(f"{kind.__name__} at {place[0]}:{place[1]}, {times} times by now")

    def _handle_thread_exception(self, dead: threading.ExceptHookArgs) -> None:
        if dead.exc_value is not None and not issubclass(dead.exc_type, SystemExit):
            self._handle_exception(dead.exc_type, dead.exc_value, dead.exc_traceback)

    def _handle_qt_message(
        self, kind: QtMsgType, _context: QMessageLogContext, message: str
    ) -> None:
        self._messages += 1
        if kind in _SERIOUS and self._messages <= MOST_MESSAGES:
            log.note(f"Qt: {message}")

    def _described_state(self) -> str:
        try:
            return self._state()
        except Exception as second:  # noqa: BLE001 - what went wrong may be the very state
            return f"Where it stood is not known ({type(second).__name__})."
