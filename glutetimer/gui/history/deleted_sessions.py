"""Deleted sessions, each of which can come back."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from glutetimer.gui.history.break_list import BreakList
from glutetimer.gui.history.session_table import SessionTable
from glutetimer.gui.style.theme import DAY, PAGE_END, Theme
from glutetimer.gui.widgets.labels import PressButton, text
from glutetimer.gui.widgets.scroll_area import scrolled
from glutetimer.i18n import N_, _
from glutetimer.presentation.breaks import BreakLine
from glutetimer.presentation.history.week_views import SessionLine

_KEPT = N_("What you delete stays here and counts for nothing. It can come back at any time.")
_NOTHING = N_("Nothing is deleted. A session that you delete will stand here and can come back.")


class Deleted(QWidget):
    """A list of the deleted sessions, the last deletion on top, under two buttons."""

    brought_back = Signal(object)
    """The ids of the sessions that are to come back."""
    break_brought_back = Signal(str)
    """The id of a break that is to come back."""

    def __init__(self, theme: Theme = DAY) -> None:
        super().__init__()
        self.set_theme(theme)
        self._lines: tuple[SessionLine, ...] = ()
        self.says = text("", "mute", wraps=True)
        self.table = SessionTable(opens_on_click=False)
        self.table.setAccessibleName(_("Deleted sessions"))
        self.one = PressButton(_("Bring back"), "primary")
        self.all = PressButton(_("Bring back all"))
        self.breaks = BreakList(_("Deleted breaks"), _("Bring back"))
        self._buttons = QWidget()
        row = QHBoxLayout(self._buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.one)
        row.addWidget(self.all)
        row.addStretch(1)
        content = QWidget()
        content.setObjectName("page")
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, PAGE_END)
        column.setSpacing(16)
        column.addWidget(self.says)
        column.addWidget(self._buttons)
        column.addWidget(self.table)
        column.addWidget(self.breaks)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(content))
        self.breaks.chosen.connect(self.break_brought_back)
        self.table.opened.connect(lambda session: self.brought_back.emit((session,)))
        self.one.clicked.connect(self._bring_back_chosen)
        self.all.clicked.connect(self._bring_back_all)

    def show_lines(
        self, lines: tuple[SessionLine, ...], breaks: tuple[BreakLine, ...] = ()
    ) -> None:
        """Show these sessions, the first of them chosen, and these breaks."""
        self._lines = lines
        self.says.setText(_(_KEPT if lines or breaks else _NOTHING))
        self.breaks.show_lines(breaks)
        self.table.show_sessions(lines)
        for part in (self.table, self._buttons):
            part.setVisible(bool(lines))
        if lines:
            self.table.selectionModel().setCurrentIndex(
                self.table.model().index(0, 0),
                QItemSelectionModel.SelectionFlag.ClearAndSelect
                | QItemSelectionModel.SelectionFlag.Rows,
            )

    def set_theme(self, theme: Theme) -> None:
        """Take on the colours of a theme; all of them are styled."""

    def _bring_back_all(self) -> None:
        self.brought_back.emit(tuple(one.id for one in self._lines))

    def _bring_back_chosen(self) -> None:
        index = self.table.currentIndex()
        if index.isValid():
            self.brought_back.emit((self._lines[index.row()].id,))
