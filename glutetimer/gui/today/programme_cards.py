"""A programme in the words of Today, and the small card on which one chooses it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from glutetimer.gui.widgets.flow_layout import FlowLayout
from glutetimer.gui.widgets.focus_frame import FocusFrame
from glutetimer.gui.widgets.labels import number, strong, text
from glutetimer.i18n.counts import exercises_text
from glutetimer.presentation.programme_card import ProgrammeCard


class Tile(FocusFrame, QFrame):
    """A small card that says what a programme is; click, Enter or Space chooses it."""

    FRAME_RADIUS = 15
    chosen = Signal(str)
    """The programme's id."""
    stepped = Signal(int)
    """An arrow key: 1 for the next tile, -1 for the one before, 2 and -2 for a line of tiles."""

    ARROWS = {  # noqa: RUF012 - a table, never changed
        Qt.Key.Key_Right: 1,
        Qt.Key.Key_Left: -1,
        Qt.Key.Key_Down: 2,
        Qt.Key.Key_Up: -2,
    }

    def __init__(self, card: ProgrammeCard) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setProperty("hover", "true")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{card.name}, {card.length}")
        self.setAccessibleDescription(card.purpose)
        self._id = card.id
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(4)
        column.addWidget(strong(card.name, wraps=True))
        column.addWidget(text(card.purpose, "mute", wraps=True))
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(16)
        foot.addWidget(text(exercises_text(card.exercise_count), "small", wraps=True), 1)
        foot.addWidget(number(card.length, "small"))
        column.addSpacing(4)
        column.addLayout(foot)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.chosen.emit(self._id)
        elif event.key() in self.ARROWS:
            self.stepped.emit(self.ARROWS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        inside = self.rect().contains(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and inside:
            self.chosen.emit(self._id)


class Tiles(QWidget):
    """The other programmes, in as many columns as fit."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._flow = FlowLayout(across=16, down=16, column=216)
        self.setLayout(self._flow)
        self._tiles: list[Tile] = []
        self._shown: tuple[ProgrammeCard, ...] = ()

    def show_cards(self, cards: tuple[ProgrammeCard, ...]) -> None:
        """Show these programmes instead of what was there."""
        if cards == self._shown:
            return
        self._shown = cards
        for tile in self._tiles:
            self._flow.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        self._tiles = [Tile(card) for card in cards]
        for tile in self._tiles:
            tile.chosen.connect(self.chosen)
            tile.stepped.connect(self._step)
            self._flow.addWidget(tile)

    def tile(self, place: int) -> Tile:
        """Return a tile by its place."""
        return self._tiles[place]

    def _step(self, towards: int) -> None:
        focused = self.focusWidget()
        if not isinstance(focused, Tile):
            return
        far = self._flow.columns(self.width())
        by = {1: 1, -1: -1, 2: far, -2: -far}[towards]
        place = self._tiles.index(focused) + by
        if 0 <= place < len(self._tiles):
            self._tiles[place].setFocus(Qt.FocusReason.TabFocusReason)
