"""A fault of the program itself, in the terminal: one line, and a log that says more."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from glutetimer.cli.complaint import complain
from glutetimer.errors import Problem
from glutetimer.host import log
from glutetimer.host.paths import Paths, find_paths

if TYPE_CHECKING:  # the fault may be that it cannot be loaded
    from glutetimer.wiring import House

LONGEST_SHOWN = 200


def told(error: Exception, data_dir: str | None) -> str:
    """Write a fault into the log and return what to say of it."""
    try:
        paths = find_paths(data_dir)
    except Problem:
        paths = None
    return str(_written_down(error, paths))


@contextmanager
def lived_through(house: House) -> Iterator[None]:
    """Keep a log, and tell faults in other threads as problems: the session goes on."""
    from glutetimer.words import ENDED_HARD  # noqa: PLC0415 - likewise

    before = threading.excepthook
    met: set[str] = set()

    def meet(dead: threading.ExceptHookArgs) -> None:
        error = dead.exc_value
        if isinstance(error, Problem):
            house.note(error)
        elif isinstance(error, Exception):
            problem = _written_down(error, house.paths)
            if str(problem) not in met:
                met.add(str(problem))
                house.note(problem)

    log.keep_log(house.paths.logs)
    if log.watch_for_hard_crashes(house.paths.logs):
        complain(ENDED_HARD)
    threading.excepthook = meet
    try:
        yield
    finally:
        threading.excepthook = before
        log.let_go()


def _written_down(error: Exception, paths: Paths | None) -> Problem:
    place: Path | None = log.keep_log(paths.logs) if paths else None
    log.note_error(error)
    kind = f"{type(error).__name__}: {error}".partition("\n")[0].removesuffix(": ")
    what = f"glutetimer has a fault of its own ({kind[:LONGEST_SHOWN]})."
    if place is None:
        return Problem(what, "What you have done is kept. Please report it.")
    return Problem(what, f"What you have done is kept. Please report it with {place}.")
