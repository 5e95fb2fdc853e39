"""What was done of this exercise: a bar for each week, the last time, bests, where it was felt."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from glutetimer.gui.library.exercise_page.section import CardSection
from glutetimer.gui.library.exercise_page.set_bars import SetBars
from glutetimer.gui.style.fonts import tabular
from glutetimer.gui.widgets.flow_layout import FlowLayout
from glutetimer.gui.widgets.labels import PressButton, strong, text
from glutetimer.i18n import _
from glutetimer.presentation.library.exercise_page.outline import PagePart
from glutetimer.presentation.library.exercise_page.own_history import OwnHistory


def history_card(
    history: OwnHistory, colour: str, open_history: Callable[[], object]
) -> CardSection:
    """Return the card; without any history one sentence."""
    section = CardSection(PagePart.HISTORY)
    if history.nothing:
        section.rows.addWidget(text(history.nothing, "mute", wraps=True))
        section.rows.addStretch(1)
        return section
    button = PressButton(_("In History"))
    button.clicked.connect(open_history)
    section.head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
    line = QWidget()
    flow = FlowLayout(across=12, down=0, centred=True)
    line.setLayout(flow)
    number = text(history.number, "number")
    number.setFont(tabular(number.font()))
    flow.addWidget(number)
    flow.addWidget(text(history.unit))
    section.rows.addWidget(line)
    section.rows.addWidget(SetBars(history, colour))
    facts = QWidget()
    flow = FlowLayout(across=28, down=8)
    facts.setLayout(flow)
    for label, words in history.facts:
        flow.addWidget(_fact(label, words))
    section.rows.addWidget(facts)
    section.rows.addStretch(1)
    return section


def _fact(label: str, words: str) -> QWidget:
    pair = QWidget()
    row = QHBoxLayout(pair)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(text(label, "mute"))
    row.addWidget(strong(words))
    return pair
