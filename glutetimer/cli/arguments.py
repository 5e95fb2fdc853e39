"""The argument parser: commands, global options and help."""

from __future__ import annotations

import argparse
import os
import sys
from functools import partial
from pathlib import Path

from glutetimer import __version__
from glutetimer.cli.argument_types import given, speed
from glutetimer.cli.command_options import COMMANDS, WITHOUT_JSON
from glutetimer.cli.error_output import WRONG_USAGE, report_error
from glutetimer.cli.idle_options import idle_option
from glutetimer.cli.streams import reporting_write_errors
from glutetimer.cli.text_writer import terminal_width
from glutetimer.errors import printable
from glutetimer.i18n import N_, _

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

VERSION = ("-V", "--version")
OPENED = (".toml", ".pdf", ".png", ".jpg", ".jpeg", ".webp", ".gif", ".bmp", ".txt", ".md", ".csv")
"""Files that the window shows; one needs no option before it."""
_WITH_VALUE = ("--data-dir", "--start", "--speed", "--open")
LONGEST_SHOWN = 40

_ABOUT = N_("Paces every phase of every rep, counts, times holds and rests, and keeps a history.")

_FOOT = N_("""\
Without a command the window opens; with a file it shows what is in that.

  glutetimer list programmes          what there is to do
  glutetimer play cyclist_four        a whole session in this terminal
  glutetimer history                  what was done, week by week

Exit codes: 0 done, 1 a problem, 2 wrong usage, 130 interrupted.
""")


