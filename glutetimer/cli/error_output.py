"""Error messages of the command line: one line on stderr."""

from __future__ import annotations

import os
import stat
import sys

from glutetimer.cli.streams import give_up
from glutetimer.errors import printable

TYPE_CHECKING = False
if TYPE_CHECKING:  # without typing, which takes longer to load than a version to print
    from typing import TextIO


INTERRUPTED = 130


def complain(sentence: str) -> None:
    """Say one line on stderr."""
    try:
        print(f"glutetimer: {printable(' '.join(sentence.split()))}", file=sys.stderr, flush=True)
    except OSError:  # nobody reads it any more
        give_up(sys.stderr)


def is_read(stream: TextIO | None) -> bool:
    """Return whether somebody may read a stream: in a terminal, through a pipe, or in a file.

    A desktop that starts a window hands it the socket of its log, nothing, or a place like
    /dev/null.
    """
    try:
        if stream is None or stream.closed:
            return False
        mode = os.fstat(stream.fileno()).st_mode
    except (OSError, ValueError):  # a stream that a test or a library has put there
        return True
    return stream.isatty() or stat.S_ISFIFO(mode) or stat.S_ISREG(mode)
