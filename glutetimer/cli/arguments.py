"""What can be typed: commands, options, and the help that explains them."""

from __future__ import annotations

import argparse

from glutetimer import __version__
from glutetimer.cli.argument_types import day, given, speed, whole
from glutetimer.cli.idle_options import idle_option
from glutetimer.exchange.formats import Format
from glutetimer.i18n import N_, _

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

MAX_WEEKS = 2_000
MAX_MINUTES = 600

_ABOUT = N_("Paces every phase of every rep, counts, times holds and rests, and keeps a history.")

_FOOT = N_("""\
Without a command the window opens.

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
        super().__init__(add_help=add_help, formatter_class=Formatter, **options)
        if add_help:  # one without is a parent, whose groups argparse finds by their English title
            self._positionals.title = _("positional arguments")
            self._optionals.title = _("options")
            self._actions[0].help = _("show this help message and exit")

    def error(self, message: str) -> None:  # type: ignore[override] # it never returns either
        """Say what is wrong and leave with exit code 2."""
        ending = "" if message.endswith((".", "?")) else "."
        more = _("See {command} --help.").format(command=self.prog)
        self.exit(2, f"glutetimer: {message}{ending} {more}\n")


def parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line."""
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
        "--version",
        action="version",
        version=f"glutetimer {__version__}",
        help=_("show program's version number and exit"),
    )
    top.add_argument(
        "--start", type=given, metavar="PROGRAMME", help=_("start this programme in the window")
    )
    top.add_argument(
        "--speed", type=speed, dest="window_speed", metavar="N", help=_("N times faster")
    )
    # naming the program here spares argparse a look at the terminal, and us 5 ms
    commands = top.add_subparsers(
        title=_("commands"), dest="command", metavar="COMMAND", prog="glutetimer"
    )

    def command(name: str, says: str, *, json: bool = True) -> argparse.ArgumentParser:
        parents = [everywhere, machine] if json else [everywhere]
        return commands.add_parser(name, help=says, description=_sentence(says), parents=parents)

    play = command("play", _("do a session in this terminal"))
    _add_plan(
        play, "PROGRAMME|EXERCISE", _("what to do; an exercise alone is practised"), nargs="?"
    )
    play.add_argument("--resume", action="store_true", help=_("go on with the one that broke off"))
    play.add_argument(
        "--speed", type=speed, default=1.0, metavar="N", help=_("N times faster, to try it out")
    )
    play.add_argument(
        "--self-paced", action="store_true", help=_("tap space at each turning point")
    )
    play.add_argument("--quiet", action="store_true", help=_("without sound"))
    listing = command("list", _("list exercises or programmes"))
    listing.add_argument("what", choices=("exercises", "programmes"))
    show = command("show", _("show all that is known of an exercise or programme"))
    show.add_argument("name", metavar="EXERCISE|PROGRAMME")
    _add_plan(
        command("timeline", _("write out every step, phase and cue of a session")),
        "PROGRAMME",
        _("a programme, or an exercise alone"),
    )
    check = command("check", _("check programme and exercise files of your own"), json=False)
    check.add_argument("files", nargs="+", metavar="FILE")
    _add_history(command("history", _("show what was done, week by week")))
    _add_export(command("export", _("write the history, or a workout for a watch"), json=False))
    _add_import(command("import", _("take in a history from elsewhere"), json=False))
    _add_backup(command("backup", _("copy the history to a file")))
    _add_restore(command("restore", _("put a backup in the place of the history")))
    sync = command("sync", _("keep the history in step with your other machines, once"))
    sync.add_argument(
        "--folder",
        type=given,
        metavar="DIR",
        help=_("the folder that travels; without it, that of the settings"),
    )
    command("doctor", _("look whether everything works on this machine"))
    return top


def _add_plan(
    command: argparse.ArgumentParser, name: str, says: str, nargs: str | None = None
) -> None:
    command.add_argument("name", metavar=name, help=says, nargs=nargs)
    command.add_argument(
        "--week", type=whole(1, 52), metavar="N", help=_("the week of a programme that builds up")
    )
    command.add_argument(
        "--minutes", type=whole(1, MAX_MINUTES), metavar="N", help=_("shorten it to this time")
    )


