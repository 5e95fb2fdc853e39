"""What Ctrl+C does: it ends the process at once, and raises only where something is to be kept.

An exception that comes from outside, at any instruction, is more than some libraries in C bear.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import Any

from glutetimer.host.process_end import end_now


def let_system_end() -> None:
    """Leave Ctrl+C to the system until there is something to say or to keep."""
    _handle(signal.SIG_DFL)


@contextmanager
def ending_at_once(words: str, code: int) -> Iterator[None]:
    """End the process with a code on Ctrl+C, whatever it does, with a line on stderr."""
    line = f"{words}\n".encode()

    def end(_number: int, _frame: FrameType | None) -> None:
        with suppress(OSError):
            os.write(2, line)
        end_now(code)

    with _handling(end):
        yield


@contextmanager
def raising() -> Iterator[None]:
    """Raise `KeyboardInterrupt` on Ctrl+C: something is to be kept, or an answer waited for."""
    with _handling(signal.default_int_handler):
        yield


@contextmanager
def _handling(handler: Callable[[int, FrameType | None], Any]) -> Iterator[None]:
    before = _handle(handler)
    try:
        yield
    finally:
        if before is not None:
            signal.signal(signal.SIGINT, before)


def _handle(handler: Any) -> Any:  # noqa: ANN401 - as the standard library has it
    """Set what Ctrl+C does; return what it did, None where it stays ignored, as under nohup."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        return None
    return signal.signal(signal.SIGINT, handler)
