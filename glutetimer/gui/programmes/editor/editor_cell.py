"""A cell of the editor's table: a quiet button with wrapping words, which begins an edit."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy

from glutetimer.gui.style.fonts import tabular
from glutetimer.gui.style.style_sheet import restyle
from glutetimer.gui.widgets.band_dot import band_icon
from glutetimer.gui.widgets.labels import PressButton, text
from glutetimer.i18n import _
from glutetimer.presentation.programme_editor.cell_kinds import CellKind, cell_name
from glutetimer.presentation.programme_editor.cell_views import CellView

SMALL: Final = frozenset((CellKind.REST, CellKind.TEMPO, CellKind.LOAD, CellKind.NOTE))
DOT: Final = 14
_ACROSS, _DOWN, _EDGE = 6, 3, 2


class EditorCell(PressButton):
    """One value of a block.

    Args:
        kind: Which.
    """

    typing = Signal(str)
    """A letter was typed on it, with which the edit begins."""
    _NEVER_TYPED: Final = frozenset((CellKind.SIDES, CellKind.BAND))

    def __init__(self, kind: CellKind) -> None:
        super().__init__("", "cell")
        self.kind = kind
        self.view: CellView | None = None
        self._is_labelled = False
        self._dot = QLabel()
        self._dot.setFixedSize(DOT, DOT)
        self._dot.hide()
        self._words = text("", "small" if kind in SMALL else "", wraps=True)
        if kind is CellKind.EXERCISE:
            font = self._words.font()
            font.setBold(True)
            self._words.setFont(font)
        if kind in {CellKind.SETS, CellKind.REPS}:
            self._words.setFont(tabular(self._words.font()))
        for label in (self._dot, self._words):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(_ACROSS, _DOWN, _ACROSS, _DOWN)
        row.setSpacing(6)
        row.addWidget(self._dot)
        row.addWidget(self._words, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def is_filled(self) -> bool:
        """Whether there is anything to show in it."""
        return self.view is not None and bool(self.view.text)

    def show_cell(self, view: CellView | None) -> None:
        """Show a value, or nothing where the block has none of this kind."""
        self.view = view
        self.setVisible(self.is_filled)
        if view is None:
            return
        self._show_words(view)
        self.setAccessibleName(view.name)
        self._dot.setVisible(bool(view.band))
        if view.band:
            self._dot.setPixmap(band_icon(view.band).pixmap(QSize(DOT, DOT)))
        self.updateGeometry()

    def set_labelled(self, is_labelled: bool) -> None:  # noqa: FBT001 - the only thing it says
        """Say what it is as well, where no head of a column does."""
        self._is_labelled = is_labelled
        if self.view is not None:
            self._show_words(self.view)
            self.updateGeometry()

    def set_reached(self, is_reached: bool) -> None:  # noqa: FBT001 - the only thing it says
        """Show that a click beside its words would be for it."""
        if bool(self.property("reached")) != is_reached:
            self.setProperty("reached", is_reached)
            restyle(self)

    def _show_words(self, view: CellView) -> None:
        labelled = _("{what}: {value}").format(what=cell_name(self.kind), value=view.text)
        self._words.setText(labelled if self._is_labelled else view.text)

    def sizeHint(self) -> QSize:
        hint = self._row.totalSizeHint()
        if not self._is_labelled:
            return hint
        # in one line: it stands beside others, and not in a column of a given width
        words = self._words.fontMetrics().horizontalAdvance(self._words.text())
        dot = 0 if self._dot.isHidden() else DOT + self._row.spacing()
        wide = max(words + dot + 2 * (_ACROSS + _EDGE), self._row.totalMinimumSize().width())
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        return self._row.totalMinimumSize()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._row.totalHeightForWidth(width)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        typed = event.text()
        if event.key() == Qt.Key.Key_F2:
            self.click()
        elif plain and typed.strip() and typed.isprintable() and self.kind not in self._NEVER_TYPED:
            self.typing.emit(typed)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and plain:
            super().keyPressEvent(event)
        else:
            event.ignore()  # the table knows what arrows and the like mean
