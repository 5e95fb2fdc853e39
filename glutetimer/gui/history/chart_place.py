"""The place of the chart, which is made after the page has been painted once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from glutetimer.gui.history.chart.weekly_chart import WeeklyChart


class ChartPlace(QWidget):
    """Empty until it was painted; then it loads and shows the chart."""

    chart_made = Signal()
    _painted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.chart: WeeklyChart | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._painted.connect(self._make, Qt.ConnectionType.QueuedConnection)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.chart is None:
            self._painted.emit()

    def _make(self) -> None:
        if self.chart is not None:
            return
        from glutetimer.gui.history.chart.weekly_chart import WeeklyChart  # noqa: PLC0415 - costs 0.2 s, see there

        self.chart = WeeklyChart()
        self._column.addWidget(self.chart)
        self.chart_made.emit()
