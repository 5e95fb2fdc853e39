"""The formats in which a history can be exported, by the names of the command line."""

from __future__ import annotations

from enum import StrEnum


class Format(StrEnum):
    """The formats in which a history can be exported."""

    CSV = "csv"
    STRONG = "strong-csv"
    JSON = "json"
    FIT = "fit"
    OPENWEIGHT = "openweight"
    PDF = "pdf"

    @property
    def ending(self) -> str:
        """How the names of such files end."""
        return {"strong-csv": "csv", "openweight": "json"}.get(self.value, self.value)
