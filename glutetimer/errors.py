"""The one kind of error that a person can act on."""

from __future__ import annotations


class Problem(Exception):  # noqa: N818 - it is told to people as a problem, not as an error
    """One sentence for a person: what (and where), why, and what to do.

    Args:
        what: What went wrong, with the file or place it happened in.
        remedy: What the person can do about it.
    """

    def __init__(self, what: str, remedy: str = "") -> None:
        super().__init__(f"{what} {remedy}".strip())
        self.what = what
        self.remedy = remedy
