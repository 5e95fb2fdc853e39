"""Copies the history to a file."""

from __future__ import annotations

import argparse
from pathlib import Path

from glutetimer.cli.as_json import put
from glutetimer.cli.complaint import complain
from glutetimer.cli.machine import Machine
from glutetimer.cli.paper import Paper
from glutetimer.errors import Problem
from glutetimer.history.restoring import compare
from glutetimer.words import extent_text


def run(options: argparse.Namespace, machine: Machine) -> int:
    """Write the copy; a file that is there already is replaced only if that is asked for."""
    house = machine.house(options.data_dir)
    try:
        for notice in house.history.notices:
            complain(notice)
        target = Path(options.file).expanduser().absolute()
        if target.is_dir():
            target /= f"glutetimer_{house.clock.now():%Y-%m-%d}.db"
        if target.exists() and not options.force:
            raise Problem(f"{target} is there already.", "Take another name, or add --force.")
        house.history.back_up(target)
        held = compare(house.history, target).backup
    finally:
        house.close()
    if options.json:
        put({"file": str(target), "sessions": held.sessions, "sets": held.sets})
    else:
        Paper().text(f"{extent_text(held)}, in {target}.")
    return 0
