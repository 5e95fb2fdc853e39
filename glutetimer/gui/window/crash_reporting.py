"""What nobody foresaw: heard of from every thread, written down, shown once, and lived through."""

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
"""Kind, file and line: the same fault, however often."""

_SERIOUS = (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)
MOST_MESSAGES = 200
"""Of Qt in one run; a message in every frame would only fill the log."""


class CrashReporting(QObject):
    """Takes what would otherwise end as a traceback on a terminal that nobody sees.

    Args:
        state: Tells in words without names where the program stands.
    """

    happened = Signal(str)
    """The report of a fault, the first time it is met; from any thread."""
    error_reported = Signal(str)
    """A `UserError` that nothing else reports; from any thread."""
    interrupted = Signal()
    """The person pressed Ctrl+C in the terminal that the window was started from."""

    def __init__(self, state: Callable[[], str] = str) -> None:
        super().__init__()
        self._state = state
        self._met: Counter[Key] = Counter()
        self._messages = 0
        self._before: tuple[object, object] | None = None

    def watch(self) -> None:
        """Hear of everything from now on."""
        self._before = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._meet
        threading.excepthook = self._meet_in_thread
        qInstallMessageHandler(self._hear_qt)

    def leave(self) -> None:
        """Let things be as they were before."""
        if self._before is None:
            return
        sys.excepthook, threading.excepthook = self._before  # type: ignore[assignment] # what was there
        qInstallMessageHandler(None)
        self._before = None

    def _meet(
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
        self._met[key] += 1
        times = self._met[key]
        if times == 1:
            self.happened.emit(log.note_error(error, self._where()))
        elif times & (times - 1) == 0:  # the 2nd, 4th, 8th...: it is there, and fills no disk
            log.note(f"{kind.__name__} at {place[0]}:{place[1]}, {times} times by now")

    def _meet_in_thread(self, dead: threading.ExceptHookArgs) -> None:
        if dead.exc_value is not None and not issubclass(dead.exc_type, SystemExit):
            self._meet(dead.exc_type, dead.exc_value, dead.exc_traceback)

    def _hear_qt(self, kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        self._messages += 1
        if kind in _SERIOUS and self._messages <= MOST_MESSAGES:
            log.note(f"Qt: {message}")

    def _where(self) -> str:
        try:
            return self._state()
        except Exception as second:  # noqa: BLE001 - what went wrong may be the very state
            return f"Where it stood is not known ({type(second).__name__})."
