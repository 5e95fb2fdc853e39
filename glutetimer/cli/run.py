"""Runs one command, and tells in one line what went wrong."""

from __future__ import annotations

import sys
from importlib import import_module

from glutetimer.cli.arguments import parse
from glutetimer.cli.complaint import complain
from glutetimer.cli.streams import give_up, replace_closed, told_if_refused
from glutetimer.errors import Problem

TYPE_CHECKING = False
if TYPE_CHECKING:  # without typing, which takes longer to load than a version to print
    import argparse
    from collections.abc import Sequence

    from glutetimer.cli.machine import Machine

INTERRUPTED = 130

COMMANDS = {
    "play": "glutetimer.cli.play.command",
    "list": "glutetimer.cli.listing",
    "show": "glutetimer.cli.show",
    "timeline": "glutetimer.cli.timeline",
    "check": "glutetimer.cli.check",
    "history": "glutetimer.cli.history",
    "export": "glutetimer.cli.take_out",
    "import": "glutetimer.cli.take_in",
    "backup": "glutetimer.cli.backup",
    "restore": "glutetimer.cli.restore",
    "sync": "glutetimer.cli.sync",
    "doctor": "glutetimer.cli.doctor",
    None: "glutetimer.cli.window",
}
"""Where each command is found; only the one that runs is loaded, so that each starts quickly."""


def run(argv: Sequence[str], machine: Machine) -> int:
    """Run the command that the arguments ask for; returns the exit code."""
    replace_closed()
    if hasattr(sys.stdout, "reconfigure"):  # a terminal that lacks a letter shows "?" for it
        sys.stdout.reconfigure(errors="replace")
    options = None
    try:
        options = parse(list(argv))
        command = import_module(COMMANDS[options.command])
        code = int(command.run(options, machine))
        with told_if_refused():
            sys.stdout.flush()
    except SystemExit as leaving:
        return int(leaving.code or 0)
    except Problem as problem:
        _tell(str(problem), options, machine)
        return 1
    except KeyboardInterrupt:
        complain("Interrupted.")
        return INTERRUPTED
    except BrokenPipeError:
        give_up(sys.stdout)  # whoever read our output has seen enough
        return 0
    except Exception as error:  # noqa: BLE001 - a fault of ours; nobody wants its traceback here
        from glutetimer.cli.fault import told  # noqa: PLC0415 - only here

        _tell(told(error, getattr(options, "data_dir", None)), options, machine)
        return 1
    return code


def _tell(sentence: str, options: argparse.Namespace | None, machine: Machine) -> None:
    """Say what ended a command where the person is: in the terminal, or on the screen."""
    complain(sentence)
    if options is not None and options.command is None:
        from glutetimer.cli.window import tell_unread  # noqa: PLC0415 - only here

        tell_unread(sentence, machine)
