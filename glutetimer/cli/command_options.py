"""The options of each command."""

from __future__ import annotations

from glutetimer.cli.argument_types import day, given, number_or_key, speed, whole
from glutetimer.exchange.formats import Format
from glutetimer.i18n import N_, _

TYPE_CHECKING = False
if TYPE_CHECKING:  # without typing, which takes longer to load than a version to print
    import argparse
    from collections.abc import Callable, Mapping

    AddOptions = Callable[[argparse.ArgumentParser], None]

MAX_WEEKS = 2_000
MAX_MINUTES = 600
MAX_DECISIONS = 10_000
BANDS = ("yellow", "red", "green", "blue", "black", "orange", "pink", "purple", "grey")
"""The colours of `training/bands.py`, which takes longer to load than a version to print."""

BREAKS = ("desk_reset", "stand_up_clench")
"""Those of `app/guided_breaks.py`, likewise."""


def _add_play(command: argparse.ArgumentParser) -> None:
    what = _("what to do, or the file of a programme; an exercise alone is practised")
    _add_plan(command, "PROGRAMME|EXERCISE|FILE", what, nargs="?")
    _add_flag(command, "--resume", _("go on with the one that broke off"))
    _add_speed(command, _("N times faster: a trial that does not count"))
    _add_flag(command, "--record", _("let it count at that speed, too"))
    pace = command.add_mutually_exclusive_group()
    _add_flag(pace, "--self-paced", _("tap space at each turning point"))
    _add_flag(pace, "--coach-paced", _("the tempo leads, whatever the settings say"))
    _add_flag(command, "--quiet", _("without sound"))
    _add_plain(command)


def _add_break(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "name",
        choices=BREAKS,
        nargs="?",
        help=_("which one; the one that was not done last if left out"),
    )
    _add_flag(command, "--terminal", _("in this terminal, where a window could be shown"))
    _add_speed(command, _("N times faster, which is not kept"))
    _add_flag(command, "--record", _("keep it at that speed, too"))
    _add_flag(command, "--quiet", _("without sound"))
    _add_plain(command)


def _add_speed(command: argparse.ArgumentParser, says: str) -> None:
    command.add_argument("--speed", type=speed, default=1.0, metavar="N", help=says)


def _add_plain(command: argparse.ArgumentParser) -> None:
    _add_flag(
        command,
        "--plain",
        _("lines and keys without a screen, as for a screen reader; usual if TERM=dumb"),
    )


def _add_list(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "what",
        choices=("exercises", "programmes", "learn", "facts"),
        nargs="?",
        help=_(
            "one kind alone, learn for the topics to read; exercises and programmes if left out"
        ),
    )


def _add_show(command: argparse.ArgumentParser) -> None:
    command.add_argument("name", metavar="EXERCISE|PROGRAMME|TOPIC")


def _add_timeline(command: argparse.ArgumentParser) -> None:
    _add_plan(command, "PROGRAMME", _("a programme or its file, or an exercise alone"))


def _add_check(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "files", nargs="+", metavar="FILE", help=_("a file, or what is in it by its id or name")
    )


def _add_programme(command: argparse.ArgumentParser) -> None:
    command.add_argument("name", metavar="PROGRAMME", help=_("one of your own"))
    change = command.add_mutually_exclusive_group(required=True)
    change.add_argument("--rename", type=given, metavar="NAME", help=_("give it another name"))
    _add_flag(change, "--delete", _("take it out of the lists; its file is kept aside"))
    _add_flag(change, "--bring-back", _("have a deleted one again"))


def _add_sync(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--folder",
        type=given,
        metavar="DIR",
        help=_("the folder that travels; without it, that of the settings"),
    )


def _add_today(command: argparse.ArgumentParser) -> None:
    for name, says in (
        ("--accept", _("do as advice N says from now on")),
        ("--not-now", _("let advice N rest for two weeks")),
        ("--undo", _("take decision N back")),
    ):
        command.add_argument(
            name,
            type=number_or_key(MAX_DECISIONS),
            action="extend",
            nargs="+",
            metavar="N",
            help=says,
        )
    command.add_argument(
        "--clear",
        type=given,
        action="extend",
        nargs="+",
        metavar="EXERCISE",
        help=_("an exercise that hurt is fine again"),
    )
    _add_flag(command, "--decisions", _("list what was decided on advice"))


def _add_handout(command: argparse.ArgumentParser) -> None:
    command.add_argument("name", metavar="PROGRAMME", help=_("a programme, or its file"))
    command.add_argument(
        "-o", "--output", type=given, metavar="FILE", help=_("a PDF; - for stdout")
    )
    command.add_argument(
        "--code", action="store_true", help=_("write its code as text instead, for a message")
    )
    command.add_argument(
        "--week", type=whole(1, 52), metavar="N", help=_("the week of a programme that builds up")
    )
    command.add_argument("--paper", choices=("a4", "letter"), help=_("the size of a PDF's pages"))
    _add_flag(command, "--force", _("replace a file that is there without asking"))


def _add_help(command: argparse.ArgumentParser) -> None:
    command.add_argument("topic", metavar="COMMAND", nargs="?", help=_("the command"))


def _add_flag(command: argparse._ActionsContainer, name: str, says: str) -> None:
    command.add_argument(name, action="store_true", help=says)


def _add_nothing(_command: argparse.ArgumentParser) -> None:
    pass


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
    command.add_argument(
        "--band", choices=BANDS, metavar="COLOUR", help=_("the mini band to use, as red")
    )


def _add_backup(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "file", metavar="FILE", help=_("where to, - for stdout; a folder gets a dated file")
    )
    _add_flag(command, "--force", _("replace a file that is there without asking"))


