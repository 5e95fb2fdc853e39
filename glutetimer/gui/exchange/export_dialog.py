"""Choose what to export, and watch it being written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from glutetimer.errors import Problem
from glutetimer.exchange.take_out import Format, file_name
from glutetimer.gui.exchange.exports import KINDS, SPANS, export, number, since
from glutetimer.gui.exchange.sheet import WorkDialog
from glutetimer.gui.pages.pieces import text
from glutetimer.gui.widgets.fields import ChoiceField
from glutetimer.wiring import House
from glutetimer.words import count

AskWhere = Callable[[QWidget, Format, str], str]
"""Asks the person for a place; "" for none."""


def ask_where(parent: QWidget, form: Format, name: str) -> str:
    """Ask for a file, or for a folder where there will be many."""
    start = str(Path.home() / name)
    if form is Format.FIT:
        return QFileDialog.getExistingDirectory(
            parent, "Folder for the FIT files", str(Path.home())
        )
    wanted = f"{form.ending.upper()} (*.{form.ending})"
    return QFileDialog.getSaveFileName(parent, "Export", start, wanted)[0]


class ExportDialog(WorkDialog):
    """The ways to export and the stretch of time.

    Args:
        house: Where the history is.
        parent: The window it belongs to.
        ask: Asks where to.
    """

    def __init__(self, house: House, parent: QWidget, ask: AskWhere = ask_where) -> None:
        super().__init__(parent, "Export your history", "Save…")
        self._house = house
        self._ask = ask
        self._number = 0
        self.kinds = QButtonGroup(self)
        self.span = ChoiceField()
        self.span.setAccessibleName("Which sessions")
        for weeks, name in SPANS:
            self.span.addItem(name, weeks)
        self._arrange()
        self._connect()
        self._count()
        self.kinds.button(0).setFocus()

    @property
    def form(self) -> Format:
        """The format that is chosen."""
        return KINDS[self.kinds.checkedId()].form

    def _arrange(self) -> None:
        ways = QVBoxLayout()
        ways.setSpacing(12)
        for place, kind in enumerate(KINDS):
            way = QVBoxLayout()
            way.setSpacing(0)
            button = QRadioButton(kind.name)
            button.setAccessibleDescription(kind.says)
            button.setChecked(place == 0)
            self.kinds.addButton(button, place)
            says = text(kind.says, "mute")
            says.setContentsMargins(36, 0, 0, 0)
            way.addWidget(button)
            way.addWidget(says)
            ways.addLayout(way)
        self.choices.addLayout(ways)
        row = QHBoxLayout()
        row.addWidget(text("Sessions"))
        row.addWidget(self.span)
        row.addStretch(1)
        self.choices.addLayout(row)

    def _connect(self) -> None:
        self.span.currentIndexChanged.connect(self._count)
        self.go.clicked.connect(self._save)

    @property
    def _weeks(self) -> int:
        return int(self.span.currentData())

    def _count(self) -> None:
        try:
            self._number = number(self._house, since(self._weeks, self._house.clock.now().date()))
        except Problem as problem:
            self._number = 0
            self.tell(str(problem), "alert")
        else:
            found = count(self._number, "session") if self._number else "No session in this time"
            self.tell(f"{found}.", "mute")
        self.go.setEnabled(bool(self._number))

    def _save(self) -> None:
        form, house = self.form, self._house
        today = house.clock.now().date()
        place = self._ask(self, form, file_name(form, today))
        if not place:
            return
        first = since(self._weeks, today)
        steps = 0 if form is Format.PDF else self._number
        self.begin(lambda told: export(house, form, first, Path(place), told), self._saved, steps)

    def _saved(self, path: Path) -> None:
        self.finish(f"Saved: {path}")
