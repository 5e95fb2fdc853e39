"""Signals as flags instead of exceptions, and waiting that a signal interrupts."""

from __future__ import annotations

import os
import select
import signal
import sys
from threading import Event
from types import FrameType, TracebackType
from typing import Any, Self

_STOPS = ("SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT")
_SLICE_S = 0.03
"""How often Windows is asked for keys; it cannot wait for them and for time at once."""


class Signals:
    """Catches the signals that end, suspend or resize, while it is entered.

    A signal that this process was started to ignore (by nohup, say) stays ignored.

    Attributes:
        stopped: Whether the program is to end; a second Ctrl+C raises `KeyboardInterrupt`.
        suspended: Whether this process is to be stopped until it is continued (Ctrl+Z).
        resized: Whether the terminal has another size.
        continued: Whether the process was stopped and goes on: the terminal may have changed.
    """

    def __init__(self) -> None:
        self.stopped = False
        self.suspended = False
        self.resized = False
        self.continued = False
        self._before: dict[int, Any] = {}
        self._woken, self._wake = -1, -1

    def wait(self, ms: int, keyboard: int | None = None) -> bool:
        """Wait for time to pass, a signal or a key; returns whether there is a key to read."""
        if self.stopped or self.suspended:
            return False
        if sys.platform == "win32":
            return self._wait_in_slices(ms, reads=keyboard is not None)
        ends = [self._woken] if keyboard is None else [self._woken, keyboard]
        ready, _, _ = select.select(ends, [], [], ms / 1000)
        if self._woken in ready:
            os.read(self._woken, 1024)
        return keyboard in ready

    def suspend(self) -> None:
        """Stop this process, as Ctrl+Z asks, until the shell continues it."""
        if sys.platform != "win32":
            self.suspended = False
            # not SIGSTOP: without a shell that could continue it, the system refuses this one
            ours = signal.signal(signal.SIGTSTP, signal.SIG_DFL)
            signal.raise_signal(signal.SIGTSTP)
            signal.signal(signal.SIGTSTP, ours)

    def _wait_in_slices(self, ms: int, *, reads: bool) -> bool:
        import msvcrt  # noqa: PLC0415 - only there on Windows

        left_s = ms / 1000
        while left_s > 0 and not self.stopped:
            if reads and msvcrt.kbhit():  # type: ignore[attr-defined,unused-ignore] # Windows only
                return True
            Event().wait(min(left_s, _SLICE_S))
            left_s -= _SLICE_S
        return False

    def _stop(self, number: int, _frame: FrameType | None) -> None:
        if self.stopped and number == signal.SIGINT:
            raise KeyboardInterrupt
        self.stopped = True

    def _suspend(self, _signal: int, _frame: FrameType | None) -> None:
        self.suspended = True

    def _continue(self, _signal: int, _frame: FrameType | None) -> None:
        self.continued = True

    def _resize(self, _signal: int, _frame: FrameType | None) -> None:
        self.resized = True

    def __enter__(self) -> Self:
        handlers = {
            **dict.fromkeys(_STOPS, self._stop),
            "SIGTSTP": self._suspend,
            "SIGCONT": self._continue,
            "SIGWINCH": self._resize,
        }
        if sys.platform != "win32":
            self._woken, self._wake = os.pipe()
            os.set_blocking(self._wake, False)
            signal.set_wakeup_fd(self._wake, warn_on_full_buffer=False)
        for name, handler in handlers.items():
            number = getattr(signal, name, None)
            if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
                self._before[number] = signal.signal(number, handler)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)
        if sys.platform != "win32":
            signal.set_wakeup_fd(-1)
            os.close(self._woken)
            os.close(self._wake)
