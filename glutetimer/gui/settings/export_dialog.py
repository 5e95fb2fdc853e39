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

from glutetimer.app.context import AppContext
from glutetimer.errors import UserError
from glutetimer.exchange.export import Format, file_name
from glutetimer.gui.settings.export_kinds import KINDS, SPANS, number, since, write_export
from glutetimer.gui.settings.job_dialog import JobDialog
from glutetimer.gui.widgets.fields import ChoiceField
from glutetimer.gui.widgets.labels import text
from glutetimer.i18n import _
from glutetimer.presentation.amounts import count

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


class ExportDialog(JobDialog):
    """The ways to export and the stretch of time.

    Args:
        house: Where the history is.
        parent: The window it belongs to.
        ask: Asks where to.
    """

    def __init__(self, context: AppContext, parent: QWidget, ask: AskWhere = ask_where) -> None:
        super().__init__(parent, "Export your history", "Save…")
        self._context = context
        self._ask = ask
        self._number = 0
        self.kinds = QButtonGroup(self)
        self.span = ChoiceField()
        self.span.setAccessibleName(_("Which sessions"))
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
        row.addWidget(text(_("Sessions")))
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
            self._number = number(
                self._context, since(self._weeks, self._context.clock.now().date())
            )
        except UserError as problem:
            self._number = 0
            self.tell(str(problem), "alert")
        else:
            found = count(self._number, "session") if self._number else "No session in this time"
            self.tell(f"{found}.", "mute")
        self.go.setEnabled(bool(self._number))

    def _save(self) -> None:
        form, context = self.form, self._context
        today = context.clock.now().date()
        place = self._ask(self, form, file_name(form, today))
        if not place:
            return
        first = since(self._weeks, today)
        steps = 0 if form is Format.PDF else self._number
        self.begin(
            lambda told: write_export(context, form, first, Path(place), told), self._saved, steps
        )

    def _saved(self, path: Path) -> None:
        self.finish(_("Saved: {path}").format(path=path))
