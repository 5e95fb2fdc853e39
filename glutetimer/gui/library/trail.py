"""How somebody came to what the Library shows, and the way back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class LibraryPlace:
    """Something that can be shown: a tab or an exercise of the Library, or another page.

    `id` is that of the tab ("exercises", "learn"), the exercise or the page.
    """

    kind: Literal["tab", "exercise", "page"]
    id: str


EXERCISES = LibraryPlace("tab", "exercises")
LEARN = LibraryPlace("tab", "learn")
LONGEST = 50
"""So many steps lead back; the oldest go."""


class Trail:
    """The place that is shown, and those before it."""

    def __init__(self) -> None:
        self._before: list[LibraryPlace] = []
        self.place = EXERCISES

    @property
    def back(self) -> LibraryPlace | None:
        """Where the way back leads; None where there is none."""
        return self._before[-1] if self._before else None

    def go(self, place: LibraryPlace, *, origin: LibraryPlace | None = None) -> None:
        """Go on to a place, from `origin` if it is another page."""
        if origin is not None:
            self._before = [origin]
        elif place != self.place:
            self._before.append(self.place)
            del self._before[:-LONGEST]
        self.place = place

    def turn_to(self, tab: LibraryPlace) -> None:
        """Show a tab, from which no way leads back."""
        self._before.clear()
        self.place = tab

    def go_back(self) -> LibraryPlace | None:
        """Go one step back; returns the place that is shown then, None if there is none."""
        if not self._before:
            return None
        back = self._before.pop()
        self.place = EXERCISES if back.kind == "page" else back
        return back
