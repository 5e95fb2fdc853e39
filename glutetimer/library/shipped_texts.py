"""The texts of the content that ships, which may be translated; a person's own may not."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from glutetimer.library.copies import copy_path
from glutetimer.training.wording import usual_texts

PARTS = ("exercises", "programmes", "guidance", "learn", "sources")


def shipped_texts(builtin: Path) -> Iterator[str]:
    """Yield every text in the shipped content, ids among them; none where it cannot be read.

    The words for exercises whose file has none of its own are content too.
    """
    yield from usual_texts()
    for part in PARTS:
        try:
            copy = json.loads(copy_path(builtin, part).read_bytes())
        except (OSError, ValueError):  # reported when the content itself is read
            continue
        yield from _texts(copy)


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner)
