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

from glutetimer.app.exporting import (
    Selection,
    count_open_sessions,
    count_sessions,
    export_file_name,
    export_sessions,
    replaced_fit_files,
    report_of,
)
from glutetimer.app.training_calendar import Calendar
from glutetimer.errors import UserError
from glutetimer.exchange.formats import Format
from glutetimer.gui.report import pdf
from glutetimer.gui.settings.export_kinds import KINDS, SPANS, since
from glutetimer.gui.settings.job_dialog import JobDialog
from glutetimer.gui.widgets.dialog_folder import dialog_folder
from glutetimer.gui.widgets.fields import ChoiceField
from glutetimer.gui.widgets.labels import text
from glutetimer.history.store import History
from glutetimer.i18n import _
from glutetimer.library.catalogue import Catalogue
from glutetimer.presentation.data_results import (
    replaced_text,
    saved_with_left_out_text,
    to_export_text,
)

AskWhere = Callable[[QWidget, Format, str], str]
"""Asks the person for a place; "" for none."""


def ask_where(parent: QWidget, form: Format, name: str) -> str:
    """Ask for a file, or for a folder where there will be many."""
    start = str(dialog_folder() / name)
    if form is Format.FIT:
        return QFileDialog.getExistingDirectory(
            parent, _("Folder for the FIT files"), str(dialog_folder())
        )
    wanted = f"{form.ending.upper()} (*.{form.ending})"
    return QFileDialog.getSaveFileName(parent, _("Export"), start, wanted)[0]


class ExportDialog(JobDialog):
    """The formats and the period of an export.

    Args:
        history: What is exported.
        catalogue: What exercises and answers are called in a report.
        calendar: Returns today and its week.
        parent: The window it belongs to.
        ask: Asks where to.
    """

    def __init__(
        self,
        history: History,
        catalogue: Catalogue,
        calendar: Calendar,
        parent: QWidget,
        ask: AskWhere = ask_where,
    ) -> None:
        super().__init__(parent, _("Export your history"), _("Save…"))
        self._history = history
        self._catalogue = catalogue
        self._calendar = calendar
        self._ask = ask
        self._number = 0
        self._folder: Path | None = None
        """Where files would be replaced, until the person has agreed."""
        self.kinds = QButtonGroup(self)
        self.span = ChoiceField()
        self.span.setAccessibleName(_("Which sessions"))
        for weeks, name in SPANS:
            self.span.addItem(_(name), weeks)
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
            button = QRadioButton(_(kind.name))
            button.setAccessibleDescription(_(kind.says))
            button.setChecked(place == 0)
            self.kinds.addButton(button, place)
            says = text(_(kind.says), "mute")
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
        self.kinds.idClicked.connect(self._count)
        self.go.clicked.connect(self._save)

    @property
    def _wanted(self) -> Selection:
        weeks = int(self.span.currentData())
        return Selection(since=since(weeks, self._calendar().today))

    def _count(self) -> None:
        self._forget_folder()
        try:
            self._number = count_sessions(self._history, self._wanted)
            left_out = count_open_sessions(self._history, self._wanted)
        except UserError as problem:
            self._number = 0
            self.show_message(str(problem), "alert")
        else:
            self.show_message(to_export_text(self._number, left_out), "mute")
        self.go.setEnabled(bool(self._number))

    def _save(self) -> None:
        if (folder := self._folder) is not None:
            self._forget_folder()
            self._write(folder)
            return
        form = self.form
        path = self._ask(self, form, export_file_name(form, self._calendar().today))
        if not path:
            return
        if form is Format.FIT:
            self._look_into(Path(path))
        else:
            self._write(Path(path))

    def _look_into(self, folder: Path) -> None:
        """Ask first where files would be replaced."""
        history, wanted = self._history, self._wanted

        def looked(there: int) -> None:
            if not there:
                self._write(folder)
                return
            self._folder = folder
            self.show_message(replaced_text(there, folder), "alert")
            self.go.setText(_("Replace"))

        self.begin(lambda _progress: replaced_fit_files(history, wanted, folder), looked)

    def _forget_folder(self) -> None:
        self._folder = None
        self.go.setText(_("Save…"))

    def _write(self, path: Path) -> None:
        form, wanted = self.form, self._wanted
        self._left_out: list[str] = []
        steps = 0 if form is Format.PDF else self._number
        self.begin(
            lambda progress: export_sessions(
                self._history,
                form,
                wanted,
                path,
                progress,
                self._write_pdf,
                self._left_out.append,
            ),
            self._saved,
            steps,
        )

    def _write_pdf(self, wanted: Selection, path: Path) -> None:
        feel = self._catalogue.guidance.feel_check
        report = report_of(self._history, wanted, feel, self._calendar())
        pdf.write(self._catalogue, report, path)

    def _saved(self, path: Path) -> None:
        self.finish(saved_with_left_out_text(path, self._left_out))
