"""A place that moves down the pages of a report, with headings, rows and a foot."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QSizeF

from glutetimer.gui.report.page_painter import HAIR, MUTE, NoInk, PagePainter
from glutetimer.i18n import _

MARGIN: Final = 48.0
GAP: Final = 26.0
ROW: Final = 17.0
HEADING: Final = 22.0
KEPT_TOGETHER: Final = 3
"""Rows that a heading has below it on its page."""
FOOT: Final = 40.0


class PageFlow:
    """Where the next line goes; `y` is counted in points from the top of the page.

    Args:
        ink: Draws, or only measures.
        size: That of a page.
        new_page: Turns to the next page.
    """

    def __init__(
        self, ink: PagePainter | NoInk, size: QSizeF, new_page: Callable[[], bool]
    ) -> None:
        self.ink = ink
        self.y = MARGIN
        self.page = 1
        self.width = size.width() - 2 * MARGIN
        self._height = size.height()
        self._bottom = size.height() - MARGIN - FOOT / 2
        self._new_page = new_page

    @property
    def right(self) -> float:
        """Where the lines end."""
        return MARGIN + self.width

    @property
    def base(self) -> float:
        """The base line of a row here."""
        return self.y + 11

    def heading(self, says: str, note: str = "", rows: int = 1) -> None:
        """Head a part that has so many rows; the first of them stay with it."""
        self.room(HEADING + max(1, min(rows, KEPT_TOGETHER)) * ROW)
        self.ink.text(MARGIN, self.base, says, 12, weight=700)
        self.ink.text(self.right, self.base, note, 8.5, MUTE, align="right")
        self.ink.line(MARGIN, self.y + 16, self.right, HAIR, 0.75)
        self.y += HEADING

    def sentence(self, says: str) -> None:
        """Write one line that stands for a part that is empty."""
        self.ink.text(MARGIN, self.base, says, 9.5, MUTE)
        self.y += ROW + GAP

    def room(self, height: float) -> bool:
        """Begin the next page where this one has no such room left; return whether it did."""
        if self.y + height <= self._bottom:
            return False
        self.foot()
        self._new_page()
        self.page += 1
        self.y = MARGIN
        return True

    def foot(self) -> None:
        """Write what stands at the foot of every page."""
        base = self._height - FOOT + 8
        self.ink.line(MARGIN, base - 12, self.right, HAIR, 0.75)
        says = _(
            "Counted and timed by glutetimer. Reps and times are as paced by "
            "the coach or tapped; feel and pain are the person's own marks."
        )
        self.ink.text(MARGIN, base, says, 7.5, MUTE)
        self.ink.text(self.right, base, f"{self.page}", 7.5, MUTE, align="right")
