"""What we write into a set's note where Strong has no column for it, and read again."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

KEYS: Final = frozenset(("side", "tempo", "held", "tension", "band", "feel", "pain"))


def facts_of(note: str) -> Mapping[str, str]:
    """Return the facts of a note of ours, nothing for a note that a person wrote."""
    if "=" not in note:
        return {}
    pairs = [part.partition("=") for part in note.split(";")[:20]]
    facts = {key.strip(): value.strip() for key, equals, value in pairs if equals}
    return facts if facts.keys() & KEYS else {}
