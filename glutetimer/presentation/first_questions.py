"""TODO."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FirstAnswers:
    """What may be answered: pairs of an id and its words, and the hold in seconds to begin with."""

    purposes: tuple[tuple[str, str], ...]
    kit: tuple[tuple[str, str], ...]
    hold_s: int = 2
