"""Telling in the terminal that a file is being waited for."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Timer

from glutetimer.cli.error_output import complain
from glutetimer.i18n import _

PATIENCE_S = 2.0


@contextmanager
def reported_if_slow(path: Path) -> Iterator[None]:
    """Tell once that a file is waited for, if what is done with it takes longer than usual."""
    told = Timer(PATIENCE_S, complain, [_("Waiting for {path} …").format(path=path)])
    told.daemon = True
    told.start()
    try:
        yield
    finally:
        told.cancel()
