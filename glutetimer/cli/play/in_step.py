"""Keeps the history in step with other machines before and after a session."""

from __future__ import annotations

from glutetimer.cli.complaint import complain
from glutetimer.errors import Problem
from glutetimer.wiring import House


class StepKeeper:
    """Sees to it where a sync folder is chosen; each sentence is said once.

    Args:
        house: Where the history is.
    """

    def __init__(self, house: House) -> None:
        self._house = house
        self._said: set[str] = set()

    def see_to_it(self) -> None:
        """Take in what came and send what was done; trouble is told and stops nothing."""
        try:
            found = self._house.keep_in_step()
        except Problem as problem:
            sentences: tuple[str, ...] = (str(problem),)
        else:
            sentences = found.notices if found else ()
        for sentence in sentences:
            if sentence not in self._said:
                complain(sentence)
                self._said.add(sentence)
