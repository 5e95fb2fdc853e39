"""How the process ends: what is to be done then, and what in it cannot be taken apart."""

from __future__ import annotations

import atexit
import logging
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import NoReturn

_held: list[object] = []
_at_end: list[Callable[[], object]] = []


def at_end(act: Callable[[], object]) -> None:
    """Do something when the process ends, however it does so of its own accord."""
    _at_end.append(act)
    atexit.register(act)


def keep_to_the_end(held: object) -> None:
    """Keep an object whose destructor would hang, and let the process end without calling it."""
    _held.append(held)


def end_now(code: int) -> NoReturn:
    """End the process as it stands, whatever it is doing; only what is to be done then is done."""
    for act in reversed(_at_end):
        with suppress(Exception):
            act()
    os._exit(code)


def finish(code: int) -> int:
    """Return the exit code; where something is kept to the end, end the process with it instead.

    What is to be done at the end is done, and what was printed or logged is flushed. Nothing is
    taken apart then, while Qt would destroy at exit whatever is still there.
    """
    if _held:
        for act in reversed(_at_end):
            act()
        logging.shutdown()
        for stream in (sys.stdout, sys.stderr):
            with suppress(OSError, ValueError, AttributeError):  # closed, or a pipe that is gone
                stream.flush()
        os._exit(code)
    return code
