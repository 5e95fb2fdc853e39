"""Options that would do nothing where they stand: wrong usage, not something to pass over."""

from __future__ import annotations

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


_RULES: tuple[Rule, ...] = (
    (
        "play",
        ("week", "minutes", "self_paced"),
        lambda options: options.resume,
        "cannot change a session that goes on",
    ),
    ("play", ("quiet",), lambda options: options.json, "does nothing with --json: nothing sounds"),
    ("history", ("by",), lambda options: options.sessions, "does nothing with --sessions"),
    (
        "export",
        ("since", "until", "session"),
        lambda options: options.workout is not None,
        "does nothing with --workout",
    ),
    ("export", ("week",), lambda options: options.workout is None, "needs --workout"),
    ("export", ("paper",), lambda options: options.format != "pdf", "needs --format pdf"),
    (
        "export",
        ("session",),
        lambda options: options.format == "pdf",
        "cannot be a report: take --since and --until",
    ),
    ("export", ("force",), _to_stdout, "needs a file, with -o"),
    ("backup", ("force", "json"), lambda options: options.file == _STDOUT, "needs a file"),
)
"""Command, options, where they do nothing, and what is said then."""


def idle_option(options: argparse.Namespace) -> str | None:
    """Return what is wrong with an option that was given and would do nothing, None if all do."""
    if options.command is not None:
        for name in ("start", "window_speed"):
            if getattr(options, name) is not None:
                option = name.removeprefix("window_")
                return f"--{option} before a command is for the window; {_instead(options, option)}"
    for command, names, is_idle, why in _RULES:
        if options.command == command and is_idle(options):
            for name in names:
                if getattr(options, name) not in (None, False):
                    return f"--{name.replace('_', '-')} {why}"
    if options.command == "export" and options.since and options.until:
        return "--since is after --until" if options.since > options.until else None
    return None


def _instead(options: argparse.Namespace, option: str) -> str:
    if options.command == "play" and option == "speed":
        return "write it after play"
    return "leave it out"
