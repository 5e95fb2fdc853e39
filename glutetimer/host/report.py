"""Crash reports: traceback and versions, without names of people, folders or machines."""

from __future__ import annotations

import getpass
import platform
import re
import sqlite3
import sys
import traceback
from functools import cache
from pathlib import Path

import glutetimer

PACKAGE = Path(glutetimer.__file__).resolve().parent
LONGEST = 40_000
"""Letters of a report; endless recursion has the longest."""
SHORTEST_NAME = 3
"""A shorter name of a person or machine would be found in every other word."""


def report(error: BaseException, state: str = "") -> str:
    """Return a crash report for a developer, without personal data.

    Args:
        error: What went wrong.
        state: Where the program stood, in words without names.
    """
    text = "".join(traceback.format_exception(error))
    if len(text) > LONGEST:
        text = f"{text[: LONGEST // 2]}\n[...]\n{text[-LONGEST // 2 :]}"
    head = [*versions(), *([state] if state else [])]
    return scrubbed("\n".join([*head, "", text.rstrip(), ""]))


def versions() -> list[str]:
    """Return the versions of everything that matters, one a line."""
    return [
        f"glutetimer {glutetimer.__version__}",
        f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}, Qt {_qt()}",
        f"{platform.system()} {platform.release()}, {platform.machine()}",
    ]


def scrubbed(text: str) -> str:
    """Return text without the names of the person, of their folders and of their machine."""
    for pattern, word in _private():
        text = pattern.sub(word, text)
    return text


@cache
def _private() -> list[tuple[re.Pattern[str], str]]:
    folders = {PACKAGE.parent: "…", Path(sys.prefix): "<python>", Path(sys.base_prefix): "<python>"}
    found = [(str(folder), word) for folder, word in folders.items() if folder != Path("/")]
    found += [(home, "~") for home in (_home(),) if len(home) > 1]
    # the longest first: one may lie within the other
    patterns = [(re.escape(text), word) for text, word in sorted(found, key=_length)]
    # paths below any home folder are personal
    patterns.append((r"(?i)(?:/home/|/Users/|[a-z]:\\Users\\)[^/\\\s\"']+", "~"))
    for name, word in ((_user(), "<user>"), (platform.node(), "<machine>")):
        if len(name) >= SHORTEST_NAME and name != "root":
            patterns.append((rf"(?<!\w){re.escape(name)}(?!\w)", word))
    return [(re.compile(pattern), word) for pattern, word in patterns]


def _length(found: tuple[str, str]) -> int:
    return -len(found[0])


def _home() -> str:
    try:
        return str(Path.home())
    except RuntimeError:
        return ""


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


def _qt() -> str:
    if "PySide6" in sys.modules:
        return str(sys.modules["PySide6"].__version__)
    return "not loaded"  # looking it up takes as long as opening the history
