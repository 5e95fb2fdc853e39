"""The quicker copies of the shipped content: where they are, and whether they fit it.

tomllib is thorough but slow, and every start waits for it. So each kind of content also ships as
JSON in compiled/, every default filled in, with a checksum of the TOML it was made from: a copy is
used only if it was made from the very files beside it. It can be out of date, but never wrong.
"""

from __future__ import annotations

import zlib

TYPE_CHECKING = False
if TYPE_CHECKING:  # without typing: a list of the content is to start quickly
    from pathlib import Path
    from typing import Any

FOLDERS = ("exercises", "programmes")
"""The parts that are a folder of files; the others are one file."""


def plain_items(builtin: Path, part: str) -> list[dict[str, Any]] | None:
    """Return the items of a part as plain values, every default filled in.

    Args:
        builtin: The folder of the shipped files.
        part: One of `FOLDERS`, or "learn".

    Returns:
        The items as they were read and checked, or None where no copy fits the files.
    """
    import json  # noqa: PLC0415 - only lists are read this way

    try:
        copy = json.loads(copy_path(builtin, part).read_bytes())
        if copy["made_from"] != checksum(read_texts(builtin, part)):
            return None
        content = copy["content"]
        items: list[dict[str, Any]] = content if part in FOLDERS else content["topics"]
    except (OSError, ValueError, TypeError, KeyError):
        return None
    return items


def checksum(texts: list[bytes]) -> str:
    """Return a short mark of the content of files."""
    mark = 0
    for text in texts:
        mark = zlib.crc32(text, mark)
    return f"{sum(map(len, texts))}-{mark:08x}"


def read_texts(builtin: Path, part: str) -> list[bytes]:
    """Return the content of the files that make up a part.

    Raises:
        OSError: If one is missing.
    """
    if part in FOLDERS:
        return [path.read_bytes() for path in sorted((builtin / part).glob("*.toml"))]
    return [(builtin / f"{part}.toml").read_bytes()]


def copy_path(builtin: Path, part: str) -> Path:
    """Return where the copy of a part is."""
    return builtin / "compiled" / f"{part}.json"
