"""What a sheet is called: the likeliest of the headings above its exercises."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from glutetimer.sheet.texts.line_reading import LineReading
from glutetimer.sheet.tokens.stamps import is_message
from glutetimer.sheet.vocabulary.heading_words import TITLES
from glutetimer.sheet.whole.headings import plain_heading

LONGEST_TITLE: Final = 80


@dataclass(slots=True)
class Title:
    """The name of a sheet, as far as it was read."""

    heading: str = ""
    rank: int = -1
    """How likely the heading is the name."""
    subject: str = ""
    """What an e-mail is about."""

    @property
    def name(self) -> str | None:
        """The name, None for none."""
        return self.heading or self.subject or None

    def offer(self, reading: LineReading) -> None:
        """Take a heading if none before it is as likely."""
        rank = _rank(reading)
        if reading.role == "heading" and _may_be(reading) and rank > self.rank:
            self.heading, self.rank = plain_heading(reading), rank


_SIDE: Final = re.compile(
    r"\W*(?:operated|affected|injured|treated|weak(?:er)?|bad|sore)?\s?(?:side|leg|hip|knee)\s?[:=]",
    re.IGNORECASE,
)
"""A line that names the side that was operated on."""


def _may_be(reading: LineReading) -> bool:
    """Return whether a heading may be the name of the programme."""
    line = reading.line.rstrip("*_ ")
    is_part = ". " in line or is_message(line) or bool(_SIDE.match(line))
    return not is_part and not line.endswith(":") and len(line) <= LONGEST_TITLE


def _rank(reading: LineReading) -> int:
    """Return how likely a heading is the name of a sheet, rather than of who hands it out."""
    words = set(reading.scan.all_words)
    if words & _PROGRAMMES:
        return 3
    return 0 if words & _ORGANISATIONS else 2 if words & TITLES else 1


_PROGRAMMES: Final = frozenset(
    (
        *("programme", "program", "plan", "routine", "workout", "exercises", "circuit", "session"),
        "class",
    )
)
_ORGANISATIONS: Final = frozenset(
    (
        *("clinic", "service", "services", "physiotherapy", "therapy", "hospital", "centre"),
        *("sports", "health", "nhs", "wellness", "gym", "studio", "trust", "practice", "physio"),
        *("department", "orthopaedics", "orthopedics", "team", "community", "msk", "center"),
    )
)
