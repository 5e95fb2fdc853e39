"""The sources of a page: author, title, where and when, and the facts in our words."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from glutetimer.gui.widgets.focus_frame import FocusFrame
from glutetimer.gui.widgets.labels import clear, strong, text
from glutetimer.presentation.library.sources import SourceEntry

NUMBER_WIDTH = 28


class TopicSources(QWidget):
    """The numbered sources, one below the other."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(16)
        self._rows: dict[int, QWidget] = {}

    def show_sources(self, entries: Iterable[SourceEntry]) -> None:
        """Show these instead of what was there."""
        clear(self._column)
        self._rows = {entry.number: _row(entry) for entry in entries}
        for row in self._rows.values():
            self._column.addWidget(row)

    def row(self, number: int) -> QWidget | None:
        """Return the widget of a source."""
        return self._rows.get(number)


class _SourceRow(FocusFrame, QWidget):
    """One source, with a frame in accent while it has the focus."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)


def _row(entry: SourceEntry) -> QWidget:
    row = _SourceRow()
    row.setAccessibleName(f"{entry.number}. {entry.heading}")
    row.setAccessibleDescription(" ".join(fact.text for fact in entry.facts) or entry.says)
    inside = QHBoxLayout(row)
    inside.setContentsMargins(8, 6, 8, 6)
    inside.setSpacing(8)
    number = strong(str(entry.number))
    number.setMinimumWidth(NUMBER_WIDTH)
    inside.addWidget(number, 0, Qt.AlignmentFlag.AlignTop)
    words = QVBoxLayout()
    words.setSpacing(4)
    words.addWidget(strong(entry.heading, wraps=True))
    words.addWidget(text(entry.published, "small", wraps=True))
    if entry.says:
        words.addWidget(text(entry.says, wraps=True))
    for fact in entry.facts:
        line = text(fact.text, wraps=True)
        line.setObjectName(fact.id)
        words.addWidget(line)
    inside.addLayout(words, 1)
    return row
