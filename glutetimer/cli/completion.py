"""What a shell may complete a command line with; its script asks `glutetimer __complete WORDS`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence

from glutetimer.cli.arguments import Parser, commands_of, parser
from glutetimer.cli.command_options import COMMANDS
from glutetimer.cli.streams import give_up
from glutetimer.host.assets import assets_dir
from glutetimer.host.paths import find_paths
from glutetimer.library.copies import plain_items

_ITEMS = ("PROGRAMME|EXERCISE|FILE", "PROGRAMME")
"""What stands in the help for the name of an exercise or programme."""
_PAGES = "EXERCISE|PROGRAMME|TOPIC"
"""What stands in the help for what has a page."""


def print_candidates(words: Sequence[str]) -> int:
    """Print each candidate for the last word on a line of its own; returns the exit code."""
    try:
        print(*candidates(words), sep="\n", flush=True)
    except OSError:  # the shell has what it wants
        give_up(sys.stdout)
    return 0


def candidates(words: Sequence[str]) -> list[str]:
    """Return what the last word may become; nothing where a file is wanted.

    Args:
        words: The words after the program's name; the last is the one to complete, maybe empty.
    """
    *before, begun = words or [""]
    everything = parser()
    command = next((word for word in before if word in COMMANDS), None)
    used = commands_of(everything)[command] if command else everything
    waiting = _option(used, before[-1]) if before else None
    if waiting is not None and waiting.nargs != 0:
        found = _values(waiting)
    elif begun.startswith("-"):
        found = (option for action in used.actions for option in action.option_strings)
    elif command is None:
        found = iter(COMMANDS)
    else:
        places = (action for action in used.actions if not action.option_strings)
        found = (value for action in places for value in _values(action))
    return [one for one in dict.fromkeys(found) if one.startswith(begun)]


def _option(used: Parser, word: str) -> argparse.Action | None:
    """Return the option that is called so."""
    return next((action for action in used.actions if word in action.option_strings), None)


def _values(action: argparse.Action) -> Iterable[str]:
    if action.choices is not None:
        return map(str, action.choices)
    if action.dest == "topic":
        return COMMANDS
    if action.metavar == _PAGES:
        return (*_ids(), *_shipped("learn"))
    return _ids() if action.metavar in _ITEMS else ()


def _ids() -> Iterable[str]:
    """Yield the ids of all that ships, and of the person's own in the usual folder."""
    own = find_paths(None).data
    for part in ("programmes", "exercises"):
        yield from _shipped(part)
        yield from sorted(path.stem for path in (own / part).glob("*.toml"))


def _shipped(part: str) -> Iterable[str]:
    return (item["id"] for item in plain_items(assets_dir(), part) or ())
