"""The table of blocks: rows, the way of the focus through them, and the field that is typed in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from glutetimer.gui.programmes.editor.block_row import (
    SHOWN,
    BlockRow,
)
from glutetimer.gui.programmes.editor.cell_field import CellField
from glutetimer.gui.programmes.editor.column_widths import LEAST_WIDTH, column_widths
from glutetimer.gui.programmes.editor.table_head import TableHead
from glutetimer.gui.widgets.scroll_area import bring_into_sight_soon, scroll_around, scroll_step
from glutetimer.i18n import _
from glutetimer.presentation.programme_editor.cell_kinds import CHOSEN, CellKind, cell_hint
from glutetimer.presentation.programme_editor.cell_views import CellView
from glutetimer.presentation.programme_editor.table_view import BlockRowView
from glutetimer.training.block_edits import Place

_UP_DOWN: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_LEFT_RIGHT: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
SCROLL_MS: Final = 30
"""Between two steps of scrolling while a row is drawn."""
_WIDE: Final = frozenset((CellKind.TEMPO, CellKind.NOTE))


class BlockTable(QFrame):
    """The blocks of a programme, one row each; what is asked of them is passed on.

    Args:
        picture: Returns the picture of an exercise.
    """

    let_go = Signal(str)
    """A value that was refused is let go of: the reason."""
    entered = Signal(object, object, str)
    """The place of a block, the kind of a cell, and what was typed into it."""
    choice_wanted = Signal(object)
    """The `EditorCell` whose value is one of a few."""
    exercise_wanted = Signal(object, str)
    """The place of a block whose exercise is to be another, and what was typed on its name."""
    menu_wanted = Signal(object)
    moved = Signal(object, int)
    dropped = Signal(object, object)
    duplicated = Signal(object)
    removed = Signal(object)
    remedied = Signal(object)

    def __init__(self, picture: Callable[[str], QPixmap | None]) -> None:
        super().__init__()
        self.setProperty("role", "blocks")
        self.setAccessibleName(_("Blocks"))
        self._picture = picture
        self.rows: list[BlockRow] = []
        self._current_row: BlockRow | None = None
        self._edited: tuple[BlockRow, CellKind] | None = None
        self._drawn_to = 0
        self._scrolling = QTimer(self, interval=SCROLL_MS)
        self._scrolling.timeout.connect(self._scroll_on)
        self._head = TableHead()
        self._column = QVBoxLayout(self)
        # rows give up columns to become narrower, so what they are now is no least width
        self._column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._head)
        self.field = CellField(self)
        self.field.entered.connect(self._enter)
        self.field.abandoned.connect(self._abandon)
        self.field.let_go.connect(self.let_go)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_focus)

    @property
    def current(self) -> tuple[BlockRow, CellKind] | None:
        """The row and the cell that have the focus."""
        focus = QApplication.focusWidget()
        for row in self.rows:
            for kind, cell in row.cells.items():
                if cell is focus:
                    return row, kind
            if focus is row.menu:
                return row, CellKind.EXERCISE
        return self._edited if self.field.is_open else None

    @property
    def current_place(self) -> Place | None:
        """The place of the block that has the focus, or had it last."""
        row = self._current_row
        return row.view.place if row is not None and row in self.rows and row.view else None

    def show_rows(self, views: tuple[BlockRowView, ...]) -> None:
        """Show blocks; the rows that are there are filled anew."""
        while len(self.rows) < len(views):
            self._add_row()
        while len(self.rows) > len(views):
            row = self.rows.pop()
            row.hide()
            self._column.removeWidget(row)
            row.deleteLater()
        for row, view in zip(self.rows, views, strict=True):
            row.show_row(view)
        self._fit()

    def focus_on(self, place: Place, kind: CellKind = CellKind.EXERCISE) -> None:
        """Put the focus on a cell of a block."""
        for row in self.rows:
            if row.view and row.view.place == place:
                self._focus_cell(row, kind)
                bring_into_sight_soon(row)

    def nearest(self, place: Place) -> Place:
        """Return a place if there is a block, else that of the block before it."""
        places = [row.view.place for row in self.rows if row.view]
        before = [one for one in places if one <= place]
        return before[-1] if before else places[0]

    def make_current(self, place: Place) -> None:
        """Make a block the one that Tab leads to and that a session is tried from."""
        for row in self.rows:
            if row.view and row.view.place == place:
                self._mark(row)
                bring_into_sight_soon(row)

    def redraw(self) -> None:
        """Draw the pictures in the colours of another theme."""
        for row in self.rows:
            row.redraw()

    def edit(self, row: BlockRow, kind: CellKind, typed: str = "") -> None:
        """Begin to change a cell; one without a place of its own is typed over the rest."""
        view = row.view.cell(kind) if row.view else None
        if view is None or row.view is None:
            return
        if kind is CellKind.EXERCISE:
            if not row.view.is_circuit:
                self.exercise_wanted.emit(row.view.place, typed)
        elif kind in CHOSEN:
            if view.choices or view.fixed:
                self.choice_wanted.emit(row.cells.get(kind))
        else:
            self._open_field(row, kind, view, typed)

    def refuse(self, place: Place, kind: CellKind, reason: str) -> None:
        """Leave what was typed open, as it cannot be kept, with the reason below it."""
        row = next((one for one in self.rows if one.view and one.view.place == place), None)
        if row is not None:
            self._edited = (row, kind)
            self.field.refuse(reason)
            bring_into_sight_soon(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self.current
        if current is None or current[0].view is None or not self._act(event, *current):
            super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST_WIDTH, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        QTimer.singleShot(0, self.field, self.field.stay_over_cell)

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            QTimer.singleShot(0, self.field, self.field.stay_over_cell)
        return done

    def _act(self, event: QKeyEvent, row: BlockRow, kind: CellKind) -> bool:
        """Do what a key means on a cell; return whether it means anything."""
        key, place = Qt.Key(event.key()), row.view.place if row.view else ()
        pressed = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if pressed == Qt.KeyboardModifier.AltModifier and key in _UP_DOWN:
            self.moved.emit(place, _UP_DOWN[key])
        elif pressed == Qt.KeyboardModifier.ControlModifier and key == Qt.Key.Key_D:
            self.duplicated.emit(place)
        elif pressed:
            return False
        elif key == Qt.Key.Key_Delete:
            self.removed.emit(place)
        elif key == Qt.Key.Key_Menu:
            self.menu_wanted.emit(row)
        elif key in _UP_DOWN:
            self._go_to_row(self.rows.index(row) + _UP_DOWN[key], kind)
        elif key in _LEFT_RIGHT:
            self._go_on(row, kind, _LEFT_RIGHT[key])
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self._go_to_row(0 if key == Qt.Key.Key_Home else len(self.rows) - 1, kind)
        else:
            return False
        return True

    def _go_to_row(self, at: int, kind: CellKind) -> None:
        if 0 <= at < len(self.rows):
            view = self.rows[at].view
            if view is not None:
                self.focus_on(view.place, kind)

    def _go_on(self, row: BlockRow, kind: CellKind, by: int) -> CellKind | None:
        """Go to the next cell of a row that is there; return its kind."""
        there = [one for one in SHOWN if row.cells[one].isVisibleTo(row)]
        if kind not in there:
            return None
        at = there.index(kind) + by
        if not 0 <= at < len(there):
            return None
        row.cells[there[at]].setFocus(Qt.FocusReason.OtherFocusReason)
        return there[at]

    def _open_field(self, row: BlockRow, kind: CellKind, view: CellView, typed: str) -> None:
        anchor = row.cells.get(kind)
        if anchor is None or not anchor.isVisibleTo(row):
            anchor = row.cells[CellKind.EXERCISE]
        self._edited = (row, kind)
        wide = kind in _WIDE
        hint = cell_hint(kind)
        self.field.open_over(anchor, view.typed, view.name, hint, wide=wide, below=view.hint)
        if typed:
            self.field.type_on(typed)

    def _enter(self, typed: str, on: int) -> None:
        if self._edited is None or self._edited[0].view is None:
            return
        row, kind = self._edited
        place = self._edited[0].view.place
        self._close_field(row, kind)
        self.entered.emit(place, kind, typed)
        if on and not self.field.is_open:
            there = self._go_on(row, kind, on)
            if there is not None and there not in {*CHOSEN, CellKind.EXERCISE}:
                self.edit(row, there)

    def _focus_cell(self, row: BlockRow, kind: CellKind) -> None:
        cell = row.cells.get(kind)
        is_there = cell is not None and cell.isVisibleTo(row)
        (cell if cell and is_there else row.cells[CellKind.EXERCISE]).setFocus()

    def _abandon(self) -> None:
        if self._edited is not None:
            self._close_field(*self._edited)

    def _close_field(self, row: BlockRow, kind: CellKind) -> None:
        """Leave the field for its cell; were it hidden first, Qt would scroll to what follows."""
        self._focus_cell(row, kind)
        self.field.close_field()

    def _follow_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Let Tab go through the cells of the row that has the focus, and then on."""
        if now is None or now is self.field or not self.isAncestorOf(now):
            return
        self._mark(next((row for row in self.rows if row.isAncestorOf(now)), None))

    def _mark(self, current: BlockRow | None) -> None:
        self._current_row = current or self._current_row
        for row in self.rows:
            row.setProperty("current", "true" if row is current else "false")
            row.set_tab(row is current)

    def _add_row(self) -> None:
        row = BlockRow(self._picture)
        row.edit_wanted.connect(lambda row, cell, typed: self.edit(row, cell.kind, typed))
        row.menu_wanted.connect(self.menu_wanted)
        row.remedied.connect(self.remedied)
        row.handle.dragged.connect(self._drag_to)
        row.handle.dropped.connect(lambda height, row=row: self._drop(row, height))
        row.set_tab(not self.rows)
        self.rows.append(row)
        self._column.addWidget(row)

    def _scroll_near_edge(self, height: int) -> None:
        """Scroll while a row is drawn near the edge of what is in sight, and beyond it."""
        self._drawn_to = height
        by = scroll_step(self, height)
        if by and not self._scrolling.isActive():
            self._scrolling.start()
        elif not by:
            self._scrolling.stop()

    def _scroll_on(self) -> None:
        by = scroll_step(self, self._drawn_to)
        if not by or not scroll_around(self, by):
            self._scrolling.stop()
        self._show_target(self._drawn_to)

    def _target(self, height: int) -> int:
        """Return the row before which something is dropped at a height of the screen."""
        y = self.mapFromGlobal(QPoint(0, height)).y()
        middles = [row.geometry().center().y() for row in self.rows]
        return sum(middle < y for middle in middles)

    def _drag_to(self, height: int) -> None:
        self._show_target(height)
        self._scroll_near_edge(height)

    def _show_target(self, height: int) -> None:
        at = self._target(height)
        for number, row in enumerate(self.rows):
            row.set_target(above=number == at, below=number == at - 1 and at == len(self.rows))

    def _drop(self, row: BlockRow, height: int) -> None:
        self._scrolling.stop()
        at = self._target(height)
        for one in self.rows:
            one.set_target(above=False, below=False)
        if row.view is None:
            return
        view = self.rows[at].view if at < len(self.rows) else None
        last = self.rows[-1].view
        end = ((last.place[0] + 1) if last else 0,)
        self.dropped.emit(row.view.place, view.place if view else end)

    def _fit(self) -> None:
        columns = column_widths(self.width())
        self._head.set_columns(columns)
        for row in self.rows:
            row.set_columns(columns)
