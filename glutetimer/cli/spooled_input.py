"""What comes through a pipe, as a file that is read like any other."""

from __future__ import annotations

import sys
import tempfile
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from glutetimer.cli.target import STDOUT
from glutetimer.errors import UserError
from glutetimer.host.file_problems import NAME_ANOTHER, cannot_read
from glutetimer.i18n import _

MOST_BYTES: Final = 200_000_000


_BY_THE_SHELL: Final = ("/dev/fd/", "/proc/self/fd/")
"""Where the shell puts what `<(...)` writes."""


def is_piped(name: str) -> bool:
    """Return whether a name stands for what comes through a pipe, which can be read once only."""
    return name == STDOUT or name.startswith(_BY_THE_SHELL)


def read_piped(name: str, most: int) -> bytes:
    """Return what comes through a pipe, but no more than so many bytes.

    Raises:
        UserError: If it cannot be read.
    """
    if name == STDOUT:
        return sys.stdin.buffer.read(most)
    try:
        with Path(name).open("rb") as pipe:
            return pipe.read(most)
    except OSError as error:
        raise cannot_read(name, error, NAME_ANOTHER) from None


@contextmanager
def spooled_input(name: str = STDOUT) -> Iterator[Path]:
    """Keep what comes through a pipe in a file as long as it is needed.

    Raises:
        UserError: If nothing comes, or more than any file may hold.
    """
    content = read_piped(name, MOST_BYTES + 1)
    if not content.strip():
        raise UserError(
            _("Nothing came through stdin."), _("Pipe a file into it, or name the file.")
        )
    if len(content) > MOST_BYTES:
        raise UserError(_("Too much came through stdin."), _("Name the file instead."))
    with tempfile.TemporaryDirectory(prefix="glutetimer-") as folder:
        path = Path(folder) / ("stdin.toml" if _is_toml(content) else "stdin")
        path.write_bytes(content)
        yield path


def _is_toml(content: bytes) -> bool:
    """Return whether content is the file of a programme or exercise; only these are TOML."""
    try:
        return "id" in tomllib.loads(content.decode("utf-8"))
    except (ValueError, RecursionError):
        return False
