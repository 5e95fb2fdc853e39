"""A note on a place of an imported file that was not understood."""

from __future__ import annotations

from dataclasses import dataclass

LONGEST_SHOWN = 40


@dataclass(frozen=True, slots=True)
class ImportNote:
    """One place of a file that was left out or taken with a reservation.

    Args:
        place: Where: "line 14", "session 3".
        what: What is wrong there and what was done about it, a sentence.
    """

    place: str
    what: str

    def __str__(self) -> str:
        return f"{self.place}: {self.what}"


def shown(text: str) -> str:
    """Return a text from a file in quotes, short and with nothing unprintable in it."""
    cut = text if len(text) <= LONGEST_SHOWN else text[: LONGEST_SHOWN - 1] + "…"
    plain = "".join(letter if letter.isprintable() else " " for letter in cut)
    return f'"{plain}"'
