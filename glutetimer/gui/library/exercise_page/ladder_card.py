"""The ladder: easier and harder exercises, each of which opens its own page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from glutetimer.gui.library.exercise_page.cited_line import CitedLine, ShowSource, add_marks
from glutetimer.gui.library.exercise_page.framed_button import WrappingButton
from glutetimer.gui.library.exercise_page.section import CardSection
from glutetimer.gui.widgets.labels import strong, text
from glutetimer.i18n import _
from glutetimer.presentation.library.exercise_page.exercise_view import (
    ExerciseView,
    Labelled,
    LadderStep,
)
from glutetimer.presentation.library.exercise_page.outline import PagePart

Picture = Callable[[str], QPixmap | None]
_WIDTH: Final = 220


class RungButton(WrappingButton):
    """An exercise of the ladder with its picture: a click opens its page."""

    def __init__(self, step: LadderStep, pixmap: QPixmap | None) -> None:
        super().__init__(_WIDTH)
        self.step = step
        self.setAccessibleName(_("{way}: {exercise}").format(way=step.way, exercise=step.name))
        self.setAccessibleDescription(step.change.text if step.change else "")
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 8, 10, 8)
        row.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(0)
        labels = [text(step.way, "small"), strong(step.name, wraps=True)]
        if step.change:
            labels.append(text(step.change.text, "mute", wraps=True))
        for label in labels:
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            words.addWidget(label)
        words.addStretch(1)
        if pixmap is not None:
            still = QLabel()
            still.setPixmap(pixmap)
            still.setAccessibleName(_("Picture of {exercise}").format(exercise=step.name))
            still.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            row.addWidget(still, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        self.paint_frame(QPainter(self), strong=self.underMouse())


def ladder_card(
    view: ExerciseView,
    picture: Picture,
    open_exercise: Callable[[str], object],
    show_source: ShowSource,
) -> CardSection:
    """Return the easier and harder exercises, and what else makes it so."""
    section = CardSection(PagePart.LADDER)
    for step in view.ladder:
        section.rows.addWidget(_rung(step, picture, open_exercise, show_source))
    for line in view.ladder_texts:
        section.rows.addWidget(_line(line, show_source))
    section.rows.addStretch(1)
    return section


def _rung(
    step: LadderStep,
    picture: Picture,
    open_exercise: Callable[[str], object],
    show_source: ShowSource,
) -> QWidget:
    button = RungButton(step, picture(step.exercise))
    button.clicked.connect(lambda: open_exercise(step.exercise))
    if step.change is None:
        return button
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(4)
    row.addWidget(button, 1)
    add_marks(row, step.change, show_source)
    return holder


def _line(line: Labelled, show_source: ShowSource) -> QWidget:
    block = QWidget()
    rows = QVBoxLayout(block)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(0)
    rows.addWidget(text(line.label, "small"))
    rows.addWidget(CitedLine(line.said, show_source))
    return block
