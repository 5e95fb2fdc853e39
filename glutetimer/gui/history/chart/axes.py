"""The axes of the chart: which bars are labelled, and values with their lines across."""

from __future__ import annotations

from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF

LABEL_HEIGHT = 20
LABEL_WIDTH = 72
"""Px that a label takes at most; so far apart they stand."""
LEAST_WIDTH, SPARE = 40, 4
"""Px of the axis of values at least, and beyond its widest label."""


class BarAxis(pg.AxisItem):  # type: ignore[misc]  # pyqtgraph has no types
    """Labels bars from the newest backwards, as many as there is room for."""

    def __init__(self) -> None:
        super().__init__("bottom")
        self.labels: Sequence[str] = ()

    def show_labels(self, labels: Sequence[str]) -> None:
        """Take the labels of all bars."""
        self.labels = labels
        self.picture = None  # the ranges may be the same
        self.update()

    def tickValues(self, minVal: float, maxVal: float, size: float) -> list[tuple[int, list[int]]]:  # noqa: N803 - pyqtgraph's names
        del minVal, maxVal  # all bars are in sight
        last = len(self.labels) - 1
        every = max(1, -int(-LABEL_WIDTH * len(self.labels) // max(1, size)))
        return [(every, list(range(last, -1, -every)))]

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        del scale, spacing  # the values are bars
        return [self.labels[int(value)] for value in values]


class ValueAxis(pg.AxisItem):  # type: ignore[misc]  # pyqtgraph has no types
    """Round values, each with a line across the bars."""

    def __init__(self) -> None:
        super().__init__("left")
        self.setGrid(255)

    def show_marks(self, marks: Sequence[tuple[int, str]]) -> None:
        """Take the values and their words, from 0 up, and as much room as they need.

        Left to itself pyqtgraph leaves out what is too wide, and makes room with a later picture.
        """
        self.setTicks([list(marks)])
        metrics = QFontMetricsF(self.style["tickFont"] or self.font())
        widest = max((metrics.horizontalAdvance(words) for _, words in marks), default=0.0)
        self.setWidth(max(LEAST_WIDTH, widest + self.style["tickTextOffset"][0] + SPARE))

    def boundingRect(self) -> QRectF:
        # with lines across, pyqtgraph leaves no room for the halves of the first and last label
        bounds: QRectF = super().boundingRect()
        return bounds.adjusted(0, -LABEL_HEIGHT, 0, LABEL_HEIGHT)
