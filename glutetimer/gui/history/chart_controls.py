"""What the chart of the weeks shows: the measure, the groups, the length of a bar, and when."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from glutetimer.gui.widgets.arrow_button import ArrowButton
from glutetimer.gui.widgets.fields import ChoiceField
from glutetimer.gui.widgets.flow_layout import FlowLayout
from glutetimer.i18n import _
from glutetimer.presentation.history.chart_words import GROUPINGS, METRICS, PERIODS
from glutetimer.review.periods import Period
from glutetimer.review.table import Grouping
from glutetimer.review.totals import Metric


class ChartControls(QWidget):
    """Three lists, and two arrows that go back and forth in time."""

    def __init__(self) -> None:
        super().__init__()
        self.measure = _combo(_("What to show"), METRICS)
        self.grouping = _combo(_("What to tell apart"), GROUPINGS)
        self.period = _combo(_("What a bar stands for"), PERIODS)
        self.older = ArrowButton(_("Earlier"), points_left=True)
        self.newer = ArrowButton(_("Later"), points_left=False)
        flow = FlowLayout(across=8, down=8)
        self.setLayout(flow)
        for combo in (self.measure, self.grouping, self.period):
            flow.addWidget(combo)
        mover = QWidget()
        mover.setFixedHeight(40)
        row = QHBoxLayout(mover)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.older)
        row.addWidget(self.newer)
        flow.addWidget(mover)


def _combo(
    name: str, options: dict[Metric, str] | dict[Grouping, str] | dict[Period, str]
) -> ChoiceField:
    combo = ChoiceField()
    combo.setAccessibleName(name)
    for value, words in options.items():
        combo.addItem(_(words), value.value)
    combo.setSizeAdjustPolicy(ChoiceField.SizeAdjustPolicy.AdjustToContents)
    return combo
