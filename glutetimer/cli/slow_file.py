"""Reports in the terminal that a slow file is being waited for."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Timer

from glutetimer.cli.error_output import complain
from glutetimer.i18n import _

PATIENCE_S = 5.0


@contextmanager
def reported_if_slow(path: Path) -> Iterator[None]:
    """Report once that a file is waited for, if reading or writing it takes longer than usual."""
    timer = Timer(PATIENCE_S, complain, [_("Waiting for {path} …").format(path=path)])
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
