"""Writes packaging/glutetimer.1, the man page, from the parser of the command line.

.venv/bin/python packaging/man_page.py
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from glutetimer import __version__  # noqa: E402 - the path comes first
from glutetimer.cli.arguments import Parser, commands_of, parser  # noqa: E402 - likewise

PAGE = ROOT / "packaging" / "glutetimer.1"

_ENVIRONMENT = (
    ("NO_COLOR", "No colours, if it is set to anything."),
    (
        "TERM",
        "If it is \\fBdumb\\fR, \\fBplay\\fR writes lines, as with \\fB\\-\\-plain\\fR.",
    ),
    ("COLUMNS", "How wide text is written, where it is set."),
    ("GLUTETIMER_LANGUAGE", "The language of the program, before that of the system."),
)
_CODES = (("0", "done"), ("1", "a problem"), ("2", "wrong usage"), ("130", "interrupted"))


def page() -> str:
    """Return the man page in roff."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    everything = parser()
    yield f'.TH GLUTETIMER 1 "" "glutetimer {__version__}" "User Commands"'
    yield from (".SH NAME", r"glutetimer \- a guided\-workout coach for glute training")
    yield ".SH SYNOPSIS"
    yield r"\fBglutetimer\fR [\fIoption\fR ...] [\fIcommand\fR [\fIoption or argument\fR ...]]"
    yield from (".SH DESCRIPTION", _text(everything.description or ""))
    yield "Without a command the window opens. Exercises and programmes are called by id or name."
    yield ".SH OPTIONS"
    yield from _options(everything)
    yield ".SH COMMANDS"
    for name, command in commands_of(everything).items():
        yield from (f".SS {_text(name)}", _text(command.description or ""))
        yield from _options(command)
    yield ".SH KEYS"
    yield r"In a session \fB?\fR shows them: space pauses, \fBp\fR is pain, \fBq\fR ends."
    yield r"Letters are those of their place where a keyboard has no Latin ones."
    yield ".SH ENVIRONMENT"
    for name, says in _ENVIRONMENT:
        yield from (".TP", f".B {name}", says)
    yield ".SH EXIT STATUS"
    for code, says in _CODES:
        yield from (".TP", f".B {code}", f"{says}.")


def _options(command: Parser) -> Iterator[str]:
    for action in command.actions:
        if action.help == argparse.SUPPRESS or isinstance(action.choices, dict):
            continue
        names = ", ".join(rf"\fB{_text(name)}\fR" for name in action.option_strings)
        value = "" if action.nargs == 0 else _value(action)
        yield from (".TP", f"{names} {value}".strip(), _text(action.help or ""))


def _value(action: argparse.Action) -> str:
    if isinstance(action.metavar, tuple):
        return " ".join(rf"\fI{_text(one)}\fR" for one in action.metavar)
    if action.metavar is None and action.choices is not None:
        return _text("{" + ",".join(map(str, action.choices)) + "}")
    return rf"\fI{_text(str(action.metavar or action.dest))}\fR"


def _text(words: str) -> str:
    escaped = words.replace("\\", r"\e").replace("-", r"\-").replace("'", r"\(aq")
    return rf"\&{escaped}" if escaped.startswith(".") else escaped


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
