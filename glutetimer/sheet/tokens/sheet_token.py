"""A token of a line: a word, a sign or a number, and what it is."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from glutetimer.sheet.reading import Amount, Place

WORD: Final = "WORD"


MARK: Final = "MARK"
"""The number of a further exercise on a line: "2)"."""


STAMP: Final = "STAMP"
"""A date, a time of day and the like: a number that is no dose."""


SIGN: Final = "SIGN"
"""A comma, a bracket and the like, that the grammar does not know."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a sign or a number, what it is, and where it stands in the text."""

    kind: str
    text: str
    place: Place
    value: Amount = 0
    joined: bool = False
    """Whether it follows the one before without a space."""
    folded: str = field(init=False)
    """The text in small letters."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "folded", self.text.casefold())
