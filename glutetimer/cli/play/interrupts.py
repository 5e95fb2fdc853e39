"""Signals as facts to look at, instead of exceptions anywhere; and waiting that they end."""

from __future__ import annotations

import os
import select
import signal
import sys
from threading import Event
from types import FrameType, TracebackType
from typing import Any, Self

_STOPS = ("SIGINT", "SIGTERM", "SIGHUP")
_SLICE_S = 0.03
"""How often Windows is asked for keys; it cannot wait for them and for time at once."""


class Interrupts:
    """Catches the signals that end, suspend or resize, while it is entered.

    Attributes:
        stopped: Whether the session is to end.
        broke_off: Whether that is the system's wish, not the person's: it can go on later.
        suspended: Whether the terminal is to be given back for a while (Ctrl+Z).
        resized: Whether the terminal has another size.
    """

    def __init__(self) -> None:
        self.stopped = False
        self.broke_off = False
        self.suspended = False
        self.resized = False
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
        self.stopped = True
        self.broke_off = number != signal.SIGINT

    def _suspend(self, _signal: int, _frame: FrameType | None) -> None:
        self.suspended = True

    def _resize(self, _signal: int, _frame: FrameType | None) -> None:
        self.resized = True

    def __enter__(self) -> Self:
        handlers = {
            **dict.fromkeys(_STOPS, self._stop),
            "SIGTSTP": self._suspend,
            "SIGWINCH": self._resize,
        }
        if sys.platform != "win32":
            self._woken, self._wake = os.pipe()
            os.set_blocking(self._wake, False)
            signal.set_wakeup_fd(self._wake, warn_on_full_buffer=False)
        for name, handler in handlers.items():
            number = getattr(signal, name, None)
            if number is not None:
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
