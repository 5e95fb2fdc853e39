"""The file of a person's own exercise or programme by what it is called, even with a slip in it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from glutetimer.errors import UserError
from glutetimer.library.named_items import plain_words
from glutetimer.library.toml_file import read_text

FOLDERS: Final = ("programmes", "exercises")
_CALLED: Final = re.compile(r"""^\s*(?:id|name)\s*=\s*["']([^"'\n]*)""", re.MULTILINE)


def own_file(own: Path | None, called: str) -> Path | None:
    """Return the file that is called so, or that says so of itself; None if there is none.

    Args:
        own: The data folder.
        called: An id or a name.
    """
    folders = [own / folder for folder in FOLDERS] if own is not None else []
    found = (file_called(folder, called) for folder in folders)
    return next((path for path in found if path is not None), None)


def file_called(folder: Path, called: str) -> Path | None:
    """Return the file of a folder that is called so, or that says so of itself."""
    wanted = plain_words(called)
    try:
        paths = sorted(folder.glob("*.toml")) if wanted else []
    except OSError:
        paths = []
    by_name = (path for path in paths if plain_words(path.stem) == wanted)
    inside = (path for path in paths if wanted in _names_in(path))
    return next(by_name, None) or next(inside, None)


def _names_in(path: Path) -> list[str]:
    try:
        return [plain_words(one) for one in _CALLED.findall(read_text(path))]
    except UserError:
        return []
