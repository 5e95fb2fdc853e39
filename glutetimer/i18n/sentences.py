"""Words that become a whole sentence."""

from __future__ import annotations

from typing import Final

from glutetimer.i18n import _

ENDS: Final = (".", "?", "!")


def as_sentence(words: str) -> str:
    """Return words with a full stop, unless they end as a sentence does already."""
    return words if words.endswith(ENDS) else _("{sentence}.").format(sentence=words)
