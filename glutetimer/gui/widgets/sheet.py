"""The column of a page, between its margins."""

from __future__ import annotations

from typing import Literal

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from glutetimer.gui.style.theme import PAGE_MARGIN, SCROLL_BAR

PAGE_WIDTH = 1280
"""No line of a page grows wider than this, on any screen."""
PAGE_TOP = 32
"""The margin above a page, px."""
MUCH = 1_000_000
"""A stretch factor beside which the margins get nothing until the column is at its widest."""


class Sheet(QWidget):
    """The column of a page: in the middle, no wider than the eye follows.

    Its rows are added to `rows`. A narrower page begins at the same left edge as the others, and
    all pages end at the same right edge: a scroll bar stands in the margin.

    Args:
        widest: Width of the rows at most, px.
        above: Margin above, px.
        below: Margin below, px; as above if left out.
        bar: Where there is a scroll bar: "around" a sheet that scrolls as a whole, "inside" one
            with rows that scroll, "" for none. Rows beside those that scroll `keep_clear_of_bar`.
    """

    def __init__(
        self,
        widest: int = PAGE_WIDTH,
        above: int = PAGE_TOP,
        below: int | None = None,
        bar: Literal["around", "inside", ""] = "around",
    ) -> None:
        super().__init__()
        self.setObjectName("page")
        inside = SCROLL_BAR if bar == "inside" else 0
        outer = QHBoxLayout(self)
        right = PAGE_MARGIN - (SCROLL_BAR if bar else 0)
        outer.setContentsMargins(PAGE_MARGIN, above, right, above if below is None else below)
        outer.addStretch(1)
        column = QWidget()
        column.setMaximumWidth(PAGE_WIDTH + inside)
        outer.addWidget(column, MUCH)
        outer.addStretch(1)
        inner = QHBoxLayout(column)
        inner.setContentsMargins(0, 0, 0, 0)
        content = QWidget()
        content.setMaximumWidth(widest + inside)
        inner.addWidget(content, MUCH)
        inner.addStretch(1)
        self.rows = QVBoxLayout(content)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(16)
        self._outer = outer

    def set_above(self, above: int) -> None:
        """Set the margin above."""
        margins = self._outer.contentsMargins()
        margins.setTop(above)
        self._outer.setContentsMargins(margins)

    def set_below(self, below: int) -> None:
        """Set the margin below."""
        margins = self._outer.contentsMargins()
        margins.setBottom(below)
        self._outer.setContentsMargins(margins)


def keep_clear_of_bar(row: QWidget) -> QHBoxLayout:
    """Return a row that ends where those end that scroll."""
    clear_row = QHBoxLayout()
    clear_row.setContentsMargins(0, 0, SCROLL_BAR, 0)
    clear_row.addWidget(row)
    return clear_row
