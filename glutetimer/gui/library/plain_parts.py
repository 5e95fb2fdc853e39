"""The parts of the Library in plain text."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from glutetimer.gui.style.theme import Theme
from glutetimer.gui.widgets.labels import text
from glutetimer.gui.widgets.scroll_area import scrolled
from glutetimer.gui.widgets.sheet import Sheet
from glutetimer.i18n import content
from glutetimer.library.catalogue import Catalogue


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
