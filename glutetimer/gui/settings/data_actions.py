"""Connects the rows on Settings with their dialogs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from glutetimer.app.training_calendar import Calendar
from glutetimer.gui.settings.data_rows import ExchangeRows
from glutetimer.gui.settings.export_dialog import AskWhere, ExportDialog, ask_where
from glutetimer.gui.settings.import_dialog import ImportDialog
from glutetimer.gui.widgets.dialog_folder import dialog_folder
from glutetimer.history.store import History
from glutetimer.i18n import _
from glutetimer.library.catalogue import Catalogue

AskWhich = Callable[[QWidget], str]
"""Asks the person for a file; "" for none."""


def ask_which(parent: QWidget) -> str:
    """Ask for a file to take in."""
    wanted = _("Histories (*.json *.csv *.tsv *.txt *.fit *.gz *.zip);;All files (*)")
    return QFileDialog.getOpenFileName(parent, _("Import"), str(dialog_folder()), wanted)[0]


class Exchange(QObject):
    """Opens the dialogs of export and import.

    Args:
        history: What is exported, and imported into.
        catalogue: What exercises are called.
        calendar: Returns today and its week.
        rows: The buttons.
        parent: The page that the dialogs stand before.
        where: Asks where to export to.
        which: Asks which file to import.
    """

    taken_in = Signal()
    """The history has more sessions than before."""

    def __init__(
        self,
        history: History,
        catalogue: Catalogue,
        calendar: Calendar,
        rows: ExchangeRows,
        parent: QWidget,
        where: AskWhere = ask_where,
        which: AskWhich = ask_which,
    ) -> None:
        super().__init__(parent)
        self._history = history
        self._catalogue = catalogue
        self._calendar = calendar
        self._page = parent
        self._where = where
        self._which = which
        rows.export_requested.connect(self.export)
        rows.import_requested.connect(self.take_in)

    def export(self) -> ExportDialog:
        """Open the dialog for exports."""
        dialog = ExportDialog(
            self._history, self._catalogue, self._calendar, self._page, self._where
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def take_in(self) -> ImportDialog | None:
        """Ask for a file and open the dialog for it."""
        place = self._which(self._page)
        if not place:
            return None
        dialog = ImportDialog(Path(place), self._history, self._catalogue, self._page)
        dialog.taken_in.connect(self.taken_in)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog
