"""The numbers under which advice was last listed, so that a number means what was seen."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from glutetimer.host.atomic_file import write_whole
from glutetimer.host.regular_file import read_regular
from glutetimer.review.progress.advice import Advice

MOST_BYTES: Final = 20_000
Key = tuple[str, ...]


class AdviceNumbers:
    """Which advice has which number, from 1, until advice is listed anew.

    Without it a number would mean another advice as soon as one was answered, and a command that
    is repeated by mistake would accept something that nobody has read.

    Args:
        path: Where they are kept. What cannot be kept there holds for one command alone.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def keep(self, listed: Iterable[Advice]) -> None:
        """Keep what was listed, in its order."""
        with suppress(OSError):
            write_whole(self._path, json.dumps([one.key for one in listed]))

    def listed(self) -> Sequence[Key] | None:
        """Return the keys of what was listed last, None if that is not known."""
        try:
            found = json.loads(read_regular(self._path, MOST_BYTES))
        except (OSError, ValueError, RecursionError):
            return None
        if not isinstance(found, list):
            return None
        return [tuple(map(str, key)) if isinstance(key, list) else () for key in found]
