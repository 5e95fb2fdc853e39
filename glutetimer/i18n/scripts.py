"""The scripts of letters. Pure."""

from __future__ import annotations

import unicodedata


def is_foreign(letter: str) -> bool:
    """Return whether a letter or vowel sign belongs to another script than Latin."""
    kind = unicodedata.category(letter)[0]
    return kind in "LM" and not unicodedata.name(letter, "LATIN").startswith("LATIN")
