"""Refuses options that would have no effect where they are given."""

from __future__ import annotations

from glutetimer.i18n import N_, _

TYPE_CHECKING = False
if TYPE_CHECKING:  # without typing, which takes longer to load than a version to print
    import argparse
    from collections.abc import Callable

    Rule = tuple[str, tuple[str, ...], Callable[[argparse.Namespace], bool], str]

_STDOUT = "-"
_TO_FILES = ("pdf", "fit")
"""Formats that are written to a file even where none is named."""


def _to_stdout(options: argparse.Namespace) -> bool:
    if options.output is None:
        return options.workout is None and options.format not in _TO_FILES
    return bool(options.output == _STDOUT)


_OF_PLAYING: tuple[tuple[tuple[str, ...], Callable[[argparse.Namespace], bool], str], ...] = (
    (("record",), lambda options: options.speed == 1, N_("{option} needs --speed")),
    (
        ("quiet",),
        lambda options: options.json,
        N_("{option} does nothing with --json: nothing sounds"),
    ),
    (("plain",), lambda options: options.json, N_("{option} does nothing with --json")),
)
"""The rules of what is played in a terminal."""

_RULES: tuple[Rule, ...] = (
    (
        "play",
        ("week", "minutes", "self_paced", "coach_paced"),
        lambda options: options.resume,
        N_("{option} cannot change a session that goes on"),
    ),
    *((command, *rule) for command in ("play", "break") for rule in _OF_PLAYING),
    (
        "history",
        ("by", "metric"),
        lambda options: options.sessions,
        N_("{option} does nothing with --sessions"),
    ),
    (
        "history",
        ("metric",),
        lambda options: options.json,
        N_("{option} does nothing with --json, which has them all"),
    ),
    (
        "history",
        ("trials",),
        lambda options: options.deleted or options.bring_back or options.move,
        N_("{option} is for weeks and --sessions"),
    ),
    (
        "export",
        ("since", "until", "session", "trials"),
        lambda options: options.workout is not None,
        N_("{option} does nothing with --workout"),
    ),
    (
        "export",
        ("since", "until", "session", "trials"),
        lambda options: options.week_plan,
        N_("{option} does nothing with --week-plan"),
    ),
    ("export", ("week",), lambda options: options.workout is None, N_("{option} needs --workout")),
    (
        "export",
        ("paper",),
        lambda options: options.format != "pdf",
        N_("{option} needs --format pdf"),
    ),
    (
        "export",
        ("trials",),
        lambda options: options.format == "pdf",
        N_("{option} does nothing with --format pdf: a report has no trials"),
    ),
    (
        "export",
        ("session",),
        lambda options: options.format == "pdf",
        N_("{option} cannot be a report: take --since and --until"),
    ),
    ("export", ("force", "json"), _to_stdout, N_("{option} needs a file, with -o")),
    (
        "backup",
        ("force", "json"),
        lambda options: options.file == _STDOUT,
        N_("{option} needs a file"),
    ),
)
"""Command, options, where they do nothing, and what is said then."""


def idle_option(options: argparse.Namespace) -> str | None:
    """Return what is wrong with an option that was given and would do nothing, None if all do."""
    if options.command is not None:
        for name in ("start", "window_speed"):
            if getattr(options, name) is not None:
                option = name.removeprefix("window_")
                after_play = options.command == "play" and option == "speed"
                message = (
                    _("{option} before a command is for the window; write it after play")
                    if after_play
                    else _("{option} before a command is for the window; leave it out")
                )
                return message.format(option=f"--{option}")
    for command, names, is_idle, why in _RULES:
        if options.command == command and is_idle(options):
            for name in names:
                if getattr(options, name) not in (None, False):
                    return _(why).format(option=f"--{name.replace('_', '-')}")
    if options.command == "export" and options.since and options.until:
        return _("--since is after --until") if options.since > options.until else None
    return None
