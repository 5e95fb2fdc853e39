"""A row of the editor's table: a block with its cells, its length, its menu and its warnings."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QHoverEvent, QMouseEvent, QPixmap
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout

from glutetimer.gui.programmes.editor.column_widths import LENGTH, MENU, PICTURE, ColumnWidths
from glutetimer.gui.programmes.editor.drag_handle import DragHandle
from glutetimer.gui.programmes.editor.editor_cell import EditorCell
from glutetimer.gui.programmes.editor.warning_row import WarningRow
from glutetimer.gui.style.style_sheet import restyle
from glutetimer.gui.widgets.flow_layout import FlowLayout
from glutetimer.gui.widgets.labels import PressButton, clear, number, text
from glutetimer.i18n import _
from glutetimer.presentation.programme_editor.cell_kinds import CellKind
from glutetimer.presentation.programme_editor.table_view import BlockRowView

INDENT: Final = 28
SHOWN: Final = (
    *(CellKind.EXERCISE, CellKind.REST, CellKind.NOTE, CellKind.SETS, CellKind.REPS),
    *(CellKind.HOLD, CellKind.TEMPO, CellKind.SIDES, CellKind.BAND, CellKind.LOAD),
)
"""The cells that a row has, in the order in which an arrow goes through them."""
_NAMES: Final = 2
_COLUMNS: Final = {"amounts": 3, "pace": 4, "sides": 5, "band": 6, "length": 7, "menu": 8}


class BlockRow(QFrame):
    """One block; it is filled anew when the programme changes, and keeps the focus.

    Args:
        picture: Returns the picture of an exercise.
    """

    edit_wanted = Signal(object, object, str)
    """This row, the cell, and what was typed on it."""
    menu_wanted = Signal(object)
    remedied = Signal(object)

    def __init__(self, picture: Callable[[str], QPixmap | None]) -> None:
        super().__init__()
        self.setProperty("role", "block")
        self.view: BlockRowView | None = None
        self._picture = picture
        self._has_picture = True
        self._columns: ColumnWidths | None = None
        self._pressed: EditorCell | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.handle = DragHandle()
        self._image = QLabel()
        self._image.setFixedWidth(PICTURE)
        self.cells = {kind: EditorCell(kind) for kind in SHOWN}
        self._times = text("×")
        self._length = number("")
        self._length.setFixedWidth(LENGTH)
        self.menu = _MenuButton()
        self._warnings = QVBoxLayout()
        self._warnings.setSpacing(0)
        self._shown_warnings: tuple[object, ...] = ()
        self._grid = QGridLayout(self)
        self._arrange()
        for cell in self.cells.values():
            cell.clicked.connect(lambda _checked=False, cell=cell: self._want_edit(cell, ""))
            cell.typing.connect(lambda typed, cell=cell: self._want_edit(cell, typed))
        self.menu.clicked.connect(lambda: self.menu_wanted.emit(self))

    def show_row(self, view: BlockRowView) -> None:
        """Show a block."""
        self.view = view
        for kind, cell in self.cells.items():
            cell.show_cell(view.cell(kind))
        counted = (CellKind.SETS, CellKind.REPS)
        self._times.setVisible(all(self.cells[kind].is_filled for kind in counted))
        self._length.setText(view.length)
        self.menu.setAccessibleName(_("More for {block}").format(block=view.name))
        self.setAccessibleName(view.name)
        self._grid.setContentsMargins(4 + INDENT * (len(view.place) - 1), 8, 4, 8)
        self._show_picture()
        self._show_warnings(view)

    def set_columns(self, columns: ColumnWidths) -> None:
        """Lay the cells out for these columns."""
        if columns == self._columns:
            return
        self._columns = columns
        if bool(columns.picture) != self._has_picture:
            self._has_picture = bool(columns.picture)
            self._show_picture()
        self._place_cells(columns)

    def set_tab(self, is_current: bool) -> None:  # noqa: FBT001 - what Tab does depends on it
        """Let Tab stop at the cells of this row, or pass over them."""
        policy = Qt.FocusPolicy.StrongFocus if is_current else Qt.FocusPolicy.ClickFocus
        for cell in (*self.cells.values(), self.menu):
            cell.setFocusPolicy(policy)
        restyle(self)

    def cell_at(self, point: QPoint) -> EditorCell | None:
        """Return the cell whose place in the table a point is in: the nearest in its column."""
        ends = self._warnings.geometry().top() if self._shown_warnings else self.height()
        for column in range(_NAMES, _COLUMNS["length"]):
            place = self._grid.cellRect(0, column) | self._grid.cellRect(1, column)
            if place.left() <= point.x() <= place.right() and point.y() < ends:
                there = [
                    one
                    for one in self.cells.values()
                    if one.isVisibleTo(self) and place.intersects(one.geometry())
                ]
                return min(there, key=lambda one: _distance(one, point), default=None)
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = self.cell_at(event.position().toPoint())
            if self._pressed is not None:
                self._pressed.setFocus(Qt.FocusReason.MouseFocusReason)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        # a value that was being typed is kept by the press, and may have moved the cells
        if pressed is not None and self.rect().contains(event.position().toPoint()):
            pressed.click()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHoverEvent):
            is_here = event.type() != QEvent.Type.HoverLeave
            reached = self.cell_at(event.position().toPoint()) if is_here else None
            for cell in self.cells.values():
                cell.set_reached(cell is reached)
        return super().event(event)

    def redraw(self) -> None:
        """Draw the picture anew, in the colours of another theme."""
        self._show_picture()

    def set_target(self, *, above: bool, below: bool) -> None:
        """Show that a row would be dropped above or below this one."""
        where = "above" if above else "below" if below else ""
        if self.property("drop") != where:
            self.setProperty("drop", where)
            restyle(self)

    def _show_picture(self) -> None:
        exercise = self.view.exercise if self.view else ""
        drawn = self._picture(exercise) if exercise and self._has_picture else None
        self._image.setVisible(self._has_picture)
        if drawn is None:
            self._image.clear()
            return
        ratio = drawn.devicePixelRatio()
        scaled = drawn.scaledToWidth(
            round(PICTURE * ratio), Qt.TransformationMode.SmoothTransformation
        )
        self._image.setPixmap(scaled)

    def _show_warnings(self, view: BlockRowView) -> None:
        shown = tuple((line.what, line.more, line.remedy, view.place) for line in view.warnings)
        if shown == self._shown_warnings:
            return
        self._shown_warnings = shown
        clear(self._warnings)
        for line in view.warnings:
            row = WarningRow(line)
            row.remedied.connect(self.remedied)
            self._warnings.addWidget(row)

    def _want_edit(self, cell: EditorCell, typed: str) -> None:
        self.edit_wanted.emit(self, cell, typed)

    def _arrange(self) -> None:
        grid = self._grid
        grid.setHorizontalSpacing(4)
        grid.setVerticalSpacing(0)
        grid.addWidget(self.handle, 0, 0, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self._image, 0, 1, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        names = _stack(*(self.cells[k] for k in (CellKind.EXERCISE, CellKind.REST, CellKind.NOTE)))
        self._under = FlowLayout(across=4, down=0)
        names.insertLayout(names.count() - 1, self._under)
        grid.addLayout(names, 0, _NAMES, 2, 1)
        amounts = QHBoxLayout()
        amounts.setSpacing(0)
        amounts.addWidget(self.cells[CellKind.SETS])
        amounts.addWidget(self._times)
        amounts.addWidget(self.cells[CellKind.REPS])
        amounts.addStretch(1)
        grid.addLayout(amounts, 0, _COLUMNS["amounts"], 2, 1, Qt.AlignmentFlag.AlignVCenter)
        pace = _stack(self.cells[CellKind.HOLD], self.cells[CellKind.TEMPO])
        grid.addLayout(pace, 0, _COLUMNS["pace"], 2, 1)
        self._sides, self._loads = _stack(), _stack()
        grid.addLayout(self._sides, 0, _COLUMNS["sides"], 2, 1)
        grid.addLayout(self._loads, 0, _COLUMNS["band"], 2, 1)
        grid.addWidget(self._length, 0, _COLUMNS["length"], 2, 1, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self.menu, 0, _COLUMNS["menu"], 2, 1, Qt.AlignmentFlag.AlignVCenter)
        grid.addLayout(self._warnings, 2, _NAMES, 1, len(_COLUMNS) + 1)
        grid.setColumnStretch(_NAMES, 1)

    def _place_cells(self, columns: ColumnWidths) -> None:
        grid = self._grid
        sides, band = self.cells[CellKind.SIDES], self.cells[CellKind.BAND]
        load = self.cells[CellKind.LOAD]
        for cell in (sides, band, load):
            for layout in (self._under, self._sides, self._loads):
                layout.removeWidget(cell)
            cell.set_labelled(columns.sides_under_name)
            stack = self._sides if cell is sides else self._loads
            if columns.sides_under_name:
                self._under.addWidget(cell)
            else:
                stack.insertWidget(stack.count() - 1, cell)
        for column in ("amounts", "pace", "sides", "band"):
            grid.setColumnMinimumWidth(_COLUMNS[column], getattr(columns, column))


class _MenuButton(PressButton):
    """Three dots that open the menu of a row."""

    def __init__(self) -> None:
        super().__init__("⋯", "row_menu")
        self.setFixedWidth(MENU)

    def sizeHint(self) -> QSize:
        return QSize(MENU, super().sizeHint().height())


def _distance(cell: EditorCell, point: QPoint) -> int:
    """Return how far a point is from a cell, px; 0 inside it."""
    place = cell.geometry()
    across = max(place.left() - point.x(), point.x() - place.right(), 0)
    return across + max(place.top() - point.y(), point.y() - place.bottom(), 0)


def _stack(*cells: EditorCell) -> QVBoxLayout:
    """Return cells below each other in the middle of the height there is."""
    column = QVBoxLayout()
    column.setSpacing(0)
    column.addStretch(1)
    for cell in cells:
        column.addWidget(cell)
    column.addStretch(1)
    return column
