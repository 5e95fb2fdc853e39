"""Keeps what sound libraries say on stderr from being written across the screen."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def quiet_errors() -> Iterator[None]:
    """Let nothing of this process reach a terminal through stderr; a file still gets it all."""
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
