"""What comes through a pipe, as a file that is read like any other."""

from __future__ import annotations

import sys
import tempfile
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from glutetimer.errors import UserError
from glutetimer.i18n import _

MOST_BYTES: Final = 200_000_000


@contextmanager
def spooled_input() -> Iterator[Path]:
    """Keep what comes through stdin in a file as long as it is needed.

    Raises:
        UserError: If nothing comes, or more than any file may hold.
    """
    content = sys.stdin.buffer.read(MOST_BYTES + 1)
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