class Formatter(argparse.RawDescriptionHelpFormatter):
    """Writes the usage in the language of the program."""

    def add_usage(self, usage, actions, groups, prefix=None):  # type: ignore[no-untyped-def] # noqa: ANN001, ANN201, D102 - as argparse has it
        super().add_usage(usage, actions, groups, _("usage: ") if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """Reports a mistake in one line, with where to read on; its own help is translated."""

    def __init__(self, *, add_help: bool = True, **options: Any) -> None:  # noqa: ANN401 - those of argparse
        # argparse makes a formatter for every option, which without a width asks the terminal
        formatter = partial(Formatter, width=terminal_width(sys.stdout) - 2)
        super().__init__(add_help=add_help, formatter_class=formatter, **options)
        if add_help:  # one without is a parent, whose groups argparse finds by their English title
            self._positionals.title = _("positional arguments")
            self._optionals.title = _("options")
            self._actions[0].help = _("show this help message and exit")

    def _check_value(self, action: argparse.Action, value: object) -> None:
        """Refuse what is none of the choices, with the nearest of them."""
        if action.choices is None or value in action.choices:
            return
        if action.option_strings:
            words = _('{option} cannot be "{value}".')
        elif isinstance(action.choices, dict):  # the parsers of the commands
            words = _('There is no command "{value}".')
        else:
            words = _('"{value}" cannot be chosen here.')
        option = "/".join(action.option_strings)
        refused = words.format(option=option, value=printable(str(value)[:LONGEST_SHOWN]))
        from glutetimer.library.file_errors import suggestion  # noqa: PLC0415 - only after a mistake

        known = [str(one) for one in action.choices]
        raise argparse.ArgumentError(None, f"{refused} {suggestion(str(value), known)}")

    @property
    def actions(self) -> list[argparse.Action]:
        """Its options and positional arguments."""
        return self._actions

    def _print_message(self, message: str, file: Any = None) -> None:  # noqa: ANN401 - a stream
        """Write help or version, and say so where that cannot be written."""
        with reporting_write_errors():
            print(message, end="", file=file, flush=True)

    def error(self, message: str) -> None:  # type: ignore[override] # it never returns either
        """Say what is wrong and leave with exit code 2."""
        from glutetimer.cli.usage_errors import in_our_words  # noqa: PLC0415 - only after a mistake

        more = _("See {command} --help.").format(command=self.prog)
        report_error(WRONG_USAGE, in_our_words(message), more)
        self.exit(WRONG_USAGE)


def parser(only: str | None = None) -> Parser:
    """Return the parser of the command line, with `only` one of its commands where it is known.

    A parser for all commands takes longer to make than a list takes to print.
    """
    everywhere = Parser(add_help=False)
    everywhere.add_argument(
        "--data-dir",
        type=given,
        metavar="DIR",
        default=argparse.SUPPRESS,
        help=_("keep history, settings and own programmes in this folder"),
    )
    machine = Parser(add_help=False)
    machine.add_argument(
        "--json", action="store_true", help=_("one JSON object a line, for scripts")
    )
    top = Parser(
        prog="glutetimer",
        description=_(_ABOUT),
        epilog=_(_FOOT),
        parents=[everywhere],
    )
    top.add_argument(
        "-V",
        "--version",
        action="version",
        version=f"glutetimer {__version__}",
        help=_("show program's version number and exit"),
    )
    top.add_argument(
        "--start", type=given, metavar="PROGRAMME", help=_("start this programme in the window")
    )
    top.add_argument("--open", type=given, metavar="FILE", help=_("show this file in the window"))
    top.add_argument(
        "--speed", type=speed, dest="window_speed", metavar="N", help=_("N times faster")
    )
    # naming the program here spares argparse working it out
    commands = top.add_subparsers(
        title=_("commands"), dest="command", metavar="COMMAND", prog="glutetimer"
    )
    for name, (says, add_options) in COMMANDS.items():
        if only in (None, name):
            command = commands.add_parser(
                name,
                help=_(says),
                description=_sentence(_(says)),
                parents=[everywhere] if name in WITHOUT_JSON else [everywhere, machine],
            )
            add_options(command)
    return top


def _refuse_unknown(everything: Parser, command: str | None, unknown: str) -> None:
    """Say which argument is not known, with the option that may have been meant."""
    from glutetimer.library.file_errors import did_you_mean  # noqa: PLC0415 - only after a mistake
    from glutetimer.library.named_items import nearest  # noqa: PLC0415 - likewise

    used = _used(everything, command)
    message = _('"{argument}" is one too many.')
    near: list[str] = []
    if unknown.startswith("-"):
        unknown = unknown.partition("=")[0]
        message = _("There is no option {argument}.")
        options = [option for action in used.actions for option in action.option_strings]
        near = nearest(unknown, options)
    refused = message.format(argument=printable(unknown[:LONGEST_SHOWN]))
    used.error(f"{refused} {did_you_mean(near[0])}" if near else refused)


def _used(everything: Parser, command: str | None) -> Parser:
    """Return the parser of a command, that of the window for none."""
    return commands_of(everything)[command] if command else everything


def commands_of(everything: Parser) -> Mapping[str, Parser]:
    """Return the parser of each command."""
    return next(action.choices for action in everything.actions if isinstance(action.choices, dict))


def _sentence(says: str) -> str:
    return f"{says[:1].upper()}{says[1:]}."


def _with_file(argv: list[str]) -> list[str]:
    """Return arguments in which a file in the place of a command is one to be opened."""
    takes_value = False
    for index, argument in enumerate(argv):
        if not takes_value and not argument.startswith("-"):
            is_file = argument not in COMMANDS and looks_like_file(argument)
            return [*argv[:index], "--open", argument, *argv[index + 1 :]] if is_file else argv
        takes_value = argument in _WITH_VALUE
    return argv


def looks_like_file(argument: str) -> bool:
    """Return whether an argument is meant as a file and not as a command."""
    path = Path(argument)
    return path.suffix.lower() in OPENED or os.sep in argument or path.is_file()


def parse(argv: list[str]) -> argparse.Namespace:
    """Read the arguments; `data_dir` is None where none was given.

    Raises:
        SystemExit: If they make no sense (code 2) or help was all that was asked for (code 0).
    """
    argv = _with_file(argv)
    first = argv[0] if argv else ""
    everything = parser(first if first in COMMANDS or first in VERSION else None)
    options, unknown = everything.parse_known_args(argv)
    if unknown:
        _refuse_unknown(everything, options.command, unknown[0])
    if options.command == "help":
        topic = [] if options.topic is None else [options.topic]
        parser().parse_args([*topic, "--help"])
    options.data_dir = getattr(options, "data_dir", None)
    if options.command == "play" and (options.name is None) is not options.resume:
        _used(everything, options.command).error(_("play takes a programme, or --resume alone"))
    if idle := idle_option(options):
        _used(everything, options.command).error(idle)
    return options
