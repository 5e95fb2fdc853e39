"""The sources at the end of the page, with the facts that the page cites of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from glutetimer.gui.library.exercise_page.section import PlainSection
from glutetimer.gui.widgets.flow_layout import FlowLayout
from glutetimer.gui.widgets.labels import PressButton, strong, text
from glutetimer.i18n import _
from glutetimer.presentation.library.exercise_page.outline import PagePart
from glutetimer.presentation.library.sources import SourceEntry, SourceFact

COLUMN: Final = 360


class SourceBlock(QWidget):
    """One source; whoever came from a number can go back to it."""

    came_back = Signal(QWidget)
    """The number that has the focus again."""

    def __init__(self, entry: SourceEntry) -> None:
        super().__init__()
        self.setAccessibleName(entry.heading)
        self._came_from: QWidget | None = None
        self.back = PressButton(_("Back to the text"), "link")
        self.back.clicked.connect(self._go_back)
        self.back.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(text(str(entry.number), "mute"), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(strong(entry.heading, wraps=True))
        words.addWidget(text(entry.published, "mute", wraps=True))
        if entry.says:
            words.addWidget(text(entry.says, wraps=True))
        if entry.facts:
            words.addWidget(_facts(entry.facts))
        words.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        words.addStretch(1)
        row.addLayout(words, 1)

    def arrive(self, from_widget: QWidget) -> None:
        """Take the focus from a number, and offer the way back to it."""
        self._came_from = from_widget
        self.back.show()
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_back(self) -> None:
        if self._came_from is not None:
            self._came_from.setFocus(Qt.FocusReason.OtherFocusReason)
            self.came_back.emit(self._came_from)
        self.back.hide()


class SourceList(PlainSection):
    """All sources of the page, by number."""

    came_back = Signal(QWidget)
    """The number that has the focus again."""

    def __init__(self) -> None:
        super().__init__(PagePart.SOURCES)
        self.rows.setSpacing(12)
        self.blocks: dict[int, SourceBlock] = {}

    def show_entries(self, entries: Iterable[SourceEntry]) -> None:
        """Show these sources."""
        self.blocks = {entry.number: SourceBlock(entry) for entry in entries}
        for block in self.blocks.values():
            block.came_back.connect(self.came_back)
            self.rows.addWidget(block)


def _facts(facts: Iterable[SourceFact]) -> QWidget:
    block = QWidget()
    flow = FlowLayout(across=24, down=2, column=COLUMN)
    block.setLayout(flow)
    for fact in facts:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        number = text(fact.id, "small")
        number.setMinimumWidth(44)
        row.addWidget(number, 0, Qt.AlignmentFlag.AlignTop)
        words = text(fact.text, "mute", wraps=True)
        words.setAlignment(Qt.AlignmentFlag.AlignTop)
        row.addWidget(words, 1)
        flow.addWidget(line)
    return block
