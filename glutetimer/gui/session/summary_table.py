"""What was done of each exercise, and where it was felt."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout

from glutetimer.gui.widgets.fields import ChoiceField
from glutetimer.gui.widgets.labels import clear, line, number, strong, text
from glutetimer.i18n import _
from glutetimer.presentation.amounts import length_text
from glutetimer.presentation.question_panels import feel_question
from glutetimer.presentation.summary import HEADS, TOGETHER, SummaryRow, together
from glutetimer.training.amounts import AmountTotals

NONE = "–"
FIGURES = 4
"""Columns of numbers: sets, reps, held, under tension."""


class SummaryTable(QFrame):
    """A card with a line for each exercise; hidden where nothing was done.

    It is built once for a session: an answer changes values in place and leaves the focus alone.
    """

    feel_chosen = Signal(int, str)
    """The block and the id of the answer, "" when it is taken back."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.feels: dict[int, ChoiceField] = {}
        self._shape: object = None
        self._cells: list[list[QLabel]] = []
        self._together: list[QLabel] = []
        self._table = QGridLayout()
        self._table.setHorizontalSpacing(24)
        self._table.setVerticalSpacing(8)
        self._table.setColumnStretch(0, 1)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(24, 20, 24, 16)
        inside.addLayout(self._table)

    def show_rows(self, rows: tuple[SummaryRow, ...]) -> None:
        """Show these exercises."""
        shape = tuple((row.block, row.name, row.feels) for row in rows)
        if shape != self._shape:
            self._shape = shape
            self._build(rows)
        for row, cells in zip(rows, self._cells, strict=True):
            _show_figures(cells, row.totals)
        _show_figures(self._together, together(rows))
        for row in rows:
            if row.block in self.feels:
                box = self.feels[row.block]
                box.setCurrentIndex(max(0, box.findData(row.feel or "")))

    def _build(self, rows: tuple[SummaryRow, ...]) -> None:
        clear(self._table)
        self.setVisible(bool(rows))
        self.feels, self._cells, self._together = {}, [], []
        for column, words in enumerate(HEADS):
            heading = number(_(words), "small") if column else text(_(words), "small")
            self._table.addWidget(heading, 0, column)
        if any(row.feels for row in rows):
            self._table.addWidget(text(feel_question(), "small"), 0, 5)
        at = 1
        for row in rows:
            self._table.addWidget(line(), at, 0, 1, 6)
            self._table.addWidget(strong(row.name, wraps=True), at + 1, 0)
            self._cells.append(self._figure_cells(at + 1))
            if row.feels:
                self._table.addWidget(self._feel(row), at + 1, 5)
            self._table.setRowMinimumHeight(at + 1, 40)
            at += 2
        if len(rows) > 1:
            self._table.addWidget(line(), at, 0, 1, 6)
            self._table.addWidget(text(_(TOGETHER), "mute"), at + 1, 0)
            self._together = self._figure_cells(at + 1, "mute")
            self._table.setRowMinimumHeight(at + 1, 32)

    def _figure_cells(self, at: int, role: str = "") -> list[QLabel]:
        cells = [number("", role) for _ in range(FIGURES)]
        for column, cell in enumerate(cells, 1):
            self._table.addWidget(cell, at, column)
        return cells

    def _feel(self, row: SummaryRow) -> ChoiceField:
        box = ChoiceField()
        box.setAccessibleName(_("Where did you feel it? {exercise}").format(exercise=row.name))
        box.addItem(_("No answer"), "")
        for feel, words in row.feels:
            box.addItem(words, feel)
        box.activated.connect(lambda at: self.feel_chosen.emit(row.block, box.itemData(at)))
        self.feels[row.block] = box
        return box


def _show_figures(cells: list[QLabel], totals: AmountTotals) -> None:
    for cell, words in zip(cells, figures(totals) if cells else (), strict=True):
        cell.setText(words)


def figures(totals: AmountTotals) -> tuple[str, str, str, str]:
    """Return sets, reps, hold and time under tension in words."""
    return (
        str(totals.sets) if totals.sets else NONE,
        str(totals.reps) if totals.reps else NONE,
        length_text(totals.hold_ms) if totals.hold_ms else NONE,
        length_text(totals.work_ms) if totals.work_ms else NONE,
    )
