"""Text from a file as it is shown to people: short, on one line, with nothing unprintable."""

from __future__ import annotations

LONGEST_SHOWN = 40


def printable(text: str, longest: int = LONGEST_SHOWN) -> str:
    """Return text cut to a readable length, with its control characters spelled out."""
    cut = text if len(text) <= longest else text[: longest - 1] + "…"
    return "".join(
        letter if letter.isprintable() else letter.encode("unicode_escape").decode()
        for letter in cut
    )
