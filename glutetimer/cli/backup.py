"""Copies the history to a file."""

from __future__ import annotations

import argparse
from pathlib import Path

from glutetimer.cli.as_json import put
from glutetimer.cli.complaint import complain
from glutetimer.cli.machine import Machine
from glutetimer.cli.paper import Paper
from glutetimer.cli.target import STDOUT, write_file
from glutetimer.history.comparison import compare
from glutetimer.words import extent_text


def run(options: argparse.Namespace, machine: Machine) -> int:
    """Write the copy; a file that is there already is replaced only if the person agrees."""
    house = machine.house(options.data_dir)
    try:
        for notice in house.history.notices:
            complain(notice)
        target = Path(options.file).expanduser().absolute()
        if target.is_dir():
            target /= f"glutetimer_{house.clock.now():%Y-%m-%d}.db"
        is_file = write_file(
            STDOUT if options.file == STDOUT else str(target),
            house.history.back_up,
            force=options.force,
            history=house.paths.history,
        )
        if not is_file:
            return 0
        held = compare(house.history, target).backup
    finally:
        house.close()
    if options.json:
        put({"file": str(target), "sessions": held.sessions, "sets": held.sets})
    else:
        Paper().text(f"{extent_text(held)}, in {target}.")
    return 0
