"""The parts of the Library in plain text."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from glutetimer.gui.page import PageRequests
from glutetimer.gui.style.theme import Theme
from glutetimer.gui.widgets.flow_layout import FlowLayout
from glutetimer.gui.widgets.labels import PressButton, clear, text
from glutetimer.gui.widgets.scroll_area import scrolled
from glutetimer.gui.widgets.sheet import Sheet
from glutetimer.i18n import content
from glutetimer.library.catalogue import Catalogue


class PlainList(QWidget):
    """A button for each exercise."""

    def __init__(self, catalogue: Catalogue, requests: PageRequests) -> None:
        super().__init__()
        self._catalogue = catalogue
        self._requests = requests
        self._shown: tuple[str, ...] = ()
        sheet = Sheet(above=8)
        self._flow = FlowLayout()
        buttons = QWidget()
        buttons.setLayout(self._flow)
        sheet.rows.addWidget(buttons)
        sheet.rows.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolled(sheet))

    def refresh(self) -> None:
        exercises = self._catalogue.exercises
        if tuple(exercises) == self._shown:
            return
        self._shown = tuple(exercises)
        clear(self._flow)
        for exercise in exercises.values():
            button = PressButton(content(exercise.name))
            button.clicked.connect(
                lambda _=False, one=exercise.id: self._requests.exercise.emit(one)
            )
            self._flow.addWidget(button)


class PlainLearn(QWidget):
    """The cards in plain text."""

    def __init__(self, catalogue: Catalogue) -> None:
        super().__init__()
        sheet = Sheet(above=8, widest=680)
        for topic in catalogue.learn.topics:
            sheet.rows.addWidget(text(content(topic.title), "subtitle", wraps=True))
            sheet.rows.addWidget(text(content(topic.line), wraps=True))
        sheet.rows.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolled(sheet))

    def show_topic(self, topic: str) -> None:
        pass

    def refresh(self) -> None:
        pass

    def set_theme(self, theme: Theme) -> None:
        pass
