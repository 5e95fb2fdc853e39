"""Keeps messages of sound libraries on stderr off the screen."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def silence_stderr() -> Iterator[None]:
    """Discard what this process writes to stderr if that is a terminal."""
    try:
        number = sys.stderr.fileno()
        shown = os.isatty(number)
    except (OSError, ValueError, AttributeError):
        shown = False
    if not shown:
        yield
        return
    sys.stderr.flush()
    kept = os.dup(number)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, number)
        yield
    finally:
        sys.stderr.flush()
        os.dup2(kept, number)
        os.close(kept)
        os.close(nowhere)
