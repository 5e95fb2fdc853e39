"""Runs one command, and prints what went wrong in one line."""

from __future__ import annotations

import sys
from contextlib import nullcontext
from importlib import import_module

from glutetimer.cli.arguments import parse
from glutetimer.cli.error_output import INTERRUPTED, error_line, report_error, use_objects
from glutetimer.cli.streams import give_up, replace_closed, reporting_write_errors
from glutetimer.errors import UserError
from glutetimer.host.interrupts import ending_at_once, raising
from glutetimer.i18n import N_, _

TYPE_CHECKING = False
if TYPE_CHECKING:  # without typing, which takes longer to load than a version to print
    import argparse
    from collections.abc import Sequence

    from glutetimer.cli.services import Services


COMMANDS = {
    "play": "glutetimer.cli.commands.play",
    "break": "glutetimer.cli.commands.break_",
    "list": "glutetimer.cli.commands.list_",
    "show": "glutetimer.cli.commands.show",
    "today": "glutetimer.cli.commands.today",
    "timeline": "glutetimer.cli.commands.timeline",
    "check": "glutetimer.cli.commands.check",
    "sheet": "glutetimer.cli.commands.sheet",
    "programme": "glutetimer.cli.commands.programme",
    "history": "glutetimer.cli.commands.history",
    "export": "glutetimer.cli.commands.export",
    "import": "glutetimer.cli.commands.import_",
    "handout": "glutetimer.cli.commands.handout",
    "backup": "glutetimer.cli.commands.backup",
    "restore": "glutetimer.cli.commands.restore",
    "sync": "glutetimer.cli.commands.sync",
    "doctor": "glutetimer.cli.commands.doctor",
    None: "glutetimer.cli.commands.window",
}
"""Where each command is found; only the one that runs is loaded, so that each starts quickly."""
KEEPING = frozenset(
    ("programme", "sheet", "export", "import", "handout", "backup", "restore", "sync", None)
)
"""What takes back on Ctrl+C what it has begun to write, or says how to go on; `play` and `break` do
so while they play.

Everything else ends there and then.
"""
_INTERRUPTED = N_("Interrupted.")


def run(argv: Sequence[str], machine: Services) -> int:
    """Run the command that the arguments ask for; returns the exit code."""
    replace_closed()
    use_objects(wanted="--json" in argv)
    if hasattr(sys.stdout, "reconfigure"):  # a terminal that lacks a letter shows "?" for it
        sys.stdout.reconfigure(errors="replace")
    if argv and argv[0] == "__complete":  # the completion of a shell asks
        from glutetimer.cli.completion import print_candidates  # noqa: PLC0415 - only here

        return print_candidates(argv[1:])
    with ending_at_once(error_line(INTERRUPTED, _(_INTERRUPTED)), INTERRUPTED):
        return _run(argv, machine)


def _run(argv: Sequence[str], machine: Services) -> int:
    options = None
    try:
        options = parse(list(argv))
        command = import_module(COMMANDS[options.command])
        with raising() if options.command in KEEPING else nullcontext():
            code = int(command.run(options, machine))
        with reporting_write_errors():
            sys.stdout.flush()
    except SystemExit as leaving:
        return int(leaving.code or 0)
    except UserError as problem:
        _report(problem, options, machine)
        return 1
    except KeyboardInterrupt:
        report_error(INTERRUPTED, _(_INTERRUPTED))
        return INTERRUPTED
    except BrokenPipeError:
        give_up(sys.stdout)  # whoever read our output has seen enough
        return 0
    except Exception as error:  # noqa: BLE001 - the traceback goes into the log
        from glutetimer.cli.crash import logged_crash  # noqa: PLC0415 - only here

        _report(logged_crash(error, getattr(options, "data_dir", None)), options, machine)
        return 1
    return code


def _report(error: UserError, options: argparse.Namespace | None, machine: Services) -> None:
    """Print what ended a command, and show it on the screen where the window was wanted."""
    report_error(1, error.what, error.remedy)
    if options is not None and options.command is None:
        from glutetimer.cli.commands.window import show_on_screen  # noqa: PLC0415 - only here

        show_on_screen(str(error), machine)
