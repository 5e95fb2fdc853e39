"""What is said of a cue that is too long to be said inside a rep."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from glutetimer.i18n import ngettext

MOST_WORDS: Final = 6
"""More words take longer than most movements do."""
_SHOWN: Final = 3
"""So many of its words name a cue."""


def long_cue_text(cues: Iterable[str]) -> str:
    """Return what is said of the first cue that is too long, "" where none is."""
    for cue in cues:
        words = cue.split()
        if len(words) > MOST_WORDS:
            return ngettext(
                "“{start} …” has {number} word. It is kept; up to six are sure to be said in time.",
                "“{start} …” has {number} words. It is kept; up to six are sure to be said in "
                "time.",
                len(words),
            ).format(start=" ".join(words[:_SHOWN]), number=len(words))
    return ""
