"""The cards of where it is felt and of how much."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from glutetimer.gui.figure.body_map import BodyMap
from glutetimer.gui.library.exercise_page.cited_line import CitedLine, ShowSource
from glutetimer.gui.library.exercise_page.marks import VerdictMark
from glutetimer.gui.library.exercise_page.section import CardSection
from glutetimer.gui.style.fonts import tabular
from glutetimer.gui.widgets.flow_layout import FlowLayout
from glutetimer.gui.widgets.labels import strong, text
from glutetimer.gui.widgets.reason_mark import MarkLegend
from glutetimer.presentation.library.exercise_page.exercise_view import (
    Dose,
    FeltPlaces,
)
from glutetimer.presentation.library.exercise_page.outline import (
    PagePart,
    here_words,
    not_here_words,
)
from glutetimer.presentation.library.sources import CitedText

_TOP: Final = Qt.AlignmentFlag.AlignTop
_ACROSS, _DOWN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


def felt_card(felt: FeltPlaces, body: BodyMap | None, show_source: ShowSource) -> CardSection:
    """Return where it is felt, where not, and what helps then."""
    section = CardSection(PagePart.FELT)
    # beside a body that is seen from both sides words would have no room
    is_wide = body is not None and len(body.views) > 1
    row = QBoxLayout(_DOWN if is_wide else _ACROSS)
    row.setSpacing(12 if is_wide else 16)
    if body is not None:
        row.addWidget(body, 0, _TOP)
    words = QVBoxLayout()
    words.setSpacing(8)
    words.addLayout(_verdict(here_words(), felt.good, show_source, is_good=True))
    if felt.bad:
        words.addLayout(_verdict(not_here_words(), felt.bad, show_source, is_good=False))
    words.addStretch(1)
    row.addLayout(words, 1)
    section.rows.addLayout(row)
    for remedy in felt.remedies:
        section.rows.addWidget(text(remedy.label, "mute", wraps=True))
        section.rows.addWidget(
            CitedLine(remedy.said, show_source, strong(remedy.said.text, wraps=True))
        )
    section.rows.addStretch(1)
    return section


def _verdict(label: str, said: CitedText, show_source: ShowSource, *, is_good: bool) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(VerdictMark(label, is_good=is_good), 0, _TOP)
    words = strong(said.text, wraps=True) if is_good else text(said.text, wraps=True)
    row.addWidget(CitedLine(said, show_source, words), 1)
    return row


def dose_card(dose: Dose, show_source: ShowSource) -> CardSection:
    """Return how much: the number that counts, large, and those beside it."""
    section = CardSection(PagePart.DOSE)
    line = QWidget()
    flow = FlowLayout(across=12, down=0, centred=True)
    line.setLayout(flow)
    number = text(dose.number, "number")
    number.setFont(tabular(number.font()))
    flow.addWidget(number)
    flow.addWidget(CitedLine(dose.unit, show_source, text(dose.unit.text)))
    section.rows.addWidget(line)
    for one in dose.beside:
        section.rows.addWidget(CitedLine(one, show_source))
    if dose.unit.default or any(one.default for one in dose.beside):
        section.rows.addWidget(MarkLegend())
    section.rows.addStretch(1)
    return section
