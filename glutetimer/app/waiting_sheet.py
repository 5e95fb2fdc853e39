"""Whether a sheet waits to be kept, which is looked up without what it takes to read one."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import msgspec

from glutetimer.host.regular_file import read_regular

MOST_BYTES: Final = 4_000_000
"""A longer file is none of ours."""


class _DraftText(msgspec.Struct):
    text: str = ""


def sheet_waits(path: Path) -> bool:
    """Return whether there is a sheet that was read and not kept, in the file of the draft."""
    try:
        return bool(msgspec.json.decode(read_regular(path, MOST_BYTES + 1), type=_DraftText).text)
    except (OSError, ValueError):
        return False
