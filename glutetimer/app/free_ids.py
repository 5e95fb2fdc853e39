"""Ids for what a person names: from the letters of the name, and not taken yet."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from typing import Final

LONGEST_ID: Final = 60


def free_id(name: str, taken: Collection[str]) -> str:
    """Return an id made of a name, with a number where it is taken."""
    plain = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode()
    words = re.sub(r"[^a-z0-9]+", "_", plain).strip("_")[:LONGEST_ID].rstrip("_")
    base = words if words[:1].isalpha() else f"own_{words}".rstrip("_")
    found, number = base, 2
    while found in taken:
        found, number = f"{base[: LONGEST_ID - 4]}_{number}", number + 1
    return found
