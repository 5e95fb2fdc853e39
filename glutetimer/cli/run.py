"""Runs one command, and prints what went wrong in one line."""

from __future__ import annotations

import sys
from importlib import import_module

from glutetimer.cli.arguments import parse
from glutetimer.cli.error_output import INTERRUPTED, complain
from glutetimer.cli.streams import give_up, replace_closed, reporting_write_errors
from glutetimer.errors import UserError
from glutetimer.i18n import _

TYPE_CHECKING = False
if TYPE_CHECKING:  # without typing, which takes longer to load than a version to print
    import argparse
    from collections.abc import Sequence

    from glutetimer.cli.services import Services


COMMANDS = {
    "play": "glutetimer.cli.commands.play",
    "list": "glutetimer.cli.commands.list_",
    "show": "glutetimer.cli.commands.show",
    "timeline": "glutetimer.cli.commands.timeline",
    "check": "glutetimer.cli.commands.check",
    "history": "glutetimer.cli.commands.history",
    "export": "glutetimer.cli.commands.export",
    "import": "glutetimer.cli.commands.import_",
    "backup": "glutetimer.cli.commands.backup",
    "restore": "glutetimer.cli.commands.restore",
    "sync": "glutetimer.cli.commands.sync",
    "doctor": "glutetimer.cli.commands.doctor",
    None: "glutetimer.cli.commands.window",
}
"""Where each command is found; only the one that runs is loaded, so that each starts quickly."""


def run(argv: Sequence[str], machine: Services) -> int:
    """Run the command that the arguments ask for; returns the exit code."""
    replace_closed()
    if hasattr(sys.stdout, "reconfigure"):  # a terminal that lacks a letter shows "?" for it
        sys.stdout.reconfigure(errors="replace")
    options = None
    try:
        options = parse(list(argv))
        command = import_module(COMMANDS[options.command])
        code = int(command.run(options, machine))
        with reporting_write_errors():
            sys.stdout.flush()
    except SystemExit as leaving:
        return int(leaving.code or 0)
    except UserError as problem:
        _report(str(problem), options, machine)
        return 1
    except KeyboardInterrupt:
        complain(_("Interrupted."))
        return INTERRUPTED
    except BrokenPipeError:
        give_up(sys.stdout)  # whoever read our output has seen enough
        return 0
    except Exception as error:  # noqa: BLE001 - the traceback goes into the log
        from glutetimer.cli.crash import crash_message  # noqa: PLC0415 - only here

        _report(crash_message(error, getattr(options, "data_dir", None)), options, machine)
        return 1
    return code


def _report(sentence: str, options: argparse.Namespace | None, machine: Services) -> None:
    """Print what ended a command, and show it on the screen where the window was wanted."""
    complain(sentence)
    if options is not None and options.command is None:
        from glutetimer.cli.commands.window import show_on_screen  # noqa: PLC0415 - only here

        show_on_screen(sentence, machine)
