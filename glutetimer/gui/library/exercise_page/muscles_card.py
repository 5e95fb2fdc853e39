"""The muscles that work, on a drawn body, and how sure that is in one line."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from glutetimer.gui.library.exercise_page.cited_line import CitedLine, ShowSource
from glutetimer.gui.library.exercise_page.section import CardSection
from glutetimer.gui.widgets.flow_layout import FlowLayout
from glutetimer.gui.widgets.labels import strong, text
from glutetimer.presentation.library.exercise_page.exercise_view import ExerciseView, MuscleLine
from glutetimer.presentation.library.exercise_page.outline import PagePart


def muscles_card(view: ExerciseView, body: QWidget | None, show_source: ShowSource) -> CardSection:
    """Return the card."""
    section = CardSection(PagePart.MUSCLES)
    if body is not None:
        section.rows.addWidget(body)
    for muscle in view.muscles:
        section.rows.addWidget(_line(muscle, show_source))
    section.rows.addWidget(text(view.confidence, "tag"), 0, Qt.AlignmentFlag.AlignLeft)
    if view.evidence.text:
        section.rows.addWidget(CitedLine(view.evidence, show_source))
    section.rows.addStretch(1)
    return section


def _line(muscle: MuscleLine, show_source: ShowSource) -> QWidget:
    block = QWidget()
    column = QVBoxLayout(block)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    head = QWidget()
    flow = FlowLayout(across=8, down=0, centred=True)
    head.setLayout(flow)
    flow.addWidget(strong(muscle.name) if muscle.is_primary else text(muscle.name))
    flow.addWidget(text(muscle.part, "mute"))
    column.addWidget(head)
    if muscle.does.text:
        does = text(muscle.does.text, "mute", wraps=True)
        column.addWidget(CitedLine(muscle.does, show_source, does))
    return block