def _add_restore(command: argparse.ArgumentParser) -> None:
    source = command.add_mutually_exclusive_group(required=True)
    source.add_argument("file", metavar="FILE", nargs="?", help=_("a backup"))
    _add_flag(source, "--undo", _("take the last restoring back"))
    _add_flag(command, "--merge", _("only add what is missing; nothing goes"))
    _add_flag(command, "--bring-back", _("with --merge: also what was deleted here since"))
    command.add_argument(
        "--on",
        choices=("here", "all"),
        help=_(
            "where machines are in step: on this one, which leaves the sync "
            "folder (here), or on all of them (all)"
        ),
    )
    _add_flag(command, "--yes", _("do not ask"))


def _add_history(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--weeks", type=whole(1, MAX_WEEKS), default=8, metavar="N", help=_("how many weeks (8)")
    )
    command.add_argument(
        "--by",
        choices=("exercise", "muscle", "side", "programme", "sport", "band"),
        help=_("what to tell apart (exercise)"),
    )
    command.add_argument(
        "--metric",
        choices=("sets", "reps", "work", "hold", "sessions", "load", "weighted"),
        help=_("what the bars measure (sets)"),
    )
    _add_flag(command, "--sessions", _("each session with its sets"))
    _add_trials(command)
    _add_flag(command, "--deleted", _("the sessions that were deleted"))
    command.add_argument(
        "--bring-back", metavar="ID", help=_("bring a deleted session back; all for every one")
    )
    command.add_argument(
        "--delete-break",
        type=given,
        metavar="ID",
        help=_("delete a break; last for the newest"),
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
    _add_flag(what, "--week-plan", _("the plan of the week as a calendar (ics) instead"))
    command.add_argument(
        "--since", type=day, metavar="DATE", help=_("the first day, as 2026-11-20")
    )
    command.add_argument("--until", type=day, metavar="DATE", help=_("the last day"))
    _add_trials(command)
    command.add_argument("--session", type=given, metavar="ID", help=_("one session alone"))
    command.add_argument(
        "-o",
        "--output",
        type=given,
        metavar="FILE",
        help=_("where to, - for stdout; FIT: a folder, one file a session"),
    )
    _add_flag(command, "--force", _("replace what is there without asking"))
    command.add_argument("--paper", choices=("a4", "letter"), help=_("the size of a PDF's pages"))
    command.add_argument(
        "--week", type=whole(1, 52), metavar="N", help=_("the week of a workout that builds up")
    )


def _add_trials(command: argparse.ArgumentParser) -> None:
    _add_flag(command, "--trials", _("with the trials at another speed, too"))


def _add_import(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "file",
        metavar="FILE",
        help=_(
            "an export of glutetimer or a FIT file, a table of Strong, Hevy, FitNotes, ..., or a "
            "programme: its PDF, a picture or text with its code, its .toml file"
        ),
    )
    command.add_argument(
        "--unit", choices=("kg", "lb"), help=_("what weights are in, where the file does not say")
    )
    command.add_argument(
        "--dates",
        choices=("day-first", "month-first"),
        help=_("how to read dates like 1/2/2026, where the file does not show it"),
    )
    command.add_argument(
        "--lengths",
        choices=("minutes", "seconds"),
        help=_("what the lengths of workouts are in, where the file does not show it"),
    )
    _add_flag(command, "--bring-back", _("also bring back what was deleted here since"))
    _add_flag(
        command, "--update", _("also take what the file has differently of what is known here")
    )
    command.add_argument(
        "--map",
        type=given,
        metavar="FILE",
        help=_("a TOML file: our exercise for each of their names"),
    )
    _add_flag(command, "--dry-run", _("say what would happen and change nothing"))


def _add_sheet(command: argparse.ArgumentParser) -> None:
    command.add_argument("file", metavar="FILE", help=_("the sheet as text, - for stdin"))
    command.add_argument(
        "--save", type=given, metavar="NAME", help=_("keep it as a programme of this name")
    )
    command.add_argument(
        "--answer",
        type=given,
        action="extend",
        nargs="+",
        metavar="N=M",
        help=_("answer M to question N; M is a number, or words as on a sheet"),
    )


COMMANDS: Mapping[str, tuple[str, AddOptions]] = {
    "play": (N_("do a session in this terminal"), _add_play),
    "break": (N_("take a short guided break"), _add_break),
    "list": (N_("list exercises, programmes, topics to read (learn), or facts"), _add_list),
    "show": (
        N_("show all that is known of an exercise or programme, or a topic to read"),
        _add_show,
    ),
    "today": (N_("show what today is suggested and advised"), _add_today),
    "timeline": (N_("write out every step, phase and cue of a session"), _add_timeline),
    "check": (N_("check programme and exercise files of your own"), _add_check),
    "sheet": (
        N_("read a sheet of exercises, as of a physio, and make a programme of it"),
        _add_sheet,
    ),
    "programme": (
        N_("rename a programme of your own, delete it, or bring it back"),
        _add_programme,
    ),
    "history": (N_("show what was done, week by week"), _add_history),
    "export": (N_("write the history, or a workout for a watch"), _add_export),
    "import": (N_("take in a history, or a programme that was handed on"), _add_import),
    "handout": (N_("hand a programme on: a page on paper, or a code"), _add_handout),
    "backup": (N_("copy the history to a file"), _add_backup),
    "restore": (N_("put a backup in the place of the history"), _add_restore),
    "sync": (N_("keep the history in step with your other machines, once"), _add_sync),
    "doctor": (N_("look whether everything works on this machine"), _add_nothing),
    "help": (N_("show how a command is used"), _add_help),
}
"""What each command does, and what adds its options."""
WITHOUT_JSON = ("help",)
"""Commands that write no lines for scripts."""
