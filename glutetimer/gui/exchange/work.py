"""Work that takes longer than a blink, beside the window."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event, Thread

from PySide6.QtCore import QObject, Signal

from glutetimer.errors import Problem
from glutetimer.exchange.take_out import StoppedError

Told = Callable[[int], bool]
"""Hears how much is done; False asks to stop."""


class Work(QObject):
    """One piece of work on a thread of its own. Its signals arrive on the window's thread.

    Args:
        what: Does the work; what it returns is handed on by `done`.
    """

    progressed = Signal(int)
    done = Signal(object)
    failed = Signal(str)
    stopped = Signal()

    def __init__(self, what: Callable[[Told], object]) -> None:
        super().__init__()
        self._what = what
        self._stop = Event()
        self._thread = Thread(target=self._run, name="exchange", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """Ask it to stop; it says when it has."""
        self._stop.set()

    def let_go(self) -> None:
        """Stop and wait until it has."""
        self._stop.set()
        if self._thread.is_alive():
            self._thread.join()

    def _told(self, number: int) -> bool:
        self.progressed.emit(number)
        return not self._stop.is_set()

    def _run(self) -> None:
        try:
            found = self._what(self._told)
        except StoppedError:
            self.stopped.emit()
        except Problem as problem:
            self.failed.emit(str(problem))
        else:
            self.done.emit(found)
