"""Bests: the most reps, the longest hold, the heaviest load, with the day of each."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from glutetimer.gui.history.view_base import RedrawnView
from glutetimer.gui.style.theme import DAY, Theme
from glutetimer.gui.widgets.flow_layout import FlowLayout
from glutetimer.gui.widgets.labels import line, strong, text
from glutetimer.gui.widgets.name_link import exercise_link
from glutetimer.i18n import N_, _
from glutetimer.presentation.history.period_views import BestCell, BestLine

TEACHES = N_(
    "Your best set of every exercise will stand here, with the day: "
    "most reps, longest hold, heaviest load or band."
)
HEADS = (N_("Exercise"), N_("Most reps in a set"), N_("Longest hold"), N_("Load or band"))


class Bests(RedrawnView):
    """One card with a line for each exercise, the newest best on top."""

    exercise_opened = Signal(str)
    """The id of an exercise."""

    def __init__(self, theme: Theme = DAY) -> None:
        super().__init__(theme, _(TEACHES))
        self._lines: tuple[BestLine, ...] = ()

    def show_lines(self, lines: tuple[BestLine, ...]) -> None:
        """Show these bests."""
        self._lines = lines
        self.rewrite()

    def write(self) -> None:
        if not self._lines:
            return
        grid = self.add_card(
            _("Personal bests"),
            _("The first day counts. What is less than four weeks old is marked."),
        )[1]
        grid.setVerticalSpacing(8)
        grid.setHorizontalSpacing(12)
        for column in range(len(HEADS)):
            grid.setColumnStretch(column, 3 if column == 0 else 2)
            grid.addWidget(text(_(HEADS[column]), "small", wraps=True), 0, column)
        for place, one in enumerate(self._lines):
            row = 2 * place + 1
            grid.addWidget(line(), row, 0, 1, len(HEADS))
            grid.addWidget(self._name(one), row + 1, 0)
            for column, cell in enumerate((one.reps, one.hold, one.load), 1):
                self._write_cell(grid, row + 1, column, cell)

    def _name(self, one: BestLine) -> QWidget:
        name: QWidget = text(one.name, wraps=True)
        if one.exercise:
            link = exercise_link(one.name)
            link.clicked.connect(lambda: self.exercise_opened.emit(one.exercise))
            name = link
        if not one.note:
            return name
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(name)
        column.addWidget(text(one.note, "small", wraps=True))
        return block

    def _write_cell(self, grid: QGridLayout, row: int, column: int, cell: BestCell | None) -> None:
        if cell is None:
            return
        place = QWidget()
        across = FlowLayout(across=8, down=0)
        place.setLayout(across)
        across.addWidget(strong(cell.value))
        across.addWidget(text(cell.day, "small"))
        if cell.is_new:
            tag = text(_("new"), "tag")
            tag.setFixedHeight(26)
            across.addWidget(tag)
        grid.addWidget(place, row, column)