def _add_backup(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "file", metavar="FILE", help=_("where to, - for stdout; a folder gets a dated file")
    )
    command.add_argument(
        "--force", action="store_true", help=_("replace a file that is there without asking")
    )


def _add_restore(command: argparse.ArgumentParser) -> None:
    source = command.add_mutually_exclusive_group(required=True)
    source.add_argument("file", metavar="FILE", nargs="?", help=_("a backup"))
    source.add_argument("--undo", action="store_true", help=_("take the last restoring back"))
    command.add_argument(
        "--merge", action="store_true", help=_("only add what is missing; nothing goes")
    )
    command.add_argument(
        "--bring-back",
        action="store_true",
        help=_("with --merge: also what was deleted here since"),
    )
    command.add_argument(
        "--on",
        choices=("here", "all"),
        help=_(
            "where machines are in step: on this one, which leaves the sync "
            "folder (here), or on all of them (all)"
        ),
    )
    command.add_argument("--yes", action="store_true", help=_("do not ask"))


def _add_history(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--weeks", type=whole(1, MAX_WEEKS), default=8, metavar="N", help=_("how many weeks (8)")
    )
    command.add_argument(
        "--by",
        choices=("exercise", "muscle", "side", "programme", "sport"),
        help=_("what to tell apart (exercise)"),
    )
    command.add_argument("--sessions", action="store_true", help=_("each session with its sets"))
    command.add_argument("--deleted", action="store_true", help=_("the sessions that were deleted"))
    command.add_argument(
        "--bring-back", metavar="ID", help=_("bring a deleted session back; all for every one")
    )
    command.add_argument(
        "--move", metavar=("ID", "DATE"), nargs=2, help=_("put a session on another day")
    )


def _add_export(command: argparse.ArgumentParser) -> None:
    what = command.add_mutually_exclusive_group(required=True)
    what.add_argument("--format", choices=[*map(str, Format)], help=_("how to write the history"))
    what.add_argument(
        "--workout",
        type=given,
        metavar="PROGRAMME",
        help=_("a programme as a FIT workout for a watch instead"),
    )
    command.add_argument(
        "--since", type=day, metavar="DATE", help=_("the first day, as 2026-11-20")
    )
    command.add_argument("--until", type=day, metavar="DATE", help=_("the last day"))
    command.add_argument("--session", type=given, metavar="ID", help=_("one session alone"))
    command.add_argument(
        "-o",
        "--output",
        type=given,
        metavar="FILE",
        help=_("where to, - for stdout; FIT: a folder, one file a session"),
    )
    command.add_argument(
        "--force", action="store_true", help=_("replace what is there without asking")
    )
    command.add_argument("--paper", choices=("a4", "letter"), help=_("the size of a PDF's pages"))
    command.add_argument(
        "--week", type=whole(1, 52), metavar="N", help=_("the week of a workout that builds up")
    )


def _add_import(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "file", metavar="FILE", help=_("a JSON export of glutetimer, or CSV of Strong or Hevy")
    )
    command.add_argument(
        "--bring-back", action="store_true", help=_("also bring back what was deleted here since")
    )
    command.add_argument(
        "--map",
        type=given,
        metavar="FILE",
        help=_("a TOML file: our exercise for each of their names"),
    )
    command.add_argument(
        "--dry-run", action="store_true", help=_("say what would happen and change nothing")
    )


def _sentence(says: str) -> str:
    return f"{says[:1].upper()}{says[1:]}."


def parse(argv: list[str]) -> argparse.Namespace:
    """Read the arguments; `data_dir` is None where none was given.

    Raises:
        SystemExit: If they make no sense (code 2) or help was all that was asked for (code 0).
    """
    everything = parser()
    options = everything.parse_args(argv)
    options.data_dir = getattr(options, "data_dir", None)
    if options.command == "play" and (options.name is None) is not options.resume:
        everything.error(_("play takes a programme, or --resume alone"))
    if idle := idle_option(options):
        everything.error(idle)
    return options
