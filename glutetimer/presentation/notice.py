"""A message across a page, with what may be done about it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Notice:
    """A message with what may be done about it: pairs of an answer's id and its words."""

    id: str
    text: str
    answers: tuple[tuple[str, str], ...] = ()
