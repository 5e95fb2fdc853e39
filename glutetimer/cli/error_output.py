"""Error messages of the command line: one line on stderr, an object where --json was given."""

from __future__ import annotations

import os
import stat
import sys

from glutetimer.cli.streams import give_up
from glutetimer.errors import printable

TYPE_CHECKING = False
if TYPE_CHECKING:  # without typing, which takes longer to load than a version to print
    from collections.abc import Mapping
    from typing import TextIO


WRONG_USAGE = 2
INTERRUPTED = 130


class _Form:
    """How messages are written by this process."""

    as_json = False


def use_objects(*, wanted: bool) -> None:
    """Write messages as JSON objects from now on, or as sentences."""
    _Form.as_json = wanted


def complain(sentence: str) -> None:
    """Say one line on stderr."""
    text = _on_one_line(sentence)
    if _Form.as_json:
        _write(_object_line({"type": "notice", "text": text}))
    else:
        _write(f"glutetimer: {text}")


def report_error(code: int, what: str, remedy: str = "") -> None:
    """Say on stderr what ended a command, which then leaves with a code."""
    _write(error_line(code, what, remedy))


def error_line(code: int, what: str, remedy: str = "") -> str:
    """Return the line that says what ended a command, which then leaves with a code."""
    what, remedy = _on_one_line(what), _on_one_line(remedy)
    if _Form.as_json:
        return _object_line({"type": "error", "code": code, "what": what, "remedy": remedy})
    return f"glutetimer: {what} {remedy}".rstrip()


def _on_one_line(text: str) -> str:
    return printable(" ".join(text.split()))


def _object_line(found: Mapping[str, object]) -> str:
    from glutetimer.cli.json_output import line_of  # noqa: PLC0415 - few ask for it

    return line_of(found)


def _write(line: str) -> None:
    try:
        print(line, file=sys.stderr, flush=True)
    except OSError:  # nobody reads it any more
        give_up(sys.stderr)


def is_read(stream: TextIO | None) -> bool:
    """Return whether somebody reads a stream now: in a terminal, or through a pipe.

    A desktop that starts a window hands it the socket of its log, nothing, a place like /dev/null,
    or a file such as ~/.xsession-errors. A script may write into a file as well; but what it
    started is a window, and that may show its error in one.
    """
    try:
        if stream is None or stream.closed:
            return False
        mode = os.fstat(stream.fileno()).st_mode
    except (OSError, ValueError):  # a stream that a test or a library has put there
        return True
    return stream.isatty() or stat.S_ISFIFO(mode)
