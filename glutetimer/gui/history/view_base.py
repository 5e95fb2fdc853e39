"""A view of History that is written anew whenever its values or colours change."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from glutetimer.gui.style.theme import DAY, PAGE_END, Theme
from glutetimer.gui.widgets.labels import card, clear, text
from glutetimer.gui.widgets.scroll_area import scrolled


class RedrawnView(QWidget):
    """Cards under each other in an area that scrolls; `write` fills them.

    Args:
        theme: The colours.
        teaches: What the view will show, said while there is nothing to show.
    """

    def __init__(self, theme: Theme = DAY, teaches: str = "") -> None:
        super().__init__()
        self.setObjectName("page")
        self.theme = theme
        self._teaches = teaches
        content = QWidget()
        content.setObjectName("page")
        self.column = QVBoxLayout(content)
        self.column.setContentsMargins(0, 0, 0, PAGE_END)
        self.column.setSpacing(16)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(content))

    def set_theme(self, theme: Theme) -> None:
        """Take on the colours of a theme."""
        self.theme = theme
        self.rewrite()

    def rewrite(self) -> None:
        """Write everything anew."""
        clear(self.column)
        self.write()
        if not self.column.count():
            self.column.addStretch(2)
            words = text(self._teaches, "lead", wraps=True)
            words.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self.column.addWidget(words)
            self.column.addStretch(1)
        self.column.addStretch(1)

    def write(self) -> None:
        """Add the cards to `column`; none where there is nothing to show."""

    def add_card(self, heading: str, words: str = "") -> tuple[QFrame, QGridLayout]:
        """Add a card with a heading and a sentence; return it with a grid to fill."""
        frame = card()
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(24, 20, 24, 20)
        inside.setSpacing(6)
        inside.addWidget(text(heading, "subtitle"))
        if words:
            inside.addWidget(text(words, "mute", wraps=True))
        grid = QGridLayout()
        grid.setContentsMargins(0, 8, 0, 0)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(6)
        inside.addLayout(grid)
        self.column.addWidget(frame)
        return frame, grid
