"""The cards of the exercises in a grid: arrow keys move in it, Enter opens, P practises."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QMenu,
    QScrollArea,
    QStyle,
    QStyleOptionViewItem,
)

from glutetimer.gui.figure.still_pictures import Stills
from glutetimer.gui.library.card_delegate import CardDelegate
from glutetimer.gui.library.card_painting import CardPainter, card_height
from glutetimer.gui.library.exercise_model import ExerciseModel
from glutetimer.gui.style.theme import Theme
from glutetimer.i18n import _
from glutetimer.presentation.library.exercise_list import FoundExercise

GAP = 16
LEAST_CARD = 216
"""No card is narrower, px."""
Index = QModelIndex | QPersistentModelIndex
ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class ExerciseGrid(QListView):
    """The cards, in as many columns as fit; it is as high as they are, and the page scrolls.

    A picture that is not drawn yet is drawn when there is time for it, one after the other.

    Args:
        theme: The colours.
        stills: Draws the pictures.
    """

    opened = Signal(str)
    """The id of an exercise, as the following."""
    practised = Signal(str)
    addition_wanted = Signal(str)
    left_upwards = Signal()
    """The arrow key leads up from the first line."""

    def __init__(self, theme: Theme, stills: Stills) -> None:
        super().__init__()
        self.exercises = ExerciseModel()
        self._stills = stills
        self._wanted: dict[str, None] = {}
        self._painter = CardPainter(theme, self._picture)
        self._lines: list[int] = []
        self._cell_width = LEAST_CARD
        self._drawing = QTimer(self)
        self._drawing.setInterval(0)
        self._drawing.timeout.connect(self._draw_next)
        self.setModel(self.exercises)
        self.setItemDelegate(CardDelegate(self._paint, self._cell, self))
        self.setProperty("role", "cards")
        self.setAccessibleName(_("Exercises"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.clicked.connect(self._open)

    def show_found(self, found: tuple[FoundExercise, ...]) -> None:
        """Show these cards; the first is current, but with the focus the one that was stays so."""
        current = self._exercise(self.currentIndex()) if self.hasFocus() else ""
        self.exercises.show_found(found)
        self._lay_out()
        row = max(0, self.exercises.row_of(current))
        if found:
            self.setCurrentIndex(self.exercises.index(row))

    def set_theme(self, theme: Theme) -> None:
        """Take on the colours of a theme."""
        self._painter.theme = theme
        self.viewport().update()

    @property
    def columns(self) -> int:
        """How many cards stand side by side."""
        return max(1, (self.width() + GAP) // (LEAST_CARD + GAP))

    def visualRect(self, index: Index) -> QRect:
        """Return where a card is; the gaps are shared out so that both edges are straight."""
        columns = self.columns
        width = (self.width() - GAP * (columns - 1)) // columns
        place, column = super().visualRect(index), index.row() % columns
        end = self.width() if column == columns - 1 else column * (width + GAP) + width
        left = column * (width + GAP)
        return QRect(left, place.top(), end - left, self._height(index))

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Let the page scroll until a card is in sight, when the keyboard leads to it."""
        del hint
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        content = around.widget() if around is not None else None
        if around is not None and content is not None and self.hasFocus():
            place = self.visualRect(index)
            middle = self.viewport().mapTo(content, place.center())
            around.ensureVisible(middle.x(), middle.y(), 0, place.height() // 2 + GAP)

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys here, the search has a field of its own."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index, key = self.currentIndex(), event.key()
        if key in ENTER:
            self._open(index)
        elif key == Qt.Key.Key_P and not event.modifiers() and index.isValid():
            if not event.isAutoRepeat():
                self._practise(index)
        elif key == Qt.Key.Key_Up and index.row() < self.columns:
            self.left_upwards.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.currentIndex().isValid() and event.reason() != Qt.FocusReason.MouseFocusReason:
            self.scrollTo(self.currentIndex())
        self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        over = self.indexAt(event.position().toPoint()).isValid()
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        at_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if at_mouse else self.currentIndex()
        if not index.isValid():
            return
        self.setCurrentIndex(index)
        place = event.globalPos()
        if not at_mouse:
            place = self.viewport().mapToGlobal(self.visualRect(index).center())
        self.menu(index).popup(place)

    def menu(self, index: Index) -> QMenu:
        """Return the menu of a card."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        exercise = self._exercise(index)
        menu.addAction(_("Open"), lambda: self.opened.emit(exercise))
        if not self.exercises.found[index.row()].card.why_not:
            menu.addAction(_("Practise one set"), lambda: self.practised.emit(exercise))
            addition = _("Add to a programme…")
            menu.addAction(addition, lambda: self.addition_wanted.emit(exercise))
        return menu

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def _exercise(self, index: Index) -> str:
        return self.exercises.found[index.row()].card.id if index.isValid() else ""

    def _open(self, index: Index) -> None:
        if index.isValid():
            self.opened.emit(self._exercise(index))

    def _practise(self, index: Index) -> None:
        if not self.exercises.found[index.row()].card.why_not:
            self.practised.emit(self._exercise(index))

    def _lay_out(self) -> None:
        """Make each line as high as its cards need, and the list as high as all lines."""
        found, columns = self.exercises.found, self.columns
        width = (self.width() - GAP * (columns - 1)) // columns
        lines = [
            card_height(found[at : at + columns], width) for at in range(0, len(found), columns)
        ]
        # Qt begins a new line where cells fill the width exactly
        cell_width = (self.width() - 1) // columns
        if (lines, cell_width) != (self._lines, self._cell_width):
            self._lines, self._cell_width = lines, cell_width
            self.doItemsLayout()
        height = max(1, sum(lines) + GAP * (len(lines) - 1))
        if height != self.height():
            self.setFixedHeight(height)

    def _height(self, index: Index) -> int:
        line = index.row() // self.columns
        return self._lines[line] if line < len(self._lines) else 0

    def _cell(self, index: Index) -> QSize:
        return QSize(self._cell_width, self._height(index) + GAP)

    def _paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        state = option.state
        self._painter.paint(
            painter,
            self.visualRect(index),
            self.exercises.found[index.row()],
            focused=self.hasFocus() and index == self.currentIndex(),
            hovered=bool(state & QStyle.StateFlag.State_MouseOver),
        )

    def _picture(self, exercise: str) -> QPixmap | None:
        """Return a picture that was drawn; else it will be, when there is time for it."""
        if self._stills.has(exercise):
            return self._stills(exercise)
        self._wanted[exercise] = None
        self._drawing.start()
        return None

    def _draw_next(self) -> None:
        if not self._wanted:
            self._drawing.stop()
            return
        exercise = next(iter(self._wanted))
        del self._wanted[exercise]
        self._stills(exercise)
        row = self.exercises.row_of(exercise)
        if row >= 0:
            self.viewport().update(self.visualRect(self.exercises.index(row)))
