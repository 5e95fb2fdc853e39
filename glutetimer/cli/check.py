"""Checks files of the person's own: what is wrong, where, and what is allowed."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from glutetimer.cli.catalogue import open_catalogue
from glutetimer.cli.paper import Paper
from glutetimer.cli.run import complain
from glutetimer.library import Remark, check_file

if TYPE_CHECKING:
    from glutetimer.cli.machine import Machine


def run(options: argparse.Namespace, _machine: Machine) -> int:
    """Check every file; one problem in any of them makes the exit code 1."""
    catalogue = open_catalogue(options.data_dir)
    paper = Paper()
    refused = False
    for name in options.files:
        problems = check_file(Path(name), catalogue)
        for problem in problems:
            complain(str(problem))
        wrong = any(not isinstance(problem, Remark) for problem in problems)
        refused = refused or wrong
        if not wrong:
            paper.line(f"{name}: good.")
    return 1 if refused else 0
